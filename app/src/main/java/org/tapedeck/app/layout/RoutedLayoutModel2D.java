package org.tapedeck.app.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.layout.option.LayerPosition;

/// A layout model that also carries what a layered drawing knows beyond the places of its vertices:
/// their boxes, the routes of the edges and the boxes of their labels.
///
/// The point of a vertex is the middle of its box; y grows downwards. Edges are told apart by
/// `equals`.
public final class RoutedLayoutModel2D<V, E> extends MapLayoutModel2D<V> {
  private final Map<V, Box> boxes = new HashMap<>();
  private final Map<V, LayerPosition> places = new HashMap<>();
  private final Map<E, Route> routes = new HashMap<>();
  private final Map<E, Box> labels = new HashMap<>();
  private final Map<E, Box> copies = new HashMap<>();
  private final Map<Integer, Box> groups = new HashMap<>();
  private long crossings;

  /// An empty model; the layout sets its drawable area to the bounds of the drawing.
  public RoutedLayoutModel2D() {
    super(Box2D.of(0, 0));
  }

  /// The box of a vertex.
  public Box box(V vertex) {
    return known(boxes, vertex);
  }

  /// The layer of a vertex and its place across the layers.
  public LayerPosition place(V vertex) {
    return known(places, vertex);
  }

  /// The way of an edge, from the border of its source through its label to its port.
  public Route route(E edge) {
    return known(routes, edge);
  }

  /// The box of an edge's label.
  public Box label(E edge) {
    return known(labels, edge);
  }

  /// The box of the copy of its source that an edge starts at; empty if it starts at the source
  /// itself. Parallel edges share a copy.
  public Optional<Box> copy(E edge) {
    return Optional.ofNullable(copies.get(edge));
  }

  /// The frame of a group: around the boxes and operand labels of its vertices, away from those of
  /// all others. Empty if the group has no vertices or was not kept together.
  public Optional<Box> group(int group) {
    return Optional.ofNullable(groups.get(group));
  }

  /// How often the edges cross each other.
  public long crossings() {
    return crossings;
  }

  void setCrossings(long crossings) {
    this.crossings = crossings;
  }

  void putVertex(V vertex, Box box, LayerPosition place) {
    boxes.put(vertex, box);
    places.put(vertex, place);
    put(vertex, Point2D.of(box.center().x(), box.center().y()));
  }

  void putEdge(E edge, Route route, Box label) {
    routes.put(edge, route);
    labels.put(edge, label);
  }

  void putGroup(int group, Box frame) {
    groups.put(group, frame);
  }

  void putCopy(E edge, Box box) {
    copies.put(edge, box);
  }

  private static <K, T> T known(Map<K, T> map, K key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("not laid out: " + key);
    }
    return value;
  }
}
