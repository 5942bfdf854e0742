package org.tapedeck.app.geometry;

import java.util.Arrays;
import java.util.BitSet;

/// Finds the boxes that meet an area, without looking at all of them: a packed tree of boxes, each
/// round sixteen smaller ones that lie near each other.
///
/// Building costs O(n log n) for n boxes, and 40 bytes a box; a search looks at a few boxes more
/// than it finds.
public final class PackedRTree {
  private static final int FAN = 16;

  private final int[] items;

  /// Four borders a box: left, top, right, bottom; the boxes of the items first, then level by
  /// level those round sixteen.
  private final double[] borders;

  /// Where each level begins, and where the last one ends.
  private final int[] levels;

  private PackedRTree(int[] items, double[] borders, int[] levels) {
    this.items = items;
    this.borders = borders;
    this.levels = levels;
  }

  public static Builder builder() {
    return new Builder();
  }

  /// The items with a box that meets `area`, be it in a border; ascending, each once.
  public int[] meeting(Box area) {
    BitSet found = new BitSet();
    int top = levels.length - 2;
    for (int box = levels[top]; box < levels[top + 1]; box++) {
      search(top, box, area, found);
    }
    return found.stream().toArray();
  }

  private void search(int level, int box, Box area, BitSet found) {
    int at = 4 * box;
    if (borders[at] > area.maxX()
        || borders[at + 1] > area.maxY()
        || borders[at + 2] < area.x()
        || borders[at + 3] < area.y()) {
      return;
    }
    if (level == 0) {
      found.set(items[box]);
      return;
    }
    int first = levels[level - 1] + FAN * (box - levels[level]);
    int end = Math.min(first + FAN, levels[level]);
    for (int child = first; child < end; child++) {
      search(level - 1, child, area, found);
    }
  }

  /// Collects the boxes; an item may have several.
  public static final class Builder {
    private int[] items = new int[64];
    private double[] borders = new double[256];
    private int count;

    private Builder() {}

    public Builder add(int item, Box box) {
      if (count == items.length) {
        items = Arrays.copyOf(items, 2 * count);
        borders = Arrays.copyOf(borders, 8 * count);
      }
      items[count] = item;
      borders[4 * count] = box.x();
      borders[4 * count + 1] = box.y();
      borders[4 * count + 2] = box.maxX();
      borders[4 * count + 3] = box.maxY();
      count++;
      return this;
    }

    public PackedRTree build() {
      int[] levels = levels();
      double[] packed = new double[4 * levels[levels.length - 1]];
      int[] order = order();
      int[] sorted = new int[count];
      for (int k = 0; k < count; k++) {
        sorted[k] = items[order[k]];
        System.arraycopy(borders, 4 * order[k], packed, 4 * k, 4);
      }
      for (int level = 1; level < levels.length - 1; level++) {
        for (int box = levels[level]; box < levels[level + 1]; box++) {
          int first = levels[level - 1] + FAN * (box - levels[level]);
          surround(packed, box, first, Math.min(first + FAN, levels[level]));
        }
      }
      return new PackedRTree(sorted, packed, levels);
    }

    private int[] levels() {
      int[] levels = new int[12];
      levels[1] = count;
      int used = 2;
      for (int boxes = count; boxes > FAN; used++) {
        boxes = (boxes + FAN - 1) / FAN;
        levels[used] = levels[used - 1] + boxes;
      }
      return Arrays.copyOf(levels, used);
    }

    private static void surround(double[] packed, int box, int first, int end) {
      double[] all = {
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      };
      for (int at = 4 * first; at < 4 * end; at += 4) {
        all[0] = Math.min(all[0], packed[at]);
        all[1] = Math.min(all[1], packed[at + 1]);
        all[2] = Math.max(all[2], packed[at + 2]);
        all[3] = Math.max(all[3], packed[at + 3]);
      }
      System.arraycopy(all, 0, packed, 4 * box, 4);
    }

    /// By columns from left to right, in a column from top to bottom: sixteen that follow each
    /// other lie near each other.
    private int[] order() {
      long[] keys = new long[count];
      for (int i = 0; i < count; i++) {
        keys[i] = key(borders[4 * i] + borders[4 * i + 2], i);
      }
      Arrays.sort(keys);
      int column = FAN * (int) Math.ceil(Math.sqrt((double) count / FAN));
      for (int start = 0; start < count; start += column) {
        int end = Math.min(start + column, count);
        for (int k = start; k < end; k++) {
          int i = (int) keys[k];
          keys[k] = key(borders[4 * i + 1] + borders[4 * i + 3], i);
        }
        Arrays.sort(keys, start, end);
      }
      return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /// Sorts as `place` does; the lower half is the index.
    private static long key(double place, int index) {
      int bits = Float.floatToIntBits((float) place);
      int sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
      return ((long) sortable << 32) | index;
    }
  }
}
