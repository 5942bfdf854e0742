package org.tapedeck.engine.graph;

import java.util.Arrays;
import org.tapedeck.engine.function.ElementaryFunction;

/// Which function each vertex is and of which others, in flat arrays that grow: 9 bytes per vertex,
/// and 8 per constant.
final class Wiring {
  private static final byte INPUT = -1;
  private static final byte CONSTANT = -2;
  private static final int NONE = -1;
  private static final ElementaryFunction[] FUNCTIONS = ElementaryFunction.values();

  /// Of an operation the function's place in its table.
  private byte[] kinds;

  /// Of an operation the first operand, of a constant its place among the constants.
  private int[] first;

  /// The second operand, where there is one.
  private int[] second;

  private double[] constants;
  private int size;
  private int constantCount;
  private int edgeCount;

  Wiring() {
    this(64, 16);
  }

  private Wiring(int capacity, int constantCapacity) {
    kinds = new byte[capacity];
    first = new int[capacity];
    second = new int[capacity];
    constants = new double[constantCapacity];
  }

  /// A copy that does not change when more is added here.
  Wiring copy() {
    Wiring copy = new Wiring(0, 0);
    copy.kinds = Arrays.copyOf(kinds, size);
    copy.first = Arrays.copyOf(first, size);
    copy.second = Arrays.copyOf(second, size);
    copy.constants = Arrays.copyOf(constants, constantCount);
    copy.size = size;
    copy.constantCount = constantCount;
    copy.edgeCount = edgeCount;
    return copy;
  }

  int addInput() {
    return add(INPUT, NONE, NONE);
  }

  int addConstant(double value) {
    if (constantCount == constants.length) {
      constants = Arrays.copyOf(constants, 2 * constantCount);
    }
    constants[constantCount] = value;
    return add(CONSTANT, constantCount++, NONE);
  }

  int add(ElementaryFunction function, int operand) {
    edgeCount++;
    return add(kind(function), operand, NONE);
  }

  int add(ElementaryFunction function, int left, int right) {
    edgeCount += 2;
    return add(kind(function), left, right);
  }

  // Never leaves this class, so nothing depends on the order of the table.
  @SuppressWarnings("EnumOrdinal")
  private static byte kind(ElementaryFunction function) {
    return (byte) function.ordinal();
  }

  private int add(byte kind, int a, int b) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
    }
    kinds[size] = kind;
    first[size] = a;
    second[size] = b;
    return size++;
  }

  int size() {
    return size;
  }

  int edgeCount() {
    return edgeCount;
  }

  boolean isInput(int i) {
    return kinds[i] == INPUT;
  }

  boolean isConstant(int i) {
    return kinds[i] == CONSTANT;
  }

  boolean isOperation(int i) {
    return kinds[i] >= 0;
  }

  double constant(int i) {
    return constants[first[i]];
  }

  /// The function of an operation.
  ElementaryFunction function(int i) {
    return FUNCTIONS[kinds[i]];
  }

  int operandCount(int i) {
    return kinds[i] < 0 ? 0 : second[i] < 0 ? 1 : 2;
  }

  /// Operand number `k` of an operation.
  int operand(int i, int k) {
    return k == 0 ? first[i] : second[i];
  }
}
