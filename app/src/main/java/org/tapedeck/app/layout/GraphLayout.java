package org.tapedeck.app.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;

/// Where everything of a computational graph is drawn, in px at 100 % zoom, the top left corner of
/// the drawing at (0, 0). Immutable.
public final class GraphLayout {
  /// An earlier drawing is not continued by one of more than so many times as many cards as it has
  /// in common with it: nobody looks for the few among the many.
  private static final int MOSTLY_NEW = 4;

  private final double width;
  private final double height;
  private final long crossings;
  private final Box[] nodes;
  private final LayerPosition[] places;
  private final Box[] labels;
  private final Route[] routes;
  private final Map<Integer, Box> copies = new HashMap<>();
  private final Map<Integer, Box> groups = new HashMap<>();

  private final Request request;

  /// What was asked for; `continued` if an earlier drawing was.
  private record Request(
      FoldedGraph folding,
      Function<Vertex, Size> nodeSize,
      Function<Edge, Size> labelSize,
      LayoutOptions options,
      boolean continued,
      boolean pinned) {}

  private GraphLayout(Request request, RoutedLayoutModel2D<Integer, Integer> model) {
    this.request = request;
    FoldedGraph folding = request.folding;
    this.width = model.getDrawableArea().getWidth();
    this.height = model.getDrawableArea().getHeight();
    this.crossings = model.crossings();
    ComputationalGraph graph = folding.graph();
    this.nodes = new Box[graph.size()];
    this.places = new LayerPosition[graph.size()];
    this.labels = new Box[graph.edgeCount()];
    this.routes = new Route[graph.edgeCount()];
    for (int v = 0; v < nodes.length; v++) {
      nodes[v] = model.box(folding.card(v));
      places[v] = model.place(folding.card(v));
    }
    for (int e : folding.lines()) {
      labels[e] = model.label(e);
      routes[e] = model.route(e);
      model.copy(e).ifPresent(box -> copies.put(e, box));
    }
    for (int g = 0; g < graph.groups().size(); g++) {
      int group = g;
      model.group(g).ifPresent(frame -> groups.put(group, frame));
    }
  }

  /// Lays out `graph` with boxes and labels of the given sizes. An edge without a label has size
  /// [Size#NONE].
  public static GraphLayout of(
      ComputationalGraph graph,
      Function<Vertex, Size> nodeSize,
      Function<Edge, Size> labelSize,
      LayoutOptions options) {
    return of(graph, nodeSize, labelSize, options, LayoutStability.none());
  }

  /// The same, continuing an earlier drawing, and until it is cancelled.
  public static GraphLayout of(
      ComputationalGraph graph,
      Function<Vertex, Size> nodeSize,
      Function<Edge, Size> labelSize,
      LayoutOptions options,
      LayoutStability continuation) {
    return of(FoldedGraph.none(graph), nodeSize, labelSize, options, continuation);
  }

  /// The same with some groups folded. The size of a folded group is that of the vertex which
  /// represents it.
  public static GraphLayout of(
      FoldedGraph folding,
      Function<Vertex, Size> nodeSize,
      Function<Edge, Size> labelSize,
      LayoutOptions options,
      LayoutStability continuation) {
    ComputationalGraph graph = folding.graph();
    Function<Integer, Optional<LayerPosition>> places = continuation.places(graph);
    long known = folding.cards().stream().filter(v -> places.apply(v).isPresent()).count();
    boolean continued = known > 0 && MOSTLY_NEW * known >= folding.cards().size();
    Function<Integer, Optional<LayerPosition>> earlier = continued ? places : _ -> Optional.empty();
    RoutedLayoutModel2D<Integer, Integer> model = new RoutedLayoutModel2D<>();
    LayeredLayout2D<Integer, Integer> layout =
        new LayeredLayout2D<Integer, Integer>(
                v -> nodeSize.apply(graph.vertex(v)),
                e -> folding.group(graph.to(e)).isPresent() ? 0 : graph.edge(e).operand(),
                e -> labelSize.apply(graph.edge(e)),
                options.withFreeOperands(true))
            .withCommutative(
                v ->
                    folding.group(v).isPresent()
                        || (options.freeOperands() && isCommutative(graph.vertex(v))))
            .withGroups(innermost(folding), graph.groups().stream().map(Group::parent).toList())
            .withPins(continuation::pin)
            .withCancel(continuation.cancelled());
    LayeredLayout2D<Integer, Integer> continuing =
        continuation.keepsDistances(options.direction())
            ? layout.withEarlier(earlier)
            : layout.withEarlierOrder(earlier);
    continuing.layout(asJGraphT(folding), model);
    return new GraphLayout(
        new Request(folding, nodeSize, labelSize, options, continued, continuation.hasPins()),
        model);
  }

