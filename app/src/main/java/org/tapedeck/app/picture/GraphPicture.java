package org.tapedeck.app.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.DrawingStream;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.layout.LayoutStability;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.Spacing;
import org.tapedeck.app.picture.card.CardSizes;
import org.tapedeck.app.picture.card.Cards;
import org.tapedeck.app.picture.card.GroupHead;
import org.tapedeck.app.picture.card.LinePartials;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.typeset.LruCache;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.GraphMatching;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// The computational graph of a trace at any of its cursors: what the screen and the exporters
/// show. With groups folded the cursors are those of the trace that tells them as one function.
///
/// The geometry is the same for all cursors. The marks come in the order of the cases of
/// [org.tapedeck.app.drawing.MarkId]. A folded group is on the card of the vertex that represents
/// it. Safe for use by several threads.
public final class GraphPicture {
  /// Room around the graph in which a pill can stand.
  private static final double MARGIN = 40;

  /// Room for an arrowhead beside the ring round a card.
  private static final double ARROW = 15;

  /// A larger graph is drawn with little effort first.
  private static final int MODERATE = 150;

  /// A pill whose edge reaches beyond the view is placed anew when the view has moved so far, in
  /// px.
  private static final double PILL_STRIDE = 48;

  /// More lines than this in one view cannot be told apart.
  private static final int CROWD = 1000;

  /// Where the pill of a step may stand, and what it is to leave free.
  private record BadgeKey(StepView now, Box area, Optional<Box> covered) {
    BadgeKey(StepView now, Box area) {
      this(now, area, Optional.empty());
    }
  }

  /// What can be seen, and which part of it something else lies upon.
  private record View(Box area, Optional<Box> covered) {}

  private final Plan plan;
  private final Trace trace;
  private final ComputationalGraph graph;
  private final GraphLayout layout;
  private final PictureIndex areas;
  private final Cards cards;
  private final CopyCards copies;
  private final Edges edges;
  private final GroupFrames frames;
  private final LruCache<BadgeKey, Optional<TermBadge.Placed>> pills = new LruCache<>(64);

  private GraphPicture(Plan plan, GraphLayout layout, PictureIndex areas) {
    this.plan = plan;
    this.trace = plan.trace;
    this.graph = trace.tape().graph();
    this.layout = layout;
    this.areas = areas;
    this.cards = new Cards(trace, layout);
    this.copies = new CopyCards(trace, layout);
    this.edges = new Edges(trace, layout, plan.partials);
    this.frames = new GroupFrames(layout);
  }

  /// Lays out the graph of `trace` for all its cursors. Costs one layout and O(steps).
  public static GraphPicture of(Trace trace, LayoutOptions options) {
    return of(trace, FoldedGraph.none(trace.tape().graph()), options);
  }

  /// The same with some groups folded.
  public static GraphPicture of(Trace trace, FoldedGraph folding, LayoutOptions options) {
    return Plan.of(trace, folding, options).drawn(LayoutStability.none());
  }

  /// The same at once: a large graph is drawn quickly, see [#better].
  ///
  /// @throws java.util.concurrent.CancellationException soon after `outdated` is true
  public static GraphPicture of(
      Trace trace, FoldedGraph folding, LayoutOptions options, BooleanSupplier outdated) {
    return Plan.of(trace, folding, options).quick().drawn(LayoutStability.until(outdated));
  }

  /// What a picture is laid out for.
  private record Plan(
      Trace trace,
      FoldedGraph folding,
      LayoutOptions options,
      LinePartials partials,
      CardSizes sizes) {
    static Plan of(Trace unfolded, FoldedGraph folding, LayoutOptions options) {
      Trace trace = unfolded.folded(folding.folded());
      LinePartials partials = LinePartials.of(trace, folding);
      CardSizes sizes = CardSizes.of(trace, folding, partials, options.direction());
      return new Plan(trace, folding, options.with(roomy(options.spacing())), partials, sizes);
    }

    Plan quick() {
      return folding.cards().size() <= MODERATE
          ? this
          : new Plan(trace, folding, options.withEffort(0), partials, sizes);
    }

    GraphPicture drawn(LayoutStability continuation) {
      GraphLayout layout =
          GraphLayout.of(
              folding,
              vertex -> sizes.cards().get(vertex.index()),
              edge -> sizes.labels().get(edge.index()),
              options,
              continuation);
      return new GraphPicture(this, layout, PictureIndex.of(layout));
    }
  }

