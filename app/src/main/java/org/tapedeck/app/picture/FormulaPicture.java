package org.tapedeck.app.picture;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.text.StepFormula;
import org.tapedeck.app.text.StepFormula.Chunk;
import org.tapedeck.app.text.StepFormula.Piece;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.engine.graph.ComputationalGraph;

/// The formula of a step, typeset: symbols = numbers = sum, and under it, smaller, the local rules
/// that the partials come from. Terms done are in ink, the one of the step in its accent colour,
/// those to come in the colour of what is pending.
public final class FormulaPicture {
  /// Size of the rules, and the least size of the equation, as shares of the size asked for.
  private static final double RULE = 0.6;

  private static final double SMALLEST = 0.7;
  private static final double SHRINK = 0.9;

  /// The equation is made smaller before it takes more lines than this.
  private static final int LINES = 2;

  private static final double LEADING = 0.3;

  /// From a formula to the line under the term that is added, and thickness of that line, as shares
  /// of the size.
  private static final double UNDER = 0.06;

  private static final double THICKNESS = 0.08;

  /// Room round a piece within which one points at it, in px.
  private static final double REACH = 2;

  /// Pieces of one rule are not farther from each other, in px.
  private static final double SPACE = 12;

  /// Where a piece of the formula is that is about something.
  public record Place(Box box, Subject subject) {
    /// Whether it ends, but for a space, where what is about `next` begins at `x`.
    private boolean isBefore(double x, Subject next) {
      return subject.equals(next) && box.x() < x && x - box.maxX() < SPACE;
    }
  }

  private final ComputationalGraph graph;
  private final double px;
  private final double maxWidth;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private String title = "";
  private double width;
  private double height;

  private FormulaPicture(ComputationalGraph graph, double px, double maxWidth) {
    this.graph = graph;
    this.px = px;
    this.maxWidth = maxWidth;
  }

  /// The formula of a step, with letters of `px`, at most `maxWidth` px wide: broken before `=`
  /// where it is longer, then made smaller, then broken before `+`. A single term that is wider
  /// still is not broken.
  public static FormulaPicture of(StepView view, double px, double maxWidth) {
    FormulaPicture picture = new FormulaPicture(view.trace().tape().graph(), px, maxWidth);
    picture.equation(StepFormula.equation(view));
    picture.rules(StepFormula.rules(view));
    picture.title = StepNarration.of(view).lead();
    return picture;
  }

  /// What is to be drawn.
  public Drawing drawing() {
    return new Drawing(title, width, height, marks);
  }

  /// The terms and symbols of the formula, each where it is.
  public List<Place> places() {
    return Collections.unmodifiableList(places);
  }

  /// What the smallest piece at a point is about.
  public Subject subjectAt(double x, double y) {
    Box point = new Box(x, y, 0, 0);
    return places.stream()
        .filter(place -> place.box().contains(point, REACH))
        .min(comparingDouble(place -> place.box().width() * place.box().height()))
        .map(Place::subject)
        .orElse(Subject.NONE);
  }

  private record Set(Chunk chunk, List<Glyphs> glyphs, double width) {
    Set(Chunk chunk, List<Glyphs> glyphs) {
      this(chunk, glyphs, glyphs.stream().mapToDouble(Glyphs::width).sum());
    }

    static Set inline(Chunk chunk, double px) {
      return new Set(
          chunk,
          chunk.runs().stream()
              .map(run -> Typesetter.shared().math(run.latex(), run.plain(), px))
              .toList());
    }

    /// With fractions at full size, for small letters.
    static Set displayed(Chunk chunk, double px) {
      return new Set(
          chunk,
          chunk.runs().stream()
              .map(run -> Typesetter.shared().display(run.latex(), run.plain(), px))
              .toList());
    }
  }

  private record Line(double indent, List<Set> sets) {
    double width() {
      return indent + sets.stream().mapToDouble(Set::width).sum();
    }
  }

  private void equation(List<Chunk> chunks) {
    double size = px;
    List<Line> lines = lines(chunks, size);
    while (lines.size() > LINES && size * SHRINK >= px * SMALLEST) {
      size *= SHRINK;
      lines = lines(chunks, size);
    }
    for (Line line : lines) {
      place(line, size);
    }
  }

