package org.tapedeck.engine.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Function;
import org.tapedeck.engine.lang.MadeNumbers;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Computes expressions: on the graph, or, where they decide what is run, beside it.
final class Evaluator {
  private static final Message ONE_NUMBER = Message.of("number.needed.hint");

  private final Source source;
  private final GraphBuilder graph;
  private final Environment environment;
  private final Limits limits;
  private final List<Long> path;
  private final UsedNames names;
  private final Arithmetic arithmetic;
  private final ArrayArithmetic arrays;
  private final ShapeErrors errors;
  private final Elements elements;

  /// `path` gets what the run decides and could decide otherwise at other inputs.
  Evaluator(
      Source source,
      GraphBuilder graph,
      Environment environment,
      Constants constants,
      Limits limits,
      List<Long> path) {
    this.source = source;
    this.graph = graph;
    this.environment = environment;
    this.limits = limits;
    this.path = path;
    names = new UsedNames();
    arithmetic = new Arithmetic(graph, constants, limits);
    arrays = new ArrayArithmetic(arithmetic, graph, limits, source, path);
    errors = new ShapeErrors(source);
    elements = new Elements(errors);
  }

  /// The value of an expression, recorded on the graph.
  Quantity compute(Expr expr) throws RunError {
    limits.enter(expr.span());
    limits.countWork(expr.span());
    Quantity value =
        switch (expr) {
          case Expr.Num number -> Arithmetic.constant(number);
          case Expr.Constant constant -> {
            Expr.Constant.Name name = constant.name();
            yield Arithmetic.constant(new Expr.Num(name.value(), name.symbol(), constant.span()));
          }
          case Expr.Variable variable -> valueOf(variable);
          case Expr.Apply apply -> apply(apply);
          case Expr.Chain chain -> chain(chain);
          case Expr.Call call -> call(call);
          case Expr.If choice -> compute(branch(choice));
          case Expr.Vector vector -> vector(vector);
          case Expr.Index index -> element(index);
          case Expr.OfArrays call -> ofArrays(call);
          case Expr.Series series -> series(series);
        };
    limits.leave();
    return value;
  }

  private Operand operand(Expr expr) throws RunError {
    return new Operand(compute(expr), expr.span());
  }

  private List<Operand> operands(List<Expr> exprs) throws RunError {
    List<Operand> operands = new ArrayList<>();
    for (Expr expr : exprs) {
      operands.add(operand(expr));
    }
    return operands;
  }

  /// What a name stands for. Beside the graph it does not count as used here: the loop or condition
  /// that decides does that.
  private Quantity valueOf(Expr.Variable variable) throws RunError {
    String name = variable.name();
    if (!arithmetic.isBeside()) {
      environment.use(name);
    }
    Quantity value = environment.value(name).orElse(null);
    if (value == null) {
      String called = Statement.Binding.isSlot(name) ? source.excerpt(variable.span()) : name;
      throw new RunError(
          variable.span(),
          Message.of("name.without.value", called),
          Message.of("name.without.value.hint", called));
    }
    return value;
  }

  private Quantity apply(Expr.Apply apply) throws RunError {
    Operand first = operand(apply.operands().getFirst());
    return apply.operands().size() == 1
        ? arrays.elementwise(apply.function(), first, apply.span())
        : arrays.elementwise(
            apply.function(), first, operand(apply.operands().getLast()), apply.span());
  }

  private Quantity chain(Expr.Chain chain) throws RunError {
    Operand left = operand(chain.first());
    int last = chain.links().size() - 1;
    for (int i = 0; i <= last; i++) {
      Expr.Link link = chain.links().get(i);
      Operand right = operand(link.operand());
      Span soFar = chain.first().span().to(link.operand().span());
      Span span = i < last ? soFar : chain.span();
      Quantity value =
          switch (link) {
            case Expr.Link.Elementary(ElementaryFunction function, Expr _) ->
                arrays.elementwise(function, left, right, span);
            case Expr.Link.MatrixProduct _ -> product(left, right, link.operand(), span);
            case Expr.Link.Dot _ ->
                left.value() instanceof Array && right.value() instanceof Array
                    ? product(left, right, link.operand(), span)
                    : arrays.elementwise(ElementaryFunction.MULTIPLY, left, right, span);
          };
      left = new Operand(value, soFar);
    }
    return left.value();
  }

