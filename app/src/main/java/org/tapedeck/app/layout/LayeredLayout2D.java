package org.tapedeck.app.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.layered.BoxSizes;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.app.layout.layered.FlowTransform;
import org.tapedeck.app.layout.layered.IndexedGraph;
import org.tapedeck.app.layout.layered.layering.EarlierDrawing;
import org.tapedeck.app.layout.layered.layering.VertexSplitting;
import org.tapedeck.app.layout.layered.ordering.CrossingMinimization;
import org.tapedeck.app.layout.layered.ordering.LayerOrder;
import org.tapedeck.app.layout.layered.placement.ClusterFrames;
import org.tapedeck.app.layout.layered.placement.CoordinateAssignment;
import org.tapedeck.app.layout.layered.placement.Coordinates;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.app.layout.option.LayoutOptions;

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
/// points, moved and scaled into its drawable area if it has one.
///
/// A value used far away may be drawn there as a copy of half its size, see
/// [LayoutOptions#copySpan]; in graphs whose long edges would take too much memory this is done in
/// any case.
///
/// The result is the same at every run. No phase recurses along the graph.
///
/// @param <V> the vertices, told apart by `equals`
/// @param <E> the edges; parallel edges must not be equal
public final class LayeredLayout2D<V, E> implements LayoutAlgorithm2D<V, E> {
  /// All phases go through all bends, so that about a second is what these and a first drawing
  /// take; where there would be more, far uses start at copies.
  private static final long MOST_BENDS = 40_000;

  private final Function<V, Size> nodeSize;
  private final ToIntFunction<E> operand;
  private final Function<E, Size> labelSize;
  private final LayoutOptions options;
  private final Wishes<V> wishes;

  /// Where vertices were in an earlier drawing, and whether its distances are of use in this one.
  private record Earlier<V>(Function<V, Optional<LayerPosition>> places, boolean distances) {}

  private record Wishes<V>(
      Predicate<V> commutative,
      IndexedGraph.Groups<V> groups,
      Earlier<V> earlier,
      Function<V, Optional<LayerPosition>> pins,
      BooleanSupplier cancelled) {

    static <V> Wishes<V> none() {
      Function<V, Optional<LayerPosition>> nowhere = v -> Optional.empty();
      var groups = new IndexedGraph.Groups<V>(v -> -1, List.of());
      return new Wishes<>(v -> false, groups, new Earlier<>(nowhere, true), nowhere, () -> false);
    }
  }

  /// A layout for boxes of the given sizes; `operand` orders the edges into a vertex, ties by the
  /// graph's order of edges.
  public LayeredLayout2D(
      Function<V, Size> nodeSize,
      ToIntFunction<E> operand,
      Function<E, Size> labelSize,
      LayoutOptions options) {
    this(nodeSize, operand, labelSize, options, Wishes.none());
  }

  private LayeredLayout2D(
      Function<V, Size> nodeSize,
      ToIntFunction<E> operand,
      Function<E, Size> labelSize,
      LayoutOptions options,
      Wishes<V> wishes) {
    this.nodeSize = Objects.requireNonNull(nodeSize);
    this.operand = Objects.requireNonNull(operand);
    this.labelSize = Objects.requireNonNull(labelSize);
    this.options = Objects.requireNonNull(options);
    this.wishes = wishes;
  }

  /// The same layout, which may exchange the operands of the vertices that `commutative` accepts if
  /// [LayoutOptions#freeOperands] is set.
  public LayeredLayout2D<V, E> withCommutative(Predicate<V> commutative) {
    return with(
        new Wishes<>(commutative, wishes.groups, wishes.earlier, wishes.pins, wishes.cancelled));
  }

  /// The same layout, which keeps groups of vertices together and frames them, if
  /// [LayoutOptions#groups] is set. `group` gives the number of the innermost group that a vertex
  /// is in, or -1; `parent` gives for each group the number of the group around it, which must be
  /// less than its own, or -1. Of more groups than can be kept together soon, or whose frames lie
  /// on each other like long stairs, the inner ones have no frame.
  ///
  /// A group of leaves only is a vector. Its elements stand in the order of the graph's vertices,
  /// in one layer, or from left to right and from top to bottom where they are more than a layer
  /// holds.
  public LayeredLayout2D<V, E> withGroups(ToIntFunction<V> group, List<Integer> parent) {
    var groups = new IndexedGraph.Groups<>(group, List.copyOf(parent));
    return with(
        new Wishes<>(wishes.commutative, groups, wishes.earlier, wishes.pins, wishes.cancelled));
  }

