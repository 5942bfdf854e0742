package org.tapedeck.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.picture.card.Badge;
import org.tapedeck.app.picture.card.CardSizes;
import org.tapedeck.app.picture.card.Cards;
import org.tapedeck.app.picture.card.LinePartials;
import org.tapedeck.app.picture.card.LinePartials.Partial;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.LruCache;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Trace;

/// The edges and the partials on them, each made once per state while it is shown. The partial of a
/// folded group has a second label behind it, as its card has.
final class Edges {
  /// What an edge shows.
  enum State {
    /// Its user is not evaluated: the partial is not known.
    WAITING,
    /// The partial is known.
    KNOWN,
    /// Its user is evaluated in this step.
    EVALUATING,
    /// A term travels along it in this step; the travelling line itself lies over all edges.
    TRAVELLED
  }

  /// Lines that reach farther are not made whole to show a piece of them, in px.
  private static final double LONG = 6000;

  private static final double LABEL_RADIUS = 5;

  private static final MarkId TERM = new MarkId.Term();

  private static final Arrow.Head RESTING = new Arrow.Head(9, 8, 0.5);
  private static final Arrow.Head EVALUATING = new Arrow.Head(9, 10, Cards.RING);
  private static final Arrow.Head TRAVELLING = new Arrow.Head(14, 16, Cards.RING);

  private record LineKey(int edge, State state) {}

  private record StretchKey(LineKey key, Box area) {}

  /// @param number what is to be seen of the partial; empty where the label says how many there are
  /// @param trouble why the term is no finite number, if that began here
  private record LabelKey(
      int edge, State state, Optional<Shown> number, Optional<String> trouble) {}

  private final Trace trace;
  private final GraphLayout layout;
  private final LinePartials partials;
  private final ModeStyle accents;
  private final TraceNotation plain;
  private final Numbers numbers;
  private final LruCache<LineKey, Mark.Compound> lines = new LruCache<>(Cards.KEPT);
  private final LruCache<StretchKey, Optional<Mark.Compound>> parts = new LruCache<>(Cards.KEPT);
  private final LruCache<LabelKey, Mark.Compound> labels = new LruCache<>(Cards.KEPT);

  Edges(Trace trace, GraphLayout layout, LinePartials partials) {
    this.trace = trace;
    this.layout = layout;
    this.partials = partials;
    this.accents = ModeStyle.of(trace.mode());
    this.plain = TraceNotation.plain(trace);
    this.numbers = Numbers.of(trace);
  }

  /// The line of edge `e` with its arrowhead.
  Mark.Compound line(int e, State state) {
    return lines.of(new LineKey(e, state), key -> makeLine(key, List.of(layout.route(e).curves())));
  }

  /// As much of the line of edge `e` as is near `area`; the whole line where it is not long.
  Optional<Mark.Compound> line(int e, State state, Box area) {
    return isLong(layout.route(e))
        ? parts.of(new StretchKey(new LineKey(e, state), window(area)), this::makePart)
        : Optional.of(line(e, state));
  }

  private Optional<Mark.Compound> makePart(StretchKey part) {
    List<List<Curve>> near = Stretch.of(layout.route(part.key().edge()), part.area());
    return near.isEmpty() ? Optional.empty() : Optional.of(makeLine(part.key(), near));
  }

  /// Stays the same while the view moves a little: so do the parts of lines in it.
  private static Box window(Box area) {
    double size = Math.max(64, Math.max(area.width(), area.height()));
    return area.snapped(Math.scalb(1.0, Math.getExponent(size)));
  }

  private static boolean isLong(Route route) {
    Box box = Stretch.box(route);
    return Math.max(box.width(), box.height()) > LONG;
  }

  /// The partial on line `e`; empty where the layout has no place for one.
  Optional<Mark.Compound> label(int e, PictureState now) {
    return box(e)
        .flatMap(_ -> partials.on(e))
        .map(on -> new LabelKey(e, now.label(e, on), now.number(on), now.trouble(on)))
        .map(key -> labels.of(key, this::makeLabel));
  }

  /// The place of the partial on edge `e`, if it shows one.
  Optional<Box> box(int e) {
    Box r = layout.label(e);
    return r.width() > 0 ? Optional.of(r) : Optional.empty();
  }

  /// The thick line of a term along edge `e`: back to the operand in reverse mode, forward to the
  /// user in forward mode.
  Mark.Compound travelling(int e) {
    return makeTravelling(e, List.of(layout.route(e).curves()));
  }

  /// As much of that line as is near `area`; the whole line where it is not long.
  Optional<Mark.Compound> travelling(int e, Box area) {
    if (!isLong(layout.route(e))) {
      return Optional.of(travelling(e));
    }
    List<List<Curve>> near = Stretch.of(layout.route(e), window(area));
    return near.isEmpty() ? Optional.empty() : Optional.of(makeTravelling(e, near));
  }

  /// The box of the arrowhead of that line.
  Box travellingHead(int e) {
    return travellingArrow(e, List.of(layout.route(e).curves())).head().bounds();
  }

  private Arrow travellingArrow(int e, List<List<Curve>> parts) {
    return Arrow.of(parts, layout.route(e), trace.mode() == Mode.REVERSE, TRAVELLING);
  }

  private Mark.Compound makeTravelling(int e, List<List<Curve>> parts) {
    boolean back = trace.mode() == Mode.REVERSE;
    Edge edge = trace.tape().graph().edge(e);
    String ends =
        back
            ? Words.say("term.from", plain.value(edge.to()), plain.value(edge.from()))
            : Words.say("term.from", plain.value(edge.from()), plain.value(edge.to()));
    Arrow arrow = travellingArrow(e, parts);
    List<Mark> marks = new ArrayList<>();
    marks.add(Path.stroked(TERM.part("line"), arrow.line(), new Pencil(accents.strong(), 4)));
    if (!arrow.head().isEmpty()) {
      marks.add(Path.filled(TERM.part("head"), arrow.head(), accents.strong()));
    }
    return new Mark.Compound(TERM.toString(), ends, marks);
  }

