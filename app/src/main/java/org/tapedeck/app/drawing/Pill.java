package org.tapedeck.app.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.Mark.Shape;
import org.tapedeck.app.drawing.Typesetter.Weight;
import org.tapedeck.app.layout.Point;
import org.tapedeck.app.layout.Route;
import org.tapedeck.engine.trace.Step;

/// The badge on the edge of a term, "factor × partial = product": as near to the middle of the edge
/// as it can stand without covering a card, a label or the arrowhead.
final class Pill {
  private static final double HEIGHT = 26;
  private static final double PADDING = 12;
  private static final double PX = 13.5;

  /// Free space kept between the pill and what it must not cover.
  private static final double GAP = 3;

  /// Beyond this distance from its edge the pill is tied to it by a thin line.
  private static final double NEAR = HEIGHT / 2 + 2;

  /// How far above and below its edge a place is looked for, and how finely.
  private static final double REACH = 5 * HEIGHT;

  private static final double STEP = 6.5;

  /// What a line across an obstacle costs, in px of distance.
  private static final double CROSSING = 80;

  private final Glyphs glyphs;
  private final Bounds drawing;
  private final List<Bounds> obstacles;
  private final List<Point> route;

  private Pill(Glyphs glyphs, Bounds drawing, List<Bounds> obstacles, List<Point> route) {
    this.glyphs = glyphs;
    this.drawing = drawing;
    Bounds reach =
        bounds(route).grown(Math.max(REACH, 2 * (glyphs.width() + 2 * PADDING)) + HEIGHT);
    this.obstacles = obstacles.stream().filter(reach::overlaps).toList();
    this.route = route;
  }

  /// The badge of `term` along `route`, inside `drawing` and clear of `obstacles`.
  static Mark.Group of(
      Step.Term term, Route route, Bounds drawing, List<Bounds> obstacles, Accents accents) {
    String text =
        PlainDialect.PLAIN.number(term.factor()).text()
            + " \u00d7 "
            + PlainDialect.PLAIN.inside(
                PlainDialect.PLAIN.number(term.partial()), Phrase.Bond.POWER)
            + " = "
            + Numbers.rounded(term.product());
    Glyphs glyphs = Typesetter.shared().sans(text, PX, Weight.SEMIBOLD);
    return new Pill(glyphs, drawing, obstacles, route.flatten(1)).marks(accents);
  }

  private Mark.Group marks(Accents accents) {
    Bounds box = place();
    List<Mark> marks = new ArrayList<>();
    Point anchor = nearest(box);
    if (distance(box, anchor) > NEAR) {
      Outline.Builder leader = Outline.builder();
      leader.move(box.centerX(), box.centerY());
      leader.line(anchor.x(), anchor.y());
      marks.add(Shape.stroked("pill/leader", leader.build(), new Pencil(accents.strong(), 1.5)));
    }
    marks.add(
        Shape.filled("pill/box", Outline.roundedRectangle(box, HEIGHT / 2), accents.strong()));
    marks.add(Mark.Label.centred("pill/text", glyphs, box, Role.ON_ACCENT));
    return new Mark.Group("pill", glyphs.text(), marks);
  }

  /// The cheapest free place about any point of the edge; where all are taken, the margin above the
  /// drawing is free.
  private Bounds place() {
    double width = glyphs.width() + 2 * PADDING;
    Bounds best = above(width);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < route.size(); i++) {
      double fromMiddle = Math.abs(i - (route.size() - 1) / 2.0) / route.size();
      for (Bounds box : places(route.get(i), width)) {
        double cost = cost(box, route.get(i)) + 50 * fromMiddle;
        if (cost < least && isFree(box)) {
          cost += tied(box) ? CROSSING : 0;
          best = cost < least ? box : best;
          least = Math.min(least, cost);
        }
      }
    }
    return best;
  }

  private static List<Bounds> places(Point p, double width) {
    List<Bounds> places = new ArrayList<>();
    for (double dy = -REACH; dy <= REACH; dy += STEP) {
      for (double dx = -width; dx <= width; dx += 2 * STEP) {
        places.add(new Bounds(p.x() + dx - width / 2, p.y() + dy - HEIGHT / 2, width, HEIGHT));
      }
    }
    return places;
  }

  private static double cost(Bounds box, Point p) {
    return Math.hypot(0.6 * (box.centerX() - p.x()), box.centerY() - p.y());
  }

  /// Whether the line to the edge would run over an obstacle.
  private boolean tied(Bounds box) {
    Point anchor = nearest(box);
    if (distance(box, anchor) <= NEAR) {
      return false;
    }
    for (double t = 0; t < 1; t += 0.05) {
      double x = box.centerX() + t * (anchor.x() - box.centerX());
      double y = box.centerY() + t * (anchor.y() - box.centerY());
      Bounds point = new Bounds(x, y, 1e-3, 1e-3);
      if (obstacles.stream().anyMatch(point::overlaps)) {
        return true;
      }
    }
    return false;
  }

  private Bounds above(double width) {
    Point middle = route.get(route.size() / 2);
    double x = Math.clamp(middle.x() - width / 2, drawing.x(), drawing.maxX() - width);
    return new Bounds(x, drawing.y() + 5, width, HEIGHT);
  }

  private boolean isFree(Bounds box) {
    return drawing.contains(box, 0) && obstacles.stream().noneMatch(box.grown(GAP)::overlaps);
  }

  private static Bounds bounds(List<Point> route) {
    return route.stream()
        .map(p -> new Bounds(p.x(), p.y(), 0, 0))
        .reduce(Bounds::union)
        .orElseThrow();
  }

  private Point nearest(Bounds box) {
    Point best = route.getFirst();
    for (Point p : route) {
      if (distance(box, p) < distance(box, best)) {
        best = p;
      }
    }
    return best;
  }

  private static double distance(Bounds box, Point p) {
    return Math.hypot(
        Math.max(0, Math.abs(p.x() - box.centerX()) - box.width() / 2),
        Math.abs(p.y() - box.centerY()));
  }
}
