package org.tapedeck.app.ui.tape;

import java.util.Locale;
import java.util.stream.Stream;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;

/// How the numbers of a column of the tape are set, and the room they need.
enum FigureStyle {
  /// What a node is worth.
  VALUE(Weight.REGULAR, ""),
  /// An adjoint or tangent, with a mark behind it while more is to come.
  DERIVATIVE(Weight.SEMIBOLD, TapeText.MORE);

  /// Sizes of letters, as `controls.css` has them, in px.
  enum Letters {
    USUAL(14),
    SMALL(12),
    SMALLEST(10.5);

    private final double px;

    Letters(double px) {
      this.px = px;
    }
  }

  /// Left and right of a number together, and what is lost to rounding, in px.
  private static final double PADDING = 17;

  /// Numbers of more digits are set small.
  private static final int FEW_DIGITS = 8;

  private final Weight weight;
  private final String more;

  FigureStyle(Weight weight, String more) {
    this.weight = weight;
    this.more = more;
  }

  /// What its cells are called.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How wide a column is for numbers of so many digits, in px; those with an exponent fit in
  /// smaller letters.
  double width(int digits) {
    Letters letters = digits > FEW_DIGITS ? Letters.SMALL : Letters.USUAL;
    return Math.ceil(PADDING + width("−0." + "0".repeat(digits - 1) + more, letters));
  }

  /// What a number needs in letters of the usual size, in px.
  double room(String text) {
    return Math.ceil(PADDING + width(text, Letters.USUAL));
  }

  private double width(String text, Letters letters) {
    return Typesetter.shared().width(text, letters.px, weight);
  }

  /// The largest letters in which `text` fits into a cell.
  Letters fitting(String text, double width) {
    return Stream.of(Letters.values())
        .filter(letters -> fits(text, letters, width))
        .findFirst()
        .orElse(Letters.SMALLEST);
  }

  /// Whether `text` fits into a cell in no letters.
  boolean isCut(String text, double width) {
    return !fits(text, Letters.SMALLEST, width);
  }

  private boolean fits(String text, Letters letters, double width) {
    return PADDING + width(text, letters) <= width + 1;
  }
}