  /// The same layout, which keeps the vertices near the places they had in an earlier drawing, as
  /// far as they had one.
  public LayeredLayout2D<V, E> withEarlier(Function<V, Optional<LayerPosition>> earlier) {
    return with(new Earlier<>(earlier, true));
  }

  /// The same layout, which keeps the layers and the order of an earlier drawing, whose layers ran
  /// the other way, so that its distances mean nothing here.
  public LayeredLayout2D<V, E> withEarlierOrder(Function<V, Optional<LayerPosition>> earlier) {
    return with(new Earlier<>(earlier, false));
  }

  private LayeredLayout2D<V, E> with(Earlier<V> earlier) {
    return with(
        new Wishes<>(wishes.commutative, wishes.groups, earlier, wishes.pins, wishes.cancelled));
  }

  /// The same layout, which draws vertices where a person has put them: in the layer of the given
  /// place, as far as their operands fit before it, and as far across from each other and from the
  /// vertices of an earlier drawing as their places are, as far as nothing overlaps. The others
  /// keep the order of the earlier drawing, or else of the one that they would have without this.
  public LayeredLayout2D<V, E> withPins(Function<V, Optional<LayerPosition>> pins) {
    return with(
        new Wishes<>(wishes.commutative, wishes.groups, wishes.earlier, pins, wishes.cancelled));
  }

  /// The same layout, which ends soon after `cancelled` is true with a
  /// [java.util.concurrent.CancellationException].
  public LayeredLayout2D<V, E> withCancel(BooleanSupplier cancelled) {
    return with(
        new Wishes<>(wishes.commutative, wishes.groups, wishes.earlier, wishes.pins, cancelled));
  }

  private LayeredLayout2D<V, E> with(Wishes<V> other) {
    return new LayeredLayout2D<>(nodeSize, operand, labelSize, options, other);
  }

  /// Lays out `graph` into `model`.
  ///
  /// @throws IllegalArgumentException if the graph has a cycle or is not directed
  /// @throws java.util.concurrent.CancellationException if it was cancelled; the model is then
  ///   incomplete
  @Override
  public void layout(Graph<V, E> graph, LayoutModel2D<V> model) {
    Cancellation.watch(wishes.cancelled, () -> layOut(graph, model));
  }

  private void layOut(Graph<V, E> graph, LayoutModel2D<V> model) {
    IndexedGraph<V, E> indexed =
        IndexedGraph.of(
            graph,
            operand,
            v -> options.freeOperands() && wishes.commutative.test(v),
            options.groups() ? wishes.groups : Wishes.<V>none().groups);
    VertexSplitting copies =
        VertexSplitting.of(indexed.dag(), options.copySpan(), options.width(), MOST_BENDS);
    Coordinates geometry = geometry(indexed, copies);
    FlowTransform frame = new FlowTransform(options.direction(), geometry.length, geometry.breadth);
    if (model instanceof RoutedLayoutModel2D<V, ?>) {
      @SuppressWarnings("unchecked") // the caller pairs the model with the graph it is for
      RoutedLayoutModel2D<V, E> routed = (RoutedLayoutModel2D<V, E>) model;
      fill(routed, indexed, copies, geometry, frame);
    } else {
      fillPoints(model, indexed, copies, geometry, frame);
    }
  }

