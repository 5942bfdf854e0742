package org.tapedeck.app.layout.layered.ordering;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.layering.WidthBoundedLayering;

/// Looks for fewer crossings by moving single vertices to other layers, which no order within the
/// layers can make up for.
///
/// A step takes a vertex at the end of an edge, but no element of a vector, to another layer
/// between its operands and its users, lets the layers around it settle, and is undone if there are
/// more crossings than before. It costs O(segments log width).
final class RelayeringSearch {
  private static final int FARTHEST = 3;
  private static final int SIFT_REACH = 30;

  private final Dag dag;
  private final WidthBoundedLayering columns;
  private final SplittableRandom random;
  private LayerOrder order;
  private long crossings;

  RelayeringSearch(LayerOrder order, WidthBoundedLayering columns, long seed) {
    this.dag = order.graph.dag;
    this.columns = columns;
    this.random = new SplittableRandom(seed);
    this.order = order;
    this.crossings = order.crossings();
  }

  /// The best order found in `steps` steps.
  LayerOrder improved(int steps) {
    for (int i = 0; i < steps && crossings > 0; i++) {
      tryShift(pick());
    }
    return order;
  }

  /// An end of an edge of some segment.
  private int pick() {
    int e = random.nextInt(dag.edges());
    return random.nextBoolean() ? dag.from[e] : dag.to[e];
  }

  private void tryShift(int v) {
    int[] layer = order.graph.layer;
    int low = 0;
    for (int i = 0; i < dag.ports(v); i++) {
      low = Math.max(low, layer[dag.from[dag.in.get(v, i)]] + 1);
    }
    int high = dag.out.count(v) == 0 ? order.row.length - 1 : Integer.MAX_VALUE;
    for (int i = 0; i < dag.out.count(v); i++) {
      high = Math.min(high, layer[dag.to[dag.out.get(v, i)]] - 1);
    }
    low = Math.max(low, layer[v] - FARTHEST);
    high = Math.min(high, layer[v] + FARTHEST);
    int target = low + random.nextInt(high - low + 1);
    if (target != layer[v] && dag.vector[v] < 0 && columns.hasRoom(order.vertices(target))) {
      shift(v, target);
    }
  }

  private void shift(int v, int target) {
    int[] layer = Arrays.copyOf(order.graph.layer, dag.size);
    int before = layer[v];
    layer[v] = target;
    LayeredGraph graph = new LayeredGraph(dag, layer);
    LayerOrder other = LayerOrder.byRank(graph, ranks(graph, v));
    if (before < other.row.length && other.row[before].length == 0) {
      return;
    }
    other.arrangePorts();
    SwitchAndSift exchange = new SwitchAndSift(other);
    int from = Math.max(0, Math.min(before, target) - 1);
    int to = Math.min(other.row.length - 1, Math.max(before, target) + 1);
    exchange.sift(from, to, SIFT_REACH);
    other.arrangePorts();
    long count = other.crossings();
    if (count <= crossings) {
      crossings = count;
      order = other;
    }
  }

  /// The places that the elements have now; what is new goes between its neighbours.
  private double[] ranks(LayeredGraph graph, int moved) {
    double[] rank = new double[graph.elements];
    for (int v = 0; v < dag.size; v++) {
      rank[v] = order.position[v];
    }
    rank[moved] = besideNeighbours(moved);
    for (int e = 0; e < dag.edges(); e++) {
      rankBends(graph, e, rank);
    }
    return rank;
  }

  private double besideNeighbours(int v) {
    double sum = 0;
    int count = dag.ports(v) + dag.out.count(v);
    for (int i = 0; i < dag.ports(v); i++) {
      sum += order.position[dag.from[dag.in.get(v, i)]];
    }
    for (int i = 0; i < dag.out.count(v); i++) {
      sum += order.position[dag.to[dag.out.get(v, i)]];
    }
    return sum / count;
  }

  private void rankBends(LayeredGraph graph, int e, double[] rank) {
    LayeredGraph old = order.graph;
    int start = old.layer[dag.from[e]];
    int end = old.layer[dag.to[e]];
    int first = graph.firstSegment[e];
    int span = graph.firstSegment[e + 1] - first;
    for (int k = 1; k < span; k++) {
      int bend = graph.head[first + k - 1];
      int l = graph.layer[bend];
      if (l > start && l < end) {
        rank[bend] = order.position[old.head[old.firstSegment[e] + l - start - 1]];
      } else {
        double from = rank[dag.from[e]];
        rank[bend] = from + (rank[dag.to[e]] - from) * k / span;
      }
    }
  }
}
