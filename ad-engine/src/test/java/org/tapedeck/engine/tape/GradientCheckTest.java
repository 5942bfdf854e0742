package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

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
  void widthsFollowTheMagnitudeOfTheInput() {
    assertEquals(5e4, check("x = -5e4; y = x^2").curve().getFirst().width());
    assertEquals(5e-9, check("x = 5e-9; y = x^2").curve().getFirst().width());
    assertEquals(1, check("x = 0; y = x^2").curve().getFirst().width());
  }

  /// With widths of at least 1e-12, no difference came near.
  @Test
  void aSmallInputIsCheckedAtItsOwnMagnitude() {
    GradientCheck check = check("x = 1e-20; y = ln(x)");

    assertEquals(1e20, check.best().quotient(), 1e10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5e308, -1.7e308, 1e-309, 1e-320})
  void inputsAtTheEndsOfTheRangeAreChecked(double input) {
    GradientCheck check = check("x = " + Expr.Num.spelling(input) + "; y = x / 4");

    assertEquals(0.25, check.best().quotient(), 0.05);
    check.curve().forEach(difference -> assertTrue(difference.width() > 0));
  }

  @Test
  void theDecisionsOfTheRunAreKept() {
    assertEquals(0, check("x = 0.5; y = if(x > 0, x^2, 7)").curve().getFirst().error(), 1e-14);
  }

  @Test
  void anUndefinedQuotientIsNotTheBest() {
    GradientCheck check = check("x = 0.5; y = ln(x)");

    assertEquals(Double.POSITIVE_INFINITY, check.curve().getFirst().error());
    assertTrue(check.best().error() < 1e-8);
  }

  private static double complexStep(String text) {
    return switch (check(text).complexStep()) {
      case ComplexStep.Derivative derivative -> derivative.value();
      case ComplexStep.Unavailable unavailable -> throw new AssertionError(unavailable);
    };
  }

  @Test
  void aComplexStepHasNoRoundingValley() {
    double expected = StrictMath.exp(StrictMath.sin(1)) * StrictMath.cos(1);

    assertEquals(expected, complexStep("x = 1; y = exp(sin(x))"), 4e-16);
    assertEquals(3e-20, complexStep("x = 1e-10; y = x^3"), 1e-35);
    assertEquals(0, complexStep("x = 0; y = x^2"));
    assertEquals(5e124, complexStep("x = 1e-250; y = sqrt(x)"), 1e110);
    assertEquals(1e-20, complexStep("x = 0; y = sin(x) * 1e-20"), 1e-34);
    assertEquals(0, complexStep("x = 1; y = 2 * 3"));
  }

  /// The product of a derivative near the least double and a small step is 0.
  @Test
  void aComplexStepFindsDerivativesThatAreSubnormal() {
    assertEquals(1e-310, complexStep("x = 1; y = 1e-310 * x"), 1e-320);
    assertEquals(3e-320, complexStep("x = 2; y = 3e-320 * x"), 2 * Double.MIN_VALUE);
    assertEquals(4e-310, complexStep("x = 2; y = 1e-310 * x^2"), 1e-320);
    assertEquals(2e-310, complexStep("x = 1e-310; y = x^2"), 1e-320);
    assertEquals(5e154, complexStep("x = 1e-310; y = sqrt(x)"), 1e144);
    assertEquals(1e300, complexStep("x = 1e-300; y = ln(x)"), 1e285);
    assertEquals(0, complexStep("x = 0; y = 1e-200 * x^3"), 1e-320);
    assertEquals(0, complexStep("x = 1; z = 0; y = x * z"));
  }

  @Test
  void aComplexStepNamesTheFunctionThatPreventsIt() {
    Tape tape = Programs.tape("x = 2; y = exp(abs(x))");
    ComplexStep step = GradientCheck.of(tape, 2, 0).complexStep();

    assertEquals(new ComplexStep.Unavailable(1, ElementaryFunction.ABS), step);
  }

  @Test
  void onlyWhatVariesWithTheInputAndIsUsedMustBeAnalytic() {
    assertEquals(2, complexStep("x = 1; z = -3; y = x * (abs(z) - 1)"));
    assertEquals(
        1, ((ComplexStep.Derivative) used("x = 1; y = x; z = abs(x)").complexStep()).value());
  }

  private static GradientCheck used(String text) {
    Tape tape = Programs.tape(text);
    return GradientCheck.of(tape, Programs.output(tape.graph(), "y"), 0);
  }

  @Sampled(seed = 20241124, count = 200)
  void complexStepsAgreeWithAdjointSweeps(Sample sample) {
    long seed = sample.seed();
    Tape tape = Programs.tape(RandomPrograms.smooth(seed, 6));
    int output = tape.graph().outputs().getLast().vertex();
    ErrorBound bound = ErrorBound.of(tape, output);
    double[] adjoints = tape.adjoints(output);

    for (int input = 0; input < tape.graph().inputCount(); input++) {
      ComplexStep.Derivative step = (ComplexStep.Derivative) ComplexStep.of(tape, output, input);
      double tolerance = 1000 * bound.derivative(input) + 1e-11 * StrictMath.abs(adjoints[input]);
      assertEquals(adjoints[input], step.value(), tolerance);
    }
  }
}
