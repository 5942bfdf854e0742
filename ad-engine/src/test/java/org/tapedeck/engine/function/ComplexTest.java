package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComplexTest {
  private static final double STEP = 1e-100;
  private static final double[] OPERANDS = {
    -30, -7, -2.5, -2, -0.9, -0.5, -1e-5, 1e-5, 0.3, 0.5, 0.99, 1.01, 2, 2.5, 3, 7, 30
  };

  @ParameterizedTest
  @EnumSource(
      names = {"ABS", "SIGN", "FLOOR", "CEIL", "RELU", "MIN", "MAX"},
      mode = EnumSource.Mode.EXCLUDE)
  void aStepOffTheRealAxisDifferentiates(ElementaryFunction function) {
    int derivatives = 0;
    for (double a : OPERANDS) {
      for (double b : OPERANDS) {
        if (function.isDefined(a, b) && !cancels(function, a, b)) {
          derivatives += check(function, a, b);
        }
      }
    }

    assertTrue(derivatives > 50, function + ": " + derivatives);
  }

  /// Halfway between two poles the sums to both sides are nearly opposite.
  private static boolean cancels(ElementaryFunction function, double a, double b) {
    return function == ElementaryFunction.POLYGAMMA && a > 10 && b < 0;
  }

  private static int check(ElementaryFunction function, double a, double b) {
    double v = function.value(a, b);
    int checked = 0;
    for (int k = 0; k < function.arity(); k++) {
      Complex first = new Complex(a, k == 0 ? STEP : 0);
      Optional<Complex> value = function.value(first, new Complex(b, k == 1 ? STEP : 0));
      String what = function + " by operand " + k + " at " + a + ", " + b;
      double partial = function.partial(k, a, b, v);
      assertEquals(Double.isFinite(partial), value.isPresent(), what);
      if (value.isPresent()) {
        assertClose(v, value.get().re(), what);
        assertClose(partial, value.get().im() / STEP, what);
        checked++;
      }
    }
    return checked;
  }

  /// To a tolerance that the erf's series near 2 needs, and the sums to both sides of a polygamma.
  private static void assertClose(double expected, double actual, String what) {
    assertEquals(
        expected,
        actual,
        (what.startsWith("POLY") ? 1e-8 : 1e-11) * StrictMath.abs(expected),
        what);
  }

  @ParameterizedTest
  @CsvSource({
    "ABS, 2, 0",
    "SIGN, 2, 0",
    "RELU, 2, 0",
    "MIN, 1, 2",
    "MAX, 1, 2",
    "SQRT, 0, 0",
    "CBRT, 0, 0",
    "ASIN, 1, 0",
    "LN, -1, 0",
    "ATAN2, 0, 0",
    "HYPOT, 0, 0",
    "POWER, 0, 0.5"
  })
  void whatIsNotAnalyticHasNoComplexValue(ElementaryFunction function, double a, double b) {
    assertEquals(Optional.empty(), function.value(new Complex(a, STEP), Complex.of(b)));
  }

  @Test
  void aPowerOfANegativeNumberHasNoDerivativeByTheExponent() {
    Complex base = Complex.of(-2);

    assertEquals(Optional.empty(), ElementaryFunction.POWER.value(base, new Complex(2, STEP)));
    assertTrue(ElementaryFunction.POWER.value(new Complex(-2, STEP), Complex.of(2)).isPresent());
  }

  @Test
  void onlyThePartialByTheOperandThatMovesMustBeFinite() {
    Complex base = Complex.of(1e-200);
    double slope = 1e200 * StrictMath.log(1e-200);

    Complex value = ElementaryFunction.POWER.value(base, new Complex(-1, STEP)).orElseThrow();

    assertSame(1e-13, slope, value.im() / STEP);
    assertEquals(
        Optional.empty(),
        ElementaryFunction.POWER.value(new Complex(1e-200, STEP), Complex.of(-1)));
  }

  @Test
  void largePowersOfNegativeNumbersKeepTheirSignAndTheirDerivative() {
    Complex base = new Complex(-1.01, STEP);

    assertSame(1e-12, -StrictMath.pow(1.01, 101), base.power(Complex.of(101)).re());
    assertSame(1e-12, 101 * StrictMath.pow(1.01, 100), base.power(Complex.of(101)).im() / STEP);
    assertSame(1e-12, StrictMath.pow(1.01, 102), base.power(Complex.of(102)).re());
    assertSame(1e-12, -102 * StrictMath.pow(1.01, 101), base.power(Complex.of(102)).im() / STEP);
    assertEquals(base.power(Complex.of(3)), base.times(base.times(base)));
  }

  @Test
  void exponentsBeyondAllIntegersArePossible() {
    assertSame(1e-5, StrictMath.E, Complex.of(1 + 1e-10).power(Complex.of(1e10)).re());
  }

  @Test
  void divisionByAMostlyImaginaryNumberIsRight() {
    Complex quotient = new Complex(5, 10).dividedBy(new Complex(1, 2));

    assertEquals(5, quotient.re(), 1e-15);
    assertEquals(0, quotient.im(), 1e-15);
    assertEquals(new Complex(1, -0.5), new Complex(1, 2).dividedBy(new Complex(0, 2)));
  }

  @Test
  void imaginaryNumbersHaveNoSide() {
    Complex z = new Complex(0, 0.9);
    Complex i = new Complex(0, 1);

    assertSame(z, z.cbrt().times(z.cbrt()).times(z.cbrt()));
    assertSame(new Complex(0, StrictMath.tan(0.9)), z.tanh());
    assertSame(new Complex(0.5, StrictMath.tan(0.45) / 2), z.sigmoid());
    assertSame(z.exp().plus(Complex.ONE).ln(), z.softplus());
    assertSame(Complex.ONE, i.power(Complex.of(100)));
    assertSame(new Complex(0, 0.6149520946965110), Erf.value(new Complex(0, 0.5)));
  }

  @Test
  void logarithmsNearThePoleAndFarOutKeepTheirDigits() {
    assertSame(1e-12, StrictMath.log1p(-0.9999999), Complex.of(-0.9999999).log1p().re());
    assertSame(1e-15, StrictMath.log(1e200), Complex.of(1e200).log1p().re());
  }

  @Test
  void softplusOfALargeNumberDoesNotOverflow() {
    assertEquals(new Complex(800, STEP), new Complex(800, STEP).softplus());
  }

  @Test
  void anglesDifferentiateOnTheAxes() {
    Complex one = Complex.of(1);
    Complex zero = Complex.of(0);

    assertEquals(new Complex(0, STEP), new Complex(0, STEP).atan2(one));
    assertEquals(new Complex(0, 0), zero.atan2(new Complex(1, STEP)));
    assertSame(new Complex(StrictMath.PI / 2, 0), new Complex(1, STEP).atan2(zero));
    assertEquals(new Complex(StrictMath.PI / 2, -STEP), one.atan2(new Complex(0, STEP)));
  }

  @Test
  void theRootOfANegativeNumberIsImaginary() {
    assertEquals(new Complex(0, 2), Complex.of(-4).sqrt());
    assertEquals(new Complex(0, -2), new Complex(-4, -0.0).sqrt());
    assertEquals(Complex.of(0), Complex.of(0).sqrt());
  }

  private static void assertSame(double tolerance, double expected, double actual) {
    assertEquals(expected, actual, tolerance * StrictMath.abs(expected));
  }

  private static void assertSame(Complex expected, Complex actual) {
    double size = StrictMath.hypot(expected.re(), expected.im());
    assertEquals(expected.re(), actual.re(), 1e-13 * size);
    assertEquals(expected.im(), actual.im(), 1e-13 * size);
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.4", "-0.7, 0.4", "0.3, -1.1", "-1.2, -0.6"})
  void identitiesHoldFarFromTheRealAxis(double re, double im) {
    Complex z = new Complex(re, im);
    Complex one = Complex.of(1);
    Complex half = Complex.of(0.5);

    assertSame(z.exp(), z.cosh().plus(z.sinh()));
    assertSame(z.negated().exp(), z.cosh().minus(z.sinh()));
    assertSame(z.timesI().exp(), z.cos().plus(z.sin().timesI()));
    assertSame(z.exp().minus(one), z.expm1());
    assertSame(z, z.expm1().log1p());
    assertSame(z, z.times(0.1).expm1().log1p().times(10));
    assertSame(z, z.exp().ln());
    assertSame(z.sinh().dividedBy(z.cosh()), z.tanh());
    assertSame(z, z.sqrt().times(z.sqrt()));
    assertSame(z, z.cbrt().times(z.cbrt()).times(z.cbrt()));
    assertSame(z, z.asin().sin());
    assertSame(z, z.acos().cos());
    assertSame(z, z.asinh().sinh());
    assertSame(z, z.atanh().tanh());
    assertSame(z, z.atan().sin().dividedBy(z.atan().cos()));
    assertSame(one, z.sigmoid().plus(z.negated().sigmoid()));
    assertSame(z, z.softplus().minus(z.negated().softplus()));
    assertSame(z.exp(), z.softplus().expm1());
    assertSame(z.times(z).times(z), z.power(Complex.of(3)));
    assertSame(z.exp(), Complex.of(StrictMath.E).power(z));
    assertSame(z, z.times(z).power(half).times(z.re() < 0 ? -1 : 1));
    assertSame(z.times(z).sqrt(), z.hypot(Complex.of(0)));
    assertSame(z, z.dividedBy(new Complex(0.2, 3)).times(new Complex(0.2, 3)));
  }

  @Test
  void largePowersAgreeOnBothWays() {
    Complex z = new Complex(1.01, 0.02);

    assertSame(z.power(Complex.of(32)).power(Complex.of(4)), z.power(Complex.of(128)));
    assertSame(z.power(Complex.of(128)), z.negated().power(Complex.of(128)));
    assertSame(z.power(Complex.of(129)).negated(), z.negated().power(Complex.of(129)));
    assertSame(Complex.of(1), z.power(Complex.of(-5)).times(z.power(Complex.of(5))));
  }

  @Test
  void anglesOfSteepAndFlatVectorsDifferentiateAlike() {
    Complex steep = new Complex(5, 1e-100).atan2(Complex.of(-0.001));
    Complex flat = new Complex(0.001, 1e-100).atan2(Complex.of(-5));

    assertEquals(-0.001 / (25 + 1e-6) * 1e-100, steep.im(), 1e-118);
    assertEquals(-5 / (25 + 1e-6) * 1e-100, flat.im(), 1e-114);
    assertEquals(StrictMath.atan2(5, -0.001), steep.re());
  }
}
