package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers values by how they are computed: those of the same function over the same inputs and
/// numbers get the same number, in all graphs that one numbering has seen. Others never do, as they
/// might if a hash stood for them.
final class ValueNumbering {
  /// @param leaf an input's name, a constant's value, or an operation's function
  /// @param operands their numbers
  private record Computed(Object leaf, List<Integer> operands) {}

  private final Map<Computed, Integer> numbers = new HashMap<>();

  /// The number of each vertex. Costs O(vertices + edges).
  int[] of(ComputationalGraph graph) {
    int[] numbered = new int[graph.size()];
    for (int v = 0; v < numbered.length; v++) {
      List<Integer> operands =
          graph.operands(v).stream().map(edge -> numbered[edge.from()]).toList();
      numbered[v] =
          numbers.computeIfAbsent(
              new Computed(leaf(graph.vertex(v)), operands), _ -> numbers.size());
    }
    return numbered;
  }

  private static Object leaf(Vertex vertex) {
    return switch (vertex) {
      case Vertex.Input input -> input.name();
      case Vertex.Constant constant -> constant.value();
      case Vertex.Operation operation -> operation.function();
    };
  }
}
