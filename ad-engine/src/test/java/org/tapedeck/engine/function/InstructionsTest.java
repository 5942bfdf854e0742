package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two operations of one function over two leaves, f(a, b) and f(b, a), in both layouts.
class InstructionsTest {
  private static final double A = 0.4;
  private static final double B = 0.7;
  private static final double ROUNDING = 1e-14;

  private static List<Instructions> bothLayouts(byte opcode) {
    return List.of(inRuns(opcode), nodeByNode(opcode));
  }

  private static Instructions inRuns(byte opcode) {
    return new InstructionRuns(new byte[] {opcode}, new int[] {2}, operands(opcode));
  }

  private static Instructions nodeByNode(byte opcode) {
    return new SingleInstructions(new byte[] {opcode, opcode}, operands(opcode));
  }

  private static Operands operands(byte opcode) {
    int[] first = {0, 1};
    int[] second = Opcode.function(opcode).arity() == 1 ? first : new int[] {1, 0};
    return new Operands(2, first, second);
  }

  private static byte opcode(ElementaryFunction function) {
    return Opcode.of(function, true, function.arity() == 2);
  }

  private static double[] slots(ElementaryFunction function) {
    return new double[] {A, B, function.value(A, B), function.value(B, A)};
  }

  @ParameterizedTest
  @EnumSource
  void valuesAreThoseOfTheTable(ElementaryFunction function) {
    for (Instructions instructions : bothLayouts(opcode(function))) {
      double[] slots = {A, B, 9, 9};

      instructions.values(slots);

      assertArrayEquals(slots(function), slots);
    }
  }

  @ParameterizedTest
  @EnumSource
  void adjointsArePassedOnByThePartialsOfTheTable(ElementaryFunction function) {
    double[] slots = slots(function);
    double byA = 3 * function.partial(0, A, B, slots[2]);
    double byB = 5 * function.partial(0, B, A, slots[3]);
    if (function.arity() == 2) {
      byA += 5 * function.partial(1, B, A, slots[3]);
      byB += 3 * function.partial(1, A, B, slots[2]);
    }
    for (Instructions instructions : bothLayouts(opcode(function))) {
      double[] adjoints = {0, 0, 3, 5};

      instructions.adjoints(slots, adjoints);

      assertArrayEquals(new double[] {byA, byB, 0, 0}, adjoints, ROUNDING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsLeaveTheAdjointsOfPassiveOperandsAlone(ElementaryFunction function) {
    assertPassive(inRuns(Opcode.of(function, false, false)), function);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ADD", "SUBTRACT", "MULTIPLY", "NEGATE"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNotWrittenOutIsNotDifferentiatedByPassiveOperands(ElementaryFunction function) {
    assertPassive(nodeByNode(Opcode.of(function, false, false)), function);
  }

  private static void assertPassive(Instructions instructions, ElementaryFunction function) {
    double[] adjoints = {0, 0, 3, 5};

    instructions.adjoints(slots(function), adjoints);

    assertArrayEquals(new double[4], adjoints);
  }

  /// Two runs of one operation each.
  private static Instructions sineThenCosine() {
    byte[] opcodes = {opcode(ElementaryFunction.SIN), opcode(ElementaryFunction.COS)};
    int[] operands = {0, 1};
    return new InstructionRuns(opcodes, new int[] {1, 2}, new Operands(2, operands, operands));
  }

  @Test
  void aRunBeginsWhereTheOneBeforeEnds() {
    double[] slots = {A, B, 9, 9};
    double[] adjoints = {0, 0, 3, 5};

    sineThenCosine().values(slots);
    sineThenCosine().adjoints(slots, adjoints);

    assertArrayEquals(new double[] {A, B, StrictMath.sin(A), StrictMath.cos(B)}, slots);
    double[] expected = {3 * StrictMath.cos(A), -5 * StrictMath.sin(B), 0, 0};
    assertArrayEquals(expected, adjoints);
  }

  @Test
  void anOperationTakesEightBytesAndItsOpcode() {
    byte opcode = opcode(ElementaryFunction.ATAN2);

    assertEquals(2 * 8 + 5, inRuns(opcode).bytes());
    assertEquals(2 * 8 + 2 * 5, sineThenCosine().bytes());
    assertEquals(2 * 9, nodeByNode(opcode).bytes());
  }

  @ParameterizedTest
  @EnumSource
  void anOpcodeTellsTheFunctionAndItsActiveOperands(ElementaryFunction function) {
    byte both = Opcode.of(function, true, true);
    byte first = Opcode.of(function, true, false);
    byte second = Opcode.of(function, false, true);
    byte neither = Opcode.of(function, false, false);

    for (byte opcode : new byte[] {both, first, second, neither}) {
      assertEquals(function, Opcode.function(opcode));
      assertEquals(opcode == both || opcode == first, Opcode.firstIsActive(opcode));
      assertEquals(opcode == both || opcode == second, Opcode.secondIsActive(opcode));
    }
    assertEquals(4, Set.of(both, first, second, neither).size());
  }
}
