package org.tapedeck.app.drawing;

import java.util.List;
import org.tapedeck.app.layout.Curve;
import org.tapedeck.app.layout.Point;
import org.tapedeck.app.layout.Route;

/// A curve with an arrowhead at one end: the curve stops where the head begins, the tip of the head
/// stands where the route ends.
record Arrow(Outline line, Outline head) {
  /// How much of the head the line runs into, so that no gap shows between them.
  private static final double OVERLAP = 1.5;

  /// An arrowhead; its tip stays `gap` away from the end of the route.
  record Head(double length, double width, double gap) {}

  /// An arrow along `route`, head at its end.
  static Arrow forward(Route route, Head head) {
    return along(route.curves(), head);
  }

  /// An arrow against `route`, head at its start.
  static Arrow backward(Route route, Head head) {
    List<Curve> reversed =
        route.curves().reversed().stream()
            .map(c -> new Curve(c.p1(), c.c2(), c.c1(), c.p0()))
            .toList();
    return along(reversed, head);
  }

  private static Arrow along(List<Curve> curves, Head head) {
    Point end = curves.getLast().p1();
    Point tip = before(curves, end, head.gap());
    int last = curveBefore(curves, end, head.gap() + head.length());
    double cut = parameter(curves.get(last), end, head.gap() + head.length() - OVERLAP);
    Outline.Builder line = Outline.builder();
    line.move(curves.getFirst().p0().x(), curves.getFirst().p0().y());
    for (int i = 0; i <= last; i++) {
      add(line, i < last ? curves.get(i) : start(curves.get(i), cut));
    }
    Point neck = curves.get(last).at(cut);
    return new Arrow(line.build(), triangle(neck, tip, head));
  }

  /// The point on the way to `end` that is `distance` away from it.
  private static Point before(List<Curve> curves, Point end, double distance) {
    Curve curve = curves.get(curveBefore(curves, end, distance));
    return curve.at(parameter(curve, end, distance));
  }

  /// The last curve that starts at least `distance` away from `end`.
  private static int curveBefore(List<Curve> curves, Point end, double distance) {
    int last = curves.size() - 1;
    while (last > 0 && distance(curves.get(last).p0(), end) < distance) {
      last--;
    }
    return last;
  }

  /// Where `curve` is `length` away from `end`, by bisection.
  private static double parameter(Curve curve, Point end, double length) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (distance(curve.at(middle), end) > length) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Outline triangle(Point neck, Point tip, Head shape) {
    double size = Math.max(1e-9, distance(neck, tip));
    double ux = (tip.x() - neck.x()) / size;
    double uy = (tip.y() - neck.y()) / size;
    double bx = tip.x() - ux * shape.length();
    double by = tip.y() - uy * shape.length();
    Outline.Builder head = Outline.builder();
    head.move(tip.x(), tip.y());
    head.line(bx - uy * shape.width() / 2, by + ux * shape.width() / 2);
    head.line(bx + uy * shape.width() / 2, by - ux * shape.width() / 2);
    head.close();
    return head.build();
  }

  /// The part of `curve` up to parameter `t`, by de Casteljau's construction.
  private static Curve start(Curve curve, double t) {
    Point a = mix(curve.p0(), curve.c1(), t);
    Point b = mix(curve.c1(), curve.c2(), t);
    Point ab = mix(a, b, t);
    return new Curve(curve.p0(), a, ab, curve.at(t));
  }

  private static void add(Outline.Builder line, Curve c) {
    line.cubic(c.c1().x(), c.c1().y(), c.c2().x(), c.c2().y(), c.p1().x(), c.p1().y());
  }

  private static Point mix(Point a, Point b, double t) {
    return new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
