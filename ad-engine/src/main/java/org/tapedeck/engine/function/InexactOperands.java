package org.tapedeck.engine.function;

/// The operands of one operation, and by how much each may be off. An operation of one operand has
/// it twice, the second time exact.
public record InexactOperands(double a, double aBound, double b, double bBound) {
  /// The operands of `function`; one of one operand ignores b.
  public static InexactOperands of(
      ElementaryFunction function, double a, double aBound, double b, double bBound) {
    return function.arity() == 1
        ? new InexactOperands(a, aBound, a, 0)
        : new InexactOperands(a, aBound, b, bBound);
  }

  public boolean isExact() {
    return aBound == 0 && bBound == 0;
  }

  public boolean isUnknown() {
    return aBound == Double.POSITIVE_INFINITY || bBound == Double.POSITIVE_INFINITY;
  }

  public double bound(int operand) {
    return operand == 0 ? aBound : bBound;
  }

  public double aLow() {
    return a - aBound;
  }

  public double aHigh() {
    return a + aBound;
  }

  public double bLow() {
    return b - bBound;
  }

  public double bHigh() {
    return b + bBound;
  }

  public double aLargest() {
    return StrictMath.abs(a) + aBound;
  }

  public double bLargest() {
    return StrictMath.abs(b) + bBound;
  }

  public double aSmallest() {
    return StrictMath.max(0, StrictMath.abs(a) - aBound);
  }

  public double bSmallest() {
    return StrictMath.max(0, StrictMath.abs(b) - bBound);
  }

  public boolean mayTie() {
    return aLow() <= bHigh() && bLow() <= aHigh();
  }

  /// Whether both may be 0 at once, or the first may be so where the second is negative: the angle
  /// jumps there.
  public boolean mayCrossCut() {
    return aSmallest() == 0 && bLow() <= 0 && (aBound > 0 || bHigh() >= 0);
  }
}
