package org.tapedeck.app.layout.layered.ordering;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.tapedeck.app.layout.layered.layering.EarlierDrawing;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// First orders from which the crossing reduction sets out: a rank for every element of a
/// [LayeredGraph].
final class InitialOrders {
  /// About how far apart two ports are, in px.
  private static final double PORT = 12;

  private final LayeredGraph graph;
  private final double[] rank;
  private int next;

  private InitialOrders(LayeredGraph graph) {
    this.graph = graph;
    this.rank = new double[graph.elements];
    Arrays.fill(rank, -1);
  }

  /// Ranks by place in the program: a vertex by its number, a bend by the user it leads to.
  static double[] source(LayeredGraph graph) {
    double[] rank = new double[graph.elements];
    for (int v = 0; v < rank.length; v++) {
      rank[v] = graph.isBend(v) ? graph.dag.to[graph.edge[v]] : v;
    }
    return rank;
  }

  /// Ranks by place in an earlier drawing; what was not there goes between its neighbours.
  static double[] earlier(LayeredGraph graph, EarlierDrawing memory) {
    double[] rank = memory.completed(graph.dag);
    double[] all = Arrays.copyOf(rank, graph.elements);
    for (int e = 0; e < graph.dag.edges(); e++) {
      double from = rank[graph.dag.from[e]];
      int head = graph.dag.to[e];
      double to = rank[head] + PORT * (graph.dag.port[e] - (graph.dag.ports(head) - 1) / 2.0);
      int span = graph.firstSegment[e + 1] - graph.firstSegment[e];
      for (int k = 1; k < span; k++) {
        all[graph.head[graph.firstSegment[e] + k - 1]] = from + (to - from) * k / span;
      }
    }
    return all;
  }

  /// Ranks in the order in which a depth-first walk from the vertices without users reaches the
  /// elements, operands in order: no crossing at all for a tree. `backwards` takes the vertices
  /// without users and the operands in reverse.
  static double[] depthFirst(LayeredGraph graph, boolean backwards) {
    InitialOrders starts = new InitialOrders(graph);
    for (int i = 0; i < graph.dag.size; i++) {
      int v = backwards ? graph.dag.size - 1 - i : i;
      if (graph.dag.out.count(v) == 0) {
        starts.walkDown(v, backwards);
      }
    }
    return starts.rank;
  }

  private void walkDown(int from, boolean backwards) {
    ArrayDeque<Integer> stack = new ArrayDeque<>();
    stack.push(from);
    while (!stack.isEmpty()) {
      int v = stack.pop();
      if (rank[v] >= 0) {
        continue;
      }
      rank[v] = next++;
      int count = graph.in.count(v);
      for (int i = 0; i < count; i++) {
        stack.push(graph.tail[graph.in.get(v, backwards ? i : count - 1 - i)]);
      }
    }
  }

  /// Ranks in the order in which a breadth-first walk from the vertices without users reaches the
  /// elements.
  static double[] breadthFirst(LayeredGraph graph) {
    InitialOrders starts = new InitialOrders(graph);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int v = 0; v < graph.dag.size; v++) {
      if (graph.dag.out.count(v) == 0) {
        queue.add(v);
      }
    }
    while (!queue.isEmpty()) {
      int v = queue.remove();
      if (starts.rank[v] < 0) {
        starts.rank[v] = starts.next++;
        for (int i = 0; i < graph.in.count(v); i++) {
          queue.add(graph.tail[graph.in.get(v, i)]);
        }
      }
    }
    return starts.rank;
  }
}
