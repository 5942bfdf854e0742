package org.tapedeck.app.layout;

/// Moves single elements within their layers where that saves crossings.
final class Exchange {
  private final Order order;
  private final Neighbours neighbours;

  Exchange(Order order) {
    this.order = order;
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
    neighbours.load(l);
    int[] row = order.row[l];
    long saved = 0;
    boolean going = true;
    boolean loose = ties;
    while (going) {
      going = false;
      for (int i = 0; i + 1 < row.length; i++) {
        int gain = neighbours.gain(row[i], row[i + 1]);
        if (gain > 0 || (gain == 0 && loose)) {
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
        neighbours.load(l);
        for (int v : order.row[l].clone()) {
          going |= order.graph.isBend(v) && siftOne(l, v, order.row[l].length) > 0;
        }
      }
    }
  }

  private int siftOne(int l, int v, int reach) {
    int[] row = order.row[l];
    int at = order.position[v];
    int best = 0;
    int bestPlace = at;
    int sum = 0;
    for (int i = at + 1; i < Math.min(row.length, at + 1 + reach); i++) {
      sum += neighbours.gain(v, row[i]);
      if (sum > best) {
        best = sum;
        bestPlace = i;
      }
    }
    sum = 0;
    for (int i = at - 1; i >= Math.max(0, at - reach); i--) {
      sum += neighbours.gain(row[i], v);
      if (sum > best) {
        best = sum;
        bestPlace = i;
      }
    }
    if (bestPlace != at) {
      order.move(l, at, bestPlace);
    }
    return best;
  }
}
