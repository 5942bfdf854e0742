package org.tapedeck.engine.function;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An elementary function in one byte, with what an adjoint sweep may leave out: operands that
/// depend on no input. Opcodes never leave a run of the program, so the order of the table of
/// functions does not matter.
public final class Opcode {
  /// The number of opcodes; they are the bytes from 0 on, read without sign.
  public static final int COUNT = 256;

  /// The functions that the loops write out, in the order of `WRITTEN_OUT`.
  static final int ADD = 0;

  static final int SUBTRACT = 1;
  static final int MULTIPLY = 2;
  static final int DIVIDE = 3;
  static final int NEGATE = 4;

  private static final List<ElementaryFunction> WRITTEN_OUT =
      List.of(
          ElementaryFunction.ADD,
          ElementaryFunction.SUBTRACT,
          ElementaryFunction.MULTIPLY,
          ElementaryFunction.DIVIDE,
          ElementaryFunction.NEGATE);

  private static final int FUNCTION = 63;
  private static final int FIRST_PASSIVE = 64;
  private static final int SECOND_PASSIVE = 128;

  private static final ElementaryFunction[] FUNCTIONS = functions();

  /// By a function's place in its table.
  private static final byte[] NUMBERS = numberOfEach();

  private Opcode() {}

  private static ElementaryFunction[] functions() {
    Set<ElementaryFunction> functions = new LinkedHashSet<>(WRITTEN_OUT);
    functions.addAll(List.of(ElementaryFunction.values()));
    return functions.toArray(new ElementaryFunction[0]);
  }

  @SuppressWarnings("EnumOrdinal")
  private static byte[] numberOfEach() {
    if (FUNCTIONS.length > FUNCTION + 1) {
      throw new IllegalStateException("more elementary functions than an opcode can tell");
    }
    byte[] numbers = new byte[FUNCTIONS.length];
    for (int number = 0; number < numbers.length; number++) {
      numbers[FUNCTIONS[number].ordinal()] = (byte) number;
    }
    return numbers;
  }

  /// The opcode of `function` with operands that are active, that is, depend on an input, or not.
  @SuppressWarnings("EnumOrdinal")
  public static byte of(ElementaryFunction function, boolean firstActive, boolean secondActive) {
    int passive = (firstActive ? 0 : FIRST_PASSIVE) | (secondActive ? 0 : SECOND_PASSIVE);
    return (byte) (NUMBERS[function.ordinal()] | passive);
  }

  /// The number of the function, below 64: `ADD`, … or another.
  static int number(byte opcode) {
    return opcode & FUNCTION;
  }

  static ElementaryFunction function(byte opcode) {
    return FUNCTIONS[number(opcode)];
  }

  static boolean firstIsActive(byte opcode) {
    return (opcode & FIRST_PASSIVE) == 0;
  }

  static boolean secondIsActive(byte opcode) {
    return (opcode & SECOND_PASSIVE) == 0;
  }
}
