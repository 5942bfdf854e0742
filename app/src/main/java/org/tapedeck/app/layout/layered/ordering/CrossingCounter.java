package org.tapedeck.app.layout.layered.ordering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// Crossings between two elements of one layer, from sorted lists of where their segments end.
///
/// The lists hold while the two layers beside the loaded one do not change.
final class CrossingCounter {
  private final LayerOrder order;
  private final LayeredGraph graph;
  private final int[] tails;
  private final int[] heads;

  CrossingCounter(LayerOrder order) {
    this.order = order;
    this.graph = order.graph;
    this.tails = new int[graph.segments()];
    this.heads = new int[graph.segments()];
  }

  /// Reads the neighbours of all elements of layer `l`.
  void load(int l) {
    for (int v : order.row[l]) {
      int[] in = graph.in.start;
      for (int i = in[v]; i < in[v + 1]; i++) {
        tails[i] = order.position[graph.tail[graph.in.item[i]]];
      }
      sort(tails, in[v], in[v + 1]);
      int[] out = graph.out.start;
      for (int i = out[v]; i < out[v + 1]; i++) {
        heads[i] = order.headKey(graph.out.item[i]);
      }
      sort(heads, out[v], out[v + 1]);
    }
  }

  private static void sort(int[] a, int from, int to) {
    if (to - from > 24) {
      Arrays.sort(a, from, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      int x = a[i];
      int j = i;
      for (; j > from && a[j - 1] > x; j--) {
        a[j] = a[j - 1];
      }
      a[j] = x;
    }
  }

  /// How many crossings fewer there are with `v` before `u` than with `u` before `v`.
  int gain(int u, int v) {
    int[] in = graph.in.start;
    int[] out = graph.out.start;
    return inversions(tails, in[u], in[u + 1], in[v], in[v + 1])
        + inversions(heads, out[u], out[u + 1], out[v], out[v + 1]);
  }

  /// The pairs in which the first list has the larger number, less those in which it has the
  /// smaller one.
  private static int inversions(int[] a, int i0, int i1, int j0, int j1) {
    if (i0 == i1 || j0 == j1) {
      return 0;
    }
    if (a[i1 - 1] < a[j0]) {
      return -(i1 - i0) * (j1 - j0);
    }
    if (a[j1 - 1] < a[i0]) {
      return (i1 - i0) * (j1 - j0);
    }
    int sum = 0;
    int less = j0;
    int notMore = j0;
    for (int i = i0; i < i1; i++) {
      while (less < j1 && a[less] < a[i]) {
        less++;
      }
      while (notMore < j1 && a[notMore] <= a[i]) {
        notMore++;
      }
      sum += (less - j0) - (j1 - notMore);
    }
    return sum;
  }
}
