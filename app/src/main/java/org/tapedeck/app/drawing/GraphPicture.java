package org.tapedeck.app.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.app.layout.Continuation;
import org.tapedeck.app.layout.Folding;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.layout.Options;
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

  private final Trace trace;
  private final ComputationalGraph graph;
  private final Options options;
  private final CardSizes sizes;
  private final GraphLayout layout;
  private final Cards cards;
  private final Edges edges;

  private GraphPicture(Trace trace, Options options, CardSizes sizes, GraphLayout layout) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.options = options;
    this.sizes = sizes;
    this.layout = layout;
    this.cards = new Cards(trace, layout);
    this.edges = new Edges(trace, layout);
  }

  /// Lays out the graph of `trace` for all its cursors. Costs one layout and O(steps).
  public static GraphPicture of(Trace trace, Options options) {
    Options roomy = options.with(roomy(options.spacing()));
    CardSizes sizes = CardSizes.of(trace);
    return new GraphPicture(trace, roomy, sizes, laidOut(trace, sizes, roomy, Continuation.none()));
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
    return new GraphPicture(
        other,
        roomy,
        otherSizes,
        kept ? layout : laidOut(other, otherSizes, roomy, continuation(other, roomy)));
  }

  private Continuation continuation(Trace other, Options chosen) {
    ComputationalGraph then = other.tape().graph();
    boolean same =
        chosen.with(options.direction()).equals(options)
            && 2 * Twins.of(graph, then).count() >= Math.max(graph.size(), then.size());
    return same ? Continuation.of(layout) : Continuation.none();
  }

  private static Spacing roomy(Spacing s) {
    return new Spacing(
        s.curve(),
        s.node(),
        s.edge(),
        s.label(),
        Math.max(s.arrow(), ARROW),
        Math.max(s.margin(), MARGIN));
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
    Snapshot snapshot = trace.at(cursor);
    Optional<Step.Term> term =
        snapshot.step().filter(Step.Term.class::isInstance).map(Step.Term.class::cast);
    List<Mark> marks = new ArrayList<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      marks.add(edges.line(e, edgeState(e, snapshot)));
    }
    term.ifPresent(t -> marks.add(edges.travelling(t.edge().index())));
    for (int e = 0; e < graph.edgeCount(); e++) {
      edges.label(e, edgeState(e, snapshot)).ifPresent(marks::add);
    }
    for (int i = 0; i < graph.size(); i++) {
      marks.add(cards.card(i, cardState(i, snapshot)));
    }
    term.ifPresent(t -> marks.add(pill(t)));
    String title = Narration.of(trace, cursor).toString();
    return new Drawing(title, layout.width(), layout.height(), marks);
  }

  private Edges.State edgeState(int e, Snapshot snapshot) {
    int user = graph.to(e);
    if (!snapshot.valueKnown(user)) {
      return Edges.State.WAITING;
    }
    boolean now =
        snapshot.step().stream()
            .anyMatch(
                step ->
                    switch (step) {
                      case Step.Evaluate evaluate -> evaluate.vertex() == user;
                      case Step.Term term -> term.edge().index() == e;
                      case Step.Seed _, Step.Complete _ -> false;
                    });
    if (!now) {
      return Edges.State.KNOWN;
    }
    return snapshot.step().orElseThrow() instanceof Step.Term
        ? Edges.State.TRAVELLED
        : Edges.State.EVALUATING;
  }

  private Cards.State cardState(int i, Snapshot snapshot) {
    return new Cards.State(
        snapshot.valueKnown(i),
        snapshot.derivative(i),
        snapshot.step().map(step -> part(i, step)).orElse(Cards.Part.NONE));
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

  private Mark.Group pill(Step.Term term) {
    List<Bounds> boxes = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Bounds box = cards.box(i);
      boxes.add(i == term.vertex() ? Cards.ringed(box) : box);
    }
    List<Bounds> labels = new ArrayList<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      edges.box(e).ifPresent(labels::add);
    }
    int edge = term.edge().index();
    Bounds drawing = new Bounds(0, 0, layout.width(), layout.height()).grown(-2);
    Bounds head = edges.travelling(edge).marks().getLast().bounds();
    Pill.Surroundings surroundings = new Pill.Surroundings(drawing, boxes, labels, head);
    return Pill.of(term, layout.route(edge), surroundings, Accents.of(trace.mode()));
  }
}
