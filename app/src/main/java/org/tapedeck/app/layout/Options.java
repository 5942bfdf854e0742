package org.tapedeck.app.layout;

import java.util.Objects;

/// How a drawing is to look and how long to work on it.
///
/// `freeOperands` allows the operands of commutative functions in any order. `searchSteps` is the
/// budget of the local search for fewer crossings, in moves tried; 0 draws at once.
public record Options(
    Direction direction, Taste taste, boolean freeOperands, int searchSteps, Spacing spacing) {

  /// Checks the budget.
  public Options {
    Objects.requireNonNull(direction);
    Objects.requireNonNull(taste);
    Objects.requireNonNull(spacing);
    if (searchSteps < 0) {
      throw new IllegalArgumentException("searchSteps " + searchSteps);
    }
  }

  /// Left to right, fewest crossings, operands as written.
  public static Options standard() {
    return new Options(
        Direction.LEFT_RIGHT, Taste.FEWEST_CROSSINGS, false, 300, Spacing.standard());
  }

  /// The same in another direction.
  public Options with(Direction other) {
    return new Options(other, taste, freeOperands, searchSteps, spacing);
  }

  /// The same to another taste.
  public Options with(Taste other) {
    return new Options(direction, other, freeOperands, searchSteps, spacing);
  }

  /// The same with or without leave to swap the operands of commutative functions.
  public Options withFreeOperands(boolean free) {
    return new Options(direction, taste, free, searchSteps, spacing);
  }

  /// The same with another budget.
  public Options withSearchSteps(int steps) {
    return new Options(direction, taste, freeOperands, steps, spacing);
  }

  /// The same with other distances.
  public Options with(Spacing other) {
    return new Options(direction, taste, freeOperands, searchSteps, other);
  }
}
