package org.tapedeck.app.picture.card;

import java.util.List;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.text.GroupWords;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;

/// What tells the card of a folded group from that of a vertex: a stack of cards, the group's
/// label, how many nodes are in it or how many of them the pass has done, and a sign to unfold it.
///
/// @param words what is said of the group
/// @param id of the card's mark
public record GroupHead(GroupWords words, MarkId id) {
  private static final double TITLE_PX = 15;
  private static final double COUNT_PX = 13;
  private static final double INSET = 9;
  private static final double SIGN = 16;
  private static final double STACK = 4;

  static GroupHead of(ComputationalGraph graph, Group group, MarkId id) {
    return new GroupHead(GroupWords.of(graph, group), id);
  }

  /// A group's label, cut to what fits on a card or a frame.
  public static Glyphs title(Group group, double px) {
    return Typesetter.shared().sans(GroupWords.label(group), px, Weight.SEMIBOLD);
  }

  /// The width that a group's label needs between a name of width `name` and the sign.
  static double width(Group group, double name) {
    double title = Typesetter.shared().width(GroupWords.label(group), TITLE_PX, Weight.SEMIBOLD);
    return title + 2 * (Math.max(name, SIGN) + 2 * INSET);
  }

  /// The cards that look out behind the front one.
  List<Mark> stack(Box box) {
    return List.of(behind(box, 2), behind(box, 1));
  }

  private Mark behind(Box box, int k) {
    Box moved = box.moved(k * STACK, -k * STACK);
    Outline card = Outline.roundedRectangle(moved, Cards.RADIUS);
    return Path.of(id.part("stack" + k), card, Role.PANEL, new Pencil(Role.BORDER, 1.25));
  }

  /// Label, count and sign, the words in the middle of `box`; the count in `now` while the pass is
  /// inside the group, with `done` values done.
  List<Mark> marks(Box box, int done, Role now) {
    boolean inside = words.isInside(done);
    Glyphs count =
        Typesetter.shared()
            .sans(words.count(done), COUNT_PX, inside ? Weight.SEMIBOLD : Weight.REGULAR);
    double top = box.centerY() - CardSizes.HEAD / 2;
    Box upper = new Box(box.x(), top + 3, box.width(), 24);
    Box lower = new Box(box.x(), top + 25, box.width(), 19);
    Box sign = sign(box);
    return List.of(
        Label.centred(id.part("function"), title(words.group(), TITLE_PX), upper, Role.INK),
        Label.centred(id.part("count"), count, lower, inside ? now : Role.MUTE),
        Path.of(
            id.part("unfold"),
            Outline.roundedRectangle(sign, 5),
            Role.GROUND,
            new Pencil(Role.BORDER, 1)),
        Path.stroked(id.part("plus"), cross(sign, true), new Pencil(Role.INK, 1.5)));
  }

  /// Where on a card the sign to unfold it is.
  public static Box sign(Box box) {
    return new Box(box.maxX() - INSET - SIGN, box.y() + INSET, SIGN, SIGN);
  }

  /// A plus in a box, or a minus.
  public static Outline cross(Box sign, boolean plus) {
    double arm = sign.width() / 4;
    Outline.Builder cross = Outline.builder();
    cross.move(sign.x() + arm, sign.centerY());
    cross.line(sign.maxX() - arm, sign.centerY());
    if (plus) {
      cross.move(sign.centerX(), sign.y() + arm);
      cross.line(sign.centerX(), sign.maxY() - arm);
    }
    return cross.build();
  }
}
