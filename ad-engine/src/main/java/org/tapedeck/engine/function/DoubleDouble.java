package org.tapedeck.engine.function;

/// An unevaluated sum `high + low` of two doubles with about 106 significant bits; `|low|` is at
/// most half an ulp of `high`. Products are split by fused multiply-add.
record DoubleDouble(double high, double low) {

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  static DoubleDouble product(double a, double b) {
    double high = a * b;
    return new DoubleDouble(high, StrictMath.fma(a, b, -high));
  }

  DoubleDouble plus(DoubleDouble other) {
    double sum = high + other.high;
    double virtual = sum - high;
    double error = (high - (sum - virtual)) + (other.high - virtual);
    return normalized(sum, error + low + other.low);
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

  DoubleDouble negated() {
    return new DoubleDouble(-high, -low);
  }

  double value() {
    return high + low;
  }

  private static DoubleDouble normalized(double large, double small) {
    double high = large + small;
    return new DoubleDouble(high, small - (high - large));
  }
}
