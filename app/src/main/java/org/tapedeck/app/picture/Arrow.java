package org.tapedeck.app.picture;

import java.util.List;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;

/// A curve with an arrowhead at one end: the curve stops where the head begins, the tip of the head
/// stands where the route ends.
record Arrow(Outline line, Outline head) {
  /// How much of the head the line runs into, so that no gap shows between them.
  private static final double OVERLAP = 1.5;

  /// An arrowhead; its tip stays `gap` away from the end of the route.
  record Head(double length, double width, double gap) {}

  /// An arrow along the `parts` of a route, with a head at the route's end, or at its start if
  /// `back`; without a head where no part reaches there.
  static Arrow of(List<List<Curve>> parts, Route route, boolean back, Head head) {
    Outline.Builder line = Outline.builder();
    Outline tip = Outline.EMPTY;
    for (List<Curve> part : parts) {
      if (back ? part.getFirst().p0().equals(route.start()) : reachesEnd(part, route)) {
        tip = headed(back ? reversed(part) : part, head, line);
      } else {
        plain(part, line);
      }
    }
    return new Arrow(line.build(), tip);
  }

  private static boolean reachesEnd(List<Curve> part, Route route) {
    return part.getLast().p1().equals(route.end());
  }

  private static List<Curve> reversed(List<Curve> curves) {
    return curves.reversed().stream().map(c -> new Curve(c.p1(), c.c2(), c.c1(), c.p0())).toList();
  }

  private static void plain(List<Curve> curves, Outline.Builder line) {
    line.move(curves.getFirst().p0().x(), curves.getFirst().p0().y());
    curves.forEach(curve -> add(line, curve));
  }

  /// Draws the line up to the head at the end of `curves`, which it returns.
  private static Outline headed(List<Curve> curves, Head head, Outline.Builder line) {
    Point end = curves.getLast().p1();
    Point tip = before(curves, end, head.gap());
    int last = curveBefore(curves, end, head.gap() + head.length());
    double cut = parameter(curves.get(last), end, head.gap() + head.length() - OVERLAP);
    line.move(curves.getFirst().p0().x(), curves.getFirst().p0().y());
    for (int i = 0; i <= last; i++) {
      add(line, i < last ? curves.get(i) : start(curves.get(i), cut));
    }
    return triangle(curves.get(last).at(cut), tip, head);
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
