package org.tapedeck.app.drawing;

import java.util.List;
import org.tapedeck.app.geometry.Box;

/// Typeset text as an outline: baseline at y = 0, left end at x = 0, px.
///
/// `width` is the advance, `ascent` and `descent` the heights above and below the baseline to align
/// by: those of the formula for mathematics, capital height and descender depth for plain text.
/// `text` says the same in plain words, for screen readers; `latex` is the formula that was set, in
/// which a piece that stands for a vertex has a colour of its own; empty for plain text. `parts`
/// are where the pieces of a formula are that stand for one vertex.
public record Glyphs(
    String text,
    String latex,
    double width,
    double ascent,
    double descent,
    Outline outline,
    List<Part> parts) {
  /// The box of a piece that stands for the vertex `vertex`.
  public record Part(int vertex, Box box) {}

  public Glyphs {
    parts = List.copyOf(parts);
  }

  /// The same, which says something else in words.
  public Glyphs saying(String words) {
    return words.equals(text)
        ? this
        : new Glyphs(words, latex, width, ascent, descent, outline, parts);
  }

  /// The distance from the top of a box of `height` at which the baseline stands when centred.
  public double centredBaseline(double height) {
    return (height + ascent - descent) / 2;
  }
}
