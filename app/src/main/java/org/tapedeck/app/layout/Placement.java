package org.tapedeck.app.layout;

/// Places across the layers: the middle of each vertex's block and of each bend.
///
/// The order within the layers and the least distances are kept; the weighted sum of the sideways
/// steps of all segments is least possible. Inner segments of long edges weigh most, so that long
/// edges run straight.
final class Placement {
  private final Order order;
  private final LayeredGraph graph;
  private final Boxes boxes;

  private Placement(Order order, Boxes boxes) {
    this.order = order;
    this.graph = order.graph;
    this.boxes = boxes;
  }

  /// The optimal places; the least one is such that the drawing begins at 0.
  static double[] exact(Order order, Boxes boxes) {
    return new Placement(order, boxes).exact();
  }

  private double[] exact() {
    double[] packed = packed();
    Potentials potentials = new Potentials(packed);
    for (int[] row : order.row) {
      for (int i = 1; i < row.length; i++) {
        potentials.atLeast(row[i - 1], row[i], separation(row[i - 1], row[i]));
      }
    }
    gather(potentials);
    for (int s = 0; s < graph.segments(); s++) {
      potentials.pull(graph.tail[s], graph.head[s], -endOffset(s), weight(s));
    }
    return potentials.solve();
  }

  /// Parts of the graph that no edge joins would else drift apart at no cost.
  private void gather(Potentials potentials) {
    int[] component = Layering.components(graph.dag);
    for (int[] row : order.row) {
      for (int i = 1; i < row.length; i++) {
        if (component[vertex(row[i - 1])] != component[vertex(row[i])]) {
          potentials.shorten(row[i - 1], row[i], 1);
        }
      }
    }
  }

  private int vertex(int element) {
    return graph.isBend(element) ? graph.dag.from[graph.edge[element]] : element;
  }

  private double[] packed() {
    double[] place = new double[graph.elements];
    for (int[] row : order.row) {
      for (int i = 1; i < row.length; i++) {
        place[row[i]] = place[row[i - 1]] + separation(row[i - 1], row[i]);
      }
    }
    return place;
  }

  private int weight(int s) {
    int bends = (graph.isBend(graph.tail[s]) ? 1 : 0) + (graph.isBend(graph.head[s]) ? 1 : 0);
    return bends == 2 ? 8 : bends + 1;
  }

  /// Where segment `s` ends, from the middle of its head.
  double endOffset(int s) {
    int head = graph.head[s];
    return graph.isBend(head) ? 0 : boxes.portOffset(graph.dag.in.get(head, order.port[s]));
  }

  private double reach(int element) {
    return graph.isBend(element) ? 0 : boxes.reach(element);
  }

  /// The least distance between the middles of two neighbours in a layer.
  double separation(int u, int v) {
    boolean passing = graph.isBend(u) || graph.isBend(v);
    return reach(u) + reach(v) + (passing ? boxes.spacing.edge() : boxes.spacing.node());
  }
}