  private Coordinates geometry(IndexedGraph<V, E> indexed, VertexSplitting copies) {
    Size[] sizes = new Size[copies.dag.size];
    for (int v = 0; v < sizes.length; v++) {
      V vertex = indexed.vertices().get(copies.original[v]);
      Size size = nodeSize.apply(vertex);
      sizes[v] = copies.isCopy(v) ? new Size(size.width() / 2, size.height() / 2) : size;
    }
    Size[] labels = new Size[indexed.edges().size()];
    for (int e = 0; e < labels.length; e++) {
      labels[e] = labelSize.apply(indexed.edges().get(e));
    }
    BoxSizes boxes =
        new BoxSizes(copies.dag, options.spacing(), sizes, labels, options.direction());
    EarlierDrawing memory = new EarlierDrawing(copies.dag.size);
    for (int v = 0; v < indexed.dag().size; v++) {
      Optional<LayerPosition> earlier = wishes.earlier.places.apply(indexed.vertices().get(v));
      if (earlier.isPresent()) {
        memory.put(copies.number[v], earlier.get());
      }
    }
    if (!wishes.earlier.distances) {
      memory.forgetDistances();
    }
    return isPinned(indexed.vertices())
        ? pinned(indexed, copies, boxes, memory)
        : geometry(copies.dag, boxes, memory);
  }

  private Coordinates pinned(
      IndexedGraph<V, E> indexed, VertexSplitting copies, BoxSizes boxes, EarlierDrawing memory) {
    if (memory.isEmpty()) {
      Coordinates free = geometry(copies.dag, boxes, memory);
      for (int v = 0; v < copies.dag.size; v++) {
        memory.put(v, free.place(v));
      }
    }
    for (int v = 0; v < indexed.dag().size; v++) {
      Optional<LayerPosition> pin = wishes.pins.apply(indexed.vertices().get(v));
      if (pin.isPresent()) {
        memory.pin(copies.number[v], pin.get());
      }
    }
    return geometry(copies.dag, boxes, memory);
  }

  private boolean isPinned(List<V> vertices) {
    for (V vertex : vertices) {
      if (wishes.pins.apply(vertex).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Coordinates geometry(Dag dag, BoxSizes boxes, EarlierDrawing memory) {
    LayerOrder order = CrossingMinimization.best(dag, options, memory);
    ClusterFrames frames = ClusterFrames.of(order);
    double[] place = CoordinateAssignment.of(frames, boxes, memory);
    while (!memory.hasPins()
        && frames.levels() > 0
        && CoordinateAssignment.isStair(frames, boxes, place)) {
      frames = ClusterFrames.of(order, frames.levels() - 1);
      place = CoordinateAssignment.of(frames, boxes, memory);
    }
    return new Coordinates(frames, order.crossings(), boxes, place);
  }

  private void fill(
      RoutedLayoutModel2D<V, E> model,
      IndexedGraph<V, E> indexed,
      VertexSplitting copies,
      Coordinates geometry,
      FlowTransform frame) {
    model.setDrawableArea(Box2D.of(frame.width(), frame.height()));
    model.setCrossings(geometry.crossings);
    for (int v = 0; v < indexed.dag().size; v++) {
      model.putVertex(
          indexed.vertices().get(v),
          frame.rect(geometry.node(copies.number[v])),
          geometry.place(copies.number[v]));
    }
    for (ClusterFrames.Frame group : geometry.frames()) {
      model.putGroup(group.group(), frame.rect(geometry.frame(group)));
    }
    double bend = geometry.bend();
    for (int e = 0; e < indexed.dag().edges(); e++) {
      Cancellation.check();
      List<Curve> curves = frame.curves(geometry.route(e));
      int from = copies.dag.from[e];
      if (copies.isCopy(from)) {
        model.putCopy(indexed.edges().get(e), frame.rect(geometry.node(from)));
      }
      model.putEdge(indexed.edges().get(e), new Route(curves, bend), frame.rect(geometry.label(e)));
    }
  }

  private void fillPoints(
      LayoutModel2D<V> model,
      IndexedGraph<V, E> indexed,
      VertexSplitting copies,
      Coordinates geometry,
      FlowTransform frame) {
    Box2D area = model.getDrawableArea();
    if (area == null) {
      area = Box2D.of(frame.width(), frame.height());
      model.setDrawableArea(area);
    }
    for (int v = 0; v < indexed.dag().size; v++) {
      Point middle = frame.rect(geometry.node(copies.number[v])).center();
      model.put(
          indexed.vertices().get(v),
          Point2D.of(
              area.getMinX() + middle.x() * area.getWidth() / frame.width(),
              area.getMinY() + middle.y() * area.getHeight() / frame.height()));
    }
  }
}
