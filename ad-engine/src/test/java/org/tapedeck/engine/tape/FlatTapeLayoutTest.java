package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;

/// What a flat tape holds: per slot a value and an adjoint, 16 bytes; per operation 8 bytes and in
/// runs 5 per run, else 9 bytes.
class FlatTapeLayoutTest {
  private static final int SLOT = 16;

  private static FlatTape tape(String text) {
    ComputationalGraph graph = Programs.inFull(text);
    return FlatTape.of(graph, graph.output("y"));
  }

  private static String nested(String function, int times, String operand) {
    return (function + "(").repeat(times) + operand + ")".repeat(times);
  }

  @Test
  void longRunsAreKeptAsRuns() {
    FlatTape one = tape("x = 1; y = " + nested("sin", 10, "x"));
    FlatTape two = tape("x = 1; y = " + nested("cos", 10, nested("sin", 10, "x")));

    assertEquals(11 * SLOT + 10 * 8 + 5, one.bytes());
    assertEquals(21 * SLOT + 20 * 8 + 2 * 5, two.bytes());
  }

  @Test
  void shortRunsAreNot() {
    FlatTape four = tape("x = 1; y = " + nested("sin", 4, "x"));
    FlatTape mixed = tape("x = 1; y = " + nested("cos", 8, nested("sin", 1, "x")));

    assertEquals(5 * SLOT + 4 * 9, four.bytes());
    assertEquals(10 * SLOT + 9 * 9, mixed.bytes());
  }

  @Test
  void whatDependsOnNoInputIsComputedOnce() {
    FlatTape tape = tape("x = 1; y = x * (2 + 3 * -4)");

    assertEquals(-50, tape.replay(new double[] {5}));
    assertEquals(7 * SLOT + 9, tape.bytes());
  }

  @Test
  void constantsUsedAgainShareTheirSlot() {
    String sum = "x*1 + x*2 + x*4 + x*1.5 + x*1.25";

    FlatTape tape = tape("x = 1; y = " + sum + " + " + sum);

    assertEquals(1 + 5 + 19, tape.size());
    assertEquals(2 * 9.75 * 3, tape.replay(new double[] {3}));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 2; y = x*1 + x*1.001 | 10.005",
        "x = 2; y = x*2 | 10",
        "x = 2; y = 2*x + x | 15",
      })
  void aConstantSharesNoSlotWithAnotherNumber(String text, double expected) {
    assertEquals(expected, tape(text).replay(new double[] {5}), 1e-14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"y = 0 + 5 | 5 | 3", "y = 3 * 3 | 9 | 2", "y = 0 - 0 + 7 | 7 | 4"})
  void aProgramWithoutInputsIsComputedOnce(String text, double expected, int size) {
    assertEquals(expected, tape(text).replay(new double[0]));
    assertEquals(size, tape(text).size());
  }
}
