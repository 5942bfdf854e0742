package org.tapedeck.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.trace.Step;

/// The badge on the line of a term, "factor × partial = product": as near to the middle of the edge
/// as it can stand without covering a card, a label or the arrowhead.
final class TermBadge {
  /// What a pill stands among: it covers neither cards nor labels nor the arrowhead, and stays in
  /// the drawing.
  record Surroundings(Box drawing, List<Box> cards, List<Box> labels, Box head) {
    Surroundings {
      cards = List.copyOf(cards);
      labels = List.copyOf(labels);
    }

    /// Only what is within `reach`.
    Surroundings near(Box reach) {
      return new Surroundings(
          drawing,
          cards.stream().filter(reach::overlaps).toList(),
          labels.stream().filter(reach::overlaps).toList(),
          head);
    }

    boolean isFree(Box box) {
      return drawing.contains(box, 0)
          && Stream.of(cards.stream(), labels.stream(), Stream.of(head))
              .flatMap(all -> all)
              .noneMatch(box::overlaps);
    }

    /// Whether the edge cannot be seen at `p`.
    boolean hides(Point p) {
      Box dot = new Box(p.x(), p.y(), 1e-3, 1e-3).grown(CLEARANCE);
      return Stream.concat(cards.stream(), labels.stream()).anyMatch(dot::overlaps);
    }

