package org.tapedeck.app.picture;

import java.util.ArrayList;
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
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.picture.card.CardFace;
import org.tapedeck.app.picture.card.Cards;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.LruCache;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Trace;

/// The copies of vertices near their far uses: small cards with a dashed border, the name and the
/// value. A copy is marked in every step in which its original is.
final class CopyCards {
  private static final double RADIUS = 8;
  private static final double NAME_PX = 15;
  private static final double LEAF_PX = 14;
  private static final double VALUE_PX = 13.5;
  private static final double RING = 3;

  private record CopyKey(int line, Cards.State state) {}

  private final Trace trace;
  private final GraphLayout layout;
  private final ModeStyle accents;
  private final CardFace face;
  private final LruCache<CopyKey, Mark.Compound> made = new LruCache<>(Cards.KEPT);

  CopyCards(Trace trace, GraphLayout layout) {
    this.trace = trace;
    this.layout = layout;
    this.accents = ModeStyle.of(trace.mode());
    this.face = new CardFace(trace);
  }

  /// Box of the copy that line `e` starts at, without the ring.
  Box box(int e) {
    return layout.copy(e).orElseThrow();
  }

  /// Box that a ring round that copy takes.
  Box ringed(int e) {
    return box(e).grown(1.5 * RING);
  }

  /// The copy that line `e` starts at; `state` is that of the original.
  Mark.Compound copy(int e, Cards.State state) {
    return made.of(new CopyKey(e, state), this::make);
  }

  private Mark.Compound make(CopyKey key) {
    MarkId id = new MarkId.Copy(key.line());
    Vertex vertex = trace.tape().graph().vertex(trace.tape().graph().from(key.line()));
    Box box = box(key.line());
    List<Mark> marks =
        vertex instanceof Vertex.Constant
            ? List.of(
                Label.centred(
                    id.part("name"), face.small(vertex, LEAF_PX, box.width()), box, Role.INK))
            : card(id, vertex, box, key.state());
    return new Mark.Compound(id.toString(), Words.say("card.copy", face.spoken(vertex)), marks);
  }

  private List<Mark> card(MarkId id, Vertex vertex, Box box, Cards.State state) {
    List<Mark> marks = new ArrayList<>();
    boolean now = state.part() == Cards.Part.VALUE || state.part() == Cards.Part.DERIVATIVE;
    if (now) {
      Outline ring = Outline.roundedRectangle(box.grown(RING), RADIUS + RING);
      marks.add(Path.stroked(id.part("ring"), ring, new Pencil(Role.NOW, RING)));
    }
    Pencil border =
        state.part() == Cards.Part.SOURCE
            ? new Pencil(accents.strong(), 2)
            : new Pencil(state.isThere() ? Role.EDGE : Role.PENDING, 1.25, List.of(3.0, 3.0));
    marks.add(Path.of(id.part("body"), Outline.roundedRectangle(box, RADIUS), Role.PANEL, border));
    double head = box.height() * 0.56;
    Box upper = new Box(box.x(), box.y() + 1, box.width(), head);
    Box lower = new Box(box.x(), box.y() + head, box.width(), box.height() - head - 2);
    marks.add(
        Label.centred(
            id.part("name"),
            face.small(vertex, NAME_PX, box.width() - 8),
            upper,
            state.isThere() ? Role.INK : Role.MUTE));
    if (state.isThere()) {
      String value = Numbers.of(trace).text(state.known().value());
      Glyphs number = Typesetter.shared().sans(value, VALUE_PX, Weight.REGULAR);
      marks.add(Label.centred(id.part("value"), number, lower, Role.PRIMAL));
    }
    return marks;
  }
}
