package org.tapedeck.app.drawing;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.drawing.FormulaText.Chunk;
import org.tapedeck.app.drawing.FormulaText.Run;
import org.tapedeck.engine.trace.Trace;

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

  private final double px;
  private final double maxWidth;
  private final List<Mark> marks = new ArrayList<>();
  private double width;
  private double height;

  private FormulaPicture(double px, double maxWidth) {
    this.px = px;
    this.maxWidth = maxWidth;
  }

  /// The formula of the step made last when the first `cursor` steps are made, with letters of
  /// `px`, at most `maxWidth` px wide: broken before `=` where it is longer, then made smaller,
  /// then broken before `+`. A single term that is wider still is not broken.
  public static Drawing of(Trace trace, int cursor, double px, double maxWidth) {
    FormulaPicture picture = new FormulaPicture(px, maxWidth);
    picture.equation(FormulaText.equation(trace, cursor));
    picture.rules(FormulaText.rules(trace, cursor));
    String title = Narration.of(trace, cursor).lead();
    return new Drawing(title, picture.width, picture.height, picture.marks);
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
    return Set.inline(new Chunk(List.of(new Run("\\qquad ", " ", Role.MUTE)), false), size);
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
        Role role = set.chunk().runs().get(k).role();
        marks.add(new Mark.Label("formula:" + marks.size(), glyphs, x, baseline, role));
        x += glyphs.width();
      }
    }
    width = Math.max(width, x);
    height = baseline + descent;
  }
}
