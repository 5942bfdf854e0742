package org.tapedeck.app.ui.present;

/// What a lecturer has in hand.
public enum Tool {
  /// Nothing: the pointer does to the graph what it always does.
  HAND,
  PEN_1,
  PEN_2,
  PEN_3,
  PEN_4,
  /// Takes away the strokes that it touches.
  ERASER,
  /// A bright point with a trail that fades.
  LASER,
  /// All is dimmed but what is round the pointer.
  SPOTLIGHT;

  boolean isPen() {
    return this == PEN_1 || this == PEN_2 || this == PEN_3 || this == PEN_4;
  }

  /// Whether it changes what is drawn, which can be taken back.
  boolean isInk() {
    return isPen() || this == ERASER;
  }
}
