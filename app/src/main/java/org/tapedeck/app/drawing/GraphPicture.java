package org.tapedeck.app.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.app.layout.Continuation;
import org.tapedeck.app.layout.Folding;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.layout.Options;
import org.tapedeck.app.layout.Route;
import org.tapedeck.app.layout.Spacing;
import org.tapedeck.app.layout.Twins;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.trace.Snapshot;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// The computational graph of a trace at any of its cursors: what the screen and the exporters
/// show.
///
/// The geometry is the same for all cursors. Marks: `edge:E` (line), `term` (the term now
/// travelling), `label:E` (the partial), `card:I`, `pill`; in this order, E and I the indices of
/// edges and vertices. Safe for use by several threads.
public final class GraphPicture {
  /// Room around the graph in which a pill can stand.
  private static final double MARGIN = 40;

  /// Room for an arrowhead beside the ring round a card.
  private static final double ARROW = 17;

  /// A pill whose edge reaches beyond the view is placed anew when the view has moved so far, in
  /// px.
  private static final double PILL_STRIDE = 48;

  /// Where the pill of a step may stand.
  private record Place(int step, Bounds area) {}

  private final Trace trace;
  private final ComputationalGraph graph;
  private final Options options;
  private final CardSizes sizes;
  private final GraphLayout layout;
  private final Areas areas;
  private final Cards cards;
  private final Edges edges;
  private final Recent<Place, Optional<Mark.Group>> pills = new Recent<>(64);