  /// A drawing of the same in the same way with fewer crossings, looked for with
  /// [LayoutOptions#thorough] effort; empty if none was found, or soon after `cancelled` is true.
  ///
  /// So a quick drawing, made with effort 0, can be shown while this goes on. A drawing that
  /// continues another is given up only for one with less than half of its crossings; a drawing in
  /// source order or with pins is never.
  public Optional<GraphLayout> better(BooleanSupplier cancelled) {
    boolean arranged = request.pinned || request.options.priority() == OrderPriority.SOURCE_ORDER;
    if (crossings == 0 || arranged) {
      return Optional.empty();
    }
    try {
      GraphLayout other =
          of(
              request.folding,
              request.nodeSize,
              request.labelSize,
              request.options.thorough(),
              LayoutStability.until(cancelled));
      long most = request.continued ? (crossings - 1) / 2 : crossings - 1;
      return Optional.of(other).filter(layout -> layout.crossings <= most);
    } catch (CancellationException _) {
      return Optional.empty();
    }
  }

  private static boolean isCommutative(Vertex vertex) {
    return vertex instanceof Vertex.Operation operation
        && switch (operation.function()) {
          case ADD, MULTIPLY, MIN, MAX, HYPOT -> true;
          default -> false;
        };
  }

  /// For each vertex the innermost group that it is in; a folded one is not in itself.
  private static ToIntFunction<Integer> innermost(FoldedGraph folding) {
    int[] group = new int[folding.graph().size()];
    Arrays.fill(group, -1);
    for (Group g : folding.graph().groups()) {
      Arrays.fill(group, g.first(), g.end(), g.index()); // inner ones come after those around them
    }
    return v -> folding.group(v).map(Group::parent).orElse(group[v]);
  }

  private static Graph<Integer, Integer> asJGraphT(FoldedGraph folding) {
    Graph<Integer, Integer> copy = new DirectedMultigraph<>(null, null, false);
    folding.cards().forEach(copy::addVertex);
    for (int e : folding.lines()) {
      int from = folding.card(folding.graph().from(e));
      copy.addEdge(from, folding.card(folding.graph().to(e)), e);
    }
    return copy;
  }

  /// Which groups are drawn as one card.
  public FoldedGraph folding() {
    return request.folding;
  }

  public Direction direction() {
    return request.options.direction();
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /// How often the edges cross each other.
  public long crossings() {
    return crossings;
  }

  /// The box of a vertex, or of the folded group it is in.
  public Box node(int vertex) {
    return nodes[vertex];
  }

  /// The layer of a vertex, or of the folded group it is in, and its place across the layers.
  public LayerPosition place(int vertex) {
    return places[vertex];
  }

  /// The box of an edge's label, right before the port of the user's node.
  public Box label(int edge) {
    return labels[line(edge)];
  }

  /// The box of the copy of the operand that an edge starts at; empty if it starts at the operand's
  /// own node. Both edges of `x*x` share a copy.
  public Optional<Box> copy(int edge) {
    return Optional.ofNullable(copies.get(line(edge)));
  }

  /// The frame of a group of the graph: around the boxes and operand labels of its vertices, away
  /// from those of all others. Empty if it has no vertices or was not kept together.
  public Optional<Box> group(int group) {
    return Optional.ofNullable(groups.get(group));
  }

  /// The way of an edge, from the border of the operand's node, through the label's place, to the
  /// port of the user's node.
  public Route route(int edge) {
    return routes[line(edge)];
  }

  /// The edge that is drawn for `edge`.
  private int line(int edge) {
    return request
        .folding
        .line(edge)
        .orElseThrow(() -> new IllegalArgumentException("inside a folded group: edge " + edge));
  }
}
