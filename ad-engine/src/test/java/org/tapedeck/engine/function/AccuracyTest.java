package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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
    int count = function == ElementaryFunction.POLYGAMMA ? POINTS / 5 : POINTS;
    for (int i = 0; i < count; i++) {
      check(function, points.next(), value, partial);
    }

    assertTrue(value.ulps <= function.valueUlps(), value.where);
    assertTrue(partial.ulps <= function.partialUlps(), partial.where);
  }

  /// Points that chance rarely finds: a factor over- or underflows though the result does not, an
  /// exponent less 1 is rounded, a formula gives way to another.
  @ParameterizedTest
  @CsvSource({
    "DIVIDE, 9.87983E-319, -1.06E-5",
    "DIVIDE, 1E-310, 2",
    "DIVIDE, -3E-320, 0.01",
    "DIVIDE, 5, 1E200",
    "DIVIDE, 1E-200, 0.7",
    "DIVIDE, 2.3E-308, 0.5",
    "POWER, -1.0000000000000007, -3.969525800622165E17",
    "POWER, 4.9E-324, 1E-20",
    "POWER, 1.7976072132723177E308, 0.005263408741236194",
    "POWER, 1E-300, 1.08",
    "POWER, 0.9999999999999999, 6.4E18",
    "POWER, 1.0001, 7.1E6",
    "POWER, 0.5, 1073.5",
    "POWER, -0.5, 1074",
    "POWER, -0.5, 1073",
    "POWER, -0.5, 1040",
    "POWER, -4.9E-324, -1",
    "POWER, 9.999999999999996E153, 1.9999999999999987",
    "POWER, 3E-153, -1.79E308",
    "POWER, -3E-153, -1.7976931346726021E308",
    "POWER, 1E-310, 3",
    "POWER, 7, 0.1",
    "POWER, -7, 4",
    "POWER, -7, 5",
    "POWER, 1E200, 1E-18",
    "POWER, 3, 7E-5",
    "POWER, 0.9999999999999999, 6.4E17",
    "POWER, -0.9999999999999999, 9007199254740992",
    "POWER, 9.7E-135, -1.3",
    "POWER, 1E-300, 1.03433",
    "POWER, 1E300, 1.025",
    "LOG10, 1.79E308, 0",
    "LOG10, 1E-310, 0",
    "LOG10, 4.9E-324, 0",
    "LOG2, 1.79E308, 0",
    "LOG2, 8.5E-309, 0",
    "LOG2, 4.9E-324, 0",
    "LOG2, 1.5, 0",
    "LOG2, 1.6, 0",
    "LOG2, 3E-310, 0",
    "LOG2, 2.2250738585072014E-308, 0",
    "TANH, 300, 0",
    "TANH, 353.9, 0",
    "TANH, -355, 0",
    "TANH, 360, 0",
    "TANH, 372.5, 0",
    "TANH, 0.3, 0",
    "ATAN, 1E155, 0",
    "ATAN, -1E160, 0",
    "ATAN, 2.68E8, 0",
    "ATAN, 2.69E8, 0",
    "ATAN, 1E5, 0",
    "ACOSH, 1E200, 0",
    "ACOSH, 2.68E8, 0",
    "ACOSH, 1.0000000000000002, 0",
    "ASINH, 1E300, 0",
    "ASINH, -2.69E8, 0",
    "CBRT, 1E-320, 0",
    "CBRT, 1.7E308, 0",
    "CBRT, -1E-5, 0",
    "CBRT, 0.999, 0",
    "CBRT, 1, 0",
    "CBRT, 17, 0",
    "CBRT, -1234567, 0",
    "ATAN2, 6.88300867690832E-6, 7.58144E-319",
    "ATAN2, 1E200, 1E-200",
    "ATAN2, -1E-310, 1E-309",
    "HYPOT, 1.2E308, 1.3E308",
    "HYPOT, 1.5E-323, 2.5E-323",
    "HYPOT, 3, 1E-320",
    "HYPOT, 9.50173108E-315, 2.821866475521819E-307",
    "HYPOT, 2.6242724620857192E-307, 1.2135026769E-313",
    "SIGMOID, -744, 0",
    "SIGMOID, 744, 0",
    "SIGMOID, -2.718, 0",
    "SIGMOID, 1E-300, 0",
    "SOFTPLUS, -740, 0",
    "SOFTPLUS, 40, 0",
    "ERF, 26.5, 0",
    "ERF, 5.99, 0",
    "ERF, 6, 0",
    "ERF, 3, 0",
    "ERF, 2.99, 0",
    "ERF, 1E-9, 0",
    "ERF, 1E-310, 0"
  })
  void rarePointsAreAsAccurateAsAll(ElementaryFunction function, double a, double b) {
    Worst value = new Worst();
    Worst partial = new Worst();

    check(function, new Point(a, b), value, partial);

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

  /// Not at a kink, and not by the exponent of a negative number or by an order.
  private static boolean hasPartial(ElementaryFunction function, int k, Point point) {
    boolean isDerivative = function.conventionAt(k, point.a(), point.b()).isEmpty();
    boolean exists =
        switch (function) {
          case POWER -> k == 0 || point.a() > 0;
          case POLYGAMMA -> k == 1;
          default -> true;
        };
    return isDerivative && exists;
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
