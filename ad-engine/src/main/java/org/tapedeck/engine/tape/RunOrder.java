package org.tapedeck.engine.tape;

import java.util.Optional;
import org.tapedeck.engine.function.Opcode;

/// Sorts operations into long runs of the same opcode, each still after its operands.
///
/// The tape is sorted piece by piece, so that an operation stays near its operands and both stay in
/// the cache. Within a piece an operation is one level above its operands, but on their level where
/// it has their opcode: a sum of many terms is one run. Sorted by level and opcode, and by tape
/// order among these, everything still comes after its operands. Costs O(operations).
final class RunOrder {
  /// The operations of one piece: long enough for long runs, and 100 kB of slots, adjoints and
  /// operands, which a second-level cache holds.
  static final int PIECE = 4096;

  /// The pieces after which short runs are believed to stay short.
  private static final int TRIAL = 8;

  private final byte[] opcodes;
  private final int[] first;
  private final int[] second;
  private final int[] order;

  /// The opcodes in this order.
  private final byte[] sorted;

  private final int[] levels = new int[PIECE];
  private final int[] byOpcode = new int[PIECE];
  private int count;

  private RunOrder(byte[] opcodes, int[] first, int[] second, int size) {
    this.opcodes = opcodes;
    this.first = first;
    this.second = second;
    order = new int[size];
    sorted = new byte[size];
  }

  /// The order to compute the first `size` operations in: `opcodes`, `first` and `second` have one
  /// entry per operation, in tape order; operands are operations before, or less than 0.
  static RunOrder of(byte[] opcodes, int[] first, int[] second, int size) {
    return ofLongRuns(opcodes, first, second, size, 0).orElseThrow();
  }

  /// The same, if runs have at least `length` operations on average: over all pieces, and over the
  /// first ones, as others are not looked at where these are short.
  static Optional<RunOrder> ofLongRuns(
      byte[] opcodes, int[] first, int[] second, int size, int length) {
    RunOrder runs = new RunOrder(opcodes, first, second, size);
    for (int begin = 0; begin < size; begin += PIECE) {
      int end = Math.min(begin + PIECE, size);
      runs.sort(begin, end);
      boolean last = end == size || end >= TRIAL * PIECE;
      if (last && (long) length * runs.count > end) {
        return Optional.empty();
      }
    }
    return Optional.of(runs);
  }

  /// The number of runs.
  int count() {
    return count;
  }

  /// The operation that comes at position `n`.
  int operation(int n) {
    return order[n];
  }

  /// The opcode of that operation.
  byte opcode(int n) {
    return sorted[n];
  }

  /// Whether a run begins at position `n`.
  boolean begins(int n) {
    return n == 0 || sorted[n] != sorted[n - 1];
  }

  private void sort(int begin, int end) {
    int[] ofOpcode = new int[Opcode.COUNT + 1];
    int[] ofLevel = new int[PIECE + 1];
    for (int k = begin; k < end; k++) {
      int level = Math.max(levelAbove(first[k], k, begin), levelAbove(second[k], k, begin));
      levels[k - begin] = level;
      ofLevel[level + 1]++;
      ofOpcode[Byte.toUnsignedInt(opcodes[k]) + 1]++;
    }
    addUp(ofOpcode);
    addUp(ofLevel);
    for (int k = begin; k < end; k++) {
      byOpcode[ofOpcode[Byte.toUnsignedInt(opcodes[k])]++] = k;
    }
    for (int n = 0; n < end - begin; n++) {
      int k = byOpcode[n];
      int place = begin + ofLevel[levels[k - begin]]++;
      order[place] = k;
      sorted[place] = opcodes[k];
    }
    for (int n = begin; n < end; n++) {
      count += begins(n) ? 1 : 0;
    }
  }

  private int levelAbove(int operand, int k, int begin) {
    if (operand < begin) {
      return 0;
    }
    int level = levels[operand - begin];
    return opcodes[operand] == opcodes[k] ? level : level + 1;
  }

  private static void addUp(int[] counts) {
    for (int n = 1; n < counts.length; n++) {
      counts[n] += counts[n - 1];
    }
  }
}
