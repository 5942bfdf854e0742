package org.tapedeck.app.layout.layered;

/// The items that belong to each key, in one flat array: those of key `k` are `item[start[k]] ..
/// item[start[k + 1] - 1]`.
public final class Adjacency {
  public final int[] start;
  public final int[] item;

  private Adjacency(int[] start, int[] item) {
    this.start = start;
    this.item = item;
  }

  /// Groups the items `0 .. key.length - 1` by their keys below `keys`, ascending within a key.
  public static Adjacency of(int keys, int[] key) {
    int[] start = new int[keys + 1];
    for (int k : key) {
      start[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      start[k + 1] += start[k];
    }
    int[] next = start.clone();
    int[] item = new int[key.length];
    for (int i = 0; i < key.length; i++) {
      item[next[key[i]]++] = i;
    }
    return new Adjacency(start, item);
  }

  /// How many items key `k` has.
  public int count(int k) {
    return start[k + 1] - start[k];
  }

  /// Item `i` of key `k`.
  public int get(int k, int i) {
    return item[start[k] + i];
  }

  /// The largest number of items of one key.
  public int largest() {
    int largest = 0;
    for (int k = 0; k + 1 < start.length; k++) {
      largest = Math.max(largest, count(k));
    }
    return largest;
  }
}
