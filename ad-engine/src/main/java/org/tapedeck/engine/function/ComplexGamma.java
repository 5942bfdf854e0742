package org.tapedeck.engine.function;

import java.util.function.UnaryOperator;

/// The functions of `Gamma` near the real axis, by the same recurrences and series.
final class ComplexGamma {
  /// From here on the asymptotic series are exact to a double, and left of its opposite the
  /// recurrence would take long.
  private static final int FAR = 20;

  private static final double STIRLING = 0.4189385332046727;

  private ComplexGamma() {}

  /// ln Γ(z), but of a negative number by its size.
  static Complex logarithm(Complex z) {
    return z.re() > -FAR ? right(z) : reflected(z, ComplexGamma::right, 1, -1);
  }

  static Complex digamma(Complex z) {
    return z.re() > -FAR ? slope(z) : reflected(z, ComplexGamma::slope, -1, 1);
  }

  /// Of a whole order.
  static Complex polygamma(Complex n, Complex z) {
    int order = (int) n.re();
    if (order == 0) {
      return digamma(z);
    }
    boolean odd = order % 2 == 1;
    Complex size =
        z.re() > -FAR
            ? zeta(order, z)
            : reflected(z, x -> zeta(order, x), odd ? 1 : -1, odd ? -1 : 1);
    return odd ? size : size.negated();
  }

  /// A function left of 0 by what it is at f, the part of z above a whole number, at 1 - f and at 1
  /// - z.
  private static Complex reflected(
      Complex z, UnaryOperator<Complex> right, int ofRest, int ofReflected) {
    Complex f = z.minus(Complex.of(StrictMath.floor(z.re())));
    return right
        .apply(f)
        .plus(right.apply(Complex.ONE.minus(f)).times(ofRest))
        .plus(right.apply(Complex.ONE.minus(z)).times(ofReflected));
  }

  private static Complex right(Complex z) {
    Complex far = z;
    Complex product = Complex.ONE;
    while (far.re() < FAR) {
      product = product.times(far);
      far = far.plus(Complex.ONE);
    }
    Complex inverse = Complex.ONE.dividedBy(far);
    Complex sum = Complex.of(0);
    for (int j = Gamma.TERMS; j >= 1; j--) {
      double factors = 2.0 * j * (2.0 * j - 1);
      sum = sum.times(inverse).times(inverse).plus(Complex.of(Gamma.bernoulliNumber(j) / factors));
    }
    return far.minus(Complex.of(0.5))
        .times(far.ln().minus(Complex.ONE))
        .plus(Complex.of(STIRLING))
        .plus(sum.times(inverse))
        .minus((product.re() < 0 ? product.negated() : product).ln());
  }

  private static Complex slope(Complex z) {
    Complex far = z;
    Complex steps = Complex.of(0);
    while (far.re() < FAR) {
      steps = steps.plus(Complex.ONE.dividedBy(far));
      far = far.plus(Complex.ONE);
    }
    Complex inverse = Complex.ONE.dividedBy(far);
    Complex square = inverse.times(inverse);
    Complex sum = Complex.of(0);
    for (int j = Gamma.TERMS; j >= 1; j--) {
      sum = sum.plus(Complex.of(Gamma.bernoulliNumber(j) / (2.0 * j))).times(square);
    }
    return far.ln().minus(inverse.times(0.5)).minus(sum).minus(steps);
  }

  /// n! ζ(n + 1, z).
  private static Complex zeta(int n, Complex z) {
    Complex far = z;
    Complex sum = Complex.of(0);
    while (far.re() < FAR + n) {
      sum = sum.plus(power(n, far).times(n).dividedBy(far));
      far = far.plus(Complex.ONE);
    }
    return sum.plus(power(n, far).times(tail(n, Complex.ONE.dividedBy(far))));
  }

  private static Complex power(int n, Complex z) {
    Complex product = Complex.ONE.dividedBy(z);
    for (int j = 1; j < n; j++) {
      product = product.times(Complex.of(j).dividedBy(z));
    }
    return product;
  }

  private static Complex tail(int n, Complex inverse) {
    Complex square = inverse.times(inverse);
    Complex sum = Complex.ONE.plus(inverse.times(n / 2.0));
    Complex factor = Complex.ONE;
    for (int j = 1; j <= Gamma.TERMS; j++) {
      double rising = (n + 2.0 * j - 2) * (n + 2.0 * j - 1);
      factor = factor.times(square).times(rising / ((2.0 * j - 1) * 2 * j));
      sum = sum.plus(factor.times(Gamma.bernoulliNumber(j)));
    }
    return sum;
  }
}
