package org.tapedeck.engine.function;

/// The logarithm of |Γ| and its derivatives, the polygamma functions, in double-double arithmetic,
/// so that they keep their digits between the poles, where large terms cancel: by the asymptotic
/// series of Stirling and Euler–Maclaurin after some steps of the recurrence, and left of 0 by what
/// lies right of it (NIST Digital Library of Mathematical Functions, 5.5, 5.11, 5.15 and 25.11).
final class Gamma {
  /// The largest order of `polygamma`.
  static final int MOST_ORDER = 100;

  /// From here on fifteen terms of the asymptotic series are exact to 1e-30.
  private static final int FAR = 20;

  /// Nearer to 0 only the pole counts.
  private static final double TINY = 1e-20;

  /// Nearer to a zero two terms of Taylor's series are exact to a double.
  private static final double NEAR = 1e-9;

  /// Beyond this lgamma is too large for a double.
  private static final double LARGEST = 2.5599833278516383e+305;

  /// Bernoulli's numbers B₂, B₄, …, B₃₀, each a quotient of two of these.
  private static final double[] ABOVE = {
    1,
    -1,
    1,
    -1,
    5,
    -691,
    7,
    -3617,
    43867,
    -174611,
    854513,
    -236364091,
    8553103,
    -23749461029.0,
    8615841276005.0
  };

  private static final double[] BELOW = {
    6, 30, 42, 30, 66, 2730, 6, 510, 798, 330, 138, 2730, 6, 870, 14322
  };

  /// How many of them there are.
  static final int TERMS = ABOVE.length;

  private static final DoubleDouble ONE = DoubleDouble.of(1);
  private static final DoubleDouble HALF = DoubleDouble.of(0.5);

  /// Euler's constant, and half of ln(2π) less one half.
  private static final DoubleDouble EULER =
      new DoubleDouble(0.5772156649015329, -4.942915152430645e-18);

  private static final DoubleDouble STIRLING =
      new DoubleDouble(0.4189385332046727, 1.6728209650585413e-17);

  private static final double HALF_ZETA_2 = 0.8224670334241132;

  /// Where digamma is 0, with the next derivatives there.
  private static final DoubleDouble ZERO =
      new DoubleDouble(1.4616321449683622, 9.549995429965697e-17);

  private static final double SLOPE = 0.9676722454476212;
  private static final double HALF_CURVATURE = -0.4427631689835921;

  private Gamma() {}

  /// Whether `x` is 0 or a negative whole number.
  static boolean isPole(double x) {
    return x <= 0 && x == StrictMath.rint(x);
  }

  /// Whether `n` is the order of a polygamma function.
  static boolean isOrder(double n) {
    return n >= 0 && n <= MOST_ORDER && n == StrictMath.rint(n);
  }

  /// ln |Γ(x)|.
  static double logarithm(double x) {
    if (isPole(x) || x > LARGEST) {
      return Double.POSITIVE_INFINITY;
    }
    if (StrictMath.abs(x) < TINY) {
      return -StrictMath.log(StrictMath.abs(x));
    }
    if (StrictMath.abs(x - 1) < NEAR) {
      return ofZero(EULER.negated(), HALF_ZETA_2, x - 1);
    }
    if (StrictMath.abs(x - 2) < NEAR) {
      return ofZero(ONE.plus(EULER.negated()), HALF_ZETA_2 - 0.5, x - 2);
    }
    if (x > 0) {
      return logarithm(DoubleDouble.of(x)).value();
    }
    DoubleDouble f = fraction(x);
    DoubleDouble reflected = logarithm(DoubleDouble.sum(1, -x)).negated();
    return logarithm(f).plus(logarithm(ONE.plus(f.negated()))).plus(reflected).value();
  }

  private static double ofZero(DoubleDouble slope, double halfCurvature, double off) {
    return slope.plus(DoubleDouble.of(halfCurvature * off)).times(DoubleDouble.of(off)).value();
  }

  /// What `x` is above the whole number below it.
  private static DoubleDouble fraction(double x) {
    return DoubleDouble.sum(x, -StrictMath.floor(x));
  }

  private static DoubleDouble logarithm(DoubleDouble x) {
    DoubleDouble far = x;
    DoubleDouble product = ONE;
    while (far.high() < FAR) {
      product = product.times(far);
      far = far.plus(ONE);
    }
    DoubleDouble less = far.plus(HALF.negated());
    DoubleDouble logarithm = less.times(far.log().plus(ONE.negated())).plus(STIRLING);
    DoubleDouble inverse = ONE.dividedBy(far);
    DoubleDouble square = inverse.times(inverse);
    DoubleDouble sum = DoubleDouble.of(0);
    for (int j = ABOVE.length; j >= 1; j--) {
      double factors = 2.0 * j * (2.0 * j - 1);
      sum = sum.times(square).plus(bernoulli(j).dividedBy(factors));
    }
    return logarithm.plus(sum.times(inverse)).plus(product.log().negated());
  }

