package org.tapedeck.app.ui.present;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.geometry.Point;

/// A line drawn by a pen, in the measure of its sheet.
///
/// @param points where the pen was, one after the other; at least one
public record Stroke(Tool pen, Sheet sheet, double width, List<Point> points) {
  public Stroke {
    points = List.copyOf(points);
    if (points.isEmpty() || !pen.isPen()) {
      throw new IllegalArgumentException(pen + " at " + points);
    }
  }

  /// The line drawn on to another point.
  Stroke to(Point next) {
    List<Point> longer = new ArrayList<>(points);
    longer.add(next);
    return new Stroke(pen, sheet, width, longer);
  }

  /// Whether some of it is within `reach` of a spot.
  boolean isNear(Spot spot, double reach) {
    return spot.sheet() == sheet && distance(spot.at()) <= reach + width / 2;
  }

  private double distance(Point p) {
    double least = Math.hypot(p.x() - points.getFirst().x(), p.y() - points.getFirst().y());
    for (int i = 1; i < points.size(); i++) {
      least = Math.min(least, distance(p, points.get(i - 1), points.get(i)));
    }
    return least;
  }

  /// From `p` to the line between `a` and `b`.
  private static double distance(Point p, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
    double t = Math.clamp(along, 0, 1);
    return Math.hypot(p.x() - a.x() - t * dx, p.y() - a.y() - t * dy);
  }
}