  /// The picture of another trace that takes the place of this one, such as one at other inputs, in
  /// the other mode, of an edited program, or with other groups folded: what is in both graphs
  /// keeps its place. The whole layout is kept where the graph is the same and all texts still fit
  /// in the same boxes; it is made anew where less than half is the same, or where more than the
  /// direction is chosen otherwise.
  ///
  /// @throws java.util.concurrent.CancellationException soon after `outdated` is true
  public GraphPicture next(
      Trace other, FoldedGraph folding, LayoutOptions chosen, BooleanSupplier outdated) {
    Plan next = Plan.of(other, folding, chosen).quick();
    boolean kept =
        folding.equals(plan.folding)
            && next.options.withEffort(plan.options.effort()).equals(plan.options)
            && next.sizes.equals(plan.sizes);
    return kept
        ? new GraphPicture(next, layout, areas)
        : next.drawn(continuation(next).withCancel(outdated));
  }

  /// The same with considerably fewer crossings, if such a drawing is found; empty soon after
  /// `unwanted` is true.
  public Optional<GraphPicture> better(BooleanSupplier unwanted) {
    return layout
        .better(unwanted)
        .map(found -> new GraphPicture(plan, found, PictureIndex.of(found)));
  }

  private LayoutStability continuation(Plan next) {
    boolean same =
        next.options
                .with(plan.options.direction())
                .withEffort(plan.options.effort())
                .equals(plan.options)
            && GraphMatching.of(graph, next.trace.tape().graph()).areMost();
    return same ? LayoutStability.of(layout) : LayoutStability.none();
  }

  private static Spacing roomy(Spacing s) {
    return s.with(Math.max(s.arrow(), ARROW), Math.max(s.margin(), MARGIN));
  }

  /// Where everything is; the same for all cursors.
  public GraphLayout layout() {
    return layout;
  }

  /// The vertex whose card or copy is at a point; a folded group's representative.
  public OptionalInt vertexAt(double x, double y) {
    Box point = new Box(x, y, 1e-3, 1e-3);
    IntStream copied =
        Arrays.stream(areas.copies(point))
            .filter(e -> copies.box(e).contains(point, 0))
            .map(e -> plan.folding.card(graph.from(e)));
    IntStream shown =
        Arrays.stream(areas.cards(point)).filter(i -> cards.box(i).contains(point, 0));
    return IntStream.concat(copied, shown).findFirst();
  }

  /// What is at a point: a card, all of a folded group, or the term along the line that a label
  /// with a partial is on.
  public Subject subjectAt(double x, double y) {
    OptionalInt card = vertexAt(x, y);
    return card.isPresent() ? subject(card.getAsInt()) : labelled(new Box(x, y, 1e-3, 1e-3));
  }

  private Subject subject(int card) {
    return plan.folding.group(card).map(Subject::of).orElseGet(() -> Subject.of(graph, card));
  }

  private Subject labelled(Box point) {
    return Arrays.stream(areas.labels(point))
        .boxed()
        .flatMap(e -> plan.partials.on(e).stream())
        .filter(LinePartials.Partial.OfEdge.class::isInstance)
        .map(LinePartials.Partial.OfEdge.class::cast)
        .map(partial -> Subject.term(trace, partial.edge()))
        .findFirst()
        .orElse(Subject.NONE);
  }

  /// The folded group whose sign to unfold it is at a point.
  public OptionalInt unfoldSignAt(double x, double y) {
    return vertexAt(x, y).stream()
        .filter(i -> GroupHead.sign(cards.box(i)).contains(new Box(x, y, 0, 0), 2))
        .flatMap(i -> plan.folding.group(i).stream().mapToInt(Group::index))
        .findFirst();
  }

  /// The group whose label on its frame is at a point.
  public OptionalInt groupTitleAt(double x, double y) {
    return frames.titleAt(x, y);
  }