  static double bernoulliNumber(int j) {
    return ABOVE[j - 1] / BELOW[j - 1];
  }

  private static DoubleDouble bernoulli(int j) {
    return DoubleDouble.of(ABOVE[j - 1]).dividedBy(BELOW[j - 1]);
  }

  /// The derivative of `logarithm`; NaN at a negative pole, where its sign changes.
  static double digamma(double x) {
    if (StrictMath.abs(x) < TINY) {
      return -1 / x;
    }
    if (isPole(x) || Double.isInfinite(x)) {
      return x > 0 ? x : Double.NaN;
    }
    double off = x - ZERO.high() - ZERO.low();
    if (StrictMath.abs(off) < NEAR) {
      return off * (SLOPE + off * HALF_CURVATURE);
    }
    if (x > 0) {
      return digamma(DoubleDouble.of(x)).value();
    }
    DoubleDouble f = fraction(x);
    DoubleDouble angle = digamma(ONE.plus(f.negated())).negated();
    return digamma(DoubleDouble.sum(1, -x)).plus(digamma(f).plus(angle)).value();
  }

  private static DoubleDouble digamma(DoubleDouble x) {
    DoubleDouble far = x;
    DoubleDouble steps = DoubleDouble.of(0);
    while (far.high() < FAR) {
      steps = steps.plus(ONE.dividedBy(far));
      far = far.plus(ONE);
    }
    DoubleDouble inverse = ONE.dividedBy(far);
    DoubleDouble square = inverse.times(inverse);
    DoubleDouble sum = DoubleDouble.of(0);
    for (int j = ABOVE.length; j >= 1; j--) {
      sum = sum.plus(bernoulli(j).dividedBy(2.0 * j)).times(square);
    }
    DoubleDouble less = inverse.times(HALF).plus(sum).plus(steps);
    return far.log().plus(less.negated());
  }

  /// The derivative of order `n` of `digamma`, also those that the largest order has; NaN where `n`
  /// is no order.
  static double polygamma(double n, double x) {
    boolean isKnown = isOrder(n) || isOrder(n - 2);
    if (!isKnown || Double.isNaN(x) || x == Double.NEGATIVE_INFINITY) {
      return Double.NaN;
    }
    int order = (int) n;
    if (order == 0) {
      return digamma(x);
    }
    boolean odd = order % 2 == 1;
    if (isPole(x)) {
      return odd ? Double.POSITIVE_INFINITY : x < 0 ? Double.NaN : -1 / x;
    }
    double size = x > 0 ? zeta(order, DoubleDouble.of(x)).value() : ofNegative(order, x);
    return odd ? size : -size;
  }

  private static double ofNegative(int order, double x) {
    DoubleDouble f = fraction(x);
    DoubleDouble above = zeta(order, f);
    DoubleDouble below = zeta(order, ONE.plus(f.negated()));
    if (Double.isInfinite(above.high()) || Double.isInfinite(below.high())) {
      return order % 2 == 1 ? Double.POSITIVE_INFINITY : above.high() - below.high();
    }
    DoubleDouble rest = below.plus(zeta(order, DoubleDouble.sum(1, -x)).negated());
    return above.plus(order % 2 == 1 ? rest : rest.negated()).value();
  }

  /// n! ζ(n + 1, x), Hurwitz's zeta function, of a positive number; infinite where it is too large.
  private static DoubleDouble zeta(int n, DoubleDouble x) {
    if (Double.isInfinite(x.high())) {
      return DoubleDouble.of(0);
    }
    DoubleDouble far = x;
    DoubleDouble sum = DoubleDouble.of(0);
    while (far.high() < FAR + n) {
      sum = sum.plus(power(n, far).times(DoubleDouble.of(n)).dividedBy(far));
      far = far.plus(ONE);
    }
    sum = sum.plus(power(n, far).times(tail(n, ONE.dividedBy(far))));
    return Double.isFinite(sum.high()) ? sum : DoubleDouble.of(Double.POSITIVE_INFINITY);
  }

  /// (n - 1)! / xⁿ, whose factors never over- or underflow on the way.
  private static DoubleDouble power(int n, DoubleDouble x) {
    DoubleDouble product = ONE.dividedBy(x);
    for (int j = 1; j < n; j++) {
      product = product.times(DoubleDouble.of(j).dividedBy(x));
    }
    return product;
  }

  /// What follows the integral in Euler's and Maclaurin's sum, as a factor of it.
  private static DoubleDouble tail(int n, DoubleDouble inverse) {
    DoubleDouble square = inverse.times(inverse);
    DoubleDouble sum = ONE.plus(inverse.times(DoubleDouble.of(n / 2.0)));
    DoubleDouble factor = ONE;
    for (int j = 1; j <= ABOVE.length; j++) {
      double rising = (n + 2.0 * j - 2) * (n + 2.0 * j - 1);
      factor = factor.times(square).times(DoubleDouble.of(rising)).dividedBy((2.0 * j - 1) * 2 * j);
      sum = sum.plus(factor.times(bernoulli(j)));
    }
    return sum;
  }
}
