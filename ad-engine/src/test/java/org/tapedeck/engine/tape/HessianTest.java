package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class HessianTest {
  private static Hessian hessian(String text) {
    Tape tape = Programs.tape(text);
    return Hessian.of(tape, Programs.onlyOutput(tape.graph()));
  }

  @Test
  void aProductHasItsMixedDerivative() {
    Hessian hessian = hessian("x = 2; y = 3; z = x^2 * y + sin(x*y)");

    double s = StrictMath.sin(6);
    double c = StrictMath.cos(6);
    assertEquals(2, hessian.size());
    assertEquals(6 - 9 * s, hessian.entry(0, 0), 1e-14);
    assertEquals(4 + c - 6 * s, hessian.entry(0, 1), 1e-14);
    assertEquals(4 + c - 6 * s, hessian.entry(1, 0), 1e-14);
    assertEquals(-4 * s, hessian.entry(1, 1), 1e-14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 0; y = x^2 | 2",
        "x = -3; y = x^3 | -18",
        "x = 3; y = x*x | 2",
        "x = 3; y = x*x*x | 18",
        "x = 2; y = 1/x | 0.25",
        "x = 3; y = 2*x + 1 | 0",
        "x = 3; y = relu(x)^2 | 2",
        "x = -3; y = relu(x)^2 | 0",
        "x = 2; y = abs(x) * x | 2",
        "x = 3; y = if(x > 2, x^2, x) | 2",
        "x = 1; y = 2^3 * x | 0",
        "x = 0; y = ln(x) | -Infinity",
        "x = 0; y = sqrt(x) | -Infinity",
        "x = 0; y = 0 * x^1.5 | 0",
      })
  void secondDerivativesOfOneVariableAreRight(String text, double expected) {
    assertEquals(expected, hessian(text).entry(0, 0), 1e-13);
  }

  @Test
  void theProductNeedsNoHessian() {
    Tape tape = Programs.tape("x = 2; y = 3; z = x^2 * y + sin(x*y)");
    int output = Programs.onlyOutput(tape.graph());
    Hessian hessian = Hessian.of(tape, output);

    double[] product = Hessian.product(tape, output, new double[] {2, -1});

    double[] expected = {
      2 * hessian.entry(0, 0) - hessian.entry(0, 1), 2 * hessian.entry(1, 0) - hessian.entry(1, 1)
    };
    assertArrayEquals(expected, product, 1e-13);
  }

  @Test
  void anInputThatDoesNotMoveBringsNothing() {
    Tape tape = Programs.tape("a = 0; b = 1.5; y = a^b");

    double[] product = Hessian.product(tape, tape.graph().output("y"), new double[] {0, 1});

    assertEquals(0, product[0]);
  }

  @ParameterizedTest
  @EnumSource(names = "POLYGAMMA", mode = EnumSource.Mode.EXCLUDE)
  void secondPartialsAreTheSlopesOfTheFirst(ElementaryFunction function) {
    double a = function == ElementaryFunction.ACOSH ? 1.7 : 0.6;
    double b = 1.3;
    double h = 1e-5;

    for (int k = 0; k < function.arity(); k++) {
      double[] second = new SecondPartials().of(function, k, a, b, function.value(a, b));
      double byA = partial(function, k, a + h, b) - partial(function, k, a - h, b);
      assertEquals(byA / (2 * h), second[0], 1e-8 * (1 + StrictMath.abs(second[0])));
      if (function.arity() == 2) {
        double byB = partial(function, k, a, b + h) - partial(function, k, a, b - h);
        assertEquals(byB / (2 * h), second[1], 1e-8 * (1 + StrictMath.abs(second[1])));
      }
    }
  }

  /// By its order there is none.
  @Test
  void thirdDerivativesOfLgammaArePolygammas() {
    double[] second = new SecondPartials().of(ElementaryFunction.POLYGAMMA, 1, 1, 0.6, 0);

    assertEquals(ElementaryFunction.POLYGAMMA.value(3, 0.6), second[1]);
    assertEquals(
        ElementaryFunction.POLYGAMMA.value(2, 0.6),
        new SecondPartials().of(ElementaryFunction.DIGAMMA, 0, 0.6, 0, 0)[0]);
  }

  private static double partial(ElementaryFunction function, int operand, double a, double b) {
    return function.partial(operand, a, b, function.value(a, b));
  }

  @Sampled(seed = 20240613, count = 300)
  void hessiansAreSymmetricAndTheSlopesOfTheGradient(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 8);
    Tape tape = Programs.tape(RandomPrograms.smooth(seed, size));
    int output = tape.graph().outputs().getLast().vertex();
    Hessian hessian = Hessian.of(tape, output);

    for (int i = 0; i < hessian.size(); i++) {
      double[] wide = gradientSlope(tape, output, i, 2e-4);
      double[] narrow = gradientSlope(tape, output, i, 1e-4);
      for (int j = 0; j < hessian.size(); j++) {
        double scale = 1 + StrictMath.abs(narrow[j]) + StrictMath.abs(tape.adjoints(output)[j]);
        double limit = StrictMath.abs(wide[j] - narrow[j]) + 1e-9 * scale;
        if (limit < 1e-3 * scale) {
          assertEquals(narrow[j], hessian.entry(i, j), limit);
          assertEquals(hessian.entry(j, i), hessian.entry(i, j), 1e-9 * scale);
        }
      }
    }
  }

  private static double[] gradientSlope(Tape tape, int output, int input, double width) {
    double[] above = tape.inputs();
    double[] below = tape.inputs();
    above[input] += width;
    below[input] -= width;
    double[] up = Tape.of(tape.graph(), above).adjoints(output);
    double[] down = Tape.of(tape.graph(), below).adjoints(output);
    double[] slope = new double[above.length];
    for (int j = 0; j < slope.length; j++) {
      slope[j] = (up[j] - down[j]) / (2 * width);
    }
    return slope;
  }
}
