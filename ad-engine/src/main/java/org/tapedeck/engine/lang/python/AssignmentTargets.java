package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Span;

/// Gives names, attributes and elements their values.
final class AssignmentTargets {
  private final Interpreter interpreter;

  AssignmentTargets(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Follows a statement that is a mere expression. What is printed is no part of the function.
  void bare(PythonStatement.Expression statement) throws Mistake {
    PythonExpr value = statement.value();
    if (interpreter.reading.printsAreOutputs()
        && value instanceof PythonExpr.Call call
        && Passing.isPrint(call, interpreter)) {
      printed(call);
      return;
    }
    if (value instanceof PythonExpr.Text || Passing.over(value, interpreter)) {
      return;
    }
    Item item = interpreter.expressions.evaluate(value);
    if (interpreter.code.isAtTop() && item instanceof Item.Computed computed) {
      interpreter.lastValue = Optional.of(interpreter.atom(computed));
    }
  }

  private void printed(PythonExpr.Call call) throws Mistake {
    for (PythonExpr.Argument argument : call.arguments()) {
      if (argument.keyword().isEmpty()
          && interpreter.expressions.evaluate(argument.value()) instanceof Item.Computed computed
          && interpreter.code.isAtTop()) {
        interpreter.printed.add(interpreter.atom(computed));
      }
    }
  }

  void assign(PythonStatement.Assignment assignment) throws Mistake {
    List<PythonExpr> targets = assignment.targets();
    if (setsInputs(targets, assignment.value())) {
      for (PythonExpr target : targets) {
        inputs(target, assignment.value());
      }
      return;
    }
    Item value = interpreter.expressions.evaluate(assignment.value());
    for (PythonExpr target : assignment.targets()) {
      value = kept(target, value);
      name(target, value);
    }
  }

  /// The value, computed once and called as its first target.
  private Item kept(PythonExpr target, Item value) throws Mistake {
    String name =
        switch (target) {
          case PythonExpr.Name(String own, Span _) -> own;
          case PythonExpr.Attribute attribute -> attribute.name();
          default -> "";
        };
    return interpreter.named(value, name, target.span());
  }

  /// Numbers that a text without inputs of another kind sets at its top are inputs.
  private boolean setsInputs(List<PythonExpr> targets, PythonExpr value) {
    return interpreter.code.isAtTop()
        && isTop()
        && targets.stream().allMatch(target -> setsInputs(target, value));
  }

  private boolean setsInputs(PythonExpr target, PythonExpr value) {
    return switch (target) {
      case PythonExpr.Name name ->
          interpreter.reading.isBareInput(name.name()) && Literals.isLiteral(value);
      case PythonExpr.Display names ->
          value instanceof PythonExpr.Display values
              && names.elements().size() == values.elements().size()
              && IntStream.range(0, names.elements().size())
                  .allMatch(
                      i ->
                          names.elements().get(i) instanceof PythonExpr.Name name
                              && setsInputs(name, values.elements().get(i)));
      default -> false;
    };
  }

  private void inputs(PythonExpr target, PythonExpr value) throws Mistake {
    if (target instanceof PythonExpr.Display names && value instanceof PythonExpr.Display values) {
      for (int i = 0; i < names.elements().size(); i++) {
        inputs(names.elements().get(i), values.elements().get(i));
      }
      return;
    }
    Item number = interpreter.expressions.evaluate(value);
    name(target, interpreter.tensors.leaves(number, value.span()));
  }

  private boolean isTop() {
    return interpreter.expressions.frame() == interpreter.globals;
  }

  void augment(PythonStatement.Augmented augmented) throws Mistake {
    Item before = interpreter.expressions.evaluate(augmented.target());
    Item more = interpreter.expressions.evaluate(augmented.value());
    if (before instanceof Item.Sequence list && !list.isTuple && augmented.operator().equals("+")) {
      List<Item> longer = new ArrayList<>(list.elements());
      longer.addAll(interpreter.loops.items(more, augmented.span()));
      interpreter.store.set(list, longer);
      return;
    }
    Item value = interpreter.operators.binary(augmented.operator(), before, more, augmented.span());
    Item kept = kept(augmented.target(), value);
    name(augmented.target(), kept);
  }

  /// Sets `target` to `item`.
  void assign(PythonExpr target, Item item) throws Mistake {
    switch (target) {
      case PythonExpr.Name(String name, Span span) -> set(name, item, span);
      case PythonExpr.Parentheses(PythonExpr inner, Span _) -> assign(inner, item);
      case PythonExpr.Attribute attribute ->
          interpreter.subscripts.set(attribute, interpreter.atom(item));
      case PythonExpr.Subscript subscript ->
          interpreter.subscripts.set(subscript, interpreter.atom(item));
      case PythonExpr.Display display -> unpack(display, item);
      default -> throw PythonMessages.noTarget(target.span());
    }
  }

  private void unpack(PythonExpr.Display targets, Item item) throws Mistake {
    List<Item> items = interpreter.loops.items(item, targets.span());
    List<PythonExpr> names = targets.elements();
    for (PythonExpr name : names) {
      if (name instanceof PythonExpr.Starred) {
        throw PythonMessages.outside("*", name.span());
      }
    }
    if (items.size() != names.size()) {
      throw PythonMessages.unpacking(names.size(), items.size(), targets.span());
    }
    for (int i = 0; i < items.size(); i++) {
      assign(names.get(i), items.get(i));
    }
  }

  private void set(String name, Item item, Span span) throws Mistake {
    Frame frame = interpreter.expressions.frame().settingOf(name);
    Item value = interpreter.named(item, name, span);
    if (frame == interpreter.globals) {
      value = constant(value, name, span);
    }
    interpreter.store.set(frame, name, value);
  }

  /// Sets `target` to `item`, which is called by its name.
  void name(PythonExpr target, Item item) throws Mistake {
    assign(target, item);
    call(target, item);
  }

  /// A number with a name is shown by it.
  private Item constant(Item item, String name, Span span) {
    if (!(item instanceof Item.Num number)
        || !interpreter.code.isAtTop()
        || !(number.expr() instanceof Expr.Num)) {
      return item;
    }
    Expr.Variable kept = interpreter.code.bind(name, span, number.expr(), span);
    return new Item.Num(number.value(), number.bound(), number.whole(), kept);
  }

  /// Calls what a name at the top is set to by that name, and what several are set to by theirs.
  private void call(PythonExpr target, Item item) {
    switch (target) {
      case PythonExpr.Name(String name, Span span) -> {
        if (interpreter.expressions.frame().settingOf(name) == interpreter.globals) {
          call(item, name, span);
        }
      }
      case PythonExpr.Display display -> {
        if (item instanceof Item.Sequence list) {
          for (int i = 0; i < display.elements().size(); i++) {
            call(display.elements().get(i), list.elements().get(i));
          }
        }
      }
      default -> {}
    }
  }

  /// Calls what has no name yet by that of the variable: `w`, and the elements of a list `w[0]`.
  private void call(Item item, String name, Span span) {
    switch (item) {
      case Item.Computed computed -> {
        if (interpreter.leaves.has(computed)) {
          interpreter.leaves.name(computed, name);
        } else {
          interpreter.code.alias(name, span, computed.expr(), span);
        }
      }
      case Item.Sequence list -> callElements(list, name, "", span);
      default -> {}
    }
  }

  private void callElements(Item.Sequence list, String name, String outer, Span span) {
    for (int i = 0; i < list.elements().size(); i++) {
      String index = outer.isEmpty() ? String.valueOf(i) : outer + "," + i;
      switch (list.elements().get(i)) {
        case Item.Computed computed -> call(computed, name + "[" + index + "]", span);
        case Item.Sequence inner -> callElements(inner, name, index, span);
        default -> {}
      }
    }
  }
}
