package org.tapedeck.engine.function;

/// The error function, 2/√π ∫₀ˣ exp(-t²) dt, to within 1 ulp.
final class Erf {
  private static final DoubleDouble TWO_BY_ROOT_PI =
      new DoubleDouble(1.1283791670955126, 1.533545961316588e-17);

  /// Up to here the terms of the alternating series stay below 1000, which double-double forgives.
  private static final double SERIES_LIMIT = 3;

  /// What the powers of x in the series may leave out; the first is x itself.
  private static final double NEGLIGIBLE = 1e-20;

  /// Up to here the series loses three digits of the slope at most.
  private static final double COMPLEX_SERIES_LIMIT = 2;

  /// The same where 1 - erf has lost five digits.
  private static final double NEGLIGIBLE_IN_COMPLEMENT = 1e-28;

  /// From here on erf is 1 in a double.
  private static final double SATURATED = 6;

  /// From here on erfc is less than half the least double.
  private static final double UNDERFLOW = 28;

  private static final int FRACTION_DEPTH = 60;

  private Erf() {}

  static double value(double x) {
    double magnitude = StrictMath.abs(x);
    double value = magnitude < SERIES_LIMIT ? series(magnitude) : 1 - complement(magnitude);
    return StrictMath.copySign(value, x);
  }

  /// The square is taken to double-double: its rounding error alone, times x², would be seen.
  static double partial(double x) {
    DoubleDouble square = DoubleDouble.product(x, x);
    DoubleDouble slope = TWO_BY_ROOT_PI.times(DoubleDouble.of(StrictMath.exp(-square.high())));
    return slope.high() == 0 ? 0 : slope.high() + (slope.low() - slope.high() * square.low());
  }

  /// erfc(x) = 1 - erf(x), to within 2 ulp, also where it is small.
  static double complementOf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x >= SERIES_LIMIT) {
      return scaledComplement(x);
    }
    double magnitude = StrictMath.abs(x);
    if (magnitude >= SATURATED) {
      return 2;
    }
    DoubleDouble erf = sum(magnitude, NEGLIGIBLE_IN_COMPLEMENT).times(TWO_BY_ROOT_PI);
    return DoubleDouble.of(1).plus(x < 0 ? erf : erf.negated()).value();
  }

  /// Laplace's continued fraction to double-double, and the power of e with all digits of x².
  private static double scaledComplement(double x) {
    if (x > UNDERFLOW) {
      return 0;
    }
    DoubleDouble tail = DoubleDouble.of(x);
    for (int k = FRACTION_DEPTH * 2; k >= 1; k--) {
      tail = DoubleDouble.of(x).plus(DoubleDouble.of(k / 2.0).dividedBy(tail));
    }
    double factor = TWO_BY_ROOT_PI.times(DoubleDouble.of(0.5)).dividedBy(tail).value();
    return DoubleDouble.product(x, x).negated().exp(factor);
  }

  /// Maclaurin's series Σ (-1)ⁿ x²ⁿ⁺¹ / (n! (2n+1)).
  private static double series(double x) {
    return sum(x, NEGLIGIBLE).times(TWO_BY_ROOT_PI).value();
  }

  /// The series, until its terms are smaller than `negligible`.
  private static DoubleDouble sum(double x, double negligible) {
    DoubleDouble minusSquare = DoubleDouble.product(x, x).negated();
    DoubleDouble power = DoubleDouble.of(x);
    DoubleDouble sum = power;
    for (int n = 1; StrictMath.abs(power.high()) > negligible; n++) {
      power = power.times(minusSquare).dividedBy(n);
      sum = sum.plus(power.dividedBy(2.0 * n + 1));
    }
    return sum;
  }

  /// erfc(x) by Laplace's continued fraction, evaluated from the innermost term; at most 2.3e-5
  /// here, so that plain double arithmetic is exact enough.
  private static double complement(double x) {
    double tail = x;
    for (int k = FRACTION_DEPTH; k >= 1; k--) {
      tail = x + k / (2 * tail);
    }
    return StrictMath.exp(-x * x) / (StrictMath.sqrt(StrictMath.PI) * tail);
  }

  /// erf of a number near the real axis: by the series near 0, elsewhere by the complement.
  static Complex value(Complex z) {
    if (z.re() < 0) {
      return value(z.negated()).negated();
    }
    return z.re() < COMPLEX_SERIES_LIMIT ? series(z) : Complex.ONE.minus(complement(z));
  }

  /// 1 - erf of a number near the real axis.
  static Complex complementOf(Complex z) {
    return z.re() < COMPLEX_SERIES_LIMIT ? Complex.ONE.minus(value(z)) : complement(z);
  }

  private static Complex series(Complex z) {
    Complex minusSquare = z.times(z).negated();
    Complex power = z;
    Complex sum = z;
    for (int n = 1; n <= FRACTION_DEPTH; n++) {
      power = power.times(minusSquare).times(1.0 / n);
      sum = sum.plus(power.times(1 / (2.0 * n + 1)));
    }
    return sum.times(TWO_BY_ROOT_PI.high());
  }

  private static Complex complement(Complex z) {
    Complex tail = z;
    for (int k = FRACTION_DEPTH; k >= 1; k--) {
      tail = z.plus(Complex.of(k / 2.0).dividedBy(tail));
    }
    return z.times(z).negated().exp().dividedBy(tail).times(TWO_BY_ROOT_PI.high() / 2);
  }
}
