package org.tapedeck.app.geometry;

/// Width and height of a box, in px at 100 % zoom.
public record Size(double width, double height) {

  /// Nothing to draw: an edge without a label.
  public static final Size NONE = new Size(0, 0);

  /// Rejects negative and non-finite lengths.
  public Size {
    if (!(width >= 0 && width < Double.POSITIVE_INFINITY)
        || !(height >= 0 && height < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("size " + width + " x " + height);
    }
  }
}
