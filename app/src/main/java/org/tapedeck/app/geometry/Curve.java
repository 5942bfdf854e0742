package org.tapedeck.app.geometry;

/// A cubic Bézier curve from `p0` to `p1` with the control points `c1` and `c2`.
public record Curve(Point p0, Point c1, Point c2, Point p1) {

  /// The straight line between two points, as a curve.
  public static Curve line(Point from, Point to) {
    return new Curve(from, from.towards(to, 1.0 / 3), from.towards(to, 2.0 / 3), to);
  }

  /// The point at parameter `t` from 0 to 1.
  public Point at(double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new Point(
        a * p0.x() + b * c1.x() + c * c2.x() + d * p1.x(),
        a * p0.y() + b * c1.y() + c * c2.y() + d * p1.y());
  }

  /// Whether the curve is parallel to an axis and therefore a line.
  boolean straight() {
    return (p0.x() == p1.x() && c1.x() == p0.x() && c2.x() == p0.x())
        || (p0.y() == p1.y() && c1.y() == p0.y() && c2.y() == p0.y());
  }

  /// An upper bound of the second derivative's length, which bounds how far a chord is off.
  public double bend() {
    return 6
        * Math.max(
            Math.hypot(p0.x() - 2 * c1.x() + c2.x(), p0.y() - 2 * c1.y() + c2.y()),
            Math.hypot(c1.x() - 2 * c2.x() + p1.x(), c1.y() - 2 * c2.y() + p1.y()));
  }
}