  /// `left @ right`, where `right` is written as `written`. A transposed vector is the vector
  /// itself, but behind another vector it makes the outer product.
  private Quantity product(Operand left, Operand right, Expr written, Span span) throws RunError {
    boolean row =
        written instanceof Expr.OfArrays call
            && call.function() == ArrayFunction.TRANSPOSE
            && right.value() instanceof Array array
            && array.shape().isVector();
    return row ? arrays.outer(left, right, span) : arrays.product(left, right, span);
  }

  private Quantity vector(Expr.Vector vector) throws RunError {
    return arrays.group(
        vector.span(), () -> copied(elements.join(operands(vector.elements())), vector.span()));
  }

  private Quantity element(Expr.Index index) throws RunError {
    Operand base = operand(index.base());
    Elements.Selection taken = select(base, index.subscripts());
    return copied(taken.of((Array) base.value()), index.span());
  }

  /// `value`, whose elements are copies of known ones; they count.
  Quantity copied(Quantity value, Span span) throws RunError {
    if (value instanceof Array array) {
      limits.countCopies(array.shape().size(), span);
    }
    return value;
  }

  /// `value`, whose elements are to be looked at one by one; they count.
  Quantity counted(Quantity value, Span span) throws RunError {
    if (value instanceof Array array) {
      limits.countWork(array.shape().size(), span);
    }
    return value;
  }

  private Quantity ofArrays(Expr.OfArrays call) throws RunError {
    if (call.function().makesNumbers()) {
      limits.countWork(MadeNumbers.shape(call).orElseThrow().size(), call.span());
      MadeNumbers made = MadeNumbers.of(call).orElseThrow();
      List<Value> numbers = made.numbers().stream().<Value>map(Arithmetic::constant).toList();
      return new Array(made.shape(), numbers);
    }
    return arrays.call(call.function(), operands(call.arguments()), call.span());
  }

