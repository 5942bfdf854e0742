package org.tapedeck.engine.function;

/// The sizes of a^b and its derivatives. For a whole exponent that is exact they are those of |a|.
public record PowerRange(InexactOperands at) {
  /// How far the error of `operand` can move the power.
  double passed(int operand) {
    if (isConstantZero()) {
      return 0;
    }
    if (!isDefined() || (operand == 1 && at.aLow() < 0)) {
      return Double.POSITIVE_INFINITY;
    }
    return operand == 0
        ? Variation.times(at.bLargest(), byRelativeError(0))
        : Variation.times(Variation.times(largest(0), logarithm()), at.bBound());
  }

  /// How far the error of operand number `by` can move the partial by `operand`.
  public double curved(int operand, int by) {
    if (isConstantZero()) {
      return 0;
    }
    if (!isDefined() || ((operand == 1 || by == 1) && at.aSmallest() == 0)) {
      return Double.POSITIVE_INFINITY;
    }
    if (operand == 0 && by == 0) {
      double below = StrictMath.max(StrictMath.abs(at.bLow() - 1), StrictMath.abs(at.bHigh() - 1));
      return Variation.times(Variation.times(at.bLargest(), below), byRelativeError(-1));
    }
    if (operand == 1 && by == 1) {
      return Variation.times(
          Variation.times(Variation.times(largest(0), logarithm()), logarithm()), at.bBound());
    }
    return by == 0
        ? Variation.times(mixed(), byRelativeError(0))
        : Variation.times(Variation.times(largest(-1), mixed()), at.bBound());
  }

  /// The largest |a|^(b + shift) times the relative error of a, or where a may be 0 the largest
  /// |a|^(b + shift - 1) times the error: the same where a is nearly exact.
  private double byRelativeError(double shift) {
    return at.aSmallest() == 0
        ? Variation.times(largest(shift - 1), at.aBound())
        : Variation.times(largest(shift), at.aBound() / at.aSmallest());
  }

  /// 0^b, whatever b > 0 is.
  private boolean isConstantZero() {
    return at.a() == 0 && at.aBound() == 0 && at.bLow() > 0;
  }

  private boolean isDefined() {
    boolean whole = at.bBound() == 0 && at.b() == StrictMath.rint(at.b());
    return at.bBound() == 0 ? whole || at.aLow() >= 0 : at.aLow() > 0;
  }

  /// The largest |a|^(b + shift).
  private double largest(double shift) {
    double low = at.bLow() + shift;
    double high = at.bHigh() + shift;
    return StrictMath.max(
        StrictMath.max(StrictMath.pow(at.aSmallest(), low), StrictMath.pow(at.aSmallest(), high)),
        StrictMath.max(StrictMath.pow(at.aLargest(), low), StrictMath.pow(at.aLargest(), high)));
  }

  private double logarithm() {
    return StrictMath.max(
        StrictMath.abs(StrictMath.log(at.aSmallest())),
        StrictMath.abs(StrictMath.log(at.aLargest())));
  }

  /// The largest |1 + b ln(a)|, which lies in a corner.
  private double mixed() {
    double most = 0;
    for (double b : new double[] {at.bLow(), at.bHigh()}) {
      for (double a : new double[] {at.aSmallest(), at.aLargest()}) {
        most = StrictMath.max(most, StrictMath.abs(1 + b * StrictMath.log(a)));
      }
    }
    return most;
  }
}
