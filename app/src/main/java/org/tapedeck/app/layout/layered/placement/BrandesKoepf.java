package org.tapedeck.app.layout.layered.placement;

import java.util.Arrays;
import java.util.BitSet;
import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.ordering.LayerOrder;

/// Places across the layers in nearly linear time, for graphs too large for the exact ones (Brandes
/// and Koepf: Fast and Simple Horizontal Coordinate Assignment, 2001).
///
/// Each element is lined up with a median neighbour, in the four combinations of looking to the
/// layer before or after and preferring one side or the other. Each alignment is packed; the place
/// of an element is the mean of the two middle ones of its four.
///
/// Long blocks can lie on each other like stairs, each held up by the one before it somewhere else:
/// a network would be ten times as high as any of its layers. Such blocks are cut up until the
/// drawing is not much higher than its broadest layer.
final class BrandesKoepf {
  /// How many times as much as its broadest layer a drawing may take.
  private static final double STAIRS = 1.5;

  private static final int PIECES = 4;

  private final Separation strip;
  private final LayeredGraph graph;
  private final LayerOrder order;
  private final boolean[] straight;

  /// What a drawing may take across.
  private final double most;

  private BrandesKoepf(Separation strip) {
    this.strip = strip;
    this.graph = strip.graph;
    this.order = strip.order;
    this.straight = strip.straight();
    this.most = STAIRS * strip.breadth();
  }

  static double[] balanced(Separation strip) {
    BrandesKoepf alignment = new BrandesKoepf(strip);
    double[][] four = new double[4][];
    for (int k = 0; k < 4; k++) {
      four[k] = alignment.places((k & 1) != 0, (k & 2) != 0);
    }
    lineUp(four);
    double[] balanced = new double[strip.graph.elements];
    double[] sorted = new double[4];
    for (int v = 0; v < balanced.length; v++) {
      for (int k = 0; k < 4; k++) {
        sorted[k] = four[k][v];
      }
      Arrays.sort(sorted);
      balanced[v] = (sorted[1] + sorted[2]) / 2;
    }
    return balanced;
  }

  /// Moves the four so that they share the low or the high end of the narrowest one.
  private static void lineUp(double[][] four) {
    double[] low = new double[4];
    double[] high = new double[4];
    int narrowest = 0;
    for (int k = 0; k < 4; k++) {
      low[k] = Arrays.stream(four[k]).min().orElse(0);
      high[k] = Arrays.stream(four[k]).max().orElse(0);
      if (high[k] - low[k] < high[narrowest] - low[narrowest]) {
        narrowest = k;
      }
    }
    for (int k = 0; k < 4; k++) {
      double move = (k & 2) == 0 ? low[narrowest] - low[k] : high[narrowest] - high[k];
      for (int v = 0; v < four[k].length; v++) {
        four[k][v] += move;
      }
    }
  }

  private double[] places(boolean fromAfter, boolean fromHigh) {
    int[] next = new int[graph.elements];
    double[] step = new double[graph.elements];
    Arrays.fill(next, -1);
    int layers = order.row.length;
    for (int i = 1; i < layers; i++) {
      align(fromAfter ? layers - 1 - i : i, fromAfter, fromHigh, next, step);
    }
    BlockGraph blocks = new BlockGraph(order, strip, next, step);
    while (cut(blocks.inChainsOver(most), blocks.block, next)) {
      blocks = new BlockGraph(order, strip, next, step);
    }
    return blocks.spread(blocks.packed());
  }

  /// Cuts the given blocks into pieces, but for tracks; whether there was anything to cut.
  private boolean cut(BitSet blocks, int[] block, int[] next) {
    Cancellation.check();
    int[] size = new int[block.length];
    int[] seen = new int[block.length];
    for (int b : block) {
      size[b]++;
    }
    boolean changed = false;
    for (int[] row : order.row) {
      for (int v : row) {
        int b = block[v];
        boolean uncut = blocks.get(b) && next[v] >= 0 && !graph.isTrack(v);
        if (uncut && ++seen[b] % ((size[b] + PIECES - 1) / PIECES) == 0) {
          next[v] = -1;
          changed = true;
        }
      }
    }
    return changed;
  }

  /// Links the elements of layer `l` with neighbours in the layer before or after it, so that no
  /// two links cross and no straight inner segment is crossed.
  private void align(int l, boolean toAfter, boolean fromHigh, int[] next, double[] step) {
    Cancellation.check();
    int[] row = order.row[l];
    int[][] fence = fences(l, toAfter);
    int limit = fromHigh ? Integer.MAX_VALUE : -1;
    for (int k = 0; k < row.length; k++) {
      int i = fromHigh ? row.length - 1 - k : k;
      for (int s : medians(row[i], toAfter, fromHigh)) {
        int place = order.position[toAfter ? graph.head[s] : graph.tail[s]];
        boolean free = fromHigh ? place < limit : place > limit;
        if (free && (straight[s] || (place > fence[0][i] && place < fence[1][i]))) {
          next[graph.tail[s]] = graph.head[s];
          step[graph.tail[s]] = -strip.endOffset(s);
          limit = place;
          break;
        }
      }
    }
  }

  /// For each place of layer `l` the nearest ends of straight inner segments on both sides.
  private int[][] fences(int l, boolean toAfter) {
    int[] row = order.row[l];
    int[][] fence = new int[2][row.length];
    int low = -1;
    for (int i = 0; i < row.length; i++) {
      fence[0][i] = low;
      low = Math.max(low, innerEnd(row[i], toAfter, low));
    }
    int high = Integer.MAX_VALUE;
    for (int i = row.length - 1; i >= 0; i--) {
      fence[1][i] = high;
      high = Math.min(high, innerEnd(row[i], toAfter, high));
    }
    return fence;
  }

  private int innerEnd(int v, boolean toAfter, int none) {
    if (!graph.isBend(v)) {
      return none;
    }
    Adjacency side = toAfter ? graph.out : graph.in;
    if (side.count(v) == 0) {
      return none; // the end of a track
    }
    int s = side.get(v, 0);
    return straight[s] ? order.position[toAfter ? graph.head[s] : graph.tail[s]] : none;
  }

  /// The middle one or two segments of `v` on one side, the preferred one first.
  private int[] medians(int v, boolean toAfter, boolean fromHigh) {
    Adjacency side = toAfter ? graph.out : graph.in;
    int count = side.count(v);
    if (count == 0) {
      return new int[0];
    }
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      int s = side.get(v, i);
      long key =
          toAfter ? order.headKey(s) : order.position[graph.tail[s]] * (long) graph.mostPorts;
      sorted[i] = (key << 32) | s;
    }
    Arrays.sort(sorted);
    int lower = (int) sorted[(count - 1) / 2];
    int upper = (int) sorted[count / 2];
    if (lower == upper) {
      return new int[] {lower};
    }
    return fromHigh ? new int[] {upper, lower} : new int[] {lower, upper};
  }
}
