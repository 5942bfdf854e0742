package org.tapedeck.app.geometry;

/// An axis-parallel box, `(x, y)` its top left corner, in px.
public record Box(double x, double y, double width, double height) {
  /// The middle of the box.
  public Point center() {
    return new Point(centerX(), centerY());
  }

  /// Right border.
  public double maxX() {
    return x + width;
  }

  /// Lower border.
  public double maxY() {
    return y + height;
  }

  /// Middle between the left and the right border.
  public double centerX() {
    return x + width / 2;
  }

  /// Middle between the upper and the lower border.
  public double centerY() {
    return y + height / 2;
  }

  /// Whether the insides of both boxes meet; touching borders do not.
  public boolean overlaps(Box other) {
    return x < other.maxX() && other.x < maxX() && y < other.maxY() && other.y < maxY();
  }

  /// Whether `other` lies inside, borders included, up to `tolerance` px.
  public boolean contains(Box other, double tolerance) {
    return other.x >= x - tolerance
        && other.y >= y - tolerance
        && other.maxX() <= maxX() + tolerance
        && other.maxY() <= maxY() + tolerance;
  }

  /// The box grown by `margin` on all sides.
  public Box grown(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /// The smallest box round this one whose borders are multiples of `unit`.
  public Box snapped(double unit) {
    double left = unit * Math.floor(x / unit);
    double top = unit * Math.floor(y / unit);
    double right = unit * Math.ceil(maxX() / unit);
    double bottom = unit * Math.ceil(maxY() / unit);
    return new Box(left, top, right - left, bottom - top);
  }

  /// The box moved by (`dx`, `dy`).
  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /// The smallest box that holds both.
  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left, top, Math.max(maxX(), other.maxX()) - left, Math.max(maxY(), other.maxY()) - top);
  }
}
