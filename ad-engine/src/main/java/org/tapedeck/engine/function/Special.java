package org.tapedeck.engine.function;

/// Functions that `StrictMath` lacks, each in a form that neither cancels nor overflows early.
final class Special {
  /// Where x² + 1 and x² are the same double.
  private static final double LARGE = 0x1p28;

  private Special() {}

  static double asinh(double x) {
    double a = StrictMath.abs(x);
    if (a > LARGE) {
      return StrictMath.copySign(StrictMath.log(a) + DoubleDouble.LN_2.high(), x);
    }
    double square = a * a;
    double value = StrictMath.log1p(a + square / (1 + StrictMath.sqrt(1 + square)));
    return StrictMath.copySign(value, x);
  }

  static double acosh(double x) {
    if (x > LARGE) {
      return StrictMath.log(x) + DoubleDouble.LN_2.high();
    }
    double above = x < 1 ? Double.NaN : x - 1;
    return StrictMath.log1p(above + StrictMath.sqrt(above * (above + 2)));
  }

  static double atanh(double x) {
    double a = StrictMath.abs(x);
    return StrictMath.copySign(0.5 * StrictMath.log1p(2 * a / (1 - a)), x);
  }

  /// By the difference rounded once.
  static double atanhPartial(double x) {
    return StrictMath.abs(x) > 1 ? Double.NaN : 1 / StrictMath.fma(-x, x, 1);
  }

  static double asinPartial(double x) {
    return 1 / StrictMath.sqrt(StrictMath.fma(-x, x, 1));
  }

  /// Splits off the exponent, so that powers of two give whole numbers.
  static double log2(double x) {
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int exponent = StrictMath.getExponent(normal);
    double mantissa = StrictMath.scalb(normal, -exponent);
    if (mantissa > 1.5) {
      mantissa /= 2;
      exponent++;
    }
    double log = StrictMath.log(mantissa);
    double fraction =
        StrictMath.fma(log, DoubleDouble.PER_LN_2.high(), log * DoubleDouble.PER_LN_2.low());
    return (x < Double.MIN_NORMAL ? exponent - 54 : exponent) + fraction;
  }

  static double sigmoid(double x) {
    if (x >= 0) {
      return 1 / (1 + StrictMath.exp(-x));
    }
    double e = StrictMath.exp(x);
    return DoubleDouble.of(e).dividedBy(DoubleDouble.sum(1, e)).value();
  }

  /// e / (1 + e)², with e in [0, 1].
  static double sigmoidPartial(double x) {
    double e = StrictMath.exp(-StrictMath.abs(x));
    DoubleDouble sum = DoubleDouble.sum(1, e);
    return DoubleDouble.of(e).dividedBy(sum.times(sum)).value();
  }

  /// 1 / cosh², which is four times the slope of the sigmoid function at 2x.
  static double tanhPartial(double x) {
    return 4 * sigmoidPartial(2 * x);
  }

  /// 1 / (a² + 1), where a² may overflow.
  static double atanPartial(double a) {
    return StrictMath.abs(a) < LARGE ? 1 / StrictMath.fma(a, a, 1) : 1 / a / a;
  }

  /// 1 / √(a² - 1), where a² may overflow; a < -1 is as far outside as a in between.
  static double acoshPartial(double a) {
    if (a < 1) {
      return Double.NaN;
    }
    return a > LARGE ? 1 / a : 1 / StrictMath.sqrt(StrictMath.fma(a, a, -1));
  }

  /// -a / b². Where v = a / b is subnormal and so has lost digits, it is computed anew from a
  /// larger a.
  static double quotientByDivisor(double a, double b, double v) {
    boolean lossy = StrictMath.abs(v) < Double.MIN_NORMAL;
    return lossy ? -(a * 0x1p200 / b / b * 0x1p-200) : -v / b;
  }

  /// v / (3a), with the rounding error of v taken from how far v³ is from a. Both are scaled to
  /// keep the cube in range.
  static double cbrtPartial(double a, double v) {
    if (a == 0 || !Double.isFinite(a)) {
      return 1 / (v * v);
    }
    boolean small = StrictMath.abs(a) < 1;
    double root = v * (small ? 0x1p100 : 0x1p-100);
    double cube = a * (small ? 0x1p300 : 0x1p-300);
    double excess = StrictMath.fma(root * root, root, -cube);
    DoubleDouble quotient = DoubleDouble.of(v).dividedBy(a);
    double correction = quotient.high() * (excess / cube / 3);
    return new DoubleDouble(quotient.high(), quotient.low() - correction).dividedBy(3).value();
  }

  static double softplus(double x) {
    return StrictMath.max(x, 0.0) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(x)));
  }
}
