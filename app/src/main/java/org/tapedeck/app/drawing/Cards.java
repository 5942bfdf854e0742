package org.tapedeck.app.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.Mark.Shape;
import org.tapedeck.app.drawing.Typesetter.Weight;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Trace;

/// The cards of the vertices. A card in a state is made once while it is shown, so that two
/// drawings share the cards that did not change.
final class Cards {
  /// What part a vertex plays in the step.
  enum Part {
    /// None.
    NONE,
    /// Its value is computed.
    VALUE,
    /// Its adjoint or tangent is computed.
    DERIVATIVE,
    /// The term of another vertex comes from it.
    SOURCE
  }

  /// All that the look of a card depends on besides its vertex.
  ///
  /// @param done how many values of a folded group the pass has done; 0 on other cards
  record State(boolean valueKnown, Progress derivative, Part part, int done) {}

  static final double RADIUS = 12;

  /// So many marks of a kind are kept for the next drawing.
  static final int KEPT = 8192;

  private static final double RING_GAP = 3.5;
  private static final double RING_WIDTH = 3.5;
  private static final double BAR_HEIGHT = 3;
  private static final double BAR_INSET = 10;

  private static final double BADGE = 16;
  private static final double BADGE_INSET = 8;
  private static final double BADGE_PX = 12;

  private record Key(int vertex, State state) {}

  private final Trace trace;
  private final ComputationalGraph graph;
  private final GraphLayout layout;
  private final Accents accents;
  private final CardFace face;
  private final Typesetter typesetter = Typesetter.shared();
  private final Recent<Key, Mark.Group> made = new Recent<>(KEPT);

