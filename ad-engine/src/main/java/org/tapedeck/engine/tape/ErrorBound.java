package org.tapedeck.engine.tape;

import java.util.BitSet;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;

/// How far rounding can have moved the values of a tape and its adjoints or tangents: the bound
/// follows each rounding error along the graph as if none cancelled another, by the steepest slope
/// between what the operands may be (see `Variation`).
///
/// Inputs, constants and seeds count as exact, and so does an infinite value that no operand's
/// error can change. Where a value is no finite number, or an error reaches a pole, a branch cut or
/// the edge of a domain, no digit holds: the bound is infinite. At a kink an error passes with
/// slope 1 at least, whatever convention the partial follows. Immutable.
public final class ErrorBound {
  /// One addition or multiplication is off by half an ulp of its result.
  private static final double ROUNDING = 0.5;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final double[] values;
  private final double[] derivatives;
  private final Variation variation = new Variation();

  /// The infinite values that no error of an operand can change.
  private final BitSet surelyInfinite = new BitSet();

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
    Variation.Operands operands = operands(i);
    double value = tape.primal(i);
    if (!Double.isFinite(value)) {
      surelyInfinite.set(i, staysInfinite(graph.function(i), operands, value));
      return Double.POSITIVE_INFINITY;
    }
    return ownRounding(i, operands) + variation.ofValue(graph.function(i), operands);
  }

  private Variation.Operands operands(int i) {
    int last = graph.operandCount(i) - 1;
    int a = graph.operand(i, 0);
    int b = graph.operand(i, last);
    return new Variation.Operands(
        tape.primal(a), passedOn(a), tape.primal(b), last == 0 ? 0 : passedOn(b));
  }

  /// How far off vertex `i` is for its users.
  private double passedOn(int i) {
    return surelyInfinite.get(i) ? 0 : values[i];
  }

  private static boolean staysInfinite(
      ElementaryFunction function, Variation.Operands at, double value) {
    boolean stays = Double.isInfinite(value) && !at.isUnknown();
    for (double a : new double[] {at.a() - at.aBound(), at.a() + at.aBound()}) {
      for (double b : new double[] {at.b() - at.bBound(), at.b() + at.bBound()}) {
        stays &= at.isExact() || function.value(a, b) == value;
      }
    }
    return stays;
  }

  /// A value of 0 is exact unless it underflowed; near 0, half the least double rounds to nothing.
  private double ownRounding(int i, Variation.Operands operands) {
    double ulps = graph.function(i).valueUlps();
    double value = tape.primal(i);
    if (ulps == 0 || (value == 0 && !underflows(graph.function(i), operands))) {
      return 0;
    }
    return StrictMath.max(Double.MIN_VALUE, ulps * StrictMath.ulp(value));
  }

  /// Whether a value of 0 may be another number that is too small for a double.
  private static boolean underflows(ElementaryFunction function, Variation.Operands at) {
    return switch (function) {
      case ADD, SUBTRACT, LN, LOG2, LOG10, ACOS, ACOSH -> false;
      default -> at.a() != 0 && at.b() != 0;
    };
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
        double partial = tape.partial(edge);
        double factor = factors[source];
        double product = factor * partial;
        sum += product;
        bound += term(partial, partialBound(edge), factor, derivatives[source]);
        bound += rounding(product, factor != 0 && partial != 0);
      }
    }

    /// How far the product of two numbers is off, each of which is off itself.
    private double term(double partial, double partialBound, double factor, double factorBound) {
      if ((partial == 0 && partialBound == 0) || (factor == 0 && factorBound == 0)) {
        return 0;
      }
      return Variation.times(StrictMath.abs(partial), factorBound)
          + Variation.times(StrictMath.abs(factor), partialBound)
          + Variation.times(factorBound, partialBound);
    }

    /// Of the product, which may underflow, and of the sum, which does not.
    private double rounding(double product, boolean isProduct) {
      double rounding = ROUNDING * (StrictMath.ulp(product) + StrictMath.ulp(sum));
      return isProduct ? StrictMath.max(Double.MIN_VALUE, rounding) : rounding;
    }

    double bound() {
      return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
    }
  }

  /// By the partial's own rounding, and by the errors of the values that it is taken at.
  private double partialBound(int edge) {
    int user = graph.to(edge);
    ElementaryFunction function = graph.function(user);
    double own = function.partialUlps() * StrictMath.ulp(tape.partial(edge));
    Variation.Operands operands = operands(user);
    if (operands.isExact()) {
      return own;
    }
    int operand = edge - graph.operandEdge(user, 0);
    return own + variation.ofPartial(function, operand, operands, tape.primal(user));
  }
}
