package org.tapedeck.app.layout.layered.ordering;

/// Counts at places `0 .. size - 1` with prefix sums in O(log size) (FenwickTree: A New Data
/// Structure for Cumulative Frequency Tables, 1994).
final class FenwickTree {
  private final int[] tree;

  FenwickTree(int size) {
    tree = new int[size + 1];
  }

  /// Counts one more at `place`.
  void add(int place) {
    for (int i = place + 1; i < tree.length; i += i & -i) {
      tree[i]++;
    }
  }

  /// How many were counted at places up to and including `place`.
  int upTo(int place) {
    int sum = 0;
    for (int i = place + 1; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }
}
