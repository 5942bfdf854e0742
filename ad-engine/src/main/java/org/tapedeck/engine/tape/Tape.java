package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Message;

/// A Wengert list: one run of a computational graph at one point, with the value of each vertex and
/// the partial on each edge. From these the sweeps compute derivatives.
///
/// Immutable. Holds 8 bytes per vertex and 8 per edge.
public final class Tape {
  private final ComputationalGraph graph;
  private final double[] inputs;
  private final double[] primals;
  private final double[] partials;

  /// How many numbers tie in a `min` or `max` of several, where that is more than one.
  private final Map<Integer, Integer> ties = new HashMap<>();

  private Tape(ComputationalGraph graph, double[] inputs) {
    this.graph = graph;
    this.inputs = inputs.clone();
    primals = new double[graph.size()];
    partials = new double[graph.edgeCount()];
    System.arraycopy(inputs, 0, primals, 0, inputs.length);
    for (int i = inputs.length; i < primals.length; i++) {
      primals[i] = graph.isConstant(i) ? graph.constant(i) : evaluate(i);
    }
  }

  /// Runs `graph` at `inputs`, one value per input in the graph's order. A graph that was recorded
  /// from a program repeats the decisions that it took there; `Recording.Recorded.at` gives the
  /// graph where it would decide otherwise. Costs O(edges).
  public static Tape of(ComputationalGraph graph, double[] inputs) {
    checkPoint(graph, inputs);
    return new Tape(graph, inputs);
  }

  private static void checkPoint(ComputationalGraph graph, double[] inputs) {
    if (inputs.length != graph.inputCount()) {
      throw new IllegalArgumentException(
          "expected " + graph.inputCount() + " inputs, got " + inputs.length);
    }
  }

  /// Runs `graph` at the start values of its inputs.
  public static Tape of(ComputationalGraph graph) {
    return of(graph, graph.starts());
  }

  private double evaluate(int i) {
    ElementaryFunction function = graph.function(i);
    int arity = graph.operandCount(i);
    double a = operand(i, 0);
    double b = arity == 1 ? 0 : operand(i, 1);
    double v = function.value(a, b);
    for (int operand = 0; operand < arity; operand++) {
      partials[graph.operandEdge(i, operand)] = function.partial(operand, a, b, v);
    }
    if (function == ElementaryFunction.MIN || function == ElementaryFunction.MAX) {
      shareTies(i, v);
    }
    return v;
  }

  /// Where `min` or `max` of several numbers is a chain, as max(max(a, b), c), all that tie get
  /// equal shares: an operand that stands for two of three gets 2/3.
  private void shareTies(int i, double v) {
    int first = operand(i, 0) == v ? tiesIn(graph.operand(i, 0), graph.function(i)) : 0;
    int second = operand(i, 1) == v ? tiesIn(graph.operand(i, 1), graph.function(i)) : 0;
    int together = first + second;
    if (together > 1) {
      ties.put(i, together);
    }
    if (first > 0 && second > 0) {
      partials[graph.operandEdge(i, 0)] = (double) first / together;
      partials[graph.operandEdge(i, 1)] = (double) second / together;
    }
  }

  private int tiesIn(int operand, ElementaryFunction function) {
    boolean isAlike = graph.isOperation(operand) && graph.function(operand) == function;
    return isAlike ? ties.getOrDefault(operand, 1) : 1;
  }

  public ComputationalGraph graph() {
    return graph;
  }

  /// The point of this run: one value per input.
  public double[] inputs() {
    return inputs.clone();
  }

  /// The value of vertex `i`.
  public double primal(int i) {
    return primals[i];
  }

  /// The partial of edge `edge`'s user by the operand that the edge brings.
  public double partial(int edge) {
    return partials[edge];
  }

  /// The values of all vertices when this run is repeated at other inputs with the decisions that
  /// it took, whatever the program would decide there. Costs O(edges).
  public double[] replay(double[] point) {
    return of(graph, point).primals;
  }

