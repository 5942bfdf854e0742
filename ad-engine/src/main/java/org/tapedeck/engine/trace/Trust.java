package org.tapedeck.engine.trace;

/// How many digits of a number rounding errors leave.
public enum Trust {
  /// Some digits, or all; or there are none, as of NaN and ∞.
  SURE,
  /// About one: it may be off by more than a tenth of it.
  ABOUT_ONE_DIGIT,
  /// None, as it may be off by more than all of it: beyond a jump, or over a pole as `tan(pi/2)`.
  NO_DIGIT,
  /// None, and it is 0 or nearly: it cannot be told from 0, as `cos(pi/2)`.
  NEARLY_ZERO;

  private static final double TENTH = 0.1;

  /// Nothing larger is called nearly 0: where rounding errors are large, that says too much.
  private static final double SMALL = 1e-8;

  /// Of a number that is off by at most `bound`. What is too small for a double is no matter where
  /// the number is 0.
  public static Trust of(double number, double bound) {
    double size = StrictMath.abs(number);
    if (!Double.isFinite(number) || bound <= TENTH * size) {
      return SURE;
    }
    if (size == 0) {
      return bound >= Double.MIN_NORMAL ? NEARLY_ZERO : SURE;
    }
    if (bound < size) {
      return ABOUT_ONE_DIGIT;
    }
    return size <= SMALL ? NEARLY_ZERO : NO_DIGIT;
  }

  /// How many digits hold, where that is to be told.
  public int digits() {
    return this == ABOUT_ONE_DIGIT ? 1 : 0;
  }
}
