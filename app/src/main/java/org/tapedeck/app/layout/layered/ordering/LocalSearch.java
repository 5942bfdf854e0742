package org.tapedeck.app.layout.layered.ordering;

import java.util.SplittableRandom;

/// Looks for orders with fewer crossings by small disturbances, chosen where the crossings are.
///
/// A step moves one element, lets a few layers around it settle, and is undone if there are more
/// crossings than before. A step costs O(segments of those layers times log width).
final class LocalSearch {
  private static final int FARTHEST = 6;
  private static final int WIDE = 5;
  private static final int SIFT_REACH = 12;

  private final LayerOrder order;
  private final BarycenterHeuristic sweeps;
  private final SwitchAndSift exchange;
  private final SplittableRandom random;
  private final long[] crossings;
  private final int[][] saved;
  private long total;

  LocalSearch(LayerOrder order, long seed) {
    this.random = new SplittableRandom(seed);
    this.order = order;
    this.sweeps = new BarycenterHeuristic(order);
    this.exchange = new SwitchAndSift(order);
    this.crossings = new long[Math.max(0, order.row.length - 1)];
    this.saved = new int[order.row.length][];
    for (int l = 0; l < crossings.length; l++) {
      crossings[l] = order.crossings(l);
      total += crossings[l];
    }
  }

  /// Tries moves until it has looked at `work` segments or no crossing is left.
  void run(long work) {
    long left = work;
    while (left > 0 && total > 0) {
      int layer = pickGap() + random.nextInt(2);
      left -= order.row[layer].length > 1 ? tryMove(layer) : 1;
    }
  }

  /// A pair of layers, the more likely the more crossings it has.
  private int pickGap() {
    long ticket = random.nextLong(total);
    int gap = 0;
    while (ticket >= crossings[gap]) {
      ticket -= crossings[gap++];
    }
    return gap;
  }

  /// Tries one move in `layer`; returns how many segments it looked at.
  private long tryMove(int layer) {
    int reach = 1 + random.nextInt(FARTHEST);
    int low = Math.max(0, layer - reach);
    int high = Math.min(order.row.length - 1, layer + reach);
    long looked = 0;
    for (int l = low; l <= high; l++) {
      saved[l] = order.row[l].clone();
      looked += saved[l].length;
    }
    disturb(layer);
    settle(layer, low, high);
    long change = change(low, high);
    if (change > 0) {
      for (int l = low; l <= high; l++) {
        order.setRow(l, saved[l]);
      }
    } else {
      recount(low, high);
    }
    return looked;
  }

  private void disturb(int layer) {
    int width = order.row[layer].length;
    int from = random.nextInt(width);
    int low = Math.max(0, from - WIDE);
    int to = low + random.nextInt(Math.min(width, from + WIDE + 1) - low);
    order.move(layer, from, to);
    order.gather(layer);
  }

  private void settle(int layer, int low, int high) {
    int kind = random.nextInt(4);
    if ((kind & 1) != 0) {
      sweeps.backward(low, layer, random.nextBoolean());
    }
    if ((kind & 2) != 0) {
      sweeps.forward(layer, high, random.nextBoolean());
    }
    exchange.transpose(low, high, false);
    exchange.sift(Math.max(low, layer - 1), Math.min(high, layer + 1), SIFT_REACH);
  }

  private long change(int low, int high) {
    long change = 0;
    for (int l = Math.max(0, low - 1); l <= Math.min(high, crossings.length - 1); l++) {
      change += order.crossings(l) - crossings[l];
    }
    return change;
  }

  private void recount(int low, int high) {
    for (int l = Math.max(0, low - 1); l <= Math.min(high, crossings.length - 1); l++) {
      total -= crossings[l];
      crossings[l] = order.crossings(l);
      total += crossings[l];
    }
  }
}
