package org.tapedeck.app.layout.layered;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jgrapht.Graph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// A graph with numbers for its vertices (topological, else as iterated) and edges.
public record IndexedGraph<V, E>(List<V> vertices, List<E> edges, Dag dag) {

  /// Every group costs time in each layer that it is in.
  private static final int MOST_GROUPS = 5_000;

  /// Which vertices belong together: the number of the innermost group of each, or -1, and for each
  /// group the number of the one around it, or -1.
  public record Groups<V>(ToIntFunction<V> of, List<Integer> parent) {}

  public static <V, E> IndexedGraph<V, E> of(
      Graph<V, E> graph, ToIntFunction<E> operand, Predicate<V> free, Groups<V> groups) {
    if (!graph.getType().isDirected()) {
      throw new IllegalArgumentException("not a directed graph: " + graph.getType());
    }
    Map<V, Integer> given = numbers(graph.vertexSet());
    List<V> vertices = new ArrayList<>();
    Comparator<V> asGiven = (u, v) -> Integer.compare(given.get(u), given.get(v));
    Iterator<V> topological = new TopologicalOrderIterator<>(graph, asGiven);
    while (topological.hasNext()) {
      Cancellation.check();
      vertices.add(topological.next());
    }
    Map<V, Integer> number = numbers(vertices);
    List<E> edges = sorted(graph, vertices, operand);
    int[] from = new int[edges.size()];
    int[] to = new int[edges.size()];
    for (int e = 0; e < from.length; e++) {
      from[e] = number.get(graph.getEdgeSource(edges.get(e)));
      to[e] = number.get(graph.getEdgeTarget(edges.get(e)));
    }
    BitSet freeVertices = new BitSet();
    int[] group = new int[vertices.size()];
    for (int v = 0; v < group.length; v++) {
      freeVertices.set(v, free.test(vertices.get(v)));
      group[v] = groups.of.applyAsInt(vertices.get(v));
    }
    int[] parent = new int[groups.parent.size()];
    for (int g = 0; g < parent.length; g++) {
      parent[g] = groups.parent.get(g);
    }
    ClusterTree nest = new ClusterTree(group, parent).outermost(MOST_GROUPS);
    return new IndexedGraph<>(vertices, edges, new Dag(from, to, freeVertices, nest));
  }

  /// The edges by head and operand.
  private static <V, E> List<E> sorted(
      Graph<V, E> graph, List<V> vertices, ToIntFunction<E> operand) {
    List<E> edges = new ArrayList<>();
    Comparator<E> byOperand =
        (d, e) -> Integer.compare(operand.applyAsInt(d), operand.applyAsInt(e));
    for (V vertex : vertices) {
      List<E> into = new ArrayList<>(graph.incomingEdgesOf(vertex));
      into.sort(byOperand);
      edges.addAll(into);
    }
    return edges;
  }

  private static <V> Map<V, Integer> numbers(Iterable<V> vertices) {
    Map<V, Integer> numbers = new HashMap<>();
    for (V vertex : vertices) {
      numbers.put(vertex, numbers.size());
    }
    return numbers;
  }
}
