package org.tapedeck.app.layout.layered.placement;

import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.BoxSizes;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.Grid;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.ordering.LayerOrder;

/// The room that the elements of a framed order take across their layers, and which segments run
/// along inside a long edge.
final class Separation {
  final LayerOrder order;
  final LayeredGraph graph;
  final ClusterFrames frames;
  private final BoxSizes boxes;
  private final double[] before;

  Separation(ClusterFrames frames, BoxSizes boxes) {
    this.frames = frames;
    this.order = frames.order;
    this.graph = order.graph;
    this.boxes = boxes;
    this.before = new double[graph.elements];
    for (int[] row : order.row) {
      for (int i = 1; i < row.length; i++) {
        before[row[i]] = separation(row[i - 1], row[i]);
      }
    }
  }

  /// The least distance of an element from the one before it in its layer, 0 for the first one.
  double before(int element) {
    return before[element];
  }

  /// Where segment `s` ends, from the middle of its head.
  double endOffset(int s) {
    int head = graph.head[s];
    return graph.isBend(head) ? 0 : boxes.portOffset(graph.dag.in.get(head, order.port[s]));
  }

  /// Half of what an element takes.
  double reach(int element) {
    return graph.isBend(element) ? 0 : boxes.reach(element);
  }

  /// The least distance between the middles of two neighbours in a layer, on the [Grid].
  double separation(int u, int v) {
    return Grid.up(reach(u) + reach(v) + gap(u, v));
  }

  private double gap(int u, int v) {
    if (frames.opens(u)) {
      return boxes.spacing.frame() + boxes.titleAcross;
    }
    if (frames.closes(v)) {
      return boxes.spacing.frame();
    }
    boolean passing = graph.isBend(u) || graph.isBend(v);
    return passing ? boxes.spacing.edge() : boxes.spacing.node();
  }

  /// What the broadest layer takes by itself.
  double breadth() {
    double broadest = 0;
    for (int[] row : order.row) {
      double sum = 0;
      for (int i = 1; i < row.length; i++) {
        sum += before[row[i]];
      }
      broadest = Math.max(broadest, sum);
    }
    return broadest;
  }

  /// Whether segment `s` joins two bends of one edge or track.
  boolean isInner(int s) {
    return graph.isBend(graph.tail[s]) && graph.isBend(graph.head[s]);
  }

  /// The inner segments that can be drawn straight at the same time: of those between two layers
  /// all tracks and a largest set of others without a crossing.
  boolean[] straight() {
    boolean[] straight = new boolean[graph.segments()];
    for (int l = 0; l + 1 < order.row.length; l++) {
      markStraight(l, straight);
    }
    return straight;
  }

  /// Longest ascending run of head places in the order of the tails, by patience sorting.
  private void markStraight(int l, boolean[] straight) {
    Cancellation.check();
    int[] top = new int[order.row[l].length];
    int[] previous = new int[order.row[l].length];
    int[] segment = new int[order.row[l].length];
    int piles = 0;
    int[] tailCell = cells(l, graph.out);
    int[] headCell = cells(l + 1, graph.in);
    for (int i = 0; i < order.row[l].length; i++) {
      int v = order.row[l][i];
      if (!graph.isBend(v) || graph.out.count(v) == 0 || !isInner(graph.out.get(v, 0))) {
        continue;
      }
      segment[i] = graph.out.get(v, 0);
      int place = headPlace(segment[i]);
      if (tailCell[i] != headCell[place]) {
        continue; // it crosses a track
      }
      int low = 0;
      int high = piles;
      while (low < high) {
        int middle = (low + high) / 2;
        if (headPlace(segment[top[middle]]) < place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : top[low - 1];
      top[low] = i;
      piles = Math.max(piles, low + 1);
    }
    for (int i = piles == 0 ? -1 : top[piles - 1]; i >= 0; i = previous[i]) {
      straight[segment[i]] = true;
    }
  }

  /// For each place of layer `l` how many tracks that go on along `side` are before or at it.
  private int[] cells(int l, Adjacency side) {
    int[] row = order.row[l];
    int[] cell = new int[row.length];
    int tracks = 0;
    for (int i = 0; i < row.length; i++) {
      tracks += graph.isTrack(row[i]) && side.count(row[i]) > 0 ? 1 : 0;
      cell[i] = tracks;
    }
    return cell;
  }

  private int headPlace(int s) {
    return order.position[graph.head[s]];
  }
}
