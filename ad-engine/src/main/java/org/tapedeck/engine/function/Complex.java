package org.tapedeck.engine.function;

/// A complex number `re + im i`, with the elementary functions that are analytic. The formulas keep
/// an imaginary part many magnitudes smaller than the real one to its last digits, for they never
/// add the two: so a step along the imaginary axis differentiates without cancellation.
///
/// Principal values, but `cbrt` is the odd extension of the real cube root.
public record Complex(double re, double im) {
  static final Complex ONE = new Complex(1, 0);

  /// From here on squaring rounds worse than the exponential function.
  private static final int MANY = 64;

  public static Complex of(double value) {
    return new Complex(value, 0);
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex times(Complex other) {
    return new Complex(
        StrictMath.fma(re, other.re, -im * other.im), StrictMath.fma(re, other.im, im * other.re));
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  /// Smith's way, which squares nothing.
  Complex dividedBy(Complex other) {
    if (StrictMath.abs(other.re) < StrictMath.abs(other.im)) {
      return timesI().negated().dividedBy(other.timesI().negated());
    }
    double ratio = other.im / other.re;
    double divisor = other.re + other.im * ratio;
    return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
  }

  Complex negated() {
    return new Complex(-re, -im);
  }

  Complex timesI() {
    return new Complex(-im, re);
  }

  Complex conjugate() {
    return new Complex(re, -im);
  }

  private double size() {
    return StrictMath.hypot(re, im);
  }

  private double angle() {
    return StrictMath.atan2(im, re);
  }

  Complex exp() {
    double size = StrictMath.exp(re);
    return new Complex(size * StrictMath.cos(im), size * StrictMath.sin(im));
  }

  Complex expm1() {
    double half = StrictMath.sin(im / 2);
    return new Complex(
        StrictMath.expm1(re) * StrictMath.cos(im) - 2 * half * half,
        StrictMath.exp(re) * StrictMath.sin(im));
  }

  Complex ln() {
    return new Complex(StrictMath.log(size()), angle());
  }

  Complex log1p() {
    boolean small = StrictMath.abs(re) < 0.5;
    double size = small ? StrictMath.log1p(2 * re + re * re + im * im) / 2 : plus(ONE).ln().re;
    return new Complex(size, plus(ONE).angle());
  }

  /// A small whole power by squaring, which is right for any base; other powers by logarithms.
  Complex power(Complex exponent) {
    double n = exponent.re;
    boolean whole = exponent.im == 0 && n == StrictMath.rint(n);
    if (whole && StrictMath.abs(n) <= MANY) {
      Complex power = power((int) StrictMath.abs(n));
      return n < 0 ? ONE.dividedBy(power) : power;
    }
    if (whole && re < 0) {
      Complex power = negated().power(exponent);
      return StrictMath.IEEEremainder(n, 2) == 0 ? power : power.negated();
    }
    return ln().times(exponent).exp();
  }

  private Complex power(int exponent) {
    Complex power = ONE;
    Complex square = this;
    for (int rest = exponent; rest > 0; rest /= 2) {
      power = rest % 2 == 1 ? power.times(square) : power;
      square = square.times(square);
    }
    return power;
  }

  Complex sqrt() {
    double root = StrictMath.sqrt(size() / 2 + StrictMath.abs(re) / 2);
    if (root == 0) {
      return this;
    }
    return re >= 0
        ? new Complex(root, im / (2 * root))
        : new Complex(StrictMath.abs(im) / (2 * root), StrictMath.copySign(root, im));
  }

  Complex cbrt() {
    if (re < 0) {
      return negated().cbrt().negated();
    }
    double root = StrictMath.cbrt(size());
    return new Complex(root * StrictMath.cos(angle() / 3), root * StrictMath.sin(angle() / 3));
  }

  Complex sin() {
    return new Complex(
        StrictMath.sin(re) * StrictMath.cosh(im), StrictMath.cos(re) * StrictMath.sinh(im));
  }

  Complex cos() {
    return new Complex(
        StrictMath.cos(re) * StrictMath.cosh(im), -StrictMath.sin(re) * StrictMath.sinh(im));
  }

  Complex sinh() {
    return new Complex(
        StrictMath.sinh(re) * StrictMath.cos(im), StrictMath.cosh(re) * StrictMath.sin(im));
  }

  Complex cosh() {
    return new Complex(
        StrictMath.cosh(re) * StrictMath.cos(im), StrictMath.sinh(re) * StrictMath.sin(im));
  }

  /// By e^(-2z), which does not overflow on the right.
  Complex tanh() {
    if (re < 0) {
      return negated().tanh().negated();
    }
    Complex falling = times(-2).expm1();
    return falling.negated().dividedBy(falling.plus(of(2)));
  }

  Complex asin() {
    Complex left = ONE.minus(this).sqrt();
    Complex right = ONE.plus(this).sqrt();
    return new Complex(
        StrictMath.atan2(re, left.times(right).re),
        Special.asinh(left.conjugate().times(right).im));
  }

  Complex acos() {
    Complex left = ONE.minus(this).sqrt();
    Complex right = ONE.plus(this).sqrt();
    return new Complex(
        2 * StrictMath.atan2(left.re, right.re), Special.asinh(right.conjugate().times(left).im));
  }

  Complex atan() {
    return timesI().atanh().timesI().negated();
  }

  Complex asinh() {
    return timesI().asin().timesI().negated();
  }

  Complex acosh() {
    Complex left = minus(ONE).sqrt();
    Complex right = plus(ONE).sqrt();
    return new Complex(
        Special.asinh(left.conjugate().times(right).re), 2 * StrictMath.atan2(left.im, right.re));
  }

  Complex atanh() {
    double distance = 1 - re;
    return new Complex(
        StrictMath.log1p(4 * re / (distance * distance + im * im)) / 4,
        StrictMath.atan2(2 * im, distance * (1 + re) - im * im) / 2);
  }

  /// By the exponential that does not overflow.
  Complex sigmoid() {
    Complex falling = (re < 0 ? this : negated()).exp();
    return (re < 0 ? falling : ONE).dividedBy(ONE.plus(falling));
  }

  Complex softplus() {
    return re < 0 ? exp().log1p() : plus(negated().exp().log1p());
  }

  /// On the branch that `StrictMath.atan2` takes at the real parts.
  Complex atan2(Complex b) {
    boolean steep = StrictMath.abs(re) > StrictMath.abs(b.re);
    Complex angle = steep ? b.dividedBy(this).atan().negated() : dividedBy(b).atan();
    return new Complex(StrictMath.atan2(re, b.re), angle.im);
  }

  Complex hypot(Complex b) {
    double scale = StrictMath.hypot(re, b.re);
    Complex x = times(1 / scale);
    Complex y = b.times(1 / scale);
    return x.times(x).plus(y.times(y)).sqrt().times(scale);
  }
}
