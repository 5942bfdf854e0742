package org.tapedeck.engine.function;

/// Operations in any order, each told by its own opcode: best where hardly two neighbours are the
/// same function. 9 bytes per operation.
public final class SingleInstructions implements Instructions {
  private final byte[] opcodes;
  private final Operands operands;
  private final Ties ties;

  /// One opcode per operation. The arrays are not copied.
  public SingleInstructions(byte[] opcodes, Operands operands) {
    this.opcodes = opcodes;
    this.operands = operands;
    ties = new Ties(operands, k -> Opcode.function(opcodes[k]));
  }

  @Override
  public void values(double[] slots) {
    int[] first = operands.first;
    int[] second = operands.second;
    int results = operands.results;
    for (int k = 0; k < first.length; k++) {
      double a = slots[first[k]];
      double b = slots[second[k]];
      slots[results + k] =
          switch (Opcode.number(opcodes[k])) {
            case Opcode.ADD -> a + b;
            case Opcode.SUBTRACT -> a - b;
            case Opcode.MULTIPLY -> a * b;
            case Opcode.DIVIDE -> a / b;
            case Opcode.NEGATE -> -a;
            default -> Opcode.function(opcodes[k]).value(a, b);
          };
    }
  }

  /// The adjoint of a passive operand is added up too, where that is quicker than asking; nobody
  /// reads it.
  @Override
  public void adjoints(double[] slots, double[] adjoints) {
    ties.count(slots);
    int[] first = operands.first;
    int[] second = operands.second;
    int results = operands.results;
    for (int k = first.length - 1; k >= 0; k--) {
      int i = first[k];
      int j = second[k];
      double adjoint = adjoints[results + k];
      adjoints[results + k] = 0;
      switch (Opcode.number(opcodes[k])) {
        case Opcode.ADD -> {
          adjoints[i] += adjoint;
          adjoints[j] += adjoint;
        }
        case Opcode.SUBTRACT -> {
          adjoints[i] += adjoint;
          adjoints[j] -= adjoint;
        }
        case Opcode.MULTIPLY -> {
          adjoints[i] += adjoint * slots[j];
          adjoints[j] += adjoint * slots[i];
        }
        case Opcode.NEGATE -> adjoints[i] -= adjoint;
        default -> byTable(k, adjoint, slots, adjoints);
      }
    }
  }

  private void byTable(int k, double adjoint, double[] slots, double[] adjoints) {
    byte opcode = opcodes[k];
    ElementaryFunction function = Opcode.function(opcode);
    int i = operands.first[k];
    int j = operands.second[k];
    double v = slots[operands.results + k];
    if (Opcode.firstIsActive(opcode)) {
      double partial = function.partial(0, slots[i], slots[j], v);
      adjoints[i] += adjoint * ties.partial(function, k, 0, partial);
    }
    if (Opcode.secondIsActive(opcode)) {
      double partial = function.partial(1, slots[i], slots[j], v);
      adjoints[j] += adjoint * ties.partial(function, k, 1, partial);
    }
  }

  @Override
  public long bytes() {
    return opcodes.length + operands.bytes() + ties.bytes();
  }
}
