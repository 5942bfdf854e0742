package org.tapedeck.engine.function;

/// Functions that `StrictMath` lacks, each in a form that neither cancels nor overflows early.
final class Special {
  static final double LN_2 = 0.6931471805599453;
  static final double LN_10 = 2.302585092994046;

  /// 1 / ln 2.
  private static final DoubleDouble PER_LN_2 =
      new DoubleDouble(1.4426950408889634, 2.0355273740931033e-17);

  /// Where x² + 1 and x² are the same double.
  private static final double LARGE = 0x1p28;

  private Special() {}

  static double asinh(double x) {
    double a = StrictMath.abs(x);
    if (a > LARGE) {
      return StrictMath.copySign(StrictMath.log(a) + LN_2, x);
    }
    double square = a * a;
    double value = StrictMath.log1p(a + square / (1 + StrictMath.sqrt(1 + square)));
    return StrictMath.copySign(value, x);
  }

  static double acosh(double x) {
    if (x > LARGE) {
      return StrictMath.log(x) + LN_2;
    }
    double above = x - 1;
    return StrictMath.log1p(above + StrictMath.sqrt(above * (above + 2)));
  }

  static double atanh(double x) {
    double a = StrictMath.abs(x);
    return StrictMath.copySign(0.5 * StrictMath.log1p(2 * a / (1 - a)), x);
  }

  static double atanhPartial(double x) {
    return StrictMath.abs(x) > 1 ? Double.NaN : 1 / ((1 - x) * (1 + x));
  }

  /// Splits off the exponent, so that powers of two give whole numbers.
  static double log2(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return StrictMath.log(x);
    }
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int exponent = StrictMath.getExponent(normal);
    double mantissa = StrictMath.scalb(normal, -exponent);
    if (mantissa > 1.5) {
      mantissa /= 2;
      exponent++;
    }
    double log = StrictMath.log(mantissa);
    double fraction = StrictMath.fma(log, PER_LN_2.high(), log * PER_LN_2.low());
    return (x < Double.MIN_NORMAL ? exponent - 54 : exponent) + fraction;
  }

  static double sigmoid(double x) {
    if (x >= 0) {
      return 1 / (1 + StrictMath.exp(-x));
    }
    double e = StrictMath.exp(x);
    return e / (1 + e);
  }

  static double sigmoidPartial(double x) {
    double e = StrictMath.exp(-StrictMath.abs(x));
    return e / ((1 + e) * (1 + e));
  }

  static double softplus(double x) {
    return StrictMath.max(x, 0.0) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(x)));
  }
}
