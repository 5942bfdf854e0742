package org.tapedeck.app.picture.card;

import java.util.List;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;

/// The sign that a number ceases to be finite where it stands, a white `!` on a red disc.
public final class Badge {
  static final double SIZE = 16;
  private static final double PX = 12;

  private Badge() {}

  /// One round a point. The ids of its marks begin with `owner`, and `why` says what is the matter,
  /// also to one who points at it.
  public static Mark.Compound at(double x, double y, MarkId owner, String why) {
    Box place = new Box(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
    Glyphs sign = Typesetter.shared().sans("!", PX, Weight.SEMIBOLD);
    return new Mark.Compound(
        owner.part("warning"),
        why,
        List.of(
            Path.filled(owner.part("badge"), Outline.roundedRectangle(place, SIZE / 2), Role.ERROR),
            Label.centred(owner.part("sign"), sign, place, Role.ON_ACCENT)),
        true);
  }
}
