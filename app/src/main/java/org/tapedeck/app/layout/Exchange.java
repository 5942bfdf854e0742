package org.tapedeck.app.layout;

/// Moves single elements within their layers where that saves crossings.
final class Exchange {
  private final Order order;
  private final Bonds bonds;
  private final Neighbours neighbours;
  private int best;
  private int bestPlace;

  Exchange(Order order) {
    this.order = order;
    this.bonds = order.graph.bonds;
    this.neighbours = new Neighbours(order);
  }

  /// Exchanges neighbours in layers `from .. to` until none saves a crossing; returns how many were
  /// saved. `ties` also makes, once in each layer, the exchanges that change nothing, to leave
  /// plateaus.
  long transpose(int from, int to, boolean ties) {
    long saved = 0;
    boolean loose = ties;
    boolean going = true;
    while (going) {
      long before = saved;
      for (int l = from; l <= to; l++) {
        saved += transpose(l, loose);
      }
      going = saved > before || loose;
      loose = false;
    }
    return saved;
  }

  private long transpose(int l, boolean ties) {
    Cancellation.check();
    neighbours.load(l);
    int[] row = order.row[l];
    long saved = 0;
    boolean going = true;
    boolean loose = ties;
    while (going) {
      going = false;
      Cancellation.check();
      for (int i = 0; i + 1 < row.length; i++) {
        int gain = neighbours.gain(row[i], row[i + 1]);
        boolean wanted = gain > 0 || (gain == 0 && loose);
        if (wanted && bonds.mayExchange(row[i], row[i + 1])) {
          order.swap(l, i);
          saved += gain;
          going |= gain > 0;
        }
      }
      loose = false;
    }
    return saved;
  }

  /// Takes each element of layers `from .. to` to the best place within `reach` of its own until
  /// nothing is saved (Matuszewski, Schoenfeld and Molitor: Using Sifting for k-Layer Straightline
  /// Crossing Minimization, 1999); returns how many crossings were saved.
  long sift(int from, int to, int reach) {
    long saved = 0;
    long before;
    do {
      before = saved;
      for (int l = from; l <= to; l++) {
        Cancellation.check();
        neighbours.load(l);
        for (int v : order.row[l].clone()) {
          saved += siftOne(l, v, reach);
        }
      }
    } while (saved > before);
    return saved;
  }

  /// Takes each bend to the best place in its layer until nothing is saved; the vertices keep their
  /// order.
  void siftBends() {
    boolean going = true;
    while (going) {
      going = false;
      for (int l = 0; l < order.row.length; l++) {
        Cancellation.check();
        neighbours.load(l);
        for (int v : order.row[l].clone()) {
          going |= order.graph.isBend(v) && siftOne(l, v, order.row[l].length) > 0;
        }
      }
    }
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
