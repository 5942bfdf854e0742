package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {
  private static final Random RANDOM = new Random(7);

  /// Some bits less than the 106 of an exact result.
  private static final double CLOSE = 0x1p-102;

  private static double number() {
    return (RANDOM.nextDouble() + 0.5) * StrictMath.scalb(1.0, RANDOM.nextInt(-8, 9));
  }

  private static DoubleDouble pair() {
    double high = number();
    return new DoubleDouble(high, StrictMath.ulp(high) * (RANDOM.nextDouble() - 0.5));
  }

  private static Apfloat exact(DoubleDouble number) {
    return ExactMath.exact(number.high()).add(ExactMath.exact(number.low()));
  }

  private static void assertClose(Apfloat expected, DoubleDouble actual, double tolerance) {
    double error = exact(actual).subtract(expected).divide(expected).doubleValue();
    assertTrue(StrictMath.abs(error) < tolerance, () -> actual + " is off by " + error);
    assertTrue(StrictMath.abs(actual.low()) <= StrictMath.ulp(actual.high()) / 2);
  }

  @RepeatedTest(20)
  void sumsAndProductsOfDoublesAreExact() {
    double a = number();
    double b = -number();

    assertEquals(ExactMath.exact(a).add(ExactMath.exact(b)), exact(DoubleDouble.sum(a, b)));
    assertEquals(
        ExactMath.exact(a).multiply(ExactMath.exact(b)), exact(DoubleDouble.product(a, b)));
  }

  @RepeatedTest(20)
  void arithmeticKeepsAHundredBits() {
    DoubleDouble a = pair();
    DoubleDouble b = pair();
    double divisor = number();

    assertClose(exact(a).add(exact(b)), a.plus(b), CLOSE);
    assertClose(exact(a).multiply(exact(b)), a.times(b), CLOSE);
    assertClose(exact(a).divide(exact(b)), a.dividedBy(b), CLOSE);
    assertClose(exact(a).divide(ExactMath.exact(divisor)), a.dividedBy(divisor), CLOSE);
    assertClose(ApfloatMath.sqrt(exact(a)), a.root(), CLOSE);
    assertClose(exact(a).negate(), a.negated(), CLOSE);
    assertEquals(a.high(), a.value());
    assertEquals(3, new DoubleDouble(2, 1).value());
  }

  @RepeatedTest(20)
  void logarithmsHaveTwelveBitsMoreThanADouble() {
    double x = number();
    double nearOne = 1 + (RANDOM.nextDouble() - 0.5) * 1e-9;

    assertClose(ExactMath.log(ExactMath.exact(x)), DoubleDouble.log(x), 0x1p-65);
    assertClose(ExactMath.log(ExactMath.exact(nearOne)), DoubleDouble.log(nearOne), 0x1p-65);
  }

  @Test
  void logarithmsReachTheEndsOfTheRange() {
    for (double x : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, 1.5, Double.MAX_VALUE}) {
      assertClose(ExactMath.log(ExactMath.exact(x)), DoubleDouble.log(x), 0x1p-65);
    }
    assertEquals(new DoubleDouble(0, 0), DoubleDouble.log(1));
  }

  @RepeatedTest(20)
  void exponentialsAreRoundedOnce() {
    DoubleDouble x = pair();
    double factor = number();
    Apfloat expected = ExactMath.exp(exact(x)).multiply(ExactMath.exact(factor));
    double actual = x.exp(factor);

    if (Double.isFinite(actual)) {
      double error = ExactMath.exact(actual).subtract(expected).doubleValue();
      assertTrue(StrictMath.abs(error) <= 0.5001 * StrictMath.ulp(actual));
    }
  }

  @Test
  void exponentialsNeitherOverflowNorUnderflowBeforeTheirFactor() {
    assertEquals(StrictMath.exp(700), DoubleDouble.of(1400).exp(StrictMath.exp(-700)), 1e290);
    assertEquals(Double.MIN_VALUE, DoubleDouble.of(-1400).exp(1e285), Double.MIN_VALUE);
    assertEquals(Double.POSITIVE_INFINITY, DoubleDouble.of(4000).exp(1e-300));
    assertEquals(Double.NEGATIVE_INFINITY, DoubleDouble.of(4000).exp(-1e-300));
    assertEquals(0, DoubleDouble.of(-4000).exp(1e300));
    assertEquals(0, DoubleDouble.of(5).exp(0));
    assertEquals(StrictMath.E, DoubleDouble.of(1).exp(1));
  }
}
