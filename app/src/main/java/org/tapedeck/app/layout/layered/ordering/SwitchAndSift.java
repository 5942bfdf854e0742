package org.tapedeck.app.layout.layered.ordering;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.layering.ClusterConstraints;

/// Moves single elements within their layers where that saves crossings.
final class SwitchAndSift {
  private final LayerOrder order;
  private final ClusterConstraints bonds;
  private final CrossingCounter neighbours;
  private int best;
  private int bestPlace;

  SwitchAndSift(LayerOrder order) {
    this.order = order;
    this.bonds = order.graph.bonds;
    this.neighbours = new CrossingCounter(order);
  }

  /// Exchanges neighbours in layers `from .. to` until none saves a crossing. `ties` also makes,
  /// once in each layer, the exchanges that change nothing, to leave plateaus.
  void transpose(int from, int to, boolean ties) {
    if (ties) {
      for (int l = from; l <= to; l++) {
        transpose(l, true);
      }
    }
    settle(from, to, l -> transpose(l, false));
  }

  /// Works on layers `from .. to` until `change` changes none of them: one is looked at again only
  /// when it or one beside it has changed.
  private static void settle(int from, int to, IntPredicate change) {
    BitSet open = new BitSet();
    open.set(from, to + 1);
    while (!open.isEmpty()) {
      for (int l = open.nextSetBit(from); l >= 0; l = open.nextSetBit(l + 1)) {
        Cancellation.check();
        open.clear(l);
        if (change.test(l)) {
          open.set(Math.max(from, l - 1), Math.min(to, l + 1) + 1);
        }
      }
    }
  }

  /// Looks again only at pairs of which one has changed.
  private boolean transpose(int l, boolean ties) {
    neighbours.load(l);
    int[] row = order.row[l];
    BitSet open = new BitSet();
    open.set(0, Math.max(0, row.length - 1));
    boolean changed = false;
    boolean going = true;
    boolean loose = ties;
    while (going) {
      going = false;
      Cancellation.check();
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        open.clear(i);
        int gain = neighbours.gain(row[i], row[i + 1]);
        boolean wanted = gain > 0 || (gain == 0 && loose);
        if (wanted && bonds.mayExchange(row[i], row[i + 1])) {
          order.swap(l, i);
          open.set(Math.max(0, i - 1), i);
          open.set(i + 1, Math.min(i + 2, row.length - 1));
          changed = true;
          going |= gain > 0;
        }
      }
      loose = false;
    }
    return changed;
  }

  /// Takes each element of layers `from .. to` to the best place within `reach` of its own until
  /// nothing is saved (Matuszewski, Schoenfeld and Molitor: Using Sifting for k-Layer Straightline
  /// Crossing Minimization, 1999).
  void sift(int from, int to, int reach) {
    settle(from, to, l -> sift(l, v -> true, reach));
  }

  /// Takes each bend to the best place within `reach` of its own until nothing is saved; the
  /// vertices keep their order.
  void siftBends(int reach) {
    settle(0, order.row.length - 1, l -> sift(l, order.graph::isBend, reach));
  }

  private boolean sift(int l, IntPredicate movable, int reach) {
    neighbours.load(l);
    boolean changed = false;
    for (int v : order.row[l].clone()) {
      changed |= movable.test(v) && siftOne(l, v, reach) > 0;
    }
    return changed;
  }

  private int siftOne(int l, int v, int reach) {
    int at = order.position[v];
    best = 0;
    bestPlace = at;
    look(order.row[l], v, 1, reach);
    look(order.row[l], v, -1, reach);
    if (bestPlace != at) {
      order.move(l, at, bestPlace);
    }
    return best;
  }

  /// Looks for a better place for `v` on one side of its own.
  private void look(int[] row, int v, int step, int reach) {
    int at = order.position[v];
    int sum = 0;
    int passed = -1;
    for (int i = at + step; i >= 0 && i < row.length && Math.abs(i - at) <= reach; i += step) {
      int w = row[i];
      if (!bonds.mayPass(v, w)) {
        return;
      }
      sum += step > 0 ? neighbours.gain(v, w) : neighbours.gain(w, v);
      passed = order.graph.isBend(w) ? passed : w;
      if (sum > best && mayStay(row, v, passed, i + step, step)) {
        best = sum;
        bestPlace = i;
      }
    }
  }

  /// Whether `v` may stand between the vertex `passed`, if any, and the next one from place `i` on.
  private boolean mayStay(int[] row, int v, int passed, int i, int step) {
    if (bonds.isEmpty() || passed < 0 || order.graph.isBend(v)) {
      return true;
    }
    int k = i;
    while (k >= 0 && k < row.length && order.graph.isBend(row[k])) {
      k += step;
    }
    return k < 0 || k == row.length || bonds.mayPart(v, passed, row[k]);
  }
}
