package org.tapedeck.engine.tape;

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

  private final byte[] opcodes;
  private final int[] first;
  private final int[] second;
  private final int[] order;
  private final int[] levels = new int[PIECE];
  private final int[] byOpcode = new int[PIECE];

  private RunOrder(byte[] opcodes, int[] first, int[] second) {
    this.opcodes = opcodes;
    this.first = first;
    this.second = second;
    order = new int[opcodes.length];
  }

  /// The order to compute operations in: `opcodes`, `first` and `second` have one entry per
  /// operation, in tape order; operands are operations before, or less than 0.
  static int[] of(byte[] opcodes, int[] first, int[] second) {
    RunOrder runs = new RunOrder(opcodes, first, second);
    for (int begin = 0; begin < opcodes.length; begin += PIECE) {
      runs.sort(begin, Math.min(begin + PIECE, opcodes.length));
    }
    return runs.order;
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
      order[begin + ofLevel[levels[k - begin]]++] = k;
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
