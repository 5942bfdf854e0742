package org.tapedeck.engine.function;

/// An unevaluated sum `high + low` of two doubles with about 106 significant bits; `|low|` is at
/// most half an ulp of `high`. Products are split by fused multiply-add.
record DoubleDouble(double high, double low) {
  static final DoubleDouble LN_2 = new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);

  /// 1 / ln 2.
  static final DoubleDouble PER_LN_2 = new DoubleDouble(1.4426950408889634, 2.0355273740931033e-17);

  /// 1 / ln 10.
  static final DoubleDouble PER_LN_10 = new DoubleDouble(0.4342944819032518, 1.098319650216765e-17);

  /// The logarithm is known at n / 64 for n from 48 to 96, and expanded around the nearest.
  private static final int NODES = 64;

  private static final int FIRST_NODE = 48;
  private static final DoubleDouble[] LOGS = logs();

  /// Terms of the exponential's series, up to (ln 2 / 128)^12 / 12!.
  private static final int EXP_TERMS = 12;

  private static final int HALVINGS = 6;

  /// Where e^x is beyond all doubles, whatever it is multiplied by.
  private static final double EXP_LIMIT = 3000;

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  static DoubleDouble sum(double a, double b) {
    double high = a + b;
    double virtual = high - a;
    return new DoubleDouble(high, (a - (high - virtual)) + (b - virtual));
  }

  static DoubleDouble product(double a, double b) {
    double high = a * b;
    return new DoubleDouble(high, StrictMath.fma(a, b, -high));
  }

  /// ln(x) of a positive finite number, to about 65 bits.
  static DoubleDouble log(double x) {
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int exponent = StrictMath.getExponent(normal);
    double mantissa = StrictMath.scalb(normal, -exponent);
    if (mantissa > 1.5) {
      mantissa /= 2;
      exponent++;
    }
    int node = (int) StrictMath.rint(mantissa * NODES);
    double near = (double) node / NODES;
    DoubleDouble rest = log1p(of(mantissa - near).dividedBy(near));
    double powers = x < Double.MIN_NORMAL ? exponent - 54 : exponent;
    return LN_2.times(of(powers)).plus(LOGS[node - FIRST_NODE].plus(rest));
  }

  /// ln(1 + r) for |r| up to 1/96. The terms from r³ on need no more than a double.
  private static DoubleDouble log1p(DoubleDouble r) {
    double x = r.high;
    double tail = 0;
    for (int n = 10; n >= 3; n--) {
      tail = 1.0 / n - x * tail;
    }
    DoubleDouble halfSquare = r.times(r).times(of(-0.5));
    return r.plus(halfSquare.plus(of(x * x * x * tail)));
  }

  private static DoubleDouble[] logs() {
    DoubleDouble[] logs = new DoubleDouble[NODES * 3 / 2 - FIRST_NODE + 1];
    for (int i = 0; i < logs.length; i++) {
      double node = FIRST_NODE + i;
      DoubleDouble u = of(node - NODES).dividedBy(node + NODES);
      logs[i] = twiceArtanh(u);
    }
    return logs;
  }

  /// 2 artanh(u) = ln((1 + u) / (1 - u)) by its power series, for |u| up to 1/5.
  private static DoubleDouble twiceArtanh(DoubleDouble u) {
    DoubleDouble square = u.times(u);
    DoubleDouble sum = of(0);
    for (int n = 49; n >= 1; n -= 2) {
      sum = sum.times(square).plus(of(1).dividedBy(n));
    }
    return u.times(sum).times(of(2));
  }

  /// The logarithm of a positive number that is no subnormal, to about 100 bits: one Newton step
  /// from that of a double.
  DoubleDouble log() {
    double near = StrictMath.log(high);
    Exponential inverse = Exponential.of(of(-near));
    DoubleDouble scaled =
        new DoubleDouble(
            StrictMath.scalb(high, inverse.exponent), StrictMath.scalb(low, inverse.exponent));
    DoubleDouble rest = scaled.times(inverse.mantissa).plus(of(-1));
    return of(near).plus(rest).plus(of(-0.5 * rest.high * rest.high));
  }

  DoubleDouble plus(DoubleDouble other) {
    DoubleDouble head = sum(high, other.high);
    return normalized(head.high, head.low + low + other.low);
  }

  DoubleDouble times(DoubleDouble other) {
    DoubleDouble head = product(high, other.high);
    return normalized(head.high, head.low + high * other.low + low * other.high);
  }

  DoubleDouble dividedBy(double divisor) {
    double quotient = high / divisor;
    double remainder = StrictMath.fma(-quotient, divisor, high) + low;
    return normalized(quotient, remainder / divisor);
  }

  DoubleDouble dividedBy(DoubleDouble divisor) {
    double quotient = high / divisor.high;
    double remainder = StrictMath.fma(-quotient, divisor.high, high) + low - quotient * divisor.low;
    return normalized(quotient, remainder / divisor.high);
  }

  DoubleDouble root() {
    double root = StrictMath.sqrt(high);
    double remainder = StrictMath.fma(-root, root, high) + low;
    return normalized(root, remainder / (2 * root));
  }

  DoubleDouble negated() {
    return new DoubleDouble(-high, -low);
  }

  /// `factor` times e to this number, rounded once: neither over- nor underflows before.
  double exp(double factor) {
    if (StrictMath.abs(high) > EXP_LIMIT) {
      return high > 0 ? factor * Double.POSITIVE_INFINITY : factor * 0;
    }
    return Exponential.of(this).scaled(factor);
  }

  double value() {
    return high + low;
  }

  private static DoubleDouble normalized(double large, double small) {
    double high = large + small;
    return new DoubleDouble(high, small - (high - large));
  }

  /// e^x as `mantissa` · 2^`exponent`, with a mantissa near 1.
  private record Exponential(DoubleDouble mantissa, int exponent) {
    static Exponential of(DoubleDouble x) {
      int exponent = (int) StrictMath.rint(x.high * PER_LN_2.high);
      DoubleDouble rest = x.plus(LN_2.times(DoubleDouble.of(-exponent)));
      DoubleDouble step = rest.times(DoubleDouble.of(1.0 / (1 << HALVINGS)));
      DoubleDouble grown = expm1(step);
      for (int i = 0; i < HALVINGS; i++) {
        grown = grown.times(grown.plus(DoubleDouble.of(2)));
      }
      return new Exponential(grown.plus(DoubleDouble.of(1)), exponent);
    }

    /// By Taylor's series.
    private static DoubleDouble expm1(DoubleDouble x) {
      DoubleDouble term = x;
      DoubleDouble sum = x;
      for (int n = 2; n <= EXP_TERMS; n++) {
        term = term.times(x).dividedBy(n);
        sum = sum.plus(term);
      }
      return sum;
    }

    double scaled(double factor) {
      int factorExponent = StrictMath.getExponent(factor);
      double fraction = StrictMath.scalb(factor, -factorExponent);
      double product = mantissa.times(DoubleDouble.of(fraction)).value();
      return StrictMath.scalb(product, exponent + factorExponent);
    }
  }
}
