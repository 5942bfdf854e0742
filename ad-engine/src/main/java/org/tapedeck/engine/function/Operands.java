package org.tapedeck.engine.function;

/// Where operations find their operands and leave their values: operation number k takes those in
/// the slots `first[k]` and `second[k]` and leaves its value in slot `results + k`, after both. A
/// function of one operand has it in both. 8 bytes per operation.
public final class Operands {
  final int results;
  final int[] first;
  final int[] second;

  /// One entry per operation. The arrays are not copied.
  public Operands(int results, int[] first, int[] second) {
    this.results = results;
    this.first = first;
    this.second = second;
  }

  long bytes() {
    return (long) Integer.BYTES * (first.length + second.length);
  }
}
