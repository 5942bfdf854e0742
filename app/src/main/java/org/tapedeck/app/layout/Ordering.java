package org.tapedeck.app.layout;

/// Reduces the crossings of one layered graph, from several first orders.
final class Ordering {
  private static final int PATIENCE = 4;
  private static final int SIFT_REACH = 60;

  /// Where there are more segments, a bend is looked for a place near its own only: it starts on
  /// the straight line of its edge, so that this is nearly always where the best one is.
  private static final int MANY = 8_000;

  private static final int NEAR = 8;

  private Ordering() {}

  /// The best order that sweeps from `starts` first orders lead to.
  static Order of(LayeredGraph graph, int starts, int rounds) {
    Order best = null;
    long fewest = Long.MAX_VALUE;
    for (int start = 0; start < starts && fewest > 0; start++) {
      Order order = improved(start(graph, start), rounds, start % 2 == 1);
      long crossings = order.crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = order;
      }
    }
    return best;
  }

  private static Order start(LayeredGraph graph, int number) {
    return Order.byRank(
        graph,
        switch (number) {
          case 0 -> Starts.depthFirst(graph, false);
          case 1 -> Starts.breadthFirst(graph);
          default -> Starts.depthFirst(graph, true);
        });
  }

  private static Order improved(Order start, int rounds, boolean backwardFirst) {
    int last = start.row.length - 1;
    Order order = start.copy();
    Sweeps sweeps = new Sweeps(order);
    Exchange exchange = new Exchange(order);
    exchange.transpose(0, last, false);
    Order best = order.copy();
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
  static void sift(Order order) {
    order.arrangePorts();
    new Exchange(order).sift(0, order.row.length - 1, SIFT_REACH);
    order.arrangePorts();
  }

  /// Keeps the vertices in the order of their ranks; the bends go where they cross least.
  static Order held(LayeredGraph graph, double[] rank) {
    Order order = Order.byRank(graph, rank);
    order.arrangePorts();
    new Exchange(order).siftBends(bendReach(graph));
    order.arrangePorts();
    return order;
  }

  /// Keeps the vertices in the order of their ranks, except for exchanges of neighbours that save a
  /// crossing; the bends go where they cross least.
  static Order settled(LayeredGraph graph, double[] rank) {
    Order order = Order.byRank(graph, rank);
    order.arrangePorts();
    Exchange exchange = new Exchange(order);
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
