package org.tapedeck.engine.record;

import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Span;

/// Computes single values: on the graph, or as mere numbers beside it.
final class Arithmetic {
  private final GraphBuilder graph;
  private final Constants constants;
  private final Limits limits;
  private boolean beside;
  private boolean varying;

  Arithmetic(GraphBuilder graph, Constants constants, Limits limits) {
    this.graph = graph;
    this.constants = constants;
    this.limits = limits;
  }

  /// Computes beside the graph from here on, or on it; returns what was done before.
  boolean computeBeside(boolean wanted) {
    boolean before = beside;
    beside = wanted;
    return before;
  }

  boolean isBeside() {
    return beside;
  }

  /// Begins to watch whether a value that the inputs can change is read as a number; returns what
  /// `endWatch` needs.
  boolean watch() {
    boolean before = varying;
    varying = false;
    return before;
  }

  /// Ends the watch that began with `before`; whether such a value was read.
  boolean endWatch(boolean before) {
    boolean seen = varying;
    varying |= before;
    return seen;
  }

  /// A constant without a name.
  static Value.Pending constant(Expr.Num number) {
    return new Value.Pending(
        "", number.value(), ConstantText.of(number.text()), number.span(), number.bound());
  }

  /// The whole number `value` as a constant.
  static Value.Pending constant(long value, Span span) {
    return constant(new Expr.Num(value, Long.toString(value), span));
  }

  /// The value of a function of one operand.
  Value apply(ElementaryFunction function, Value operand, Span span) throws RunError {
    return apply(function, operand, operand, span);
  }

  /// The value of a function; one of one operand ignores `second`.
  Value apply(ElementaryFunction function, Value first, Value second, Span span) throws RunError {
    if (beside) {
      limits.countWork(span);
      return beside(function, pending(first, span), pending(second, span), span);
    }
    limits.checkSize(graph.size(), span);
    if (constants == Constants.FOLDED
        && first instanceof Value.Pending a
        && second instanceof Value.Pending b) {
      limits.countWork(span);
      Optional<Value.Pending> folded = ConstantFolding.of(function, a, b, span);
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    int a = first.in(graph);
    return new Value.Computed(
        function.arity() == 1
            ? graph.operation(function, a, span)
            : graph.operation(function, a, second.in(graph), span));
  }

  private static Value.Pending beside(
      ElementaryFunction function, Value.Pending a, Value.Pending b, Span span) {
    double value = function.value(a.value, b.value);
    double bound = ConstantFolding.bound(function, a, b);
    return new Value.Pending("", value, ConstantText.of(Double.toString(value)), span, bound);
  }

  /// A value as a mere number.
  Value.Pending pending(Value value, Span span) {
    return value instanceof Value.Pending constant
        ? constant
        : constant(new Expr.Num(number(value), Double.toString(number(value)), span));
  }

  /// The number that a value is at this point.
  double number(Value value) {
    return switch (value) {
      case Value.Computed computed -> {
        varying = true;
        yield graph.primal(computed.vertex());
      }
      case Value.Pending constant -> constant.value;
    };
  }
}
