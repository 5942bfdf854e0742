package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DomainTest {
  /// Finite operands, ordinary and at the borders.
  private static final double[] OPERANDS = {
    -1e200, -3, -2, -1.5, -1, -0.5, -1e-200, -0.0, 0.0, 1e-200, 0.5, 1, 1.5, 2, 3, 1e200
  };

  @ParameterizedTest
  @EnumSource
  void aValueIsANumberExactlyInsideTheDomain(ElementaryFunction function) {
    for (double a : OPERANDS) {
      for (double b : OPERANDS) {
        double value = function.value(a, b);
        boolean defined = function.isDefined(a, b);
        String point = function + " at " + a + ", " + b + " is " + value;
        assertTrue(!defined || !Double.isNaN(value), point);
        assertTrue(defined || !Double.isFinite(value), point);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DIVIDE, 1, 0, false",
    "DIVIDE, 1, 4.9E-324, true",
    "DIVIDE, 1, -4.9E-324, true",
    "POWER, 4.9E-324, -0.5, true",
    "POWER, 0, 4.9E-324, true",
    "POWER, 0, 0, true",
    "POWER, 0, -4.9E-324, false",
    "POWER, 0, -1, false",
    "POWER, -2, 3, true",
    "POWER, -2, -3, true",
    "POWER, -2, 0.5, false",
    "POWER, NaN, 3, false",
    "TAN, 1.5707963267948966, 0, true",
    "ASIN, -1, 0, true",
    "ASIN, 1, 0, true",
    "ASIN, -1.0000000000000002, 0, false",
    "ASIN, 1.0000000000000002, 0, false",
    "ACOS, -1, 0, true",
    "ACOS, 1, 0, true",
    "ACOS, -1.0000000000000002, 0, false",
    "ACOS, 1.0000000000000002, 0, false",
    "ACOSH, 1, 0, true",
    "ACOSH, 0.9999999999999999, 0, false",
    "ATANH, -1, 0, false",
    "ATANH, 1, 0, false",
    "ATANH, -0.9999999999999999, 0, true",
    "ATANH, 0.9999999999999999, 0, true",
    "LN, 0, 0, false",
    "LN, 4.9E-324, 0, true",
    "LOG10, 0, 0, false",
    "LOG10, 4.9E-324, 0, true",
    "LOG2, 0, 0, false",
    "LOG2, 4.9E-324, 0, true",
    "LOG1P, -1, 0, false",
    "LOG1P, -0.9999999999999999, 0, true",
    "SQRT, 0, 0, true",
    "SQRT, -4.9E-324, 0, false",
    "ATAN2, 0, 0, true",
    "ABS, -1, 0, true",
  })
  void edgesOfDomainsAreWhereMathematicsHasThem(
      ElementaryFunction function, double a, double b, boolean defined) {
    assertEquals(defined, function.isDefined(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "LN, -1",
    "LOG10, -1",
    "LOG2, -1",
    "LOG1P, -2",
    "SQRT, -1",
    "ASIN, 2",
    "ACOS, -2",
    "ACOSH, 0.5",
    "ATANH, 2",
  })
  void outsideTheDomainValueAndPartialAreUndefined(ElementaryFunction function, double a) {
    double v = function.value(a, 0);

    assertEquals(Double.NaN, v);
    assertEquals(Double.NaN, function.partial(0, a, 0, v));
    assertFalse(function.domain().isEmpty());
  }
}
