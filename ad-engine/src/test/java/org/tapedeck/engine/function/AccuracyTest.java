package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.engine.function.Points.Point;

/// Values and partials beside exact ones, at 10,000 points for each function; `mvn -Paccuracy -pl
/// ad-engine test` takes 100,000.
@Execution(ExecutionMode.CONCURRENT)
class AccuracyTest {
  private static final int POINTS = Integer.getInteger("accuracy.points", 10_000);

  /// The largest error so far, and where it is.
  private static final class Worst {
    private double ulps;
    private String where = "";

    void add(Apfloat exact, double actual, String what, Point point) {
      double error = ulps(exact, actual);
      if (!(error <= ulps)) {
        ulps = error;
        where = what + " at " + point + " is " + actual + ", not " + exact + ": " + error + " ulp";
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void valueAndPartialsAreAsAccurateAsStated(ElementaryFunction function) {
    Points points = new Points(function);
    Worst value = new Worst();
    Worst partial = new Worst();
    for (int i = 0; i < POINTS; i++) {
      check(function, points.next(), value, partial);
    }

    assertTrue(value.ulps <= function.valueUlps(), value.where);
    assertTrue(partial.ulps <= function.partialUlps(), partial.where);
  }

  @ParameterizedTest
  @EnumSource
  void twoUlpAreStatedExceptForHyperbolicFunctions(ElementaryFunction function) {
    double limit =
        switch (function) {
          case SINH, COSH, TANH -> 3.5;
          default -> 2;
        };

    assertTrue(function.valueUlps() <= limit);
    assertTrue(function.partialUlps() <= limit);
  }

  /// ±0, infinities, NaN and the edges of domains, as IEEE 754 and the conventions say, `^` as
  /// `StrictMath.pow` is documented; the signs of zeros count.
  @ParameterizedTest
  @CsvFileSource(resources = "/special-values.csv", useHeadersInDisplayName = true)
  void specialValuesAreThoseOfTheStandard(
      ElementaryFunction function, double a, double b, double value, double byA, double byB) {
    double v = function.value(a, b);

    assertEquals(value, v);
    assertEquals(byA, function.partial(0, a, b, v));
    assertEquals(byB, function.arity() == 1 ? 0 : function.partial(1, a, b, v));
  }

  private static void check(ElementaryFunction function, Point point, Worst value, Worst partial) {
    Exact exact = Exact.of(function, point.a(), point.b());
    double v = function.value(point.a(), point.b());
    value.add(exact.value(), v, "value", point);
    for (int k = 0; k < function.arity(); k++) {
      double actual = function.partial(k, point.a(), point.b(), v);
      if (hasPartial(function, k, point)) {
        partial.add(exact.partials().get(k), actual, "partial " + k, point);
      }
    }
  }

  /// Not at a kink, and not by the exponent of a negative number.
  private static boolean hasPartial(ElementaryFunction function, int k, Point point) {
    boolean isDerivative = function.conventionAt(k, point.a(), point.b()).isEmpty();
    return isDerivative && !(function == ElementaryFunction.POWER && k == 1 && point.a() < 0);
  }

  /// How far `actual` is from `exact`, in ulp of the double nearest to it; an infinity stands for
  /// the first number that is too large.
  private static double ulps(Apfloat exact, double actual) {
    double nearest = exact.doubleValue();
    if (Double.isNaN(actual) || Double.isInfinite(nearest)) {
      return nearest == actual ? 0 : Double.POSITIVE_INFINITY;
    }
    BigDecimal number =
        Double.isFinite(actual)
            ? new BigDecimal(actual)
            : BigDecimal.TWO.pow(Double.MAX_EXPONENT + 1).multiply(sign(actual));
    Apfloat error = new Apfloat(number, ExactMath.DIGITS).subtract(exact);
    return StrictMath.abs(error.divide(ExactMath.exact(StrictMath.ulp(nearest))).doubleValue());
  }

  private static BigDecimal sign(double number) {
    return new BigDecimal(StrictMath.signum(number));
  }
}
