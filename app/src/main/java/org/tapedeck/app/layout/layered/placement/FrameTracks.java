package org.tapedeck.app.layout.layered.placement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.tapedeck.app.layout.layered.ClusterTree;
import org.tapedeck.app.layout.layered.IntOrder;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.ordering.LayerOrder;

/// Finds where the tracks of the frames belong in the rows of an [LayerOrder].
///
/// In a layer where a group has vertices they set its limits, and bends of edges inside the group
/// may widen it; elsewhere it stands with such bends, or where it stood in the layer before. The
/// frames of a layer are gone through like nested brackets.
final class FrameTracks {
  private final LayerOrder order;
  private final LayeredGraph graph;
  private final ClusterTree nest;
  private final List<List<ClusterFrames.Frame>> crossing;
  private final int[] low;
  private final int[] high;
  private final int[] bendLow;
  private final int[] bendHigh;
  private final double[] share;

  /// One layer while its tracks are put in.
  private final class Row {
    final int layer;
    final int[] plain;
    final int[] framed;
    final Deque<ClusterFrames.Frame> open = new ArrayDeque<>();
    final Deque<Integer> ends = new ArrayDeque<>();
    int taken;
    int filled;

    Row(int layer) {
      this.layer = layer;
      this.plain = order.row[layer];
      this.framed = new int[plain.length + 2 * crossing.get(layer).size()];
    }

    void takeUntil(int place) {
      while (taken < place) {
        framed[filled++] = plain[taken++];
      }
    }

    void open(ClusterFrames.Frame frame, int from, int to) {
      takeUntil(from);
      framed[filled++] = frame.low() + layer - frame.first();
      open.push(frame);
      ends.push(to);
    }

    /// Closes the frames that are not around group `g`.
    void closeUntil(int g) {
      while (!open.isEmpty() && !nest.contains(open.peek().group(), g)) {
        takeUntil(ends.pop());
        ClusterFrames.Frame frame = open.pop();
        framed[filled++] = frame.high() + layer - frame.first();
      }
    }

    /// Goes back from `place` over bends as far as `target`.
    int widenedLow(int place, int target) {
      int i = place;
      while (i > Math.max(taken, target) && graph.isBend(plain[i - 1])) {
        i--;
      }
      return i;
    }

    /// Goes on from `place` over bends as far as `target`.
    int widenedHigh(int place, int target, int limit) {
      int i = place;
      while (i < Math.min(limit, target) && graph.isBend(plain[i])) {
        i++;
      }
      return i;
    }
  }

  FrameTracks(LayerOrder order, List<ClusterFrames.Frame> frames) {
    this.order = order;
    this.graph = order.graph;
    this.nest = graph.dag.nest;
    this.low = filled(Integer.MAX_VALUE);
    this.high = filled(-1);
    this.bendLow = filled(Integer.MAX_VALUE);
    this.bendHigh = filled(-1);
    this.share = new double[nest.groups()];
    this.crossing = new ArrayList<>();
    for (int l = 0; l < graph.layers; l++) {
      crossing.add(new ArrayList<>());
    }
    for (ClusterFrames.Frame frame : preorder(frames)) {
      for (int l = frame.first(); l <= frame.last(); l++) {
        crossing.get(l).add(frame);
      }
    }
  }

  private int[] filled(int value) {
    int[] filled = new int[nest.groups()];
    Arrays.fill(filled, value);
    return filled;
  }

