package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.tape.DerivativeError.Kind;

/// Goes along a sweep and finds where its derivatives cease to be finite. What a number that is not
/// finite leads to is not found again, and nothing is found where a value is not finite: that is a
/// [DomainError].
final class DerivativeErrorSearch {
  private static final int NONE = -1;

  /// The origin of a derivative that is not finite because a value is not.
  private static final int DOMAIN = -2;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final double[] derivatives;

  /// Per vertex the number of the error that makes its derivative what it is.
  private final int[] origins;

  private final List<DerivativeError> found = new ArrayList<>();

  DerivativeErrorSearch(Tape tape, double[] derivatives) {
    this.tape = tape;
    this.derivatives = derivatives;
    graph = tape.graph();
    origins = new int[derivatives.length];
    Arrays.fill(origins, NONE);
  }

  List<DerivativeError> back(int seededVertex) {
    if (isAllFinite()) {
      return List.of();
    }
    BitSet active = graph.ancestors(seededVertex);
    for (int i = seededVertex - 1; i >= 0; i--) {
      Sum sum = new Sum(i);
      for (int k = 0; k < graph.useCount(i) && !graph.isConstant(i); k++) {
        int edge = graph.useEdge(i, k);
        if (active.get(graph.to(edge))) {
          sum.add(edge, graph.to(edge));
        }
      }
    }
    return List.copyOf(found);
  }

  List<DerivativeError> forward(double[] seed) {
    if (isAllFinite()) {
      return List.of();
    }
    BitSet active = tape.varying(seed);
    for (int i = seed.length; i < derivatives.length; i++) {
      Sum sum = new Sum(i);
      for (int k = 0; k < graph.operandCount(i); k++) {
        int edge = graph.operandEdge(i, k);
        if (active.get(graph.from(edge))) {
          sum.add(edge, graph.from(edge));
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isAllFinite() {
    return DoubleStream.of(derivatives).allMatch(Double::isFinite);
  }

  /// The sum for the derivative of `vertex`, as far as it has come.
  private final class Sum {
    private final int vertex;
    private double sum;

    Sum(int vertex) {
      this.vertex = vertex;
    }

    void add(int edge, int source) {
      double product = derivatives[source] * tape.partial(edge);
      int origin = Double.isFinite(product) ? NONE : originOfProduct(edge, source);
      double before = sum;
      sum += product;
      if (Double.isInfinite(before) && Double.isInfinite(product) && Double.isNaN(sum)) {
        origin = metBy(edge, Kind.INFINITIES, origins[vertex], origin);
      } else if (Double.isFinite(before) && Double.isFinite(product) && !Double.isFinite(sum)) {
        origin = tell(edge, Kind.OVERFLOW);
      }
      origins[vertex] = origin == NONE ? origins[vertex] : origin;
    }
  }

  /// Why the term along `edge` is no finite number.
  private int originOfProduct(int edge, int source) {
    double factor = derivatives[source];
    double partial = tape.partial(edge);
    if (!Double.isFinite(factor)) {
      boolean meets = Double.isInfinite(factor) && partial == 0;
      return meets ? metBy(edge, Kind.ZERO_TIMES_INFINITY, origins[source]) : origins[source];
    }
    if (!isFiniteAt(edge)) {
      return DOMAIN;
    }
    if (Double.isFinite(partial)) {
      return tell(edge, Kind.OVERFLOW);
    }
    Kind infinite = factor == 0 ? Kind.ZERO_TIMES_INFINITY : Kind.INFINITE_SLOPE;
    return tell(edge, Double.isNaN(partial) ? Kind.UNDEFINED_SLOPE : infinite);
  }

  /// A NaN made of an ∞ of each of these origins: what a value brought about is told of there.
  private int metBy(int edge, Kind kind, int... infinite) {
    if (IntStream.of(infinite).anyMatch(origin -> origin == DOMAIN)) {
      return DOMAIN;
    }
    IntStream.of(infinite).forEach(origin -> found.set(origin, found.get(origin).continued()));
    return tell(edge, kind);
  }

  private int tell(int edge, Kind kind) {
    found.add(DerivativeError.at(tape, edge, kind, true));
    return found.size() - 1;
  }

  private boolean isFiniteAt(int edge) {
    int user = graph.to(edge);
    boolean finite = Double.isFinite(tape.primal(user));
    for (int k = 0; k < graph.operandCount(user); k++) {
      finite &= Double.isFinite(tape.primal(graph.operand(user, k)));
    }
    return finite;
  }
}
