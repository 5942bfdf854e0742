package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;

class GradientCheckTest {
  private static GradientCheck check(String text) {
    Tape tape = Programs.tape(text);
    return GradientCheck.of(tape, Programs.onlyOutput(tape.graph()), 0);
  }

  @Test
  void theErrorHasAValleyBetweenTruncationAndRounding() {
    GradientCheck check = check("x = 1; y = exp(sin(x))");
    List<GradientCheck.Difference> curve = check.curve();

    assertEquals(13, curve.size());
    assertEquals(1, curve.getFirst().width());
    assertEquals(1e-12, curve.getLast().width(), 1e-24);
    assertEquals(100, curve.get(1).error() / curve.get(2).error(), 2);
    assertTrue(check.best().error() < 1e-9);
    assertTrue(check.best().width() < 1e-3 && check.best().width() > 1e-8);
    assertTrue(curve.getLast().error() > 100 * check.best().error());
  }

  @Test
  void theDerivativeIsThatOfTheAdjointSweep() {
    assertEquals(6, check("x = 3; y = x^2").derivative());
    assertEquals(0, check("x = 3; y = x^2").curve().getFirst().error(), 1e-14);
  }

  @Test
  void widthsGrowWithTheInput() {
    assertEquals(5e4, check("x = -5e4; y = x^2").curve().getFirst().width());
  }

  @Test
  void theDecisionsOfTheRunAreKept() {
    assertEquals(0, check("x = 0.5; y = if(x > 0, x^2, 7)").curve().getFirst().error(), 1e-14);
  }

  @Test
  void anUndefinedQuotientIsNotTheBest() {
    GradientCheck check = check("x = 0.5; y = ln(x)");

    assertTrue(Double.isNaN(check.curve().getFirst().error()));
    assertTrue(check.best().error() < 1e-8);
  }
}
