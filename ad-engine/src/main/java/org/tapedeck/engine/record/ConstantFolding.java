package org.tapedeck.engine.record;

import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.InexactOperands;
import org.tapedeck.engine.function.Variation;
import org.tapedeck.engine.lang.Span;

/// Makes one constant of an elementary function of constants, spelled as it is written: `1/2`,
/// `2*π`, `h^2`.
///
/// Only where that hides nothing: a value that is no finite number, or of which rounding leaves few
/// digits, as `cos(π/2)` and `0.1 + 0.2 - 0.3`, is to be seen on the tape with what led to it.
final class ConstantFolding {
  /// The most units in the last place that a constant may be off: ten digits hold.
  private static final double MOST_ULPS = 1e6;

  private ConstantFolding() {}

  /// The constant that `function` makes of two others; one of one operand ignores the second. Empty
  /// where it is to stay on the tape.
  static Optional<Value.Pending> of(
      ElementaryFunction function, Value.Pending a, Value.Pending b, Span span) {
    double value = function.value(a.value, b.value);
    double bound = bound(function, a, b);
    return Double.isFinite(value) && bound <= MOST_ULPS * StrictMath.ulp(value)
        ? Optional.of(
            new Value.Pending(
                "", value, ConstantText.of(function, a.spelling(), b.spelling()), span, bound))
        : Optional.empty();
  }

  /// The most that the value is off; infinite where it is no finite number.
  static double bound(ElementaryFunction function, Value.Pending a, Value.Pending b) {
    return Variation.bound(
        function, InexactOperands.of(function, a.value, a.bound, b.value, b.bound));
  }
}
