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

  static <V, E> Indexed<V, E> of(Graph<V, E> graph, ToIntFunction<E> operand, Predicate<V> free) {
    if (!graph.getType().isDirected()) {
      throw new IllegalArgumentException("not a directed graph: " + graph.getType());
    }
    Map<V, Integer> given = numbers(graph.vertexSet());
    List<V> vertices = new ArrayList<>();
    new TopologicalOrderIterator<>(graph, Comparator.comparing(given::get))
        .forEachRemaining(vertices::add);
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
    return new Indexed<>(vertices, edges, new Dag(vertices.size(), from, to, freeVertices));
  }

  private static <V> Map<V, Integer> numbers(Iterable<V> vertices) {
    Map<V, Integer> numbers = new HashMap<>();
    for (V vertex : vertices) {
      numbers.put(vertex, numbers.size());
    }
    return numbers;
  }
}
