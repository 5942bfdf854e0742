package org.tapedeck.app.text;

/// What a step shows in the place of one number, on a card as in a formula or a row of the tape.
/// Each of them has one switch over it, so that another case is one more line in each.
public sealed interface Shown {
  /// Nothing: it is not computed yet, which is not 0.
  record Pending() implements Shown {}

  /// The sum of the first `done` of `count` terms.
  record Running(double sum, int done, int count) implements Shown {}

  /// The number.
  record Known(double number, Trust trust) implements Shown {
    /// One of which there is nothing to say.
    static Known sure(double number) {
      return new Known(number, Trust.SURE);
    }

    static Known of(double number, boolean negligible, boolean unsure) {
      return new Known(number, negligible ? Trust.NEGLIGIBLE : unsure ? Trust.UNSURE : Trust.SURE);
    }
  }

  /// What rounding errors leave of a number.
  enum Trust {
    SURE,
    /// It cannot be told from 0.
    NEGLIGIBLE,
    /// No digit of it is sure.
    UNSURE
  }

  /// Whether a number can be seen of which that is to be said.
  default boolean is(Trust trust) {
    return this instanceof Known known && known.trust() == trust;
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
