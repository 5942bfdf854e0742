package org.tapedeck.engine.graph;

import java.util.Arrays;
import org.tapedeck.engine.function.ElementaryFunction;

/// The vertices recorded so far: their functions, operands and values. They are kept in blocks, so
/// that however many are added, only a first block still small is ever copied.
final class WiringBuilder {
  private static final int BITS = 14;
  private static final int BLOCK = 1 << BITS;
  private static final int FIRST_BLOCK = 64;

  private Block[] blocks = {new Block(FIRST_BLOCK)};

  /// The last of the blocks, and the number of vertices that fills all of them.
  private Block last = blocks[0];

  private int capacity = FIRST_BLOCK;
  private int size;
  private int edgeCount;
  private double[] constants = new double[16];
  private int constantCount;

  private static final class Block {
    private final byte[] kinds;
    private final int[] first;
    private final int[] second;
    private final double[] values;

    Block(int length) {
      kinds = new byte[length];
      first = new int[length];
      second = new int[length];
      values = new double[length];
    }

    void copyTo(Block other, int length) {
      System.arraycopy(kinds, 0, other.kinds, 0, length);
      System.arraycopy(first, 0, other.first, 0, length);
      System.arraycopy(second, 0, other.second, 0, length);
      System.arraycopy(values, 0, other.values, 0, length);
    }
  }

  int size() {
    return size;
  }

  /// The value of vertex `i`.
  double value(int i) {
    return blocks[i >>> BITS].values[i & (BLOCK - 1)];
  }

  int addInput(double value) {
    return add(Wiring.INPUT, Wiring.NONE, Wiring.NONE, value);
  }

  int addConstant(double value) {
    if (constantCount == constants.length) {
      constants = Arrays.copyOf(constants, 2 * constantCount);
    }
    constants[constantCount] = value;
    return add(Wiring.CONSTANT, constantCount++, Wiring.NONE, value);
  }

  int add(ElementaryFunction function, int operand) {
    edgeCount++;
    double value = function.value(value(operand), 0);
    return add(Wiring.kind(function), operand, Wiring.NONE, value);
  }

  int add(ElementaryFunction function, int left, int right) {
    edgeCount += 2;
    double value = function.value(value(left), value(right));
    return add(Wiring.kind(function), left, right, value);
  }

  private int add(byte kind, int a, int b, double value) {
    if (size == capacity) {
      grow();
    }
    int place = size & (BLOCK - 1);
    last.kinds[place] = kind;
    last.first[place] = a;
    last.second[place] = b;
    last.values[place] = value;
    return size++;
  }

  private void grow() {
    if (capacity < BLOCK) {
      capacity = 2 * capacity;
      last = new Block(capacity);
      blocks[0].copyTo(last, size);
      blocks[0] = last;
    } else {
      capacity += BLOCK;
      last = new Block(BLOCK);
      blocks = Arrays.copyOf(blocks, blocks.length + 1);
      blocks[blocks.length - 1] = last;
    }
  }

  /// What was recorded so far, as it will stay.
  Wiring wiring() {
    byte[] kinds = new byte[size];
    int[] first = new int[size];
    int[] second = new int[size];
    for (int begin = 0; begin < size; begin += BLOCK) {
      Block block = blocks[begin >>> BITS];
      int length = Math.min(BLOCK, size - begin);
      System.arraycopy(block.kinds, 0, kinds, begin, length);
      System.arraycopy(block.first, 0, first, begin, length);
      System.arraycopy(block.second, 0, second, begin, length);
    }
    return new Wiring(kinds, first, second, Arrays.copyOf(constants, constantCount), edgeCount);
  }
}