  private void rules(List<List<Chunk>> rules) {
    double size = px * RULE;
    double gap = 2 * size;
    List<Set> row = new ArrayList<>();
    double x = 0;
    for (List<Chunk> rule : rules) {
      List<Set> sets = rule.stream().map(chunk -> Set.displayed(chunk, size)).toList();
      double more = sets.stream().mapToDouble(Set::width).sum();
      if (!row.isEmpty() && x + gap + more > maxWidth) {
        place(new Line(0, row), size);
        row = new ArrayList<>();
        x = 0;
      }
      if (!row.isEmpty()) {
        row.add(space(size));
        x += gap;
      }
      row.addAll(sets);
      x += more;
    }
    if (!row.isEmpty()) {
      place(new Line(0, row), size);
    }
  }

  private static Set space(double size) {
    return Set.inline(
        new Chunk(List.of(new Piece("\\qquad ", " ", Role.MUTE, Subject.NONE)), false), size);
  }

  /// Breaks before the equations that do not fit, and inside those that are too long for any line.
  private List<Line> lines(List<Chunk> chunks, double size) {
    List<Set> sets = chunks.stream().map(chunk -> Set.inline(chunk, size)).toList();
    double indent = sets.size() > 1 ? Math.min(sets.getFirst().width(), maxWidth / 4) : 0;
    List<Line> lines = new ArrayList<>();
    Line line = new Line(0, new ArrayList<>());
    for (int i = 0; i < sets.size(); i++) {
      double needed = sets.get(i).chunk().starts() ? equationWidth(sets, i) : sets.get(i).width();
      boolean fitsOnOwnLine = indent + needed <= maxWidth;
      double width = fitsOnOwnLine ? needed : sets.get(i).width();
      if (!line.sets().isEmpty() && line.width() + width > maxWidth) {
        lines.add(line);
        line = new Line(indent, new ArrayList<>());
      }
      line.sets().add(sets.get(i));
    }
    lines.add(line);
    return lines;
  }

  /// Width from chunk `i` up to the next `=`.
  private static double equationWidth(List<Set> sets, int i) {
    double width = sets.get(i).width();
    for (int k = i + 1; k < sets.size() && !sets.get(k).chunk().starts(); k++) {
      width += sets.get(k).width();
    }
    return width;
  }

  /// Lines are as high as a fraction, whatever they hold, so that the formula keeps its place from
  /// step to step.
  private void place(Line line, double size) {
    Glyphs strut = Typesetter.shared().math("\\frac{\\partial v}{\\partial x_1}", "", size);
    double ascent = strut.ascent();
    double descent = strut.descent();
    for (Set set : line.sets()) {
      for (Glyphs glyphs : set.glyphs()) {
        ascent = Math.max(ascent, glyphs.ascent());
        descent = Math.max(descent, glyphs.descent());
      }
    }
    double baseline = height + (height == 0 ? 0 : LEADING * size) + ascent;
    double x = line.indent();
    for (Set set : line.sets()) {
      for (int k = 0; k < set.glyphs().size(); k++) {
        Glyphs glyphs = set.glyphs().get(k);
        Piece run = set.chunk().runs().get(k);
        marks.add(new Mark.Label("formula:" + marks.size(), glyphs, x, baseline, run.role()));
        Box under = new Box(x, baseline + descent + UNDER * size, glyphs.width(), THICKNESS * size);
        underline(run, glyphs, under);
        locate(run.subject(), glyphs, x, baseline);
        x += glyphs.width();
      }
    }
    width = Math.max(width, x);
    height = baseline + descent + (UNDER + THICKNESS) * size;
  }

  /// A line under the term that is added now: its colour is not all that tells it from those before
  /// and after it.
  private void underline(Piece run, Glyphs glyphs, Box under) {
    boolean added = run.role() == Role.ADJOINT || run.role() == Role.TANGENT;
    if (added && !run.subject().equals(Subject.NONE) && glyphs.width() > 0) {
      Outline rule = Outline.roundedRectangle(under, under.height() / 2);
      marks.add(Mark.Path.filled("formula:" + marks.size(), rule, run.role()));
    }
  }

  /// Runs side by side about one term are one piece; in another run each symbol is one.
  private void locate(Subject whole, Glyphs glyphs, double x, double baseline) {
    if (!whole.equals(Subject.NONE)) {
      Box box = glyphs.outline().bounds().moved(x, baseline);
      boolean goesOn = !places.isEmpty() && places.getLast().isBefore(x, whole);
      places.add(new Place(goesOn ? places.removeLast().box().union(box) : box, whole));
      return;
    }
    for (Glyphs.Part part : glyphs.parts()) {
      places.add(new Place(part.box().moved(x, baseline), Subject.of(graph, part.vertex())));
    }
  }
}
