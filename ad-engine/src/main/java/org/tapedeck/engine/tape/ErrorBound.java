package org.tapedeck.engine.tape;

import java.util.BitSet;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.InexactOperands;
import org.tapedeck.engine.function.OwnRounding;
import org.tapedeck.engine.function.Variation;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;

/// How far rounding can have moved the values of a tape and its adjoints or tangents: the bound
/// follows each rounding error along the graph as if none cancelled another, by the steepest slope
/// between what the operands may be (see `Variation`). Along a loop such bounds grow although the
/// errors do not; where they come near the number itself, all errors before are summed up anew,
/// each with the derivative by which it reaches the number (Griewank & Walther, ch. 3.4 and 13).
///
/// Inputs and constants are off by half an ulp where the decimal that is typed is no double, as
/// `0.1`; seeds count as exact, and so does an infinite value that no operand's error can change.
/// Where a value is no finite number, or an error reaches a pole, a branch cut or the edge of a
/// domain, no digit holds: the bound is infinite. At a kink an error passes with slope 1 at least,
/// whatever convention the partial follows. Immutable.
public final class ErrorBound {
  /// A bound of less than this share of its number is good enough.
  private static final double NEAR = 0.01;

  /// What summing up anew leaves out is of second order: it is at most as much again.
  private static final double SECOND_ORDER = 2;

  /// So many vertices are visited at most to sum up anew.
  private static final long MOST_VISITS = 20_000_000;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final double[] values;
  private final double[] derivatives;

  /// Per edge the bound for the sum of the terms up to the one along it.
  private final double[] sums;

  /// Per edge the bounds for its partial, and for the term along it.
  private final double[] partials;

  private final double[] products;

  private final PartialVariation variation = new PartialVariation();

  /// Per vertex what its value is off on its own, and then what its derivative is.
  private final double[] own;

  /// The infinite values that no error of an operand can change.
  private final BitSet surelyInfinite = new BitSet();

  private long visits;

