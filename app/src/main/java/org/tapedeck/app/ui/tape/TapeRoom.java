package org.tapedeck.app.ui.tape;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.deck.TapeRows.Row;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.trace.Trace;

/// How wide the columns of the tape are: as wide as usual, and where there is more room, or one of
/// them needs less, as wide as their texts need.
///
/// @param usual what they have before anything is shared
/// @param needed what their longest texts need
record TapeRoom(Widths usual, Widths needed) {
  /// What the names and functions share.
  static final double WORDS = 184;

  /// The most that is wished for, in px, and between two wishes: the graph beside is not to be
  /// drawn anew at each letter typed.
  private static final double MOST_WISH = 240;

  private static final double WISH_STEP = 40;

  private static final double LETTERS = 14;
  private static final double FUNCTION_PADDING = 13;

  /// Of very many texts, so many of the longest are measured.
  private static final int MEASURED = 40;

  record Widths(double name, double function, double value, double derivative) {}

  /// @param name the width of the column of names
  static TapeRoom of(Run run, List<Row> rows, double name) {
    TapeText last = new TapeText(run, StepView.atEnd(run.trace()));
    int digits = Math.max(Trace.USUAL_DIGITS, run.trace().digits());
    Widths usual =
        new Widths(
            name,
            WORDS - name,
            FigureStyle.VALUE.width(digits),
            FigureStyle.DERIVATIVE.width(digits));
    return new TapeRoom(
        usual,
        new Widths(
            name,
            widest(rows, last::function, TapeRoom::words),
            widest(rows, last::value, FigureStyle.VALUE::room),
            widest(rows, last::derivative, FigureStyle.DERIVATIVE::room)));
  }

  private static double widest(
      List<Row> rows, Function<Row, String> text, Function<String, Double> width) {
    return rows.stream()
        .map(text)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MEASURED)
        .mapToDouble(width::apply)
        .max()
        .orElse(0);
  }

  private static double words(String text) {
    return Math.ceil(Typesetter.shared().width(text, LETTERS, Weight.REGULAR)) + FUNCTION_PADDING;
  }

  /// The columns in so much width: numbers come first, the functions have the rest.
  Widths shared(double width) {
    double spare = width - usual.name - usual.value - usual.derivative;
    double free = Math.max(0, spare - Math.min(needed.function, usual.function));
    double value = Math.clamp(needed.value - usual.value, 0, free);
    double derivative = Math.clamp(needed.derivative - usual.derivative, 0, free - value);
    return new Widths(
        usual.name,
        Math.max(usual.function / 2, spare - value - derivative),
        usual.value + value,
        usual.derivative + derivative);
  }

  /// How much more than usual all texts need, in px.
  double wish() {
    double more =
        Math.max(0, needed.value - usual.value)
            + Math.max(0, needed.derivative - usual.derivative)
            + needed.function
            - usual.function;
    return Math.clamp(Math.ceil(more / WISH_STEP) * WISH_STEP, 0, MOST_WISH);
  }
}
