package org.tapedeck.app.text;

import org.tapedeck.engine.trace.Trust;

/// What a step shows in the place of one number, on a card as in a formula or a row of the tape.
/// Each of them has one switch over it, so that another case is one more line in each.
public sealed interface Shown {
  /// Before a number of which one digit holds at most.
  String ABOUT = "\u2248";

  /// Nothing: it is not computed yet, which is not 0.
  record Pending() implements Shown {}

  /// The sum of the first `done` of `count` terms.
  record Running(double sum, Trust trust, int done, int count) implements Shown {}

  /// The number.
  record Known(double number, Trust trust) implements Shown {}

  /// How many digits of what is to be seen hold.
  default Trust trust() {
    return switch (this) {
      case Pending _ -> Trust.SURE;
      case Running running -> running.trust;
      case Known known -> known.trust;
    };
  }

  /// What stands between it and what it is the number of: `=`, or `≈` where one digit holds at
  /// most.
  default String sign() {
    return switch (trust()) {
      case SURE -> "=";
      case ABOUT_ONE_DIGIT, NO_DIGIT -> ABOUT;
      case NEARLY_ZERO -> isNearlyZero() ? "=" : ABOUT;
    };
  }

  /// Whether a number can be seen that is not 0, but cannot be told from it.
  default boolean isNearlyZero() {
    return this instanceof Known(double number, Trust trust)
        && trust == Trust.NEARLY_ZERO
        && number != 0;
  }

  /// Whether a number can be seen that is less than 0.
  default boolean isNegative() {
    return this instanceof Known known && known.number() < 0;
  }

  /// Whether a number can be seen that is NaN or infinite.
  default boolean isUndefined() {
    return this instanceof Known known && !Double.isFinite(known.number());
  }

  /// The same without the sign that is written before it.
  default Shown unsigned() {
    return this instanceof Known known ? new Known(Math.abs(known.number()), known.trust()) : this;
  }
}