  /// The innermost group whose frame is at a point.
  public OptionalInt groupAt(double x, double y) {
    return frames.at(x, y);
  }

  /// What the picture is of: a trace that tells the folded groups as one function each.
  public Trace trace() {
    return trace;
  }

  /// What the step shows after which `cursor` steps are made.
  private StepView view(int cursor) {
    return StepView.of(trace, cursor);
  }

  private PictureState state(StepView view) {
    return new PictureState(view, plan.folding);
  }

  /// The picture when the first `cursor` steps are made.
  public Drawing at(int cursor) {
    return at(view(cursor));
  }

  /// The picture of a step.
  public Drawing at(StepView now) {
    return drawing(state(now), Optional.empty());
  }

  /// The same, each mark made when it is asked for: of 100,000 cards together they would fill the
  /// memory.
  public DrawingStream stream(StepView step) {
    PictureState now = state(step);
    return new DrawingStream(
        title(now), layout.width(), layout.height(), marks(now, Optional.empty()));
  }

  /// As much of that picture as can be seen in `view`, in the same coordinates: the same marks with
  /// the same ids, save that a very long line is cut off beyond the view and that a pill stands
  /// where its edge can be seen. Without lines where there are more of them than can be told apart:
  /// see [#isCrowded]. Costs as much as there is in the view.
  public Drawing at(int cursor, Box view) {
    return at(view(cursor), view, Optional.empty());
  }

  /// The same where something lies upon the part `covered` of the view: the pill stays clear of it.
  public Drawing at(StepView now, Box view, Optional<Box> covered) {
    return drawing(state(now), Optional.of(new View(view, covered)));
  }

  /// The vertices with a card in `area`, ascending.
  public int[] cardsIn(Box area) {
    return areas.cards(area);
  }

  /// The card of a vertex, or of the folded group that it is in.
  public Box card(int vertex) {
    return cards.box(vertex);
  }

  /// Whether `area` has so many lines that a view of it leaves them to [Overview].
  public boolean isCrowded(Box area) {
    return areas.lines(area).length > CROWD;
  }

  /// How many cards and lines there are to draw in `area`.
  public int weight(Box area) {
    return areas.cards(area).length + areas.lines(area).length;
  }

  /// The edges with a line in `area`, ascending.
  int[] linesIn(Box area) {
    return areas.lines(area);
  }

  /// The way of the term of this step; empty without one, and where it stays inside a folded group.
  List<Curve> travelled(StepView now) {
    OptionalInt line = state(now).travelled();
    return line.isPresent() ? layout.route(line.getAsInt()).curves() : List.of();
  }

  /// What a step is about, the foremost first: the boxes at both ends of the line that its term
  /// travels, and the card of its vertex where only a copy of that is at the end; else the card of
  /// its vertex alone. Empty at the start.
  public List<Box> about(int cursor) {
    PictureState now = state(view(cursor));
    Optional<Box> own = now.vertex().map(cards::box);
    return Stream.concat(
            now.travelled().stream().boxed().flatMap(e -> ends(e, now.vertex().orElseThrow())),
            own.stream())
        .distinct()
        .toList();
  }

  private Stream<Box> ends(int line, int vertex) {
    Box start = layout.copy(line).orElseGet(() -> cards.box(graph.from(line)));
    Box end = cards.box(graph.to(line));
    return end.equals(cards.box(vertex)) ? Stream.of(end, start) : Stream.of(start, end);
  }

  private Drawing drawing(PictureState now, Optional<View> shown) {
    return new Drawing(title(now), layout.width(), layout.height(), marks(now, shown).toList());
  }

  private String title(PictureState now) {
    return StepNarration.of(now.view()).toString();
  }

