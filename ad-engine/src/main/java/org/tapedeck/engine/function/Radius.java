package org.tapedeck.engine.function;

/// Quotients by the radius √(a² + b²) and by its square, which is summed to double-double. All
/// numbers are scaled by powers of two meanwhile, so that nothing over- or underflows early.
final class Radius {
  private Radius() {}

  /// a / √(a² + b²); 0 where both are 0, not a number where a is infinite.
  static double cosine(double a, double b) {
    if (a == 0 && b == 0) {
      return 0;
    }
    int exponent = exponent(a, b);
    if (exponent > Double.MAX_EXPONENT) {
      return a / StrictMath.hypot(a, b);
    }
    return quotient(a, square(a, b, exponent).root(), exponent);
  }

  /// a / (a² + b²); 0 where one of the two is infinite or a is 0.
  static double perSquare(double a, double b) {
    int exponent = exponent(a, b);
    if (exponent > Double.MAX_EXPONENT || a == 0) {
      return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 0;
    }
    return quotient(a, square(a, b, exponent), 2 * exponent);
  }

  private static int exponent(double a, double b) {
    return StrictMath.max(StrictMath.getExponent(a), StrictMath.getExponent(b));
  }

  /// (a² + b²) / 4^`exponent`.
  private static DoubleDouble square(double a, double b, int exponent) {
    double x = StrictMath.scalb(a, -exponent);
    double y = StrictMath.scalb(b, -exponent);
    return DoubleDouble.product(x, x).plus(DoubleDouble.product(y, y));
  }

  /// a / (`divisor` · 2^`exponent`).
  private static double quotient(double a, DoubleDouble divisor, int exponent) {
    int own = StrictMath.getExponent(a);
    double quotient = DoubleDouble.of(StrictMath.scalb(a, -own)).dividedBy(divisor).value();
    return StrictMath.scalb(quotient, own - exponent);
  }
}
