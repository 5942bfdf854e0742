package org.tapedeck.engine.tape;

import java.util.BitSet;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;

/// How far rounding can have moved the values and adjoints of a tape, to first order: the bound
/// follows each rounding error along the graph as if none cancelled another.
///
/// Inputs and constants count as exact. Where a value is no finite number its bound is infinite. At
/// a kink an error passes with slope 1 at least, whatever convention the partial follows.
/// Immutable.
public final class ErrorBound {
  /// One addition or multiplication is off by half an ulp of its result.
  private static final double ROUNDING = 0.5;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final double[] values;
  private final double[] adjoints;
  private final double[] adjointValues;
  private final SecondPartials secondPartials = new SecondPartials();

  private ErrorBound(Tape tape, int seededVertex) {
    this.tape = tape;
    graph = tape.graph();
    values = new double[graph.size()];
    adjoints = new double[graph.size()];
    adjointValues = tape.adjoints(seededVertex);
    for (int i = 0; i < values.length; i++) {
      values[i] = valueBound(i);
    }
    BitSet ancestors = graph.ancestors(seededVertex);
    for (int i = seededVertex; i >= 0; i--) {
      adjoints[i] = adjointBound(i, ancestors);
    }
  }

  /// The bounds for all values, and for the adjoints of vertex `seededVertex`. Costs O(edges).
  public static ErrorBound of(Tape tape, int seededVertex) {
    return new ErrorBound(tape, seededVertex);
  }

  /// The most that the value of vertex `i` is off.
  public double value(int i) {
    return values[i];
  }

  /// The most that the adjoint of vertex `i` is off.
  public double adjoint(int i) {
    return adjoints[i];
  }

  /// Whether the value of vertex `i` cannot be told from 0, as that of `cos(pi/2)`.
  public boolean valueMayBeZero(int i) {
    return values[i] >= StrictMath.abs(tape.primal(i));
  }

  private double valueBound(int i) {
    if (!(graph.vertex(i) instanceof Vertex.Operation operation)) {
      return 0;
    }
    if (!Double.isFinite(tape.primal(i))) {
      return Double.POSITIVE_INFINITY;
    }
    double bound = operation.function().valueUlps() * StrictMath.ulp(tape.primal(i));
    for (int k = 0; k < graph.operandCount(i); k++) {
      int edge = graph.operandEdge(i, k);
      bound += times(slope(edge), values[graph.from(edge)]);
    }
    return bound;
  }

  private double slope(int edge) {
    double slope = StrictMath.abs(tape.partial(edge));
    return tape.convention(edge).isPresent() ? StrictMath.max(slope, 1) : slope;
  }

  private double adjointBound(int i, BitSet ancestors) {
    double bound = 0;
    double sum = 0;
    for (int k = 0; k < graph.useCount(i); k++) {
      int edge = graph.useEdge(i, k);
      int user = graph.to(edge);
      if (ancestors.get(user)) {
        double product = adjointValues[user] * tape.partial(edge);
        sum += product;
        bound += times(StrictMath.abs(tape.partial(edge)), adjoints[user]);
        bound += times(StrictMath.abs(adjointValues[user]), partialBound(edge));
        bound += ROUNDING * (StrictMath.ulp(product) + StrictMath.ulp(sum));
      }
    }
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }

  /// By the partial's own rounding, and by the errors of the values that it is taken at.
  private double partialBound(int edge) {
    int user = graph.to(edge);
    ElementaryFunction function = ((Vertex.Operation) graph.vertex(user)).function();
    int last = graph.operandCount(user) - 1;
    int a = graph.from(graph.operandEdge(user, 0));
    int b = graph.from(graph.operandEdge(user, last));
    double bound = function.partialUlps() * StrictMath.ulp(tape.partial(edge));
    double[] second =
        secondPartials.of(
            function,
            graph.edge(edge).operand(),
            tape.primal(a),
            tape.primal(b),
            tape.primal(user));
    bound += times(StrictMath.abs(second[0]), values[a]);
    return last == 0 ? bound : bound + times(StrictMath.abs(second[1]), values[b]);
  }

  /// The product, which is 0 if one factor is, whatever the other.
  private static double times(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