  private Stream<Mark> marks(PictureState now, Optional<View> shown) {
    Optional<Box> view = shown.map(View::area);
    int[] travelled = now.travelled().stream().toArray();
    return Stream.of(
            view.map(frames::in).orElseGet(frames::all).stream().<Mark>map(frame -> frame),
            each(view.map(this::distinct).orElseGet(this::allLines), e -> line(e, now, view)),
            each(travelled, e -> travelling(e, view)),
            each(view.map(areas::labels).orElseGet(this::allLines), e -> edges.label(e, now)),
            each(
                view.map(areas::cards).orElseGet(this::allCards),
                i -> Optional.of(cards.card(i, now.card(i)))),
            each(
                view.map(areas::copies).orElseGet(areas::copies),
                e -> Optional.of(copies.copy(e, now.card(plan.folding.card(graph.from(e)))))),
            each(travelled, e -> pill(now, e, shown).map(TermBadge.Placed::mark)))
        .reduce(Stream.empty(), Stream::concat); // which makes one at a time, as flatMap does not
  }

  private static Stream<Mark> each(int[] numbers, IntFunction<Optional<Mark.Compound>> making) {
    return Arrays.stream(numbers).mapToObj(making).flatMap(Optional::stream);
  }

  private int[] distinct(Box view) {
    int[] lines = areas.lines(view);
    return lines.length > CROWD ? new int[0] : lines;
  }

  private int[] allLines() {
    return layout.folding().lines().stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] allCards() {
    return layout.folding().cards().stream().mapToInt(Integer::intValue).toArray();
  }

  private Optional<Mark.Compound> line(int e, PictureState now, Optional<Box> view) {
    Edges.State state = now.line(e);
    return view.isEmpty() ? Optional.of(edges.line(e, state)) : edges.line(e, state, view.get());
  }

  private Optional<Mark.Compound> travelling(int e, Optional<Box> view) {
    return view.isEmpty() ? Optional.of(edges.travelling(e)) : edges.travelling(e, view.get());
  }

  /// The pill of the step's term, on the part of its line that can be seen; none where no part can.
  private Optional<TermBadge.Placed> pill(PictureState now, int line, Optional<View> view) {
    Box paper = new Box(0, 0, layout.width(), layout.height()).grown(-2);
    Route route = layout.route(line);
    if (view.isEmpty() || view.get().area().contains(Stretch.box(route), 0)) {
      Optional<TermBadge.Placed> usual =
          pills.of(
              new BadgeKey(now.view(), paper), place -> Optional.of(pill(now, line, route, place)));
      return view.isEmpty() || isClear(usual, view.get()) ? usual : pill(now, line, view.get());
    }
    return pill(now, line, view.get());
  }

  private static boolean isClear(Optional<TermBadge.Placed> pill, View view) {
    return view.covered().isEmpty()
        || pill.stream().noneMatch(each -> each.box().overlaps(view.covered().get()));
  }

  private Optional<TermBadge.Placed> pill(PictureState now, int line, View view) {
    Box seen = view.area().grown(-PILL_STRIDE).snapped(PILL_STRIDE);
    Optional<Box> covered = view.covered().map(box -> box.snapped(PILL_STRIDE));
    return pills
        .of(
            new BadgeKey(now.view(), seen, covered),
            place ->
                Stretch.first(layout.route(line), seen).map(part -> pill(now, line, part, place)))
        .filter(pill -> isClear(Optional.of(pill), view));
  }

  private TermBadge.Placed pill(PictureState now, int line, Route route, BadgeKey place) {
    Step.Addition term = now.term().orElseThrow();
    Box near = Stretch.box(route).grown(TermBadge.FARTHEST);
    List<Box> boxes = new ArrayList<>();
    for (int i : areas.cards(near)) {
      Box box = cards.box(i);
      boxes.add(i == plan.folding.card(term.vertex()) ? Cards.ringed(box) : box);
    }
    for (int e : areas.copies(near)) {
      boxes.add(copies.ringed(e));
    }
    List<Box> labels = new ArrayList<>();
    for (int e : areas.labels(near)) {
      edges.box(e).ifPresent(labels::add);
    }
    labels.addAll(frames.titles());
    place.covered().ifPresent(labels::add);
    Box head = edges.travellingHead(line);
    TermBadge.Surroundings surroundings =
        new TermBadge.Surroundings(place.area(), boxes, labels, head);
    return TermBadge.of(now.view(), term, route, surroundings);
  }
}