  /// The frames, each directly before those in it, those in one frame by the ranks of their groups.
  private List<ClusterFrames.Frame> preorder(List<ClusterFrames.Frame> frames) {
    ClusterFrames.Frame[] frame = new ClusterFrames.Frame[nest.groups()];
    frames.forEach(each -> frame[each.group()] = each);
    int[] byRank =
        IntOrder.sorted(
            frames.stream().mapToInt(ClusterFrames.Frame::group).toArray(),
            Comparator.comparingDouble((Integer g) -> order.rank(g))
                .thenComparing(Comparator.naturalOrder()));
    List<List<Integer>> children = new ArrayList<>();
    for (int g = 0; g <= frame.length; g++) {
      children.add(new ArrayList<>());
    }
    for (int i = byRank.length - 1; i >= 0; i--) {
      children.get(nest.parent[byRank[i]] + 1).add(byRank[i]);
    }
    List<ClusterFrames.Frame> sorted = new ArrayList<>();
    Deque<Integer> stack = new ArrayDeque<>();
    children.getFirst().forEach(stack::addLast);
    while (!stack.isEmpty()) {
      int g = stack.removeLast();
      sorted.add(frame[g]);
      stack.addAll(children.get(g + 1));
    }
    return sorted;
  }

  /// The rows of all layers with the tracks in them.
  int[][] rows() {
    int[][] rows = new int[graph.layers][];
    for (int l = 0; l < rows.length; l++) {
      rows[l] = row(l);
    }
    return rows;
  }

  private int[] row(int l) {
    List<ClusterFrames.Frame> frames = crossing.get(l);
    if (frames.isEmpty()) {
      return order.row[l];
    }
    measure(order.row[l]);
    int[] limit = limits(frames);
    Row row = new Row(l);
    for (int k = 0; k < frames.size(); k++) {
      int g = frames.get(k).group();
      row.closeUntil(g);
      int end = row.ends.isEmpty() ? row.plain.length : row.ends.peek();
      open(row, frames.get(k), Math.min(end, limit[k]));
    }
    row.closeUntil(-1);
    row.takeUntil(row.plain.length);
    for (ClusterFrames.Frame frame : frames) {
      int g = frame.group();
      low[g] = Integer.MAX_VALUE;
      high[g] = -1;
      bendLow[g] = Integer.MAX_VALUE;
      bendHigh[g] = -1;
    }
    return row.framed;
  }

  /// Puts the first track of a frame in; the second must not come after `limit`.
  private void open(Row row, ClusterFrames.Frame frame, int limit) {
    int g = frame.group();
    int from;
    int to;
    if (high[g] >= 0) {
      from = row.widenedLow(low[g], bendLow[g]);
      to = row.widenedHigh(high[g], bendHigh[g], limit);
    } else {
      int wanted = bendHigh[g] >= 0 ? bendLow[g] : (int) (share[g] * row.plain.length);
      from = Math.clamp(wanted, row.taken, limit);
      to = row.widenedHigh(from, bendHigh[g], limit);
    }
    share[g] = (double) from / Math.max(1, row.plain.length);
    row.open(frame, from, to);
  }

  /// For each frame where the next one after it and those in it begins, if that has vertices here.
  private int[] limits(List<ClusterFrames.Frame> frames) {
    int n = frames.size();
    int[] after = new int[n];
    int[] start = new int[n + 1];
    int[] limit = new int[n];
    start[n] = Integer.MAX_VALUE;
    for (int k = n - 1; k >= 0; k--) {
      int g = frames.get(k).group();
      after[k] = k + 1;
      while (after[k] < n && nest.contains(g, frames.get(after[k]).group())) {
        after[k] = after[after[k]];
      }
      limit[k] = start[after[k]];
      start[k] = high[g] >= 0 ? low[g] : limit[k];
    }
    return limit;
  }

  /// Finds the places of the vertices of each group, and of the bends of the edges inside it.
  private void measure(int[] row) {
    for (int i = 0; i < row.length; i++) {
      int v = row[i];
      boolean bend = graph.isBend(v);
      for (int g = bend ? inside(v) : nest.group[v]; g >= 0; g = nest.parent[g]) {
        int[] least = bend ? bendLow : low;
        int[] most = bend ? bendHigh : high;
        least[g] = Math.min(least[g], i);
        most[g] = i + 1;
      }
    }
  }

  private int inside(int bend) {
    int e = graph.edge[bend];
    return nest.common(nest.group[graph.dag.from[e]], nest.group[graph.dag.to[e]]);
  }
}
