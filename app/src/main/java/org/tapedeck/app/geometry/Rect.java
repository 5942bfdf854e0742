package org.tapedeck.app.geometry;

/// An axis-parallel box, `(x, y)` its top left corner, in px at 100 % zoom.
public record Rect(double x, double y, double width, double height) {

  /// The middle of the box.
  public Point center() {
    return new Point(x + width / 2, y + height / 2);
  }

  /// The right edge.
  public double maxX() {
    return x + width;
  }

  /// The lower edge.
  public double maxY() {
    return y + height;
  }

  /// Whether the insides of the two boxes share a point; boxes that only touch do not.
  public boolean overlaps(Rect other) {
    return x < other.maxX() && other.x < maxX() && y < other.maxY() && other.y < maxY();
  }
}
