package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Span;

/// What an expression of Python stands for.
final class Expressions {
  private static final Item NOTHING = new Item.Nothing();

  private final Interpreter interpreter;
  private Frame frame;

  Expressions(Interpreter interpreter) {
    this.interpreter = interpreter;
    frame = interpreter.globals;
  }

  /// The scope in which names are looked up now.
  Frame frame() {
    return frame;
  }

  /// Goes to another scope; returns the one to come back to.
  Frame enter(Frame other) {
    Frame before = frame;
    frame = other;
    return before;
  }

  /// What `expr` stands for here. A value has the place of `expr`.
  Item evaluate(PythonExpr expr) throws Mistake {
    interpreter.budget.enter(expr.span());
    try {
      return placed(evaluated(expr), expr.span());
    } finally {
      interpreter.budget.leave();
    }
  }

  private static Item placed(Item item, Span span) {
    return switch (item) {
      case Item.Num(double value, double bound, boolean whole, Expr written) ->
          new Item.Num(value, bound, whole, written.at(span));
      case Item.Computed computed ->
          new Item.Computed(computed.expr().at(span), computed.shape(), computed.flow());
      default -> item;
    };
  }

  private Item evaluated(PythonExpr expr) throws Mistake {
    return switch (expr) {
      case PythonExpr.Num number ->
          Item.Num.of(new Expr.Num(number.value(), number.text(), number.span()), number.whole());
      case PythonExpr.Text text -> new Item.Text(text.text());
      case PythonExpr.Name name -> name(name);
      case PythonExpr.Parentheses(PythonExpr inner, Span _) -> evaluate(inner);
      case PythonExpr.Unary unary ->
          unary.operator().equals("not")
              ? interpreter.conditions.not(unary.operand())
              : interpreter.operators.sign(
                  unary.operator(), evaluate(unary.operand()), unary.span());
      case PythonExpr.Chain chain -> chain(chain);
      case PythonExpr.Power power ->
          interpreter.operators.binary(
              "**", evaluate(power.base()), evaluate(power.exponent()), power.span());
      case PythonExpr.Comparison comparison -> interpreter.conditions.comparison(comparison);
      case PythonExpr.Logic logic -> interpreter.conditions.logic(logic);
      case PythonExpr.Conditional choice -> choice(choice);
      case PythonExpr.Lambda lambda -> lambda(lambda);
      case PythonExpr.Call call -> interpreter.calls.call(call);
      case PythonExpr.Attribute attribute -> interpreter.subscripts.attribute(attribute);
      case PythonExpr.Subscript subscript -> interpreter.subscripts.subscript(subscript);
      case PythonExpr.Slice slice -> throw PythonMessages.outside(":", slice.span());
      case PythonExpr.Display display ->
          interpreter.list(display.isTuple(), elements(display.elements()));
      case PythonExpr.Comprehension comprehension -> comprehension(comprehension);
      case PythonExpr.Starred starred -> throw PythonMessages.outside("*", starred.span());
      case PythonExpr.Outside(String what, Span span) -> throw PythonMessages.outside(what, span);
    };
  }

  private Item name(PythonExpr.Name name) throws Mistake {
    Optional<Item> fixed =
        switch (name.name()) {
          case "True" -> Optional.of(new Item.Truth(true));
          case "False" -> Optional.of(new Item.Truth(false));
          case "None" -> Optional.of(NOTHING);
          case "__name__" -> Optional.of(new Item.Text("__main__"));
          default -> frame.find(name.name());
        };
    if (fixed.isPresent()) {
      return fixed.get();
    }
    if (PythonFunctions.isBuiltIn(name.name())) {
      return new Item.Known("", name.name());
    }
    Optional<Item> usual = PythonFunctions.byCustom(name.name());
    if (usual.isPresent()) {
      return usual.get();
    }
    throw PythonMessages.notSet(name, interpreter.globals.names());
  }

  private Item chain(PythonExpr.Chain chain) throws Mistake {
    Item left = evaluate(chain.first());
    Span soFar = chain.first().span();
    for (PythonExpr.Link link : chain.links()) {
      Item right = evaluate(link.operand());
      soFar = soFar.to(link.operand().span());
      left = interpreter.operators.binary(link.operator(), left, right, soFar);
    }
    return left;
  }

  private Item choice(PythonExpr.Conditional choice) throws Mistake {
    return switch (interpreter.conditions.decide(choice.condition())) {
      case Item.Truth(boolean holds) -> evaluate(holds ? choice.then() : choice.otherwise());
      case Item.Decision(Condition condition) ->
          interpreter.branching.choose(
              condition,
              () -> evaluate(choice.then()),
              () -> evaluate(choice.otherwise()),
              choice.span());
      default -> throw PythonMessages.outside("if", choice.condition().span());
    };
  }

  private Item lambda(PythonExpr.Lambda lambda) throws Mistake {
    PythonStatement result =
        new PythonStatement.Return(Optional.of(lambda.body()), lambda.body().span());
    return new Item.Routine(
        "lambda", lambda.parameters(), standards(lambda.parameters()), List.of(result), frame);
  }

  /// The values that parameters have where a call gives none.
  Map<String, Item> standards(List<PythonExpr.Parameter> parameters) throws Mistake {
    Map<String, Item> standards = new java.util.HashMap<>();
    for (PythonExpr.Parameter parameter : parameters) {
      if (parameter.standard().isPresent()) {
        Item value = evaluate(parameter.standard().get());
        standards.put(parameter.name(), interpreter.atom(value));
      }
    }
    return standards;
  }

  /// What a list of expressions stands for, `*` before some.
  List<Item> elements(List<PythonExpr> expressions) throws Mistake {
    List<Item> elements = new ArrayList<>();
    for (PythonExpr expression : expressions) {
      if (expression instanceof PythonExpr.Starred(PythonExpr value, Span span)) {
        elements.addAll(interpreter.loops.items(evaluate(value), span));
      } else {
        elements.add(interpreter.atom(evaluate(expression)));
      }
    }
    return elements;
  }

  private Item comprehension(PythonExpr.Comprehension comprehension) throws Mistake {
    List<Item> elements = new ArrayList<>();
    Frame before = enter(interpreter.frame(Optional.of(frame)));
    try {
      clause(comprehension, 0, elements);
    } finally {
      frame = before;
    }
    return interpreter.list(false, elements);
  }

  private void clause(PythonExpr.Comprehension comprehension, int number, List<Item> elements)
      throws Mistake {
    if (number == comprehension.clauses().size()) {
      elements.add(interpreter.atom(evaluate(comprehension.element())));
      return;
    }
    PythonExpr.Clause clause = comprehension.clauses().get(number);
    Span span = comprehension.span();
    interpreter.budget.enterLoop(span);
    for (Item item : interpreter.loops.iterable(evaluate(clause.iterable()), span)) {
      interpreter.budget.enter(span);
      interpreter.assignments.assign(clause.target(), item);
      if (holds(clause.conditions())) {
        clause(comprehension, number + 1, elements);
      }
      interpreter.budget.leave();
    }
    interpreter.budget.leaveLoop();
  }

  private boolean holds(List<PythonExpr> conditions) throws Mistake {
    for (PythonExpr condition : conditions) {
      switch (interpreter.conditions.decide(condition)) {
        case Item.Truth(boolean holds) -> {
          if (!holds) {
            return false;
          }
        }
        default -> throw PythonMessages.undecided("if", condition.span());
      }
    }
    return true;
  }
}
