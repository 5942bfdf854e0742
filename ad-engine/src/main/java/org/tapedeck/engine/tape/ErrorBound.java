package org.tapedeck.engine.tape;

import java.util.BitSet;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;

/// How far rounding can have moved the values of a tape and its adjoints or tangents, to first
/// order: the bound follows each rounding error along the graph as if none cancelled another.
///
/// Inputs, constants and seeds count as exact. Where a value is no finite number its bound is
/// infinite. At a kink an error passes with slope 1 at least, whatever convention the partial
/// follows. Immutable.
public final class ErrorBound {
  /// One addition or multiplication is off by half an ulp of its result.
  private static final double ROUNDING = 0.5;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final double[] values;
  private final double[] derivatives;
  private final SecondPartials secondPartials = new SecondPartials();

  private ErrorBound(Tape tape) {
    this.tape = tape;
    graph = tape.graph();
    values = new double[graph.size()];
    derivatives = new double[graph.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueBound(i);
    }
  }

  /// The bounds for all values, and for the adjoints of vertex `seededVertex`. Costs O(edges).
  public static ErrorBound of(Tape tape, int seededVertex) {
    ErrorBound bound = new ErrorBound(tape);
    bound.sweepBack(seededVertex);
    return bound;
  }

  /// The bounds for all values, and for the tangents along `seed`, which has one entry per input.
  /// Costs O(edges).
  public static ErrorBound of(Tape tape, double[] seed) {
    ErrorBound bound = new ErrorBound(tape);
    bound.sweepForward(seed);
    return bound;
  }

  /// The most that the value of vertex `i` is off.
  public double value(int i) {
    return values[i];
  }

  /// The most that the adjoint or tangent of vertex `i` is off.
  public double derivative(int i) {
    return derivatives[i];
  }

  /// Whether the value of vertex `i` cannot be told from 0, as that of `cos(pi/2)`.
  public boolean valueMayBeZero(int i) {
    return values[i] >= StrictMath.abs(tape.primal(i));
  }

  private double valueBound(int i) {
    if (!graph.isOperation(i)) {
      return 0;
    }
    if (!Double.isFinite(tape.primal(i))) {
      return Double.POSITIVE_INFINITY;
    }
    double bound = graph.function(i).valueUlps() * StrictMath.ulp(tape.primal(i));
    for (int k = 0; k < graph.operandCount(i); k++) {
      bound += times(slope(graph.operandEdge(i, k)), values[graph.operand(i, k)]);
    }
    return bound;
  }

  private double slope(int edge) {
    double slope = StrictMath.abs(tape.partial(edge));
    return tape.convention(edge).isPresent() ? StrictMath.max(slope, 1) : slope;
  }

  private void sweepBack(int seededVertex) {
    double[] adjoints = tape.adjoints(seededVertex);
    BitSet active = graph.ancestors(seededVertex);
    for (int i = seededVertex; i >= 0; i--) {
      Sum sum = new Sum();
      for (int k = 0; k < graph.useCount(i); k++) {
        int edge = graph.useEdge(i, k);
        sum.add(edge, graph.to(edge), adjoints, active);
      }
      derivatives[i] = sum.bound();
    }
  }

  private void sweepForward(double[] seed) {
    double[] tangents = tape.tangents(seed);
    BitSet active = tape.varying(seed);
    for (int i = 0; i < derivatives.length; i++) {
      Sum sum = new Sum();
      for (int k = 0; k < graph.operandCount(i); k++) {
        int edge = graph.operandEdge(i, k);
        sum.add(edge, graph.from(edge), tangents, active);
      }
      derivatives[i] = sum.bound();
    }
  }

  /// The sum of an adjoint or tangent, as far as it has come.
  private final class Sum {
    private double sum;
    private double bound;

    /// Adds the term that `edge` brings from vertex `source`, if the derivative flows through it.
    void add(int edge, int source, double[] factors, BitSet active) {
      if (active.get(source)) {
        double product = factors[source] * tape.partial(edge);
        sum += product;
        bound += times(StrictMath.abs(tape.partial(edge)), derivatives[source]);
        bound += times(StrictMath.abs(factors[source]), partialBound(edge));
        bound += ROUNDING * (StrictMath.ulp(product) + StrictMath.ulp(sum));
      }
    }

    double bound() {
      return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
    }
  }

  /// By the partial's own rounding, and by the errors of the values that it is taken at.
  private double partialBound(int edge) {
    int user = graph.to(edge);
    ElementaryFunction function = graph.function(user);
    int last = graph.operandCount(user) - 1;
    int a = graph.operand(user, 0);
    int b = graph.operand(user, last);
    double bound = function.partialUlps() * StrictMath.ulp(tape.partial(edge));
    if (values[a] == 0 && values[b] == 0) {
      return bound; // spares most small programs the second partials, which take longest
    }
    int operand = edge - graph.operandEdge(user, 0);
    double[] slopes =
        secondPartials.of(function, operand, tape.primal(a), tape.primal(b), tape.primal(user));
    bound += times(StrictMath.abs(slopes[0]), values[a]);
    return last == 0 ? bound : bound + times(StrictMath.abs(slopes[1]), values[b]);
  }

  /// The product, which is 0 if one factor is, whatever the other.
  private static double times(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
