package org.tapedeck.app.drawing;

/// Typeset text as an outline: baseline at y = 0, left end at x = 0, px.
///
/// `width` is the advance, `ascent` and `descent` the heights above and below the baseline to align
/// by: those of the formula for mathematics, capital height and descender depth for plain text.
/// `text` says the same in plain words, for screen readers.
public record Glyphs(String text, double width, double ascent, double descent, Outline outline) {
  /// The distance from the top of a box of `height` at which the baseline stands when centred.
  public double centredBaseline(double height) {
    return (height + ascent - descent) / 2;
  }
}
