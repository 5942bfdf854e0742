package org.tapedeck.engine.function;

/// The partials of `a^b`. `StrictMath` gives them where every factor is a normal double; near the
/// ends of the range, where a factor over- or underflows and the product need not, logarithms to
/// double-double do.
final class Power {
  /// An exponent that makes every power but that of 1 over- or underflow.
  private static final double LARGE = 1e30;

  private Power() {}

  /// Whether `a^b` is a real number or a limit of such.
  static boolean isDefined(double a, double b) {
    return a > 0 || (a == 0 && b >= 0) || (a < 0 && b == StrictMath.rint(b));
  }

  /// b a^(b - 1).
  static double byBase(double a, double b) {
    if (b == 0) {
      return 0;
    }
    double power = below(a, b);
    if (isNormal(power)) {
      return byNormalPower(power, a, b);
    }
    if (a == 0 || Double.isNaN(power) || Double.isInfinite(a)) {
      return b * power;
    }
    DoubleDouble log = DoubleDouble.log(StrictMath.abs(a));
    double sign = StrictMath.copySign(1, power);
    return sign * DoubleDouble.sum(bounded(b), -1).times(log).exp(b);
  }

  /// a^(b - 1). Where b is so large and even that b - 1 is rounded to an even number, the sign of a
  /// negative a must not be lost.
  private static double below(double a, double b) {
    double power = StrictMath.pow(a, b - 1);
    return a < 0 && isEven(b) && isEven(b - 1) ? -power : power;
  }

  private static boolean isEven(double whole) {
    return StrictMath.IEEEremainder(whole, 2) == 0;
  }

  /// Corrected for the rounding errors of the product and of b - 1, which a large ln(a) makes
  /// visible.
  private static double byNormalPower(double power, double a, double b) {
    double exponentError = DoubleDouble.sum(b, -1).low();
    DoubleDouble product = DoubleDouble.product(b, power);
    if (exponentError == 0 || Double.isInfinite(product.high())) {
      return product.high();
    }
    double correction = exponentError * StrictMath.log(StrictMath.abs(a));
    return product.high() + (product.low() + product.high() * correction);
  }

  /// a^b ln(a). For a = 0 the limit, 0 for b > 0, is taken for b = 0 too; a < 0 has no real
  /// neighbours in b.
  static double byExponent(double a, double b, double v) {
    if (a == 0 && b >= 0) {
      return 0;
    }
    if (!(a > 0) || !Double.isFinite(a) || !Double.isFinite(b)) {
      return v == 0 && a > 0 ? 0 : v * StrictMath.log(a);
    }
    DoubleDouble log = DoubleDouble.log(a);
    return isNormal(v) && isNormal(v * log.high())
        ? log.times(DoubleDouble.of(v)).value()
        : log.times(DoubleDouble.of(bounded(b))).exp(log.high());
  }

  /// As good as `b` where the logarithm that it multiplies is at least an ulp of 1.
  private static double bounded(double b) {
    return StrictMath.clamp(b, -LARGE, LARGE);
  }

  private static boolean isNormal(double x) {
    return StrictMath.abs(x) >= Double.MIN_NORMAL && Double.isFinite(x);
  }
}