    /// Whether a line from `a` to `b` would run over something.
    boolean crossed(Point a, Point b) {
      return IntStream.range(0, SAMPLES)
          .mapToDouble(i -> (double) i / SAMPLES)
          .mapToObj(t -> new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())))
          .anyMatch(this::hides);
    }
  }

  private static final MarkId ID = new MarkId.Pill();

  private static final double HEIGHT = 28;
  private static final double PADDING = 12;
  private static final double PX = 16;

  /// Free space kept between the pill and what it must not cover.
  private static final double GAP = 3;

  /// Free space kept between a tie and what it passes.
  private static final double CLEARANCE = 2;

  private static final int SAMPLES = 20;

  /// Beyond this distance from its edge the pill is tied to it by a thin line.
  private static final double NEAR = HEIGHT / 2 + 2;

  /// How far above and below its edge a place is looked for, and how finely.
  private static final double REACH = 5 * HEIGHT;

  private static final double STEP = 6.5;

  /// Nothing farther away than this from the edge matters to its pill.
  static final double FARTHEST = 2 * (REACH + 300);

  /// Distance and largest number of the points of the edge that places are looked for about.
  private static final double STRIDE = 10;

  private static final int MOST_POINTS = 40;

  /// What a tie across something else costs, in px of distance.
  private static final double CROSSING = 80;

  /// What standing by an end of the edge instead of its middle costs, in px of distance.
  private static final double ASIDE = 50;

  private final Glyphs glyphs;
  private final double width;
  private final List<Point> route;
  private final Surroundings surroundings;

  private TermBadge(Glyphs glyphs, List<Point> route, Surroundings surroundings) {
    this.glyphs = glyphs;
    this.width = glyphs.width() + 2 * PADDING;
    this.route = route;
    Box box = route.stream().map(p -> new Box(p.x(), p.y(), 0, 0)).reduce(Box::union).orElseThrow();
    this.surroundings = surroundings.near(box.grown(2 * Math.max(REACH, width)));
  }

  /// A badge and the box of it without its tie.
  record Placed(Mark.Compound mark, Box box) {}

  /// The badge of `term`, which travels along `route`.
  static Placed of(StepView view, Step.Addition term, Route route, Surroundings surroundings) {
    String text = text(view, term);
    Glyphs glyphs = Typesetter.shared().sans(text, PX, Weight.SEMIBOLD);
    TermBadge pill = new TermBadge(glyphs, spread(route.flatten(1)), surroundings);
    Spot place = pill.place();
    return new Placed(pill.marks(place, ModeStyle.of(view.trace().mode())), place.box());
  }

  private static String text(StepView view, Step.Addition term) {
    TraceNotation wording = TraceNotation.plain(view.trace());
    String factors =
        switch (term) {
          case Step.Product product ->
              wording.number(view.factor(product))
                  + " \u00d7 "
                  + wording.later(view.partial(product));
          case Step.Bundle _ -> Words.say("badge.sum");
        };
    Shown product = view.product(term);
    return factors + " " + product.sign() + " " + wording.number(product);
  }

  /// Points along the polyline `corners` at even distances, both ends included.
  private static List<Point> spread(List<Point> corners) {
    double length = 0;
    for (int i = 1; i < corners.size(); i++) {
      length += distance(corners.get(i - 1), corners.get(i));
    }
    double stride = Math.max(STRIDE, length / MOST_POINTS);
    List<Point> points = new ArrayList<>();
    double next = 0;
    for (int i = 1; i < corners.size(); i++) {
      Point a = corners.get(i - 1);
      Point b = corners.get(i);
      double piece = distance(a, b);
      for (; next < piece; next += stride) {
        double t = next / piece;
        points.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
      }
      next -= piece;
    }
    points.add(corners.getLast());
    return points;
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  /// Where the pill stands, and the point of the edge that it belongs to.
  private record Spot(Box box, Point anchor) {
    double distance() {
      return TermBadge.distance(tie(), anchor);
    }

    /// Where a line from the anchor reaches the pill: straight above or below if it can.
    Point tie() {
      double inset = HEIGHT / 2;
      double x = Math.clamp(anchor.x(), box.x() + inset, box.maxX() - inset);
      return new Point(x, box.centerY());
    }

    boolean isTied() {
      return distance() > NEAR;
    }
  }

  private Mark.Compound marks(Spot place, ModeStyle accents) {
    List<Mark> marks = new ArrayList<>();
    if (place.isTied()) {
      Outline.Builder line = Outline.builder();
      line.move(place.tie().x(), place.tie().y());
      line.line(place.anchor().x(), place.anchor().y());
      marks.add(Path.stroked(ID.part("tie"), line.build(), new Pencil(accents.strong(), 1.5)));
    }
    Outline box = Outline.roundedRectangle(place.box(), HEIGHT / 2);
    marks.add(Path.filled(ID.part("box"), box, accents.strong()));
    marks.add(Mark.Label.centred(ID.part("text"), glyphs, place.box(), Role.ON_ACCENT));
    return new Mark.Compound(ID.toString(), glyphs.text(), marks);
  }

  /// The cheapest free place about any visible point of the edge, or else about a hidden one; where
  /// all are taken, the margin above the drawing is free.
  private Spot place() {
    return place(anchor -> !surroundings.hides(anchor))
        .or(() -> place(_ -> true))
        .orElseGet(this::above);
  }

  private Optional<Spot> place(Predicate<Point> anchored) {
    Optional<Spot> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < route.size(); i++) {
      Point anchor = route.get(i);
      if (!anchored.test(anchor)) {
        continue;
      }
      double aside = ASIDE * Math.abs(i - (route.size() - 1) / 2.0) / route.size();
      for (Spot place : places(anchor)) {
        double cost = cost(place) + aside;
        if (cost < least && surroundings.isFree(place.box().grown(GAP))) {
          cost += isBadlyTied(place) ? CROSSING : 0;
          best = cost < least ? Optional.of(place) : best;
          least = Math.min(least, cost);
        }
      }
    }
    return best;
  }

  private List<Spot> places(Point p) {
    List<Spot> places = new ArrayList<>();
    for (double dy = -REACH; dy <= REACH; dy += STEP) {
      for (double dx = -width; dx <= width; dx += 2 * STEP) {
        Box box = new Box(p.x() + dx - width / 2, p.y() + dy - HEIGHT / 2, width, HEIGHT);
        places.add(new Spot(box, p));
      }
    }
    return places;
  }

  private static double cost(Spot place) {
    double aside = 0.3 * (place.box().centerX() - place.anchor().x());
    return Math.hypot(aside, place.distance());
  }

  private boolean isBadlyTied(Spot place) {
    return place.isTied() && surroundings.crossed(place.tie(), place.anchor());
  }

  private Spot above() {
    Box drawing = surroundings.drawing();
    Point middle = route.get(route.size() / 2);
    double x = Math.max(drawing.x(), Math.min(middle.x() - width / 2, drawing.maxX() - width));
    return new Spot(new Box(x, drawing.y() + GAP, width, HEIGHT), middle);
  }
}
