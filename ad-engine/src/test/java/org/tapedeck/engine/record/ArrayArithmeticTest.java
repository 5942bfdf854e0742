package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayArithmeticTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | x",
        "(x + 1) | x + 1",
        "(x)*(y) | (x)*(y)",
        "((x)*(y)) | (x)*(y)",
        "(x | (x",
        "'  x\n  + 1 ' | x + 1",
      })
  void aLabelIsTheTextOnOneLineWithoutParenthesesAroundIt(String text, String expected) {
    assertEquals(expected, ArrayArithmetic.label(text));
  }

  @Test
  void aLabelHasAtMost40Characters() {
    assertEquals("x".repeat(40), ArrayArithmetic.label("x".repeat(40)));
    assertEquals("x".repeat(39) + "…", ArrayArithmetic.label("x".repeat(41)));
  }
}
