package org.tapedeck.app.geometry;

import java.util.ArrayList;
import java.util.List;

/// The way of an edge: consecutive curves, each beginning where the one before ends.
///
/// `bend` is at least [Curve#bend] of every curve in the drawing. All routes of a drawing are
/// flattened into equally many pieces a curve, so that the polylines cross just where the curves
/// do: two curves that leave one point at almost the same angle would else cross by rounding.
public record Route(List<Curve> curves, double bend) {

  /// Checks that there is at least one curve and that none leaves a gap.
  public Route {
    curves = List.copyOf(curves);
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("a route without curves");
    }
    for (int i = 1; i < curves.size(); i++) {
      if (!curves.get(i).p0().meets(curves.get(i - 1).p1())) {
        throw new IllegalArgumentException("gap before curve " + i + " of " + curves);
      }
    }
  }

  /// A route on its own.
  public Route(List<Curve> curves) {
    this(curves, curves.stream().mapToDouble(Curve::bend).max().orElse(0));
  }

  /// Where the edge leaves the operand's node.
  public Point start() {
    return curves.getFirst().p0();
  }

  /// The port of the user's node.
  public Point end() {
    return curves.getLast().p1();
  }

  /// A polyline from start to end that is nowhere more than `tolerance` px off the curves.
  public List<Point> flatten(double tolerance) {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance);
    }
    int pieces = (int) Math.max(1, Math.ceil(Math.sqrt(bend / (8 * tolerance))));
    List<Point> points = new ArrayList<>();
    points.add(start());
    for (Curve curve : curves) {
      for (int i = 1; i < pieces && !curve.straight(); i++) {
        points.add(curve.at((double) i / pieces));
      }
      points.add(curve.p1());
    }
    return points;
  }
}