  Cards(Trace trace, GraphLayout layout) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.layout = layout;
    this.accents = Accents.of(trace.mode());
    this.face = new CardFace(trace);
  }

  /// Box of the card of vertex `i`, without the ring.
  Bounds box(int i) {
    return Bounds.of(layout.node(i));
  }

  /// How far a ring reaches beyond the card.
  static final double RING = RING_GAP + RING_WIDTH / 2;

  /// Box that a ring round the card takes.
  static Bounds ringed(Bounds card) {
    return card.grown(RING);
  }

  /// The card of vertex `i` in `state`.
  Mark.Group card(int i, State state) {
    return made.of(new Key(i, state), this::make);
  }

  private Mark.Group make(Key key) {
    return graph.vertex(key.vertex()) instanceof Vertex.Constant constant
        ? leaf(constant)
        : new Making(key.vertex(), key.state()).group();
  }

  private Mark.Group leaf(Vertex.Constant constant) {
    String id = "card:" + constant.index();
    Label number =
        Label.centred(id + "/function", face.title(constant), box(constant.index()), Role.INK);
    return new Mark.Group(id, face.spoken(constant), List.of(number));
  }

  /// One card being made.
  private final class Making {
    private final int vertex;
    private final State state;
    private final Bounds box;
    private final Bounds value;
    private final Bounds derivative;
    private final Optional<GroupHead> folded;
    private final boolean slotted;
    private final List<Mark> marks = new ArrayList<>();

    Making(int vertex, State state) {
      this.vertex = vertex;
      this.state = state;
      box = box(vertex);
      double y = box.y() + CardSizes.HEAD;
      double height = box.height() - CardSizes.HEAD;
      value = new Bounds(box.x(), y, box.width() / 2, height);
      derivative = new Bounds(box.centerX(), y, box.width() / 2, height);
      Optional<Group> group = layout.folding().group(vertex);
      folded = group.map(each -> GroupHead.of(graph, each, "card:" + vertex));
      slotted = group.isEmpty() || layout.folding().hasOneResult(group.get());
    }

    Mark.Group group() {
      folded.ifPresent(head -> marks.addAll(head.stack(box)));
      ring();
      body();
      if (slotted) {
        slots();
        value();
        derivative();
      }
      border();
      head();
      warning();
      return new Mark.Group("card:" + vertex, title(), marks);
    }

    private String id(String part) {
      return "card:" + vertex + "/" + part;
    }

    private void ring() {
      if (state.part() == Part.VALUE || state.part() == Part.DERIVATIVE) {
        Outline ring = Outline.roundedRectangle(box.grown(RING_GAP), RADIUS + RING_GAP);
        marks.add(Shape.stroked(id("ring"), ring, new Pencil(Role.NOW, RING_WIDTH)));
      }
    }

    private void body() {
      marks.add(Shape.filled(id("body"), Outline.roundedRectangle(box, RADIUS), Role.PANEL));
    }

    /// What is not known is a hole in the card: the canvas shows through.
    private void slots() {
      Role valueFill =
          !state.valueKnown()
              ? Role.GROUND
              : state.part() == Part.VALUE ? Role.PRIMAL_SOFT : Role.PANEL;
      marks.add(slot("value-slot", value, valueFill, true));
      Role derivativeFill =
          switch (state.derivative()) {
            case Progress.Pending _ -> Role.GROUND;
            case Progress.Partial _ -> accents.soft();
            case Progress.Done _ -> state.part() == Part.DERIVATIVE ? accents.soft() : Role.PANEL;
          };
      marks.add(slot("derivative-slot", derivative, derivativeFill, false));
      Outline.Builder rules = Outline.builder();
      rules.move(box.x(), value.y());
      rules.line(box.maxX(), value.y());
      rules.move(box.centerX(), value.y());
      rules.line(box.centerX(), box.maxY());
      marks.add(Shape.stroked(id("rules"), rules.build(), new Pencil(Role.LINE, 1)));
    }

    private Shape slot(String part, Bounds place, Role fill, boolean left) {
      Outline outline =
          Outline.builder().corners(place, 0, 0, left ? 0 : RADIUS, left ? RADIUS : 0).build();
      return Shape.filled(id(part), outline, fill);
    }

    private void border() {
      Pencil pencil =
          state.part() == Part.SOURCE
              ? new Pencil(accents.strong(), 2.5)
              : state.valueKnown()
                  ? new Pencil(Role.BORDER, 1.5)
                  : new Pencil(Role.PENDING, 1.5, List.of(5.0, 4.0));
      marks.add(Shape.stroked(id("border"), Outline.roundedRectangle(box, RADIUS), pencil));
    }

    private void head() {
      Vertex shown = graph.vertex(vertex);
      Bounds head = new Bounds(box.x(), box.y(), box.width(), CardSizes.HEAD);
      Role role = state.valueKnown() ? Role.INK : Role.MUTE;
      if (folded.isPresent()) {
        Role now = state.valueKnown() ? accents.strong() : Role.PRIMAL;
        marks.addAll(folded.get().marks(slotted ? head : box, state.done(), now));
      } else {
        marks.add(Label.centred(id("function"), face.title(shown), head, role));
      }
      if (slotted && shown instanceof Vertex.Operation operation) {
        marks.add(
            new Label(id("name"), face.name(operation), box.x() + 11, box.y() + 21, Role.MUTE));
      }
    }

    private void value() {
      if (state.valueKnown()) {
        Weight weight = state.part() == Part.VALUE ? Weight.SEMIBOLD : Weight.REGULAR;
        number("value", Numbers.value(trace, vertex), value, weight, Role.PRIMAL);
      }
    }

    private void derivative() {
      switch (state.derivative()) {
        case Progress.Pending _ -> {}
        case Progress.Partial partial -> {
          String sum = Numbers.rounded(partial.sum());
          number("derivative", sum, derivative, Weight.REGULAR, accents.strong());
          progress(partial);
        }
        case Progress.Done _ -> {
          String total = Numbers.derivative(trace, vertex);
          number("derivative", total, derivative, Weight.SEMIBOLD, accents.strong());
        }
      }
    }

    private void number(String part, String number, Bounds slot, Weight weight, Role role) {
      Glyphs glyphs = typesetter.sans(number, CardSizes.NUMBER_PX, weight);
      marks.add(Label.centred(id(part), glyphs, slot, role));
    }

    /// A bar under a running sum that fills up term by term: an unfinished sum is told from a
    /// finished one by shape too.
    private void progress(Progress.Partial partial) {
      double width = derivative.width() - 2 * BAR_INSET;
      double y = derivative.maxY() - BAR_HEIGHT - 3;
      Bounds track = new Bounds(derivative.x() + BAR_INSET, y, width, BAR_HEIGHT);
      double share = (double) partial.done() / partial.count();
      Bounds filled = new Bounds(track.x(), y, width * share, BAR_HEIGHT);
      double r = BAR_HEIGHT / 2;
      marks.add(Shape.filled(id("track"), Outline.roundedRectangle(track, r), Role.PENDING));
      marks.add(
          Shape.filled(id("progress"), Outline.roundedRectangle(filled, r), accents.strong()));
    }

    /// A badge where a value ceases to be a finite number, from its evaluation on.
    private void warning() {
      if (state.valueKnown() && trace.domainError(vertex).isPresent()) {
        double x = folded.isPresent() ? box.x() + BADGE_INSET : box.maxX() - BADGE_INSET - BADGE;
        double y = box.y() + BADGE_INSET + (folded.isPresent() ? BADGE + 4 : 0);
        Bounds place = new Bounds(x, y, BADGE, BADGE);
        Glyphs sign = typesetter.sans("!", BADGE_PX, Weight.SEMIBOLD);
        List<Mark> badge =
            List.of(
                Shape.filled(id("badge"), Outline.roundedRectangle(place, BADGE / 2), Role.ERROR),
                Label.centred(id("sign"), sign, place, Role.ON_ACCENT));
        marks.add(new Mark.Group(id("warning"), face.warning(vertex), badge));
      }
    }

    private String title() {
      String group = folded.map(head -> head.words().spoken(state.done())).orElse("");
      if (!slotted) {
        return group;
      }
      String shown = group + (group.isEmpty() ? "" : ", ") + face.spoken(graph.vertex(vertex));
      String known =
          state.valueKnown() ? "value " + Numbers.value(trace, vertex) : "value not computed yet";
      String warning = state.valueKnown() ? face.warning(vertex) : "";
      String warned = warning.isEmpty() ? "" : " (" + warning + ")";
      return shown + ": " + known + warned + ", " + accents.word() + " " + derivativeInWords();
    }

    private String derivativeInWords() {
      return switch (state.derivative()) {
        case Progress.Pending _ -> "not computed yet";
        case Progress.Partial p ->
            Numbers.rounded(p.sum()) + " after " + p.done() + " of " + p.count() + " terms";
        case Progress.Done _ -> Numbers.derivative(trace, vertex);
      };
    }
  }
}