  private GraphPicture(
      Trace trace, Options options, CardSizes sizes, GraphLayout layout, Areas areas) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.options = options;
    this.sizes = sizes;
    this.layout = layout;
    this.areas = areas;
    this.cards = new Cards(trace, layout);
    this.edges = new Edges(trace, layout);
  }

  /// Lays out the graph of `trace` for all its cursors. Costs one layout and O(steps).
  public static GraphPicture of(Trace trace, Options options) {
    Options roomy = options.with(roomy(options.spacing()));
    CardSizes sizes = CardSizes.of(trace);
    return of(trace, roomy, sizes, Continuation.none());
  }

  private static GraphPicture of(
      Trace trace, Options options, CardSizes sizes, Continuation continuation) {
    GraphLayout layout = laidOut(trace, sizes, options, continuation);
    Areas areas = Areas.of(layout);
    return new GraphPicture(trace, options, sizes, layout, areas);
  }

  /// The picture of another trace that takes the place of this one, such as one at other inputs, in
  /// the other mode, or of an edited program: what is in both graphs keeps its place. The whole
  /// layout is kept where the graph is the same and all texts still fit in the same boxes; it is
  /// made anew where less than half is the same, or where more than the direction is chosen
  /// otherwise.
  public GraphPicture next(Trace other, Options chosen) {
    Options roomy = chosen.with(roomy(chosen.spacing()));
    CardSizes otherSizes = CardSizes.of(other);
    boolean kept =
        other.tape().graph() == graph && roomy.equals(options) && otherSizes.equals(sizes);
    return kept
        ? new GraphPicture(other, roomy, sizes, layout, areas)
        : of(other, roomy, otherSizes, continuation(other, roomy));
  }

  private Continuation continuation(Trace other, Options chosen) {
    ComputationalGraph then = other.tape().graph();
    boolean same =
        chosen.with(options.direction()).equals(options)
            && 2 * Twins.of(graph, then).count() >= Math.max(graph.size(), then.size());
    return same ? Continuation.of(layout) : Continuation.none();
  }

  private static Spacing roomy(Spacing s) {
    return s.with(Math.max(s.arrow(), ARROW), Math.max(s.margin(), MARGIN));
  }

  private static GraphLayout laidOut(
      Trace trace, CardSizes sizes, Options options, Continuation continuation) {
    return GraphLayout.of(
        Folding.none(trace.tape().graph()),
        vertex -> sizes.cards().get(vertex.index()),
        edge -> sizes.labels().get(edge.index()),
        options,
        continuation);
  }

  /// Where everything is; the same for all cursors.
  public GraphLayout layout() {
    return layout;
  }

  /// What the picture is of.
  public Trace trace() {
    return trace;
  }

  /// The picture when the first `cursor` steps are made.
  public Drawing at(int cursor) {
    return drawing(new Moment(trace, cursor), Optional.empty());
  }

  /// As much of that picture as can be seen in `view`, in the same coordinates: the same marks with
  /// the same ids, save that a very long line is cut off beyond the view and that a pill stands
  /// where its edge can be seen. Costs as much as there is in the view.
  public Drawing at(int cursor, Bounds view) {
    return drawing(new Moment(trace, cursor), Optional.of(view));
  }

  /// What is known at a cursor, and the step just made.
  private record Moment(Snapshot snapshot, Optional<Step> step) {
    Moment(Trace trace, int cursor) {
      this(trace.at(cursor), trace.at(cursor).step());
    }

    Optional<Step.Term> term() {
      return step.filter(Step.Term.class::isInstance).map(Step.Term.class::cast);
    }
  }

  private Drawing drawing(Moment now, Optional<Bounds> view) {
    List<Mark> marks = new ArrayList<>();
    for (int e : view.map(areas::lines).orElseGet(this::allLines)) {
      line(e, edgeState(e, now), view).ifPresent(marks::add);
    }
    now.term().flatMap(term -> travelling(term, view)).ifPresent(marks::add);
    for (int e : view.map(areas::labels).orElseGet(this::allLines)) {
      edges.label(e, edgeState(e, now)).ifPresent(marks::add);
    }
    for (int i : view.map(areas::cards).orElseGet(this::allCards)) {
      marks.add(cards.card(i, cardState(i, now)));
    }
    now.term().flatMap(term -> pill(term, view)).ifPresent(marks::add);
    String title = Narration.of(trace, now.snapshot().cursor()).toString();
    return new Drawing(title, layout.width(), layout.height(), marks);
  }

  private int[] allLines() {
    return layout.folding().lines().stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] allCards() {
    return layout.folding().cards().stream().mapToInt(Integer::intValue).toArray();
  }

  private Optional<Mark.Group> line(int e, Edges.State state, Optional<Bounds> view) {
    return view.isEmpty() ? Optional.of(edges.line(e, state)) : edges.line(e, state, view.get());
  }

  private Optional<Mark.Group> travelling(Step.Term term, Optional<Bounds> view) {
    int e = term.edge().index();
    return view.isEmpty() ? Optional.of(edges.travelling(e)) : edges.travelling(e, view.get());
  }

  private Edges.State edgeState(int e, Moment now) {
    int user = graph.to(e);
    if (!now.snapshot().valueKnown(user)) {
      return Edges.State.WAITING;
    }
    if (now.step().isEmpty()) {
      return Edges.State.KNOWN;
    }
    return switch (now.step().get()) {
      case Step.Evaluate evaluate when evaluate.vertex() == user -> Edges.State.EVALUATING;
      case Step.Term term when term.edge().index() == e -> Edges.State.TRAVELLED;
      case Step.Evaluate _, Step.Term _, Step.Seed _, Step.Complete _ -> Edges.State.KNOWN;
    };
  }

  private Cards.State cardState(int i, Moment now) {
    return new Cards.State(
        now.snapshot().valueKnown(i),
        now.snapshot().derivative(i),
        now.step().map(step -> part(i, step)).orElse(Cards.Part.NONE));
  }

  private Cards.Part part(int i, Step step) {
    if (step.vertex() == i) {
      return step instanceof Step.Evaluate ? Cards.Part.VALUE : Cards.Part.DERIVATIVE;
    }
    return step instanceof Step.Term term && source(term) == i
        ? Cards.Part.SOURCE
        : Cards.Part.NONE;
  }

  /// The vertex at the other end of the term's edge.
  private static int source(Step.Term term) {
    Edge edge = term.edge();
    return edge.from() == term.vertex() ? edge.to() : edge.from();
  }

  /// The pill of `term`, on the part of its edge that can be seen in `view`; none where no part
  /// can.
  private Optional<Mark.Group> pill(Step.Term term, Optional<Bounds> view) {
    Bounds paper = new Bounds(0, 0, layout.width(), layout.height()).grown(-2);
    Route route = layout.route(term.edge().index());
    if (view.isEmpty() || view.get().contains(Stretch.box(route), 0)) {
      return pills.of(new Place(term.number(), paper), _ -> Optional.of(pill(term, route, paper)));
    }
    Bounds seen = view.get().grown(-PILL_STRIDE).snapped(PILL_STRIDE);
    return pills.of(
        new Place(term.number(), seen),
        _ -> Stretch.first(route, seen).map(part -> pill(term, part, seen)));
  }

  private Mark.Group pill(Step.Term term, Route route, Bounds place) {
    Bounds near = Stretch.box(route).grown(Pill.FARTHEST);
    List<Bounds> boxes = new ArrayList<>();
    for (int i : areas.cards(near)) {
      Bounds box = cards.box(i);
      boxes.add(i == term.vertex() ? Cards.ringed(box) : box);
    }
    List<Bounds> labels = new ArrayList<>();
    for (int e : areas.labels(near)) {
      edges.box(e).ifPresent(labels::add);
    }
    Bounds head = edges.travelling(term.edge().index()).marks().getLast().bounds();
    Pill.Surroundings surroundings = new Pill.Surroundings(place, boxes, labels, head);
    return Pill.of(term, route, surroundings, Accents.of(trace.mode()));
  }
}
