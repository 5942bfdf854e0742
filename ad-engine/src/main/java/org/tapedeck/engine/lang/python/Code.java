package org.tapedeck.engine.lang.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// The translation as it is written: blocks inside each other, of which the innermost is open.
final class Code {
  private static final String ALIAS = "~";

  private final Deque<List<Statement>> blocks = new ArrayDeque<>();
  private final Map<String, Expr> vectors = new HashMap<>();
  private int slots;

  Code() {
    open();
  }

  /// A slot that nothing has used.
  String newSlot() {
    slots++;
    return Statement.Binding.SLOT + slots;
  }

  void add(Statement statement) {
    blocks.peek().add(statement);
  }

  /// Keeps the value of `expr` under a new slot, which is returned as it is used at `span`.
  Expr.Variable bind(String name, Span nameSpan, Expr expr, Span span) {
    String slot = newSlot();
    if (expr instanceof Expr.Vector) {
      vectors.put(slot, expr);
    }
    add(new Statement.Binding(slot, name, nameSpan, expr, span));
    return new Expr.Variable(slot, span);
  }

  /// What `expr` is, where it is a vector or matrix that stands under a slot.
  Expr vector(Expr expr) {
    return expr instanceof Expr.Variable(String slot, Span _)
        ? vectors.getOrDefault(slot, expr)
        : expr;
  }

  /// Calls what `expr` stands for `name`, if it has no name yet.
  void alias(String name, Span nameSpan, Expr expr, Span span) {
    slots++;
    add(new Statement.Binding(ALIAS + slots, name, nameSpan, expr, span));
  }

  static boolean isAlias(String slot) {
    return slot.startsWith(ALIAS);
  }

  void open() {
    blocks.push(new ArrayList<>());
  }

  /// The statements of the block opened last, which is closed.
  List<Statement> close() {
    return blocks.pop();
  }

  boolean isAtTop() {
    return blocks.size() == 1;
  }
}
