package org.tapedeck.engine.graph;

import org.tapedeck.engine.function.ElementaryFunction;

/// Which function each vertex is and of which others, in flat arrays: 9 bytes per vertex, and 8 per
/// constant. Immutable.
final class Wiring {
  static final byte INPUT = -1;
  static final byte CONSTANT = -2;
  static final int NONE = -1;
  private static final ElementaryFunction[] FUNCTIONS = ElementaryFunction.values();

  /// Of an operation the function's place in its table.
  private final byte[] kinds;

  /// Of an operation the first operand, of a constant its place among the constants.
  private final int[] first;

  /// The second operand, where there is one.
  private final int[] second;

  private final double[] constants;
  private final int edgeCount;

  /// The arrays are not copied.
  Wiring(byte[] kinds, int[] first, int[] second, double[] constants, int edgeCount) {
    this.kinds = kinds;
    this.first = first;
    this.second = second;
    this.constants = constants;
    this.edgeCount = edgeCount;
  }

  // Never leaves this package, so nothing depends on the order of the table.
  @SuppressWarnings("EnumOrdinal")
  static byte kind(ElementaryFunction function) {
    return (byte) function.ordinal();
  }

  int size() {
    return kinds.length;
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