  private Quantity call(Expr.Call call) throws RunError {
    Function function = call.function();
    Map<String, Quantity> arguments = new HashMap<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      arguments.put(function.parameters().get(i), compute(call.arguments().get(i)));
    }
    limits.countWork(call.span());
    limits.enterCall();
    graph.openGroup(arrays.label(call.span()), call.span());
    Map<String, Quantity> outer = environment.enter(arguments);
    Quantity value = compute(function.body());
    environment.leave(outer);
    graph.closeGroup();
    limits.leaveCall();
    return value;
  }

  private Quantity series(Expr.Series series) throws RunError {
    return arrays.group(series.span(), () -> terms(series));
  }

  private Quantity terms(Expr.Series series) throws RunError {
    Range range = range(series.from(), series.to());
    boolean adds = series.function() == ElementaryFunction.ADD;
    Operand joined = null;
    limits.enterLoop(series.span());
    for (long k = range.from(); k <= range.to(); k++) {
      limits.countWork(series.span());
      String text = Long.toString(k);
      Value index = Arithmetic.constant(k, series.span());
      Map<String, Quantity> outer = environment.bind(series.variable(), index);
      Operand term =
          new Operand(
              arrays.group(
                  series.variable() + " = " + text,
                  series.term().span(),
                  () -> compute(series.term())),
              series.term().span());
      environment.leave(outer);
      joined =
          joined == null
              ? term
              : new Operand(
                  arrays.elementwise(series.function(), joined, term, series.span()),
                  series.span());
    }
    limits.leaveLoop();
    return joined == null ? Arithmetic.constant(adds ? 0 : 1, series.span()) : joined.value();
  }

  /// The branch that is taken; the names in the condition and in the other branch count as used.
  private Expr branch(Expr.If choice) throws RunError {
    boolean taken = holds(choice.condition());
    use(choice);
    return taken ? choice.then() : choice.otherwise();
  }

  /// Counts all names in an expression as used, as `valueOf` does.
  private void use(Expr expr) throws RunError {
    if (!arithmetic.isBeside()) {
      limits.countCopies(names.in(expr).size(), expr.span());
      environment.use(names.in(expr));
    }
  }

  /// Whether a condition holds; what decides it already ends the search.
  boolean holds(Condition condition) throws RunError {
    return switch (condition) {
      case Condition.Comparing comparing -> compare(comparing);
      case Condition.All all -> !holdsFirst(all.parts(), false);
      case Condition.Any any -> holdsFirst(any.parts(), true);
      case Condition.Not not -> !holds(not.negated());
    };
  }

  /// Whether one of the `parts` is `wanted`.
  private boolean holdsFirst(List<Condition> parts, boolean wanted) throws RunError {
    for (Condition part : parts) {
      if (holds(part) == wanted) {
        return true;
      }
    }
    return false;
  }

  private boolean compare(Condition.Comparing condition) throws RunError {
    limits.countWork(condition.span());
    boolean watch = arithmetic.watch();
    boolean holds =
        condition.comparison().holds(number(condition.left()), number(condition.right()));
    decide(watch, holds ? 1 : 0);
    return holds;
  }

  /// The ends of a range, both included.
  record Range(long from, long to) {}

  /// A range between two whole numbers. The names in it count as used.
  Range range(Expr from, Expr to) throws RunError {
    return new Range(end(from, from.span().to(to.span())), end(to, from.span().to(to.span())));
  }

  private long end(Expr expr, Span range) throws RunError {
    use(expr);
    boolean watch = arithmetic.watch();
    double end = number(expr);
    if (end != StrictMath.rint(end) || StrictMath.abs(end) > Limits.LARGEST_INDEX) {
      throw new RunError(
          range, Message.of("range.ends", Expr.Num.spelling(end)), Message.of("example.for"));
    }
    decide(watch, (long) end);
    return (long) end;
  }

  /// What subscripts take of a vector or matrix. The names in them count as used.
  Elements.Selection select(Operand base, List<Expr.Subscript> subscripts) throws RunError {
    List<Elements.Index> indices = new ArrayList<>();
    for (Expr.Subscript subscript : subscripts) {
      double first = index(subscript.first());
      double last = subscript.last().isPresent() ? index(subscript.last().get()) : first;
      indices.add(new Elements.Index(first, last, subscript.last().isPresent(), subscript.span()));
    }
    return elements.select(base, indices);
  }

  private double index(Expr expr) throws RunError {
    use(expr);
    boolean watch = arithmetic.watch();
    double index = number(expr);
    decide(watch, (long) index);
    return index;
  }

  /// Ends the watch over a decision, which is a step of the path if the inputs can change it.
  private void decide(boolean watch, long decision) {
    if (arithmetic.endWatch(watch)) {
      path.add(decision);
    }
  }

  /// The value of an expression, computed beside the graph.
  Quantity beside(Expr expr) throws RunError {
    boolean before = arithmetic.computeBeside(true);
    Quantity value = compute(expr);
    arithmetic.computeBeside(before);
    return value;
  }

  /// The values that an expression gives to a part of a vector or matrix, recorded on the graph:
  /// one for an element; as many as the part has; or one for all elements that a range names.
  List<Value> part(Elements.Selection part, Expr expr) throws RunError {
    Operand value = operand(expr);
    return part.shape().isEmpty()
        ? List.of(errors.scalar(value, ONE_NUMBER))
        : errors.part(part.shape().get(), part.byRange(), value);
  }

  /// The text at `span` as a group's label.
  String label(Span span) {
    return arrays.label(span);
  }

  /// A value as a mere number.
  Value.Pending pending(Value value, Span span) {
    return arithmetic.pending(value, span);
  }

  /// The number that a value is at this point.
  double number(Value value) {
    return arithmetic.number(value);
  }

  /// The number that an expression is, computed beside the graph.
  private double number(Expr expr) throws RunError {
    return arithmetic.number(errors.scalar(new Operand(beside(expr), expr.span()), ONE_NUMBER));
  }
}
