package org.tapedeck.engine.record;

import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Span;

/// Makes one constant of an elementary function of constants, spelled as it is written: `1/2`,
/// `2*π`, `h^2`.
///
/// Only where that hides nothing: a value that is no finite number, or of which rounding leaves few
/// digits, as `cos(π/2)` and `0.1 + 0.2 - 0.3`, is to be seen on the tape with what led to it.
final class ConstantFolding {
  /// The most units in the last place that a constant may be off: ten digits hold.
  private static final double MOST_ULPS = 1e6;

  /// Up to here all whole numbers are doubles.
  private static final double WHOLE = 0x1p53;

  private ConstantFolding() {}

  /// The constant that `function` makes of two others; one of one operand ignores the second. Empty
  /// where it is to stay on the tape.
  static Optional<Value.Pending> of(
      ElementaryFunction function, Value.Pending a, Value.Pending b, Span span) {
    double value = function.value(a.value, b.value);
    double ulps = ulps(function, a, b, value);
    return ulps <= MOST_ULPS
        ? Optional.of(
            new Value.Pending(
                "", value, ConstantText.of(function, a.spelling(), b.spelling()), span, ulps))
        : Optional.empty();
  }

  /// How many units in the last place `value` may be off: what the operands are off, enlarged by
  /// the slope, and its own rounding. NaN where that means nothing.
  static double ulps(ElementaryFunction function, Value.Pending a, Value.Pending b, double value) {
    if (!Double.isFinite(value)) {
      return Double.NaN;
    }
    double passedOn = passedOn(function, 0, a, b, value);
    if (function.arity() == 2) {
      passedOn += passedOn(function, 1, a, b, value);
    }
    if (passedOn == 0) {
      return isWhole(function, a, b, value) ? 0 : function.valueUlps();
    }
    return passedOn / StrictMath.abs(value) + function.valueUlps();
  }

  private static double passedOn(
      ElementaryFunction function, int operand, Value.Pending a, Value.Pending b, double value) {
    Value.Pending from = operand == 0 ? a : b;
    return from.ulps == 0
        ? 0
        : from.ulps
            * StrictMath.abs(from.value * function.partial(operand, a.value, b.value, value));
  }

  /// Whether whole numbers make a whole number, of which nothing is lost.
  private static boolean isWhole(
      ElementaryFunction function, Value.Pending a, Value.Pending b, double value) {
    return switch (function) {
      case NEGATE -> true;
      case ADD, SUBTRACT, MULTIPLY -> isWhole(a.value) && isWhole(b.value) && isWhole(value);
      default -> false;
    };
  }

  private static boolean isWhole(double value) {
    return value == StrictMath.rint(value) && StrictMath.abs(value) <= WHOLE;
  }
}
