package org.tapedeck.app.picture;

import java.util.List;
import java.util.regex.Pattern;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.text.LineBreaks;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;

/// A narration set word by word in lines: the lead bold in ink, the rest regular and mute. All
/// words of one colour are one mark, so that a sentence is soon put on the screen.
public final class NarrationPicture {
  /// Room above and below the baseline of a line, in em.
  private static final double ASCENT = 1;

  private static final double DESCENT = 0.4;

  /// Between words in em, and between lines in px; words start at whole px, so that a word looks
  /// the same wherever it stands.
  private static final double GAP = 0.27;

  private static final double LEADING = 2;

  private static final Pattern SPACE = Pattern.compile(" ");

  private final double px;
  private final double maxWidth;
  private final double lineHeight;
  private final double gap;
  private double x;
  private double width;
  private int line;

  private NarrationPicture(double px, double maxWidth) {
    this.px = px;
    this.maxWidth = maxWidth;
    this.lineHeight = Math.ceil((ASCENT + DESCENT) * px);
    this.gap = Math.rint(GAP * px);
  }

  /// The words of `narration` with letters of `px`, at most `maxWidth` px wide; a word that is
  /// wider is not broken, an expression only where it is wider. The marks are `lead` and `text`.
  public static Drawing of(StepNarration narration, double px, double maxWidth) {
    NarrationPicture picture = new NarrationPicture(px, maxWidth);
    List<Mark> marks =
        List.of(
            picture.set("lead", narration.lead(), Weight.SEMIBOLD, Role.INK),
            picture.set("text", narration.text(), Weight.REGULAR, Role.MUTE));
    return new Drawing(narration.toString(), picture.width, picture.height(), marks);
  }

  private Mark.Path set(String id, String text, Weight weight, Role role) {
    Outline.Builder outline = Outline.builder();
    for (String part : LineBreaks.parts(text)) {
      List<Glyphs> words =
          SPACE.splitAsStream(part).map(w -> Typesetter.shared().sans(w, px, weight)).toList();
      double room = words.stream().mapToDouble(w -> Math.ceil(w.width()) + gap).sum() - gap;
      if (room <= maxWidth) {
        breakUnless(room);
      }
      words.forEach(word -> place(word, outline));
    }
    return Mark.Path.filled(id, outline.build(), role);
  }

  /// Begins a line where what is so wide does not fit on this one.
  private void breakUnless(double advance) {
    if (x > 0 && x + advance > maxWidth) {
      x = 0;
      line++;
    }
  }

  private void place(Glyphs word, Outline.Builder outline) {
    double advance = Math.ceil(word.width());
    breakUnless(advance);
    outline.add(word.outline(), 1, x, line * (lineHeight + LEADING) + ASCENT * px);
    width = Math.max(width, x + advance);
    x += advance + gap;
  }

  private double height() {
    return (line + 1) * lineHeight + line * LEADING;
  }
}
