package org.tapedeck.app.layout.option;

import java.util.Objects;

/// How a drawing is to look and how long to work on it.
///
/// `freeOperands` allows the operands of commutative functions in any order. `effort` is the budget
/// of the local search for fewer crossings: it looks at as many edges as there are in the whole
/// drawing that many times. 0 leaves the search out; from about 200 on, other layerings are
/// searched too. At most `width` vertices stand in a layer, 0 for as many as suit the size of the
/// graph; a continued drawing keeps its layers. A leaf that is used more than `copySpan` layers
/// away is drawn there as a copy; 0 for never. `groups` keeps the vertices of a group side by side
/// in a frame of their own.
public record LayoutOptions(
    Direction direction,
    OrderPriority priority,
    boolean freeOperands,
    int effort,
    int width,
    int copySpan,
    boolean groups,
    Spacing spacing) {

  private static final int THOROUGH = 3_000;

  /// Checks the numbers.
  public LayoutOptions {
    Objects.requireNonNull(direction);
    Objects.requireNonNull(priority);
    Objects.requireNonNull(spacing);
    if (effort < 0) {
      throw new IllegalArgumentException("effort " + effort);
    }
    if (width < 0) {
      throw new IllegalArgumentException("width " + width);
    }
    if (copySpan < 0) {
      throw new IllegalArgumentException("copySpan " + copySpan);
    }
  }

  /// Left to right, fewest crossings, operands as written.
  public static LayoutOptions standard() {
    return new LayoutOptions(
        Direction.LEFT_RIGHT,
        OrderPriority.FEWEST_CROSSINGS,
        false,
        24,
        0,
        0,
        true,
        Spacing.standard());
  }

  /// The same with as long a search as is worth while: seconds for a thousand edges.
  public LayoutOptions thorough() {
    return withEffort(THOROUGH);
  }

  /// The same in another direction.
  public LayoutOptions with(Direction other) {
    return new LayoutOptions(
        other, priority, freeOperands, effort, width, copySpan, groups, spacing);
  }

  /// The same with another priority.
  public LayoutOptions with(OrderPriority other) {
    return new LayoutOptions(
        direction, other, freeOperands, effort, width, copySpan, groups, spacing);
  }

  /// The same with or without leave to swap the operands of commutative functions.
  public LayoutOptions withFreeOperands(boolean free) {
    return new LayoutOptions(direction, priority, free, effort, width, copySpan, groups, spacing);
  }

  /// The same with another budget.
  public LayoutOptions withEffort(int other) {
    return new LayoutOptions(
        direction, priority, freeOperands, other, width, copySpan, groups, spacing);
  }

  /// The same with at most so many vertices in a layer, 0 for as many as suit the drawing.
  public LayoutOptions withWidth(int most) {
    return new LayoutOptions(
        direction, priority, freeOperands, effort, most, copySpan, groups, spacing);
  }

  /// The same with copies of leaves for uses more than `layers` layers away, 0 for never.
  public LayoutOptions withCopySpan(int layers) {
    return new LayoutOptions(
        direction, priority, freeOperands, effort, width, layers, groups, spacing);
  }

  /// The same with or without keeping groups together.
  public LayoutOptions withGroups(boolean together) {
    return new LayoutOptions(
        direction, priority, freeOperands, effort, width, copySpan, together, spacing);
  }

  /// The same with other distances.
  public LayoutOptions with(Spacing other) {
    return new LayoutOptions(
        direction, priority, freeOperands, effort, width, copySpan, groups, other);
  }
}
