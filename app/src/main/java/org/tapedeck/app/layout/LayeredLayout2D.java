package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// Draws a directed acyclic multigraph in layers, with ports, labels and curved edges.
///
/// The edges into a vertex end at ports on its entry side, in the order of their operand numbers;
/// their labels are stacked right before the ports in the same order. Edges cross each other only
/// between the layers, never a box or a label, and exactly as often as the order within the layers
/// makes necessary. The phases follow Sugiyama, Tagawa and Toda (Methods for Visual Understanding
/// of Hierarchical System Structures, 1981) in the form of Gansner, Koutsofios, North and Vo (A
/// Technique for Drawing Directed Graphs, 1993); layers and places are exact optima, found as
/// potentials of minimum-cost flows.
///
/// Points of vertices are the middles of their boxes. A [RoutedLayoutModel2D] gets boxes, routes
/// and labels too and the bounds of the drawing as its drawable area; any other model gets the
/// points, moved and scaled into its drawable area if it has one. Fixed vertices are not held.
///
/// The result is the same at every run. No phase recurses along the graph.
///
/// @param <V> the vertices, told apart by `equals`
/// @param <E> the edges; parallel edges must not be equal
public final class LayeredLayout2D<V, E> implements LayoutAlgorithm2D<V, E> {
  private final Function<V, Size> nodeSize;
  private final ToIntFunction<E> operand;
  private final Function<E, Size> labelSize;
  private final Options options;

  /// A layout for boxes of the given sizes; `operand` orders the edges into a vertex, ties by the
  /// graph's order of edges.
  public LayeredLayout2D(
      Function<V, Size> nodeSize,
      ToIntFunction<E> operand,
      Function<E, Size> labelSize,
      Options options) {
    this.nodeSize = Objects.requireNonNull(nodeSize);
    this.operand = Objects.requireNonNull(operand);
    this.labelSize = Objects.requireNonNull(labelSize);
    this.options = Objects.requireNonNull(options);
  }

  /// Lays out `graph` into `model`.
  ///
  /// @throws IllegalArgumentException if the graph has a cycle or is not directed
  @Override
  public void layout(Graph<V, E> graph, LayoutModel2D<V> model) {
    Indexed<V, E> indexed = Indexed.of(graph, operand);
    Direction direction = options.direction();
    Boxes boxes =
        new Boxes(
            indexed.dag(),
            options.spacing(),
            indexed.vertices().stream().map(nodeSize).toArray(Size[]::new),
            indexed.edges().stream().map(labelSize).toArray(Size[]::new),
            direction.horizontal());
    Geometry geometry = Pipeline.run(indexed.dag(), boxes, options, () -> false);
    Frame frame = new Frame(direction, geometry.length, geometry.breadth);
    if (model instanceof RoutedLayoutModel2D<V, ?>) {
      @SuppressWarnings("unchecked") // the caller pairs the model with the graph it is for
      RoutedLayoutModel2D<V, E> routed = (RoutedLayoutModel2D<V, E>) model;
      fill(routed, indexed, geometry, frame);
    } else {
      fillPoints(model, indexed, geometry, frame);
    }
  }

  private void fill(
      RoutedLayoutModel2D<V, E> model, Indexed<V, E> indexed, Geometry geometry, Frame frame) {
    model.setDrawableArea(Box2D.of(frame.width(), frame.height()));
    model.setCrossings(geometry.crossings);
    for (int v = 0; v < indexed.dag().size; v++) {
      Rect box = frame.rect(geometry.node(v));
      model.putBox(indexed.vertices().get(v), box);
      model.put(indexed.vertices().get(v), Point2D.of(box.center().x(), box.center().y()));
    }
    double bend = geometry.bend();
    for (int e = 0; e < indexed.dag().edges(); e++) {
      List<Curve> curves = geometry.route(e).stream().map(frame::curve).toList();
      model.putEdge(indexed.edges().get(e), new Route(curves, bend), frame.rect(geometry.label(e)));
    }
  }

  private void fillPoints(
      LayoutModel2D<V> model, Indexed<V, E> indexed, Geometry geometry, Frame frame) {
    Box2D area = model.getDrawableArea();
    if (area == null) {
      area = Box2D.of(frame.width(), frame.height());
      model.setDrawableArea(area);
    }
    for (int v = 0; v < indexed.dag().size; v++) {
      Point middle = frame.rect(geometry.node(v)).center();
      model.put(
          indexed.vertices().get(v),
          Point2D.of(
              area.getMinX() + middle.x() * area.getWidth() / frame.width(),
              area.getMinY() + middle.y() * area.getHeight() / frame.height()));
    }
  }

  /// A graph with numbers for its vertices (topological, else as iterated) and edges.
  private record Indexed<V, E>(List<V> vertices, List<E> edges, Dag dag) {

    static <V, E> Indexed<V, E> of(Graph<V, E> graph, ToIntFunction<E> operand) {
      if (!graph.getType().isDirected()) {
        throw new IllegalArgumentException("not a directed graph: " + graph.getType());
      }
      Map<V, Integer> given = numbers(graph.vertexSet());
      List<V> vertices = new ArrayList<>();
      new TopologicalOrderIterator<>(graph, Comparator.comparing(given::get))
          .forEachRemaining(vertices::add);
      Map<V, Integer> number = numbers(vertices);
      List<E> edges = new ArrayList<>(graph.edgeSet());
      edges.sort(
          Comparator.comparing((E e) -> number.get(graph.getEdgeTarget(e)))
              .thenComparingInt(operand));
      int[] from = edges.stream().mapToInt(e -> number.get(graph.getEdgeSource(e))).toArray();
      int[] to = edges.stream().mapToInt(e -> number.get(graph.getEdgeTarget(e))).toArray();
      return new Indexed<>(vertices, edges, new Dag(vertices.size(), from, to));
    }

    private static <V> Map<V, Integer> numbers(Iterable<V> vertices) {
      Map<V, Integer> numbers = new HashMap<>();
      for (V vertex : vertices) {
        numbers.put(vertex, numbers.size());
      }
      return numbers;
    }
  }
}
