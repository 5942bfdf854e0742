package org.tapedeck.app.picture.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.LruCache;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Trace;

/// The cards of the vertices. A card in a state is made once while it is shown, so that two
/// drawings share the cards that did not change.
public final class Cards {
  /// What part a vertex plays in the step.
  public enum Part {
    /// None.
    NONE,
    /// Its value is computed.
    VALUE,
    /// Its adjoint or tangent is computed.
    DERIVATIVE,
    /// The term of another vertex comes from it.
    SOURCE
  }

  /// What is known of a vertex, and its part in the step.
  public record SlotNumbers(Shown value, Shown derivative, Part part) {
    /// Whether its value is to be seen.
    boolean isThere() {
      return Presence.of(value) != Presence.ABSENT;
    }
  }

  /// All that the look of a card depends on besides its vertex.
  ///
  /// @param done how many values of a folded group the pass has done; 0 on other cards
  /// @param results those of a folded group with several that have a row; empty on other cards
  public record State(SlotNumbers known, int done, List<SlotNumbers> results) {
    public State {
      results = List.copyOf(results);
    }

    public boolean isThere() {
      return known.isThere();
    }

    public Part part() {
      return known.part();
    }
  }

  static final double RADIUS = 12;

  /// So many marks of a kind are kept for the next drawing.
  public static final int KEPT = 8192;

  private static final double RING_GAP = 3.5;
  private static final double RING_WIDTH = 3.5;
  private static final double BADGE_INSET = 8;

  private record CardKey(int vertex, State state) {}

  private final Trace trace;
  private final ComputationalGraph graph;
  private final GraphLayout layout;
  private final ModeStyle accents;
  private final CardFace face;
  private final LruCache<CardKey, Mark.Compound> made = new LruCache<>(KEPT);

