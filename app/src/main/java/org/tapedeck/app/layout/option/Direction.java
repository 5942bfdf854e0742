package org.tapedeck.app.layout.option;

/// Which way a drawing runs from the operands to their users.
public enum Direction {
  LEFT_RIGHT,
  TOP_DOWN,
  /// [#LEFT_RIGHT] in the mirror: the outputs are at the left.
  RIGHT_LEFT,
  /// [#TOP_DOWN] in the mirror: the outputs are at the top.
  BOTTOM_UP;

  /// Whether the layers are columns.
  public boolean horizontal() {
    return this == LEFT_RIGHT || this == RIGHT_LEFT;
  }

  /// Whether the drawing runs against the reading direction.
  public boolean mirrored() {
    return this == RIGHT_LEFT || this == BOTTOM_UP;
  }
}
