package org.tapedeck.app.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;

/// Where everything of a computational graph is drawn, in px at 100 % zoom, the top left corner of
/// the drawing at (0, 0). Immutable.
public final class GraphLayout {
  private final Direction direction;
  private final double width;
  private final double height;
  private final long crossings;
  private final List<Rect> nodes;
  private final List<Place> places;
  private final List<Rect> labels;
  private final List<Route> routes;
  private final Map<Integer, Rect> copies = new HashMap<>();

  private GraphLayout(
      Direction direction, ComputationalGraph graph, RoutedLayoutModel2D<Integer, Edge> model) {
    this.direction = direction;
    this.width = model.getDrawableArea().getWidth();
    this.height = model.getDrawableArea().getHeight();
    this.crossings = model.crossings();
    List<Edge> edges = IntStream.range(0, graph.edgeCount()).mapToObj(graph::edge).toList();
    this.nodes = IntStream.range(0, graph.size()).mapToObj(model::box).toList();
    this.places = IntStream.range(0, graph.size()).mapToObj(model::place).toList();
    this.labels = edges.stream().map(model::label).toList();
    this.routes = edges.stream().map(model::route).toList();
    for (Edge edge : edges) {
      model.copy(edge).ifPresent(box -> copies.put(edge.index(), box));
    }
  }

  /// Lays out `graph` with boxes and labels of the given sizes. An edge without a label has size
  /// [Size#NONE].
  public static GraphLayout of(
      ComputationalGraph graph,
      Function<Vertex, Size> nodeSize,
      Function<Edge, Size> labelSize,
      Options options) {
    return of(graph, nodeSize, labelSize, options, Continuation.none());
  }

  /// The same, continuing an earlier drawing.
  public static GraphLayout of(
      ComputationalGraph graph,
      Function<Vertex, Size> nodeSize,
      Function<Edge, Size> labelSize,
      Options options,
      Continuation continuation) {
    Objects.requireNonNull(graph);
    RoutedLayoutModel2D<Integer, Edge> model = new RoutedLayoutModel2D<>();
    new LayeredLayout2D<Integer, Edge>(
            v -> nodeSize.apply(graph.vertex(v)), Edge::operand, labelSize, options)
        .withCommutative(v -> isCommutative(graph.vertex(v)))
        .withEarlier(continuation.places(graph))
        .withCancel(continuation.cancelled())
        .layout(asJGraphT(graph), model);
    return new GraphLayout(options.direction(), graph, model);
  }

  private static boolean isCommutative(Vertex vertex) {
    return vertex instanceof Vertex.Operation operation
        && switch (operation.function()) {
          case ADD, MULTIPLY, MIN, MAX, HYPOT -> true;
          default -> false;
        };
  }

  private static Graph<Integer, Edge> asJGraphT(ComputationalGraph graph) {
    Graph<Integer, Edge> copy = new DirectedMultigraph<>(Edge.class);
    for (int v = 0; v < graph.size(); v++) {
      copy.addVertex(v);
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      Edge edge = graph.edge(e);
      copy.addEdge(edge.from(), edge.to(), edge);
    }
    return copy;
  }

  public Direction direction() {
    return direction;
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

  /// The box of a vertex.
  public Rect node(int vertex) {
    return nodes.get(vertex);
  }

  /// The layer of a vertex and its place across the layers.
  public Place place(int vertex) {
    return places.get(vertex);
  }

  /// The box of an edge's label, right before the port of the user's node.
  public Rect label(int edge) {
    return labels.get(edge);
  }

  /// The box of the copy of the operand that an edge starts at; empty if it starts at the operand's
  /// own node. Both edges of `x*x` share a copy.
  public Optional<Rect> copy(int edge) {
    return Optional.ofNullable(copies.get(edge));
  }

  /// The way of an edge, from the border of the operand's node, through the label's place, to the
  /// port of the user's node.
  public Route route(int edge) {
    return routes.get(edge);
  }
}
