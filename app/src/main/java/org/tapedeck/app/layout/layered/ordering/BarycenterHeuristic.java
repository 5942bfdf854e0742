package org.tapedeck.app.layout.layered.ordering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// Orders each layer by the mean or median place of its neighbours in the layer before or after
/// (Sugiyama, Tagawa and Toda: Methods for Visual Understanding of Hierarchical System Structures,
/// 1981; Eades and Wormald: Edge Crossings in Drawings of Bipartite Graphs, 1994).
final class BarycenterHeuristic {
  private static final double FINE = 1 << 12;

  private final LayerOrder order;
  private final LayeredGraph graph;
  private final double[] measure;

  BarycenterHeuristic(LayerOrder order) {
    this.order = order;
    this.graph = order.graph;
    this.measure = new double[graph.elements];
  }

  /// Goes through layers `from + 1 .. to`, each ordered by the one before it.
  void forward(int from, int to, boolean median) {
    for (int l = from + 1; l <= to; l++) {
      for (int v : order.row[l]) {
        measure[v] = graph.in.count(v) == 0 ? Double.NaN : tailsMeasure(v, median);
      }
      placeLeaves(l);
      sort(l);
    }
  }

  /// Goes through layers `to - 1` down to `from`, each ordered by the one after it.
  void backward(int from, int to, boolean median) {
    for (int l = to - 1; l >= from; l--) {
      for (int v : order.row[l]) {
        measure[v] = graph.out.count(v) == 0 ? Double.NaN : headsMeasure(v, median);
      }
      sort(l);
    }
  }

  private double tailsMeasure(int v, boolean median) {
    int count = graph.in.count(v);
    double[] places = median ? new double[count] : null;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int place = order.position[graph.tail[graph.in.get(v, i)]];
      sum += place;
      if (median) {
        places[i] = place;
      }
    }
    return median ? median(places) : sum / count;
  }

  private double headsMeasure(int v, boolean median) {
    int count = graph.out.count(v);
    double[] places = median ? new double[count] : null;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int s = graph.out.get(v, i);
      int head = graph.head[s];
      double place =
          order.position[head] + (order.port[s] + 1.0) / (graph.in.count(head) + 1) - 0.5;
      sum += place;
      if (median) {
        places[i] = place;
      }
    }
    return median ? median(places) : sum / count;
  }

  /// The median; between the two middle ones the nearer to the crowded side, as in Gansner et al.
  private static double median(double[] places) {
    Arrays.sort(places);
    int n = places.length;
    int mid = n / 2;
    if (n % 2 == 1) {
      return places[mid];
    }
    double left = places[mid - 1] - places[0];
    double right = places[n - 1] - places[mid];
    return n == 2 || left + right == 0
        ? (places[mid - 1] + places[mid]) / 2
        : (places[mid - 1] * right + places[mid] * left) / (left + right);
  }

  /// A vertex without operands goes beside the other operands of its users, since nothing before it
  /// holds it.
  private void placeLeaves(int l) {
    for (int v : order.row[l]) {
      if (graph.in.count(v) > 0) {
        continue;
      }
      double sum = 0;
      int count = 0;
      for (int i = 0; i < graph.out.count(v); i++) {
        int s = graph.out.get(v, i);
        int head = graph.head[s];
        for (int k = 0; k < graph.in.count(head); k++) {
          int t = graph.in.get(head, k);
          if (graph.in.count(graph.tail[t]) > 0) {
            sum += measure[graph.tail[t]] + (order.port[s] < order.port[t] ? -0.1 : 0.1);
            count++;
          }
        }
      }
      if (count > 0) {
        measure[v] = sum / count;
      }
    }
  }

  /// Sorts the elements that have a measure into the places they hold; the others stay.
  private void sort(int l) {
    Cancellation.check();
    int[] row = order.row[l];
    long[] keys = new long[row.length];
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      if (!Double.isNaN(measure[row[i]])) {
        keys[count++] = ((long) ((measure[row[i]] + 1) * FINE) << 24) | i;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] sorted = row.clone();
    int next = 0;
    for (int i = 0; i < row.length; i++) {
      if (!Double.isNaN(measure[row[i]])) {
        sorted[i] = row[(int) keys[next++] & 0xffffff];
      }
    }
    order.setRow(l, sorted);
    order.gather(l);
  }
}