  public Cards(Trace trace, GraphLayout layout) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.layout = layout;
    this.accents = ModeStyle.of(trace.mode());
    this.face = new CardFace(trace);
  }

  /// Box of the card of vertex `i`, without the ring.
  public Box box(int i) {
    return layout.node(i);
  }

  /// How far a ring reaches beyond the card.
  public static final double RING = RING_GAP + RING_WIDTH / 2;

  /// Box that a ring round the card takes.
  public static Box ringed(Box card) {
    return card.grown(RING);
  }

  /// The card of vertex `i` in `state`.
  public Mark.Compound card(int i, State state) {
    return made.of(new CardKey(i, state), this::make);
  }

  /// The colour of a value: what the seeded output does not depend on is faint.
  static Role valueInk(Trace trace, int vertex) {
    return trace.reaches(vertex) ? Role.PRIMAL : Role.MUTE;
  }

  private Mark.Compound make(CardKey key) {
    return graph.vertex(key.vertex()) instanceof Vertex.Constant constant
        ? leaf(constant)
        : new Making(key.vertex(), key.state()).group();
  }

  private Mark.Compound leaf(Vertex.Constant constant) {
    MarkId id = new MarkId.Card(constant.index());
    Label number =
        Label.centred(id.part("function"), face.title(constant), box(constant.index()), Role.INK);
    return new Mark.Compound(id.toString(), face.spoken(constant), List.of(number));
  }

  /// One card being made.
  private final class Making {
    private final int vertex;
    private final MarkId id;
    private final State state;
    private final Box box;
    private final Optional<GroupHead> folded;

    /// Of a folded group; those of another card are none.
    private final ResultTable results;

    private final boolean slotted;
    private final List<Mark> marks = new ArrayList<>();

    Making(int vertex, State state) {
      this.vertex = vertex;
      this.id = new MarkId.Card(vertex);
      this.state = state;
      box = box(vertex);
      Optional<Group> group = layout.folding().group(vertex);
      folded = group.map(each -> GroupHead.of(graph, each, id));
      results = new ResultTable(group.map(layout.folding()::results).orElse(List.of()));
      slotted = group.isEmpty() || results.results().size() == 1;
    }

    Mark.Compound group() {
      folded.ifPresent(head -> marks.addAll(head.stack(box)));
      ring();
      body();
      if (slotted) {
        slots();
      } else if (!state.results().isEmpty()) {
        ResultTable.Place place = new ResultTable.Place(id, box);
        marks.addAll(results.marks(trace, face, place, state.results()));
      }
      border();
      head();
      warning();
      return new Mark.Compound(id.toString(), title(), marks);
    }

    private void ring() {
      if (state.part() == Part.VALUE || state.part() == Part.DERIVATIVE) {
        Outline ring = Outline.roundedRectangle(box.grown(RING_GAP), RADIUS + RING_GAP);
        marks.add(Path.stroked(id.part("ring"), ring, new Pencil(Role.NOW, RING_WIDTH)));
      }
    }

    private void body() {
      marks.add(Path.filled(id.part("body"), Outline.roundedRectangle(box, RADIUS), Role.PANEL));
    }

    private void slots() {
      List<Box> places = CardSizes.slots(box, layout.direction());
      Role ink = valueInk(trace, vertex);
      Slots slots = new Slots(trace, id.part(""), ink, places.getFirst(), places.getLast());
      marks.addAll(slots.grounds(state.known(), RADIUS, RADIUS));
      marks.add(Path.stroked(id.part("rules"), slots.rules(), new Pencil(Role.LINE, 1)));
      marks.addAll(slots.numbers(state.known()));
    }

    /// Whole where the seeded output depends on it, else dotted.
    private Pencil known() {
      return reaches()
          ? new Pencil(Role.BORDER, 1.5)
          : new Pencil(Role.BORDER, 1.5, List.of(1.5, 3.0));
    }

    /// Whether the seeded output depends on it, or on a result of the group that it stands for.
    private boolean reaches() {
      return trace.reaches(vertex) || results.results().stream().anyMatch(trace::reaches);
    }

    private void border() {
      Pencil pencil =
          state.part() == Part.SOURCE
              ? new Pencil(accents.strong(), 2.5)
              : state.isThere() ? known() : new Pencil(Role.PENDING, 1.5, List.of(5.0, 4.0));
      marks.add(Path.stroked(id.part("border"), Outline.roundedRectangle(box, RADIUS), pencil));
    }

    private void head() {
      Vertex shown = graph.vertex(vertex);
      Box head = new Box(box.x(), box.y(), box.width(), CardSizes.HEAD);
      Role role = state.isThere() && reaches() ? Role.INK : Role.MUTE;
      if (folded.isPresent()) {
        Role now = state.isThere() ? accents.strong() : Role.PRIMAL;
        boolean bare = !slotted && state.results().isEmpty();
        marks.addAll(folded.get().marks(bare ? box : head, state.done(), now));
      } else {
        marks.add(Label.centred(id.part("function"), face.title(shown), head, role));
      }
      if (slotted && shown instanceof Vertex.Operation operation) {
        marks.add(
            new Label(
                id.part("name"), face.name(operation), box.x() + 11, box.y() + 21, Role.MUTE));
      }
    }

    /// A badge where a value ceases to be a finite number, from its evaluation on, and on a folded
    /// group in which derivatives do, from its derivative on.
    private void warning() {
      trouble().ifPresent(why -> marks.add(Badge.at(badgeX(), badgeY(), id, why)));
    }

    private double badgeX() {
      double inset = BADGE_INSET + Badge.SIZE / 2;
      return folded.isPresent() ? box.x() + inset : box.maxX() - inset;
    }

    private double badgeY() {
      double inset = BADGE_INSET + Badge.SIZE / 2;
      return box.y() + inset + (folded.isPresent() ? Badge.SIZE + 4 : 0);
    }

    private Optional<String> trouble() {
      return troubleOfValue().or(this::troubleInside);
    }

    private Optional<String> troubleOfValue() {
      return Optional.of(face.warning(vertex)).filter(why -> state.isThere() && !why.isEmpty());
    }

    private Optional<String> troubleInside() {
      return Presence.of(state.known().derivative()) == Presence.WHOLE
          ? layout.folding().group(vertex).flatMap(face::warning)
          : Optional.empty();
    }

    private String title() {
      String group = folded.map(head -> head.words().spoken(state.done())).orElse("");
      if (!slotted) {
        return group + listed();
      }
      String shown = group + (group.isEmpty() ? "" : ", ") + face.spoken(graph.vertex(vertex));
      String warned = trouble().map(why -> " (" + why + ")").orElse("");
      return shown + ": " + words(state.known(), warned);
    }

    /// What is known of the results that have a row.
    private String listed() {
      return IntStream.range(0, state.results().size())
          .mapToObj(
              k -> {
                int result = results.shown().get(k);
                String name = TraceNotation.plain(trace).definition(result);
                return "; " + name + ": " + words(state.results().get(k), "");
              })
          .collect(Collectors.joining());
    }

    private String words(SlotNumbers known, String warned) {
      Numbers numbers = Numbers.of(trace);
      String value = numbers.words(known.value()) + warned;
      String derivative = numbers.words(known.derivative());
      return trace.mode() == Mode.REVERSE
          ? Words.say("card.reverse", value, derivative)
          : Words.say("card.forward", value, derivative);
    }
  }
}
