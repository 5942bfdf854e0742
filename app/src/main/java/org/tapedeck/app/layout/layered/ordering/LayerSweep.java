package org.tapedeck.app.layout.layered.ordering;

import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// Reduces the crossings of one layered graph, from several first orders.
final class LayerSweep {
  private static final int PATIENCE = 4;
  private static final int SIFT_REACH = 60;

  /// Where there are more segments, a bend is looked for a place near its own only: it starts on
  /// the straight line of its edge, so that this is nearly always where the best one is.
  private static final int MANY = 8_000;

  private static final int NEAR = 8;

  private LayerSweep() {}

  /// The best order that sweeps from `starts` first orders lead to.
  static LayerOrder of(LayeredGraph graph, int starts, int rounds) {
    LayerOrder best = null;
    long fewest = Long.MAX_VALUE;
    for (int start = 0; start < starts && fewest > 0; start++) {
      LayerOrder order = improved(start(graph, start), rounds, start % 2 == 1);
      long crossings = order.crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = order;
      }
    }
    return best;
  }

  private static LayerOrder start(LayeredGraph graph, int number) {
    return LayerOrder.byRank(
        graph,
        switch (number) {
          case 0 -> InitialOrders.depthFirst(graph, false);
          case 1 -> InitialOrders.breadthFirst(graph);
          default -> InitialOrders.depthFirst(graph, true);
        });
  }

  private static LayerOrder improved(LayerOrder start, int rounds, boolean backwardFirst) {
    int last = start.row.length - 1;
    LayerOrder order = start.copy();
    BarycenterHeuristic sweeps = new BarycenterHeuristic(order);
    SwitchAndSift exchange = new SwitchAndSift(order);
    exchange.transpose(0, last, false);
    LayerOrder best = order.copy();
    long fewest = best.crossings();
    int stale = 0;
    for (int round = 0; round < rounds && stale < PATIENCE && fewest > 0; round++) {
      boolean median = round % 2 == 1;
      if (backwardFirst) {
        sweeps.backward(0, last, median);
      }
      sweeps.forward(0, last, median);
      if (!backwardFirst) {
        sweeps.backward(0, last, median);
      }
      order.gatherGroups();
      exchange.transpose(0, last, round % 4 >= 2);
      order.arrangePorts();
      long crossings = order.crossings();
      stale = crossings < fewest ? 0 : stale + 1;
      if (crossings < fewest) {
        fewest = crossings;
        best.set(order);
      }
    }
    return best;
  }

  /// Takes single elements to better places until none gains.
  static void sift(LayerOrder order) {
    order.arrangePorts();
    new SwitchAndSift(order).sift(0, order.row.length - 1, SIFT_REACH);
    order.arrangePorts();
  }

  /// Keeps the vertices in the order of their ranks; the bends go where they cross least.
  static LayerOrder held(LayeredGraph graph, double[] rank) {
    LayerOrder order = LayerOrder.byRank(graph, rank);
    order.arrangePorts();
    new SwitchAndSift(order).siftBends(bendReach(graph));
    order.arrangePorts();
    return order;
  }

  /// Keeps the vertices in the order of their ranks, except for exchanges of neighbours that save a
  /// crossing; the bends go where they cross least.
  static LayerOrder settled(LayeredGraph graph, double[] rank) {
    LayerOrder order = LayerOrder.byRank(graph, rank);
    order.arrangePorts();
    SwitchAndSift exchange = new SwitchAndSift(order);
    exchange.siftBends(bendReach(graph));
    exchange.transpose(0, order.row.length - 1, false);
    exchange.siftBends(bendReach(graph));
    order.arrangePorts();
    return order;
  }

  private static int bendReach(LayeredGraph graph) {
    return graph.segments() > MANY ? NEAR : graph.elements;
  }
}
