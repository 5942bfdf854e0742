package org.tapedeck.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;

/// The parts of a long route that pass by an area: a line across a million px is not drawn whole to
/// show a piece of it.
final class Stretch {
  private final Box area;
  private final double longest;
  private final List<List<Curve>> parts = new ArrayList<>();
  private Point end = new Point(Double.NaN, Double.NaN);

  private Stretch(Box area) {
    this.area = area;
    longest = Math.max(64, Math.max(area.width(), area.height()));
  }

  /// The box that `route` lies in.
  static Box box(Route route) {
    return route.curves().stream().map(PictureIndex::box).reduce(Box::union).orElseThrow();
  }

  /// The parts of `route` near `area`, in order, each without a gap; what reaches far beyond it is
  /// left out.
  static List<List<Curve>> of(Route route, Box area) {
    Stretch stretch = new Stretch(area);
    route.curves().forEach(stretch::keep);
    return stretch.parts;
  }

  /// The first of these parts as a route of its own; empty where the route passes by farther away.
  static Optional<Route> first(Route route, Box area) {
    return of(route, area).stream().findFirst().map(Route::new);
  }

  private void keep(Curve curve) {
    Box box = PictureIndex.box(curve);
    if (!meets(box)) {
      return;
    }
    if (Math.max(box.width(), box.height()) <= longest) {
      add(curve);
      return;
    }
    Point a = middle(curve.p0(), curve.c1());
    Point b = middle(curve.c1(), curve.c2());
    Point c = middle(curve.c2(), curve.p1());
    Point ab = middle(a, b);
    Point bc = middle(b, c);
    Point cut = middle(ab, bc);
    keep(new Curve(curve.p0(), a, ab, cut));
    keep(new Curve(cut, bc, c, curve.p1()));
  }

  private boolean meets(Box box) {
    return box.x() <= area.maxX()
        && area.x() <= box.maxX()
        && box.y() <= area.maxY()
        && area.y() <= box.maxY();
  }

  private void add(Curve curve) {
    if (parts.isEmpty() || !curve.p0().equals(end)) {
      parts.add(new ArrayList<>());
    }
    parts.getLast().add(curve);
    end = curve.p1();
  }

  private static Point middle(Point a, Point b) {
    return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }
}
