package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Function;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Computes expressions: on the graph, or as mere numbers beside it.
final class Evaluator {
  private final Program program;
  private final GraphBuilder graph;
  private final Environment environment;
  private final Limits limits;
  private final List<Long> path;
  private final UsedNames names;

  Evaluator(
      Program program,
      GraphBuilder graph,
      Environment environment,
      Limits limits,
      List<Long> path) {
    this.program = program;
    this.graph = graph;
    this.environment = environment;
    this.limits = limits;
    this.path = path;
    names = new UsedNames(program);
  }

  /// The value of a setting, with its name where it is new.
  Value assigned(Statement.Setting setting) throws RunError {
    Value value = compute(setting.value());
    return switch (value) {
      case Value.Computed computed -> {
        graph.name(computed.vertex(), setting.name());
        yield computed;
      }
      case Value.Pending constant ->
          constant.name.isEmpty() && constant.vertex() == Value.Pending.NONE
              ? new Value.Pending(setting.name(), constant.value, constant.text, setting.nameSpan())
              : constant;
    };
  }

  /// The constant that a `const` setting gives its name.
  Value constant(Statement.Setting setting) throws RunError {
    String text =
        switch (setting.value()) {
          case Expr.Num number -> number.text();
          case Expr.Constant constant -> constant.name().symbol();
          case Expr.Variable _, Expr.Apply _, Expr.Chain _, Expr.Call _, Expr.If _ ->
              program.source().excerpt(setting.value().span());
        };
    return new Value.Pending(setting.name(), number(setting.value()), text, setting.nameSpan());
  }

  private Value compute(Expr expr) throws RunError {
    limits.enter(expr.span());
    Value value =
        switch (expr) {
          case Expr.Num number ->
              new Value.Pending("", number.value(), number.text(), number.span());
          case Expr.Constant constant -> {
            Expr.Constant.Name name = constant.name();
            yield new Value.Pending("", name.value(), name.symbol(), constant.span());
          }
          case Expr.Variable variable -> {
            environment.use(variable.name());
            yield valueOf(variable);
          }
          case Expr.Apply apply -> apply(apply);
          case Expr.Chain chain -> chain(chain);
          case Expr.Call call -> call(call);
          case Expr.If choice -> compute(branch(choice));
        };
    limits.leave();
    return value;
  }

  private Value valueOf(Expr.Variable variable) throws RunError {
    String name = variable.name();
    Value value = environment.value(name).orElse(null);
    if (value == null) {
      throw new RunError(
          variable.span(),
          "`" + name + "` has no value here: the loop that sets it did not run",
          "set `" + name + "` before the loop, too");
    }
    return value;
  }

  private Value apply(Expr.Apply apply) throws RunError {
    Value first = compute(apply.operands().getFirst());
    if (apply.operands().size() == 1) {
      return operation(apply.function(), first, first, apply.span());
    }
    Value second = compute(apply.operands().getLast());
    return operation(apply.function(), first, second, apply.span());
  }

  private Value chain(Expr.Chain chain) throws RunError {
    Value value = compute(chain.first());
    int last = chain.links().size() - 1;
    for (int i = 0; i <= last; i++) {
      Expr.Link link = chain.links().get(i);
      Span soFar = chain.first().span().to(link.operand().span());
      Value operand = compute(link.operand());
      value = operation(link.function(), value, operand, i < last ? soFar : chain.span());
    }
    return value;
  }

  private Value operation(ElementaryFunction function, Value first, Value second, Span span)
      throws RunError {
    limits.checkSize(graph.size(), span);
    int a = graph.vertexOf(first);
    int[] operands = function.arity() == 1 ? new int[] {a} : new int[] {a, graph.vertexOf(second)};
    return new Value.Computed(graph.operation(function, operands, span));
  }

  private Value call(Expr.Call call) throws RunError {
    Function function = program.functions().get(call.function());
    Map<String, Value> arguments = new HashMap<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      arguments.put(function.parameters().get(i), compute(call.arguments().get(i)));
    }
    limits.countWork(call.span());
    limits.enterCall();
    graph.openGroup(program.source().excerpt(call.span()), call.span());
    Map<String, Value> outer = environment.enter(arguments);
    Value value = compute(function.body());
    environment.leave(outer);
    graph.closeGroup();
    limits.leaveCall();
    return value;
  }

  /// The branch that is taken; the names in the condition and in the other branch count as used.
  private Expr branch(Expr.If choice) throws RunError {
    boolean taken = holds(choice.condition());
    environment.use(names.in(choice));
    return taken ? choice.then() : choice.otherwise();
  }

  /// Whether a condition holds, which becomes part of the path.
  boolean holds(Condition condition) throws RunError {
    limits.countWork(condition.span());
    boolean holds =
        condition.comparison().holds(number(condition.left()), number(condition.right()));
    path.add(holds ? 1L : 0L);
    return holds;
  }

  /// The value of an expression, computed beside the graph.
  double number(Expr expr) throws RunError {
    limits.countWork(expr.span());
    limits.enter(expr.span());
    double value =
        switch (expr) {
          case Expr.Num number -> number.value();
          case Expr.Constant constant -> constant.name().value();
          case Expr.Variable variable -> number(valueOf(variable));
          case Expr.Apply apply -> {
            double a = number(apply.operands().getFirst());
            double b = apply.operands().size() == 1 ? 0 : number(apply.operands().getLast());
            yield apply.function().value(a, b);
          }
          case Expr.Chain chain -> {
            double sum = number(chain.first());
            for (Expr.Link link : chain.links()) {
              sum = link.function().value(sum, number(link.operand()));
            }
            yield sum;
          }
          case Expr.Call call -> callNumber(call);
          case Expr.If choice -> number(branch(choice));
        };
    limits.leave();
    return value;
  }

  private double number(Value value) {
    return switch (value) {
      case Value.Computed computed -> graph.primal(computed.vertex());
      case Value.Pending constant -> constant.value;
    };
  }

  private double callNumber(Expr.Call call) throws RunError {
    Function function = program.functions().get(call.function());
    Map<String, Value> arguments = new HashMap<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      Expr argument = call.arguments().get(i);
      Value value = new Value.Pending("", number(argument), "", argument.span());
      arguments.put(function.parameters().get(i), value);
    }
    Map<String, Value> outer = environment.enter(arguments);
    double value = number(function.body());
    environment.leave(outer);
    return value;
  }
}
