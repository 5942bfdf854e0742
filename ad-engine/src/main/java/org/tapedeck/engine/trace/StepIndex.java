package org.tapedeck.engine.trace;

import java.util.Arrays;
import java.util.List;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGroup;

/// In which order the steps of a trace come. What a folded group hides has no steps: it is known
/// with the result that it is computed for. Steps that belong together form a block: an evaluation,
/// a seed, or all terms of one sum.
final class StepIndex {
  enum Kind {
    VALUE,
    SEED,
    SUM
  }

  private final ComputationalGraph graph;
  private final Terms terms;
  private final int[] evaluateSteps;
  private final int[] firstSteps;
  private final int[] lastSteps;
  private final int[] starts;
  private final int[] vertices;
  private final Kind[] kinds;
  private int blocks;
  private int length;
  private int operationCount;

  private StepIndex(ComputationalGraph graph, Terms terms) {
    this.graph = graph;
    this.terms = terms;
    evaluateSteps = new int[graph.size()];
    firstSteps = new int[graph.size()];
    lastSteps = new int[graph.size()];
    int most = 2 * graph.size() + 1;
    starts = new int[most];
    vertices = new int[most];
    kinds = new Kind[most];
  }

  static StepIndex reverse(ComputationalGraph graph, Terms terms, int seeded) {
    StepIndex plan = new StepIndex(graph, terms);
    for (int i = 0; i < graph.size(); i++) {
      if (plan.isComputed(i)) {
        plan.evaluate(i);
      }
    }
    plan.seed(seeded);
    for (int i = graph.size() - 1; i >= 0; i--) {
      if (i != seeded && !graph.isConstant(i) && terms.isTold(i)) {
        plan.sum(i);
      }
    }
    return plan;
  }

  static StepIndex forward(ComputationalGraph graph, Terms terms, int seeded) {
    StepIndex plan = new StepIndex(graph, terms);
    if (graph.inputCount() > 0) {
      plan.seed(seeded);
    }
    for (int i = 0; i < graph.size(); i++) {
      if (plan.isComputed(i)) {
        plan.evaluate(i);
        plan.sum(i);
      }
    }
    return plan;
  }

  private boolean isComputed(int vertex) {
    return graph.isOperation(vertex) && terms.isTold(vertex);
  }

  /// What the groups hide is known with its results.
  StepIndex hiding(List<FoldedGroup> folded) {
    for (FoldedGroup each : folded) {
      for (int v = each.group().first(); v < each.group().end(); v++) {
        if (each.hides(v) && !graph.isConstant(v)) {
          int result = each.resultFor(v);
          evaluateSteps[v] = evaluateSteps[result];
          firstSteps[v] = lastSteps[result];
          lastSteps[v] = lastSteps[result];
        }
      }
    }
    return this;
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
    add(Kind.SUM, vertex, Math.max(1, terms.count(vertex)));
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
}