  private ErrorBound(Tape tape) {
    this.tape = tape;
    graph = tape.graph();
    values = new double[graph.size()];
    derivatives = new double[graph.size()];
    sums = new double[graph.edgeCount()];
    partials = new double[graph.edgeCount()];
    products = new double[graph.edgeCount()];
    own = new double[graph.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueBound(i);
      if (isNear(values[i], tape.primal(i), i)) {
        values[i] = StrictMath.min(values[i], summedUp(tape.adjoints(i), 0, i));
      }
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

  /// The most that the sum for an adjoint or tangent is off when the term along `edge` is added.
  public double sum(int edge) {
    return sums[edge];
  }

  /// The most that the partial on `edge` is off; 0 where no term goes along it.
  public double partial(int edge) {
    return partials[edge];
  }

  /// The most that the term along `edge` is off; 0 where there is none.
  public double product(int edge) {
    return products[edge];
  }

  /// Whether the value of vertex `i` cannot be told from 0, as that of `cos(pi/2)`.
  public boolean valueMayBeZero(int i) {
    return values[i] >= StrictMath.abs(tape.primal(i));
  }

  private boolean isNear(double bound, double number, int visited) {
    boolean near = bound >= Double.MIN_NORMAL && bound > NEAR * StrictMath.abs(number);
    if (near && Double.isFinite(number) && visits <= MOST_VISITS) {
      visits += visited;
      return true;
    }
    return false;
  }

  /// What all vertices from `first` to `last` are off on their own, as it reaches a number by these
  /// slopes.
  private double summedUp(double[] slopes, int first, int last) {
    double sum = 0;
    for (int k = first; k <= last; k++) {
      sum += Variation.times(StrictMath.abs(slopes[k]), own[k]);
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : SECOND_ORDER * sum;
  }

  private double valueBound(int i) {
    double value = tape.primal(i);
    if (!graph.isOperation(i)) {
      own[i] = ofLeaf(graph.vertex(i), value);
      return own[i];
    }
    if (isOfOneOperandTwice(i)) {
      return 0;
    }
    InexactOperands operands = operands(i);
    if (!Double.isFinite(value)) {
      surelyInfinite.set(i, staysInfinite(graph.function(i), operands, value));
      own[i] = Double.POSITIVE_INFINITY;
      return own[i];
    }
    double passed = Variation.ofValue(graph.function(i), operands);
    double rounding = OwnRounding.of(graph.function(i), operands, value);
    own[i] = isStraight(i, passed) ? rounding : rounding + passed;
    return rounding + passed;
  }

  private static double ofLeaf(Vertex leaf, double value) {
    return switch (leaf) {
      case Vertex.Input input when input.start() == value -> input.bound();
      case Vertex.Input _ -> OwnRounding.ofNumber("", value);
      case Vertex.Constant constant -> constant.bound();
      case Vertex.Operation _ -> throw new IllegalArgumentException("no leaf: " + leaf);
    };
  }

  /// Whether vertex `i` is `x - x`, or `x / x` where x is not 0: its value is exact, and all errors
  /// in the two terms that go through it cancel.
  private boolean isOfOneOperandTwice(int i) {
    int operand = graph.operand(i, 0);
    boolean exact =
        switch (graph.function(i)) {
          case SUBTRACT -> true;
          case DIVIDE -> !valueMayBeZero(operand);
          default -> false;
        };
    return exact && operand == graph.operand(i, 1) && Double.isFinite(tape.primal(i));
  }

  /// Whether the errors of the operands pass about as the partials say: no jump, kink or pole is
  /// near.
  private boolean isStraight(int i, double passed) {
    double byPartials = 0;
    for (int k = 0; k < graph.operandCount(i); k++) {
      double partial = StrictMath.abs(tape.partial(graph.operandEdge(i, k)));
      byPartials += Variation.times(partial, passedOn(graph.operand(i, k)));
    }
    return passed <= SECOND_ORDER * byPartials;
  }

  private InexactOperands operands(int i) {
    int last = graph.operandCount(i) - 1;
    int a = graph.operand(i, 0);
    int b = graph.operand(i, last);
    return new InexactOperands(
        tape.primal(a), passedOn(a), tape.primal(b), last == 0 ? 0 : passedOn(b));
  }

  /// How far off vertex `i` is for its users.
  private double passedOn(int i) {
    return surelyInfinite.get(i) ? 0 : values[i];
  }

  private static boolean staysInfinite(
      ElementaryFunction function, InexactOperands at, double value) {
    boolean stays = Double.isInfinite(value) && !at.isUnknown();
    for (double a : new double[] {at.a() - at.aBound(), at.a() + at.aBound()}) {
      for (double b : new double[] {at.b() - at.bBound(), at.b() + at.bBound()}) {
        stays &= at.isExact() || function.value(a, b) == value;
      }
    }
    return stays;
  }

  private void sweepBack(int seededVertex) {
    double[] adjoints = tape.adjoints(seededVertex);
    BitSet active = graph.ancestors(seededVertex);
    for (int i = seededVertex; i >= 0; i--) {
      Sum sum = new Sum(i);
      for (int k = 0; k < graph.useCount(i); k++) {
        int edge = graph.useEdge(i, k);
        if (active.get(graph.to(edge))) {
          sum.add(edge, graph.to(edge), adjoints);
        }
      }
      derivatives[i] = sum.bound();
      if (isNear(derivatives[i], adjoints[i], seededVertex - i)) {
        double summedUp = summedUp(tangentsOf(i, seededVertex), i, seededVertex);
        derivatives[i] = StrictMath.min(derivatives[i], summedUp);
      }
    }
  }

  /// The derivatives of the vertices up to `last` by vertex `i`.
  private double[] tangentsOf(int i, int last) {
    double[] tangents = new double[graph.size()];
    tangents[i] = 1;
    for (int k = i + 1; k <= last; k++) {
      for (int operand = 0; operand < graph.operandCount(k); operand++) {
        int edge = graph.operandEdge(k, operand);
        double tangent = tangents[graph.from(edge)];
        tangents[k] += tangent == 0 ? 0 : tangent * tape.partial(edge);
      }
    }
    return tangents;
  }

  private void sweepForward(double[] seed) {
    double[] tangents = tape.tangents(seed);
    BitSet active = tape.varying(seed);
    for (int i = 0; i < derivatives.length; i++) {
      Sum sum = new Sum(i);
      for (int k = 0; k < graph.operandCount(i); k++) {
        int edge = graph.operandEdge(i, k);
        if (active.get(graph.from(edge))) {
          sum.add(edge, graph.from(edge), tangents);
        }
      }
      derivatives[i] = sum.bound();
      if (isNear(derivatives[i], tangents[i], i)) {
        derivatives[i] = StrictMath.min(derivatives[i], summedUp(tape.adjoints(i), 0, i));
      }
    }
  }

  /// The sum of the adjoint or tangent of a vertex, as far as it has come.
  private final class Sum {
    private final int vertex;
    private double sum;
    private double bound;

    Sum(int vertex) {
      this.vertex = vertex;
      own[vertex] = 0;
    }

    /// Adds the term that `edge` brings from vertex `source`.
    void add(int edge, int source, double[] factors) {
      double partial = tape.partial(edge);
      double factor = factors[source];
      double product = factor * partial;
      double before = sum;
      sum += product;
      add(OwnRounding.ofSum(before, product, sum));
      if (!isOfOneOperandTwice(graph.to(edge))) {
        partials[edge] = partialBound(edge);
        double own = OwnRounding.ofProduct(factor, partial, product);
        products[edge] = known(own + addTerm(partial, partials[edge], factor, derivatives[source]));
        add(own);
      }
      sums[edge] = bound();
    }

    private void add(double rounding) {
      own[vertex] += rounding;
      bound += rounding;
    }

    /// Adds and gives how far the product of two numbers is off, each of which is off itself.
    private double addTerm(double partial, double partialBound, double factor, double factorBound) {
      if ((partial == 0 && partialBound == 0) || (factor == 0 && factorBound == 0)) {
        return 0;
      }
      double byPartial = Variation.times(StrictMath.abs(factor), partialBound);
      double passed =
          Variation.times(StrictMath.abs(partial), factorBound)
              + Variation.times(factorBound, partialBound);
      add(byPartial);
      bound += passed;
      return byPartial + passed;
    }

    double bound() {
      return known(bound);
    }

    private static double known(double bound) {
      return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
    }
  }

  /// By the partial's own rounding, and by the errors of the values that it is taken at.
  private double partialBound(int edge) {
    int user = graph.to(edge);
    ElementaryFunction function = graph.function(user);
    double own = function.partialUlps() * StrictMath.ulp(tape.partial(edge));
    InexactOperands operands = operands(user);
    if (operands.isExact()) {
      return own;
    }
    int operand = edge - graph.operandEdge(user, 0);
    return own + variation.ofPartial(function, operand, operands, tape.primal(user));
  }
}
