package org.tapedeck.engine.trace;

import java.util.Arrays;
import org.tapedeck.engine.graph.ComputationalGraph;

/// In which order the steps of a trace come. Steps that belong together form a block: an
/// evaluation, a seed, or all terms of one sum.
final class Plan {
  enum Kind {
    VALUE,
    SEED,
    SUM
  }

  private final ComputationalGraph graph;
  private final boolean reverse;
  private final int[] evaluateSteps;
  private final int[] firstSteps;
  private final int[] lastSteps;
  private final int[] starts;
  private final int[] vertices;
  private final Kind[] kinds;
  private int blocks;
  private int length;
  private int operationCount;

  private Plan(ComputationalGraph graph, boolean reverse) {
    this.graph = graph;
    this.reverse = reverse;
    evaluateSteps = new int[graph.size()];
    firstSteps = new int[graph.size()];
    lastSteps = new int[graph.size()];
    int most = 2 * graph.size() + 1;
    starts = new int[most];
    vertices = new int[most];
    kinds = new Kind[most];
  }

  static Plan reverse(ComputationalGraph graph, int seeded) {
    Plan plan = new Plan(graph, true);
    for (int i = 0; i < graph.size(); i++) {
      if (graph.isOperation(i)) {
        plan.evaluate(i);
      }
    }
    plan.seed(seeded);
    for (int i = graph.size() - 1; i >= 0; i--) {
      if (i != seeded && !plan.isConstant(i)) {
        plan.sum(i);
      }
    }
    return plan;
  }

  static Plan forward(ComputationalGraph graph, int seeded) {
    Plan plan = new Plan(graph, false);
    if (graph.inputCount() > 0) {
      plan.seed(seeded);
    }
    for (int i = 0; i < graph.size(); i++) {
      if (graph.isOperation(i)) {
        plan.evaluate(i);
        plan.sum(i);
      }
    }
    return plan;
  }

  private void evaluate(int vertex) {
    add(Kind.VALUE, vertex, 1);
    evaluateSteps[vertex] = length;
    operationCount++;
  }

  private void seed(int vertex) {
    add(Kind.SEED, vertex, 1);
    // The seed of forward mode is that of all inputs; in reverse mode their sums come later.
    Arrays.fill(firstSteps, 0, graph.inputCount(), length);
    Arrays.fill(lastSteps, 0, graph.inputCount(), length);
    firstSteps[vertex] = length;
    lastSteps[vertex] = length;
  }

  private void sum(int vertex) {
    firstSteps[vertex] = length + 1;
    add(Kind.SUM, vertex, Math.max(1, termCount(vertex)));
    lastSteps[vertex] = length;
  }

  private void add(Kind kind, int vertex, int steps) {
    kinds[blocks] = kind;
    vertices[blocks] = vertex;
    starts[blocks] = length + 1;
    blocks++;
    length += steps;
  }

  int length() {
    return length;
  }

  int operationCount() {
    return operationCount;
  }

  /// The block that the step with this number is in.
  int blockOf(int number) {
    if (number < 1 || number > length) {
      throw new IllegalArgumentException("step " + number + " outside 1.." + length);
    }
    int found = Arrays.binarySearch(starts, 0, blocks, number);
    return found >= 0 ? found : -found - 2;
  }

  Kind kind(int block) {
    return kinds[block];
  }

  int vertex(int block) {
    return vertices[block];
  }

  /// The number of the block's first step.
  int start(int block) {
    return starts[block];
  }

  /// The number of the block's last step.
  int end(int block) {
    return block + 1 < blocks ? starts[block + 1] - 1 : length;
  }

  /// The step that evaluates `vertex`; 0 if none does.
  int evaluateStep(int vertex) {
    return evaluateSteps[vertex];
  }

  /// The first step of the vertex's derivative; 0 if it has none.
  int firstDerivativeStep(int vertex) {
    return firstSteps[vertex];
  }

  /// The last step of the vertex's derivative; 0 if it has none.
  int lastDerivativeStep(int vertex) {
    return lastSteps[vertex];
  }

  /// The number of terms in the sum for the vertex's derivative.
  int termCount(int vertex) {
    return reverse ? graph.useCount(vertex) : variableOperands(vertex).length;
  }

  /// The edge of term number `k` (from 0) of the vertex's sum.
  int termEdge(int vertex, int k) {
    return reverse ? graph.useEdge(vertex, k) : variableOperands(vertex)[k];
  }

  /// The edges from operands that are no constants.
  private int[] variableOperands(int vertex) {
    int count = graph.operandCount(vertex);
    int[] edges = new int[count];
    int variables = 0;
    for (int k = 0; k < count; k++) {
      int edge = graph.operandEdge(vertex, k);
      if (!isConstant(graph.from(edge))) {
        edges[variables++] = edge;
      }
    }
    return Arrays.copyOf(edges, variables);
  }

  private boolean isConstant(int vertex) {
    return graph.isConstant(vertex);
  }
}
