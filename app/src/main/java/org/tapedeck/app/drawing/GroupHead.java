package org.tapedeck.app.drawing;

import java.util.List;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.Mark.Shape;
import org.tapedeck.app.drawing.Typesetter.Weight;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;

/// What tells the card of a folded group from that of a vertex: a stack of cards, the group's
/// label, how many nodes are in it or how many of them the pass has done, and a sign to unfold it.
///
/// @param group the folded group
/// @param id of the card's mark
/// @param nodes how many values are in the group, constants left out
/// @param kind what they are called: nodes, or inputs
record GroupHead(Group group, String id, int nodes, String kind) {
  private static final double TITLE_PX = 15;
  private static final double COUNT_PX = 12;
  private static final double INSET = 9;
  private static final double SIGN = 16;
  private static final double STACK = 4;
  private static final int LONGEST = 26;

  static GroupHead of(ComputationalGraph graph, Group group, String id) {
    long nodes =
        graph.vertices().subList(group.first(), group.end()).stream()
            .filter(vertex -> !(vertex instanceof Vertex.Constant))
            .count();
    String kind = group.first() < graph.inputCount() ? " inputs" : " nodes";
    return new GroupHead(group, id, (int) nodes, kind);
  }

  /// A group's label, cut to what fits on a card or a frame.
  static Glyphs title(Group group, double px) {
    String label = group.label();
    String shown =
        label.codePointCount(0, label.length()) <= LONGEST
            ? label
            : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    return Typesetter.shared().sans(shown, px, Weight.SEMIBOLD);
  }

  /// The width that a group's label needs between a name of width `name` and the sign.
  static double width(Group group, double name) {
    return title(group, TITLE_PX).width() + 2 * (Math.max(name, SIGN) + 2 * INSET);
  }

  /// The cards that look out behind the front one.
  List<Mark> stack(Bounds box) {
    return List.of(behind(box, 2), behind(box, 1));
  }

  private Mark behind(Bounds box, int k) {
    Bounds moved = box.moved(k * STACK, -k * STACK);
    Outline card = Outline.roundedRectangle(moved, Cards.RADIUS);
    return Shape.of(id + "/stack" + k, card, Role.PANEL, new Pencil(Role.BORDER, 1.25));
  }

  /// Label, count and sign, the words in the middle of `box`; the count in `now` while the pass is
  /// inside the group, with `done` values done.
  List<Mark> marks(Bounds box, int done, Role now) {
    boolean inside = done > 0 && done < nodes;
    Glyphs count =
        Typesetter.shared()
            .sans(
                inside ? done + " of " + nodes : nodes + kind,
                COUNT_PX,
                inside ? Weight.SEMIBOLD : Weight.REGULAR);
    double top = box.centerY() - CardSizes.HEAD / 2;
    Bounds upper = new Bounds(box.x(), top + 5, box.width(), 25);
    Bounds lower = new Bounds(box.x(), top + 28, box.width(), 20);
    Bounds sign = sign(box);
    return List.of(
        Label.centred(id + "/function", title(group, TITLE_PX), upper, Role.INK),
        Label.centred(id + "/count", count, lower, inside ? now : Role.MUTE),
        Shape.of(
            id + "/unfold",
            Outline.roundedRectangle(sign, 5),
            Role.GROUND,
            new Pencil(Role.BORDER, 1)),
        Shape.stroked(id + "/plus", cross(sign, true), new Pencil(Role.INK, 1.5)));
  }

  /// Where on a card the sign to unfold it is.
  static Bounds sign(Bounds box) {
    return new Bounds(box.maxX() - INSET - SIGN, box.y() + INSET, SIGN, SIGN);
  }

  /// A plus in a box, or a minus.
  static Outline cross(Bounds sign, boolean plus) {
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

  /// The card in words.
  String words(int done) {
    String inside = done > 0 && done < nodes ? done + " of " : "";
    return "folded " + group.label() + ", " + inside + nodes + kind;
  }
}
