package org.tapedeck.engine.function;

import java.util.Arrays;

/// Operations in runs of the same opcode, so that what to do is asked once per run and not once per
/// operation. 8 bytes per operation and 5 per run.
public final class InstructionRuns implements Instructions {
  private final byte[] opcodes;
  private final int[] ends;
  private final Operands operands;
  private final Ties ties;

  /// Run r has the opcode `opcodes[r]`, begins where the one before ends, and ends before operation
  /// `ends[r]`. The arrays are not copied.
  public InstructionRuns(byte[] opcodes, int[] ends, Operands operands) {
    this.opcodes = opcodes;
    this.ends = ends;
    this.operands = operands;
    ties = new Ties(operands, k -> Opcode.function(opcodes[runOf(k)]));
  }

  private int runOf(int operation) {
    int found = Arrays.binarySearch(ends, operation + 1);
    return found < 0 ? -1 - found : found;
  }

  private int begin(int run) {
    return run == 0 ? 0 : ends[run - 1];
  }

  @Override
  public void values(double[] slots) {
    for (int run = 0; run < ends.length; run++) {
      values(opcodes[run], begin(run), ends[run], slots);
    }
  }

  private void values(byte opcode, int begin, int end, double[] slots) {
    int[] first = operands.first;
    int[] second = operands.second;
    int results = operands.results;
    switch (Opcode.number(opcode)) {
      case Opcode.ADD -> {
        for (int k = begin; k < end; k++) {
          slots[results + k] = slots[first[k]] + slots[second[k]];
        }
      }
      case Opcode.SUBTRACT -> {
        for (int k = begin; k < end; k++) {
          slots[results + k] = slots[first[k]] - slots[second[k]];
        }
      }
      case Opcode.MULTIPLY -> {
        for (int k = begin; k < end; k++) {
          slots[results + k] = slots[first[k]] * slots[second[k]];
        }
      }
      case Opcode.DIVIDE -> {
        for (int k = begin; k < end; k++) {
          slots[results + k] = slots[first[k]] / slots[second[k]];
        }
      }
      case Opcode.NEGATE -> {
        for (int k = begin; k < end; k++) {
          slots[results + k] = -slots[first[k]];
        }
      }
      default -> {
        ElementaryFunction function = Opcode.function(opcode);
        for (int k = begin; k < end; k++) {
          slots[results + k] = function.value(slots[first[k]], slots[second[k]]);
        }
      }
    }
  }

  @Override
  public void adjoints(double[] slots, double[] adjoints) {
    ties.count(slots);
    for (int run = ends.length - 1; run >= 0; run--) {
      adjoints(run, slots, adjoints);
    }
  }

  private void adjoints(int run, double[] slots, double[] adjoints) {
    byte opcode = opcodes[run];
    int begin = begin(run);
    int end = ends[run];
    switch (Opcode.number(opcode)) {
      case Opcode.ADD -> ofSum(opcode, 1, begin, end, adjoints);
      case Opcode.SUBTRACT -> ofSum(opcode, -1, begin, end, adjoints);
      case Opcode.MULTIPLY -> ofProduct(opcode, begin, end, slots, adjoints);
      default -> byTable(opcode, begin, end, slots, adjoints);
    }
  }

  private void ofSum(byte opcode, double sign, int begin, int end, double[] adjoints) {
    boolean firstActive = Opcode.firstIsActive(opcode);
    boolean secondActive = Opcode.secondIsActive(opcode);
    int[] first = operands.first;
    int[] second = operands.second;
    int results = operands.results;
    for (int k = end - 1; k >= begin; k--) {
      double adjoint = adjoints[results + k];
      adjoints[results + k] = 0;
      if (firstActive) {
        adjoints[first[k]] += adjoint;
      }
      if (secondActive) {
        adjoints[second[k]] += sign * adjoint;
      }
    }
  }

  private void ofProduct(byte opcode, int begin, int end, double[] slots, double[] adjoints) {
    boolean firstActive = Opcode.firstIsActive(opcode);
    boolean secondActive = Opcode.secondIsActive(opcode);
    int[] first = operands.first;
    int[] second = operands.second;
    int results = operands.results;
    for (int k = end - 1; k >= begin; k--) {
      double adjoint = adjoints[results + k];
      adjoints[results + k] = 0;
      int i = first[k];
      int j = second[k];
      if (firstActive) {
        adjoints[i] += adjoint * slots[j];
      }
      if (secondActive) {
        adjoints[j] += adjoint * slots[i];
      }
    }
  }

  private void byTable(byte opcode, int begin, int end, double[] slots, double[] adjoints) {
    ElementaryFunction function = Opcode.function(opcode);
    boolean firstActive = Opcode.firstIsActive(opcode);
    boolean secondActive = Opcode.secondIsActive(opcode);
    int[] first = operands.first;
    int[] second = operands.second;
    int results = operands.results;
    for (int k = end - 1; k >= begin; k--) {
      double adjoint = adjoints[results + k];
      adjoints[results + k] = 0;
      int i = first[k];
      int j = second[k];
      double v = slots[results + k];
      if (firstActive) {
        double partial = function.partial(0, slots[i], slots[j], v);
        adjoints[i] += adjoint * ties.partial(function, k, 0, partial);
      }
      if (secondActive) {
        double partial = function.partial(1, slots[i], slots[j], v);
        adjoints[j] += adjoint * ties.partial(function, k, 1, partial);
      }
    }
  }

  @Override
  public long bytes() {
    return opcodes.length + (long) Integer.BYTES * ends.length + operands.bytes() + ties.bytes();
  }
}
