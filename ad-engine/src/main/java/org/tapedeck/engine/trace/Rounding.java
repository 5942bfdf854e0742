package org.tapedeck.engine.trace;

import org.tapedeck.engine.tape.ErrorBound;
import org.tapedeck.engine.tape.Tape;

/// How far rounding may have moved the numbers of a trace; worked out when first asked for, in
/// O(edges). Safe for use by several threads.
final class Rounding {
  private final Tape tape;
  private final int seeded;
  private ErrorBound bound;

  /// The adjoints are those of vertex `seeded`.
  Rounding(Tape tape, int seeded) {
    this.tape = tape;
    this.seeded = seeded;
  }

  synchronized ErrorBound bound() {
    if (bound == null) {
      bound = ErrorBound.of(tape, seeded);
    }
    return bound;
  }

  /// Whether a number that is off by at most `bound` may be 0, but is not said to be.
  static boolean hides(double number, double bound) {
    return number != 0 && Double.isFinite(number) && bound >= StrictMath.abs(number);
  }
}