  private Mark.Compound makeLine(LineKey key, List<List<Curve>> parts) {
    MarkId id = new MarkId.Line(key.edge());
    Pencil pencil =
        switch (key.state()) {
          case WAITING -> new Pencil(Role.EDGE, 1.5, List.of(4.0, 3.0));
          case KNOWN, TRAVELLED -> new Pencil(reaches(key.edge()) ? Role.EDGE : Role.LINE, 1.75);
          case EVALUATING -> new Pencil(Role.PRIMAL, 2.5);
        };
    Arrow.Head head = key.state() == State.EVALUATING ? EVALUATING : RESTING;
    Arrow arrow = Arrow.of(parts, layout.route(key.edge()), false, head);
    List<Mark> marks = new ArrayList<>();
    marks.add(Path.stroked(id.part("line"), arrow.line(), pencil));
    if (key.state() != State.TRAVELLED && !arrow.head().isEmpty()) {
      marks.add(Path.filled(id.part("head"), arrow.head(), pencil.role()));
    }
    Edge edge = trace.tape().graph().edge(key.edge());
    return new Mark.Compound(
        id.toString(), Words.say("edge", plain.value(edge.from()), plain.value(edge.to())), marks);
  }

  private Mark.Compound makeLabel(LabelKey key) {
    Box place = box(key.edge()).orElseThrow();
    return switch (partials.on(key.edge()).orElseThrow()) {
      case Partial.OfEdge(Edge edge, _) -> number(key, place, plain.partial(edge));
      case Partial.OfGroup group -> {
        FoldedPartial link = group.link();
        String symbol = Words.say("partial.through", plain.partial(link), group.group().label());
        yield stacked(number(key, front(place), symbol), place);
      }
      case Partial.Several several -> count(key, place, several.words());
      case Partial.Bundle bundle -> count(key, place, bundle.words());
    };
  }

  /// How many a line stands for, marked while a term of them travels.
  private Mark.Compound count(LabelKey key, Box place, String text) {
    MarkId id = new MarkId.Partial(key.edge());
    boolean now = key.state() == State.TRAVELLED;
    Glyphs words = text(text, now ? Weight.SEMIBOLD : Weight.REGULAR);
    Outline box = Outline.roundedRectangle(place, LABEL_RADIUS);
    Pencil border = now ? new Pencil(accents.strong(), 1.5) : new Pencil(Role.BORDER, 1);
    List<Mark> marks =
        List.of(
            Path.of(id.part("box"), box, Role.PANEL, border),
            Label.centred(id.part("count"), words, place, now ? accents.strong() : Role.MUTE));
    return new Mark.Compound(id.toString(), words.text(), marks);
  }

  private static Glyphs text(String text, Weight weight) {
    return Typesetter.shared().sans(text, CardSizes.PARTIAL_PX, weight);
  }

  private Mark.Compound number(LabelKey key, Box place, String partial) {
    MarkId id = new MarkId.Partial(key.edge());
    State state = key.state();
    Shown shown = key.number().orElseThrow();
    Outline box = Outline.roundedRectangle(place, LABEL_RADIUS);
    if (state == State.WAITING) {
      Pencil dashed = new Pencil(Role.PENDING, 1, List.of(3.0, 3.0));
      return new Mark.Compound(
          id.toString(),
          partial + " " + numbers.words(shown),
          List.of(Path.of(id.part("box"), box, Role.GROUND, dashed)));
    }
    boolean now = state != State.KNOWN;
    Glyphs number = text(numbers.text(shown), now ? Weight.SEMIBOLD : Weight.REGULAR);
    Pencil border = now ? new Pencil(ink(state), 1.5) : new Pencil(Role.BORDER, 1);
    List<Mark> marks = new ArrayList<>();
    marks.add(Path.of(id.part("box"), box, Role.PANEL, border));
    marks.add(Label.centred(id.part("partial"), number, place, ink(state)));
    key.trouble().ifPresent(why -> marks.add(Badge.at(place.maxX(), place.y(), id, why)));
    String trouble = key.trouble().map(why -> " (" + why + ")").orElse("");
    String equals = number.text().startsWith(Shown.ABOUT) ? " " : " = ";
    return new Mark.Compound(id.toString(), partial + equals + number.text() + trouble, marks);
  }

  /// Whether the derivative that is computed depends on what the edge leads to.
  private boolean reaches(int e) {
    return trace.reaches(trace.tape().graph().to(e));
  }

  private Role ink(State state) {
    return switch (state) {
      case WAITING, KNOWN -> Role.MUTE;
      case EVALUATING -> Role.PRIMAL;
      case TRAVELLED -> accents.strong();
    };
  }

  /// The part of a group's label that its number stands in.
  private static Box front(Box place) {
    double stack = CardSizes.LABEL_STACK;
    return new Box(place.x(), place.y() + stack, place.width() - stack, place.height() - stack);
  }

  /// Like the card of a folded group its label has another one behind it.
  private static Mark.Compound stacked(Mark.Compound front, Box place) {
    Box behind = front(place).moved(CardSizes.LABEL_STACK, -CardSizes.LABEL_STACK);
    List<Mark> marks = new ArrayList<>(front.marks());
    marks.addFirst(
        Path.of(
            front.id() + "/stack",
            Outline.roundedRectangle(behind, LABEL_RADIUS),
            Role.PANEL,
            new Pencil(Role.BORDER, 1)));
    return new Mark.Compound(front.id(), front.title(), marks);
  }
}
