package org.tapedeck.app.layout.layered.placement;

import java.util.Arrays;
import java.util.BitSet;
import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.ordering.LayerOrder;

/// A partition of the elements of an [LayerOrder] into blocks that are placed as one, and the least
/// distances between the blocks.
///
/// A block has at most one element in each layer, so it is drawn straight; no two blocks cross.
/// Element `v` stands at the place of `block[v]` plus `shift[v]`.
final class BlockGraph {
  final int count;
  final int[] block;
  final double[] shift;
  final int[] before;
  final int[] after;
  final double[] distance;
  private final Adjacency successors;

  /// Blocks given by links: `next[v]` is the element of the following layer that `v` is joined
  /// with, or -1, and stands `step[v]` further across.
  BlockGraph(LayerOrder order, Separation strip, int[] next, double[] step) {
    int elements = next.length;
    this.block = new int[elements];
    this.shift = new double[elements];
    this.count = join(next, step);
    int[] u = new int[elements];
    int[] v = new int[u.length];
    double[] d = new double[u.length];
    int n = 0;
    for (int[] row : order.row) {
      for (int i = 1; i < row.length; i++) {
        u[n] = block[row[i - 1]];
        v[n] = block[row[i]];
        d[n++] = strip.before(row[i]) + shift[row[i - 1]] - shift[row[i]];
      }
    }
    int[] kept = farthest(u, v, d, n);
    this.before = new int[kept.length];
    this.after = new int[kept.length];
    this.distance = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      before[i] = u[kept[i]];
      after[i] = v[kept[i]];
      distance[i] = d[kept[i]];
    }
    this.successors = Adjacency.of(count, before);
  }

  private int join(int[] next, double[] step) {
    boolean[] continues = new boolean[next.length];
    for (int v : next) {
      if (v >= 0) {
        continues[v] = true;
      }
    }
    int blocks = 0;
    for (int first = 0; first < next.length; first++) {
      if (continues[first]) {
        continue;
      }
      double at = 0;
      for (int v = first; v >= 0; v = next[v]) {
        block[v] = blocks;
        shift[v] = at;
        at += step[v];
      }
      blocks++;
    }
    return blocks;
  }

  /// Of the pairs of the same two blocks only the one that keeps them farthest apart.
  private int[] farthest(int[] u, int[] v, double[] d, int n) {
    Adjacency byFirst = Adjacency.of(count, Arrays.copyOf(u, n));
    int[] best = new int[count];
    Arrays.fill(best, -1);
    int[] kept = new int[n];
    int k = 0;
    for (int b = 0; b < count; b++) {
      int from = k;
      for (int i = byFirst.start[b]; i < byFirst.start[b + 1]; i++) {
        int pair = byFirst.item[i];
        int place = best[v[pair]];
        if (place < from) {
          best[v[pair]] = k;
          kept[k++] = pair;
        } else if (d[pair] > d[kept[place]]) {
          kept[place] = pair;
        }
      }
    }
    return Arrays.copyOf(kept, k);
  }

  /// The least places that keep all distances, each block then moved up to what follows it if
  /// something does.
  double[] packed() {
    int[] sorted = topological();
    double[] place = least(sorted);
    for (int k = count - 1; k >= 0; k--) {
      int b = sorted[k];
      double limit = Double.POSITIVE_INFINITY;
      for (int i = successors.start[b]; i < successors.start[b + 1]; i++) {
        int pair = successors.item[i];
        limit = Math.min(limit, place[after[pair]] - distance[pair]);
      }
      if (limit < Double.POSITIVE_INFINITY) {
        place[b] = Math.max(place[b], limit);
      }
    }
    return place;
  }

  private double[] least(int[] sorted) {
    double[] place = new double[count];
    for (int b : sorted) {
      for (int i = successors.start[b]; i < successors.start[b + 1]; i++) {
        int pair = successors.item[i];
        place[after[pair]] = Math.max(place[after[pair]], place[b] + distance[pair]);
      }
    }
    return place;
  }

  /// The blocks in chains of neighbours that take more than `most` together.
  BitSet inChainsOver(double most) {
    int[] sorted = topological();
    double[] place = least(sorted);
    double[] rest = new double[count];
    BitSet found = new BitSet(count);
    for (int k = count - 1; k >= 0; k--) {
      int b = sorted[k];
      for (int i = successors.start[b]; i < successors.start[b + 1]; i++) {
        int pair = successors.item[i];
        rest[b] = Math.max(rest[b], distance[pair] + rest[after[pair]]);
      }
      found.set(b, place[b] + rest[b] > most);
    }
    return found;
  }

  private int[] topological() {
    int[] open = new int[count];
    for (int b : after) {
      open[b]++;
    }
    int[] sorted = new int[count];
    int filled = 0;
    for (int b = 0; b < count; b++) {
      if (open[b] == 0) {
        sorted[filled++] = b;
      }
    }
    for (int k = 0; k < filled; k++) {
      int b = sorted[k];
      for (int i = successors.start[b]; i < successors.start[b + 1]; i++) {
        int next = after[successors.item[i]];
        if (--open[next] == 0) {
          sorted[filled++] = next;
        }
      }
    }
    if (filled < count) {
      throw new IllegalStateException("blocks that cross each other");
    }
    return sorted;
  }

  /// The place of each element, from the places of the blocks.
  double[] spread(double[] place) {
    double[] spread = new double[block.length];
    for (int v = 0; v < spread.length; v++) {
      spread[v] = place[block[v]] + shift[v];
    }
    return spread;
  }
}
