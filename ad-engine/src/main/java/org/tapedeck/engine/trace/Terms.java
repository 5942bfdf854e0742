package org.tapedeck.engine.trace;

import org.tapedeck.engine.graph.ComputationalGraph;

/// Which vertices have steps of their own, and which terms their sums have.
interface Terms {
  /// Whether a vertex is told of: not hidden in a folded group.
  boolean isTold(int vertex);

  /// The number of terms in the sum for the vertex's derivative.
  int count(int vertex);

  /// What term number `k` (from 0) of the vertex's sum travels along.
  Arc arc(int vertex, int k);

  /// Those of a graph with nothing folded: one term for each use in reverse mode, and for each
  /// operand that is no constant in forward mode.
  record All(ComputationalGraph graph, Mode mode) implements Terms {
    @Override
    public boolean isTold(int vertex) {
      return true;
    }

    @Override
    public int count(int vertex) {
      if (mode == Mode.REVERSE) {
        return graph.useCount(vertex);
      }
      int variables = 0;
      for (int k = 0; k < graph.operandCount(vertex); k++) {
        variables += graph.isConstant(graph.operand(vertex, k)) ? 0 : 1;
      }
      return variables;
    }

    @Override
    public Arc arc(int vertex, int k) {
      if (mode == Mode.REVERSE) {
        return new Arc.OfEdge(graph.useEdge(vertex, k));
      }
      int left = k;
      for (int operand = 0; ; operand++) {
        if (!graph.isConstant(graph.operand(vertex, operand)) && left-- == 0) {
          return new Arc.OfEdge(graph.operandEdge(vertex, operand));
        }
      }
    }
  }
}
