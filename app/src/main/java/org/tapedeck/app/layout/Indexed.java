package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jgrapht.Graph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// A graph with numbers for its vertices (topological, else as iterated) and edges.
record Indexed<V, E>(List<V> vertices, List<E> edges, Dag dag) {

  /// Every group costs time in each layer that it is in.
  private static final int MOST_GROUPS = 5_000;

  /// Which vertices belong together: the number of the innermost group of each, or -1, and for each
  /// group the number of the one around it, or -1.
  record Groups<V>(ToIntFunction<V> of, List<Integer> parent) {}

  static <V, E> Indexed<V, E> of(
      Graph<V, E> graph, ToIntFunction<E> operand, Predicate<V> free, Groups<V> groups) {
    if (!graph.getType().isDirected()) {
      throw new IllegalArgumentException("not a directed graph: " + graph.getType());
    }
    Map<V, Integer> given = numbers(graph.vertexSet());
    List<V> vertices = new ArrayList<>();
    new TopologicalOrderIterator<>(graph, Comparator.comparing(given::get))
        .forEachRemaining(
            vertex -> {
              Cancellation.check();
              vertices.add(vertex);
            });
    Map<V, Integer> number = numbers(vertices);
    List<E> edges = new ArrayList<>(graph.edgeSet());
    edges.sort(
        Comparator.comparing((E e) -> number.get(graph.getEdgeTarget(e)))
            .thenComparingInt(operand));
    int[] from = edges.stream().mapToInt(e -> number.get(graph.getEdgeSource(e))).toArray();
    int[] to = edges.stream().mapToInt(e -> number.get(graph.getEdgeTarget(e))).toArray();
    BitSet freeVertices = new BitSet();
    for (int v = 0; v < vertices.size(); v++) {
      freeVertices.set(v, free.test(vertices.get(v)));
    }
    int[] group = vertices.stream().mapToInt(groups.of).toArray();
    int[] parent = groups.parent.stream().mapToInt(Integer::intValue).toArray();
    Nest nest = new Nest(group, parent).outermost(MOST_GROUPS);
    return new Indexed<>(vertices, edges, new Dag(from, to, freeVertices, nest));
  }

  private static <V> Map<V, Integer> numbers(Iterable<V> vertices) {
    Map<V, Integer> numbers = new HashMap<>();
    for (V vertex : vertices) {
      numbers.put(vertex, numbers.size());
    }
    return numbers;
  }
}
