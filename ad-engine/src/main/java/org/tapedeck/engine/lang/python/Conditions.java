package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Condition.Comparison;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Span;

/// What decides: comparisons and what joins them. What is known is decided at once; the rest is a
/// condition of the language.
final class Conditions {
  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "<", Comparison.LESS,
          "<=", Comparison.LESS_OR_EQUAL,
          ">", Comparison.GREATER,
          ">=", Comparison.GREATER_OR_EQUAL,
          "==", Comparison.EQUAL,
          "!=", Comparison.UNEQUAL);

  private final Interpreter interpreter;
  private int deciding;

  Conditions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Whether what is evaluated only decides, and is no part of the function.
  boolean isDeciding() {
    return deciding > 0;
  }

  /// What a condition says: `Truth` or `Decision`.
  Item decide(PythonExpr condition) throws Mistake {
    deciding++;
    try {
      return truth(interpreter.expressions.evaluate(condition), condition.span());
    } finally {
      deciding--;
    }
  }

  /// Whether Python takes `item` for true.
  private Item truth(Item item, Span span) throws Mistake {
    return switch (item) {
      case Item.Truth _, Item.Decision _ -> item;
      case Item.Num(double value, double _, boolean _, Expr _) -> new Item.Truth(value != 0);
      case Item.Text(String text) -> new Item.Truth(!text.isEmpty());
      case Item.Nothing _ -> new Item.Truth(false);
      case Item.Sequence list -> new Item.Truth(!list.elements().isEmpty());
      case Item.Range range -> new Item.Truth(range.size() > 0);
      case Item.Computed _ ->
          new Item.Decision(
              new Condition.Comparing(
                  interpreter.scalar(item, span).expr(),
                  Comparison.UNEQUAL,
                  new Expr.Num(0, "0", span)));
      case Item.Unread(String what, Message why) -> throw PythonMessages.unread(what, why, span);
      default -> new Item.Truth(true);
    };
  }

  Item comparison(PythonExpr.Comparison comparison) throws Mistake {
    deciding++;
    try {
      return compared(comparison);
    } finally {
      deciding--;
    }
  }

  private Item compared(PythonExpr.Comparison comparison) throws Mistake {
    List<Condition> parts = new ArrayList<>();
    Item left = interpreter.expressions.evaluate(comparison.first());
    Span leftSpan = comparison.first().span();
    for (PythonExpr.Link link : comparison.links()) {
      Item right = interpreter.expressions.evaluate(link.operand());
      Item part = compare(link.operator(), left, right, leftSpan.to(link.operand().span()));
      switch (part) {
        case Item.Truth(boolean holds) -> {
          if (!holds) {
            return part;
          }
        }
        case Item.Decision(Condition condition) -> parts.add(condition);
        default -> throw PythonMessages.outside(link.operator(), comparison.span());
      }
      left = right;
      leftSpan = link.operand().span();
    }
    return joined(true, parts);
  }

  private static Item joined(boolean all, List<Condition> parts) {
    return switch (parts.size()) {
      case 0 -> new Item.Truth(all);
      case 1 -> new Item.Decision(parts.getFirst());
      default -> new Item.Decision(all ? new Condition.All(parts) : new Condition.Any(parts));
    };
  }

  private Item compare(String operator, Item left, Item right, Span span) throws Mistake {
    if (operator.startsWith("is") || operator.endsWith("in")) {
      return related(operator, left, right, span);
    }
    Comparison comparison = COMPARISONS.get(operator);
    if (left instanceof Item.Num a && right instanceof Item.Num b) {
      return new Item.Truth(comparison.holds(a.value(), b.value()));
    }
    if (isValue(left) && isValue(right)) {
      return new Item.Decision(
          new Condition.Comparing(
              interpreter.scalar(left, span).expr(),
              comparison,
              interpreter.scalar(right, span).expr()));
    }
    return switch (comparison) {
      case EQUAL -> new Item.Truth(left.equals(right));
      case UNEQUAL -> new Item.Truth(!left.equals(right));
      default -> throw PythonMessages.noNumber(isValue(left) ? right : left, span);
    };
  }

  private static boolean isValue(Item item) {
    return item instanceof Item.Num || item instanceof Item.Computed || item instanceof Item.Truth;
  }

  private Item related(String operator, Item left, Item right, Span span) throws Mistake {
    boolean wanted = !operator.contains("not");
    if (operator.startsWith("is")) {
      return new Item.Truth(left.equals(right) == wanted);
    }
    if (!(right instanceof Item.Sequence list) || left instanceof Item.Computed) {
      throw PythonMessages.outside(operator, span);
    }
    for (Item element : list.elements()) {
      if (compare("==", left, element, span) instanceof Item.Truth(boolean same) && same) {
        return new Item.Truth(wanted);
      }
    }
    return new Item.Truth(!wanted);
  }

  /// `a and b`, `a or b`. What is known and decides ends the search; a value that decides is the
  /// result, as in Python.
  Item logic(PythonExpr.Logic logic) throws Mistake {
    List<Condition> parts = new ArrayList<>();
    Item last = new Item.Truth(logic.all());
    for (PythonExpr operand : logic.operands()) {
      last = interpreter.expressions.evaluate(operand);
      switch (truth(last, operand.span())) {
        case Item.Truth(boolean holds) -> {
          if (holds != logic.all()) {
            return parts.isEmpty() ? last : new Item.Truth(holds);
          }
        }
        case Item.Decision(Condition condition) -> parts.add(condition);
        default -> throw PythonMessages.outside("and", logic.span());
      }
    }
    return parts.isEmpty() ? last : joined(logic.all(), parts);
  }

  Item not(PythonExpr operand) throws Mistake {
    return switch (decide(operand)) {
      case Item.Truth(boolean holds) -> new Item.Truth(!holds);
      case Item.Decision(Condition condition) ->
          new Item.Decision(new Condition.Not(condition, operand.span()));
      default -> throw PythonMessages.outside("not", operand.span());
    };
  }
}