  /// The operations with finite operands whose value is NaN or infinite, and those with infinite
  /// ones whose value is NaN, as ∞ - ∞, in tape order: the places where such values begin. Costs
  /// O(edges).
  public List<DomainError> domainErrors() {
    List<DomainError> errors = new ArrayList<>();
    for (int i = graph.inputCount(); i < primals.length; i++) {
      if (graph.isOperation(i) && isBeginning(i)) {
        errors.add(domainError(i));
      }
    }
    return errors;
  }

  private boolean isBeginning(int i) {
    boolean finite = true;
    boolean known = true;
    for (int k = 0; k < graph.operandCount(i); k++) {
      finite &= Double.isFinite(operand(i, k));
      known &= !Double.isNaN(operand(i, k));
    }
    return Double.isNaN(primals[i]) ? known : finite && !Double.isFinite(primals[i]);
  }

  private DomainError domainError(int i) {
    Vertex.Operation operation = (Vertex.Operation) graph.vertex(i);
    double b = graph.operandCount(i) == 1 ? 0 : operand(i, 1);
    return DomainError.at(operation, operand(i, 0), b, primals[i]);
  }

  private double operand(int i, int k) {
    return primals[graph.operand(i, k)];
  }

  /// What is taken as the partial on `edge` where the function has no derivative there.
  public Optional<Message> convention(int edge) {
    int user = graph.to(edge);
    double b = graph.operandCount(user) == 1 ? 0 : operand(user, 1);
    return graph
        .function(user)
        .conventionAt(graph.edge(edge).operand(), operand(user, 0), b)
        .map(code -> ties.containsKey(user) ? Message.of(code, ties.get(user)) : Message.of(code));
  }

  /// The adjoint sweep: the derivative of vertex `seededVertex` by each vertex, in topological
  /// order. Each sum is taken by ascending user. A vertex that the seeded one does not depend on
  /// gets 0, whatever the partials on the way: an infinite or undefined partial counts only where
  /// it matters. Costs O(edges).
  public double[] adjoints(int seededVertex) {
    double[] adjoints = new double[graph.size()];
    boolean[] reached = new boolean[graph.size()];
    adjoints[seededVertex] = 1;
    reached[seededVertex] = true;
    for (int i = seededVertex - 1; i >= 0; i--) {
      int uses = graph.useCount(i);
      for (int k = 0; k < uses; k++) {
        int edge = graph.useEdge(i, k);
        int user = graph.to(edge);
        if (reached[user]) {
          reached[i] = true;
          adjoints[i] += adjoints[user] * partials[edge];
        }
      }
    }
    return adjoints;
  }

  /// The derivatives of vertex `seededVertex` by the inputs: the first entries of its adjoints.
  public double[] gradient(int seededVertex) {
    return Arrays.copyOf(adjoints(seededVertex), graph.inputCount());
  }

  /// The tangent sweep: the derivative of each vertex along `seed`, which has one entry per input;
  /// the result is in topological order. A vertex that depends on no input with a seed other than 0
  /// gets 0, whatever the partials on the way. Costs O(edges).
  public double[] tangents(double[] seed) {
    if (seed.length != graph.inputCount()) {
      throw new IllegalArgumentException(
          "expected a seed of " + graph.inputCount() + " numbers, got " + seed.length);
    }
    double[] tangents = new double[graph.size()];
    System.arraycopy(seed, 0, tangents, 0, seed.length);
    boolean[] varying = new boolean[graph.size()];
    for (int i = 0; i < seed.length; i++) {
      varying[i] = seed[i] != 0;
    }
    int edge = 0;
    for (int i = seed.length; i < tangents.length; i++) {
      for (int k = 0; k < graph.operandCount(i); k++) {
        int operand = graph.operand(i, k);
        if (varying[operand]) {
          varying[i] = true;
          tangents[i] += partials[edge] * tangents[operand];
        }
        edge++;
      }
    }
    return tangents;
  }

  /// The vertices that depend on an input whose seed is not 0.
  public BitSet varying(double[] seed) {
    BitSet seeded = new BitSet(graph.size());
    IntStream.range(0, seed.length).filter(i -> seed[i] != 0).forEach(seeded::set);
    return graph.descendants(seeded);
  }
}
