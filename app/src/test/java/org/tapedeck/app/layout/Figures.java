package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.layout.option.Direction;

/// What a person would measure on a finished drawing, from its boxes and flattened routes only.
final class Figures {
  private static final double TOLERANCE = 0.25;

  private Figures() {}

  /// The vertices and edges that are drawn otherwise: in another place, on another way, or with a
  /// copy in one of the drawings only.
  static <V, E> List<Object> differences(
      Graph<V, E> graph, RoutedLayoutModel2D<V, E> one, RoutedLayoutModel2D<V, E> other) {
    List<Object> differences = new ArrayList<>();
    for (V vertex : graph.vertexSet()) {
      if (!one.box(vertex).equals(other.box(vertex))) {
        differences.add(vertex);
      }
    }
    for (E edge : graph.edgeSet()) {
      if (!one.route(edge).equals(other.route(edge)) || !one.copy(edge).equals(other.copy(edge))) {
        differences.add(edge);
      }
    }
    return differences;
  }

  /// How often two routes cross.
  ///
  /// Cuts all routes at the same places along the flow; within one strip two pieces cross if their
  /// ends are in different order. A common end, where edges leave one box together, is no crossing.
  static <V, E> long crossings(Graph<V, E> graph, RoutedLayoutModel2D<V, E> model, Direction dir) {
    return crossings(
        graph.edgeSet().stream()
            .map(edge -> along(model.route(edge).flatten(TOLERANCE), dir))
            .toList());
  }

  /// How often lines with ascending x cross.
  static long crossings(List<List<Point>> lines) {
    long crossings = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        crossings += crossings(lines.get(i), lines.get(j));
      }
    }
    return crossings;
  }

  /// Turns a line so that it runs with ascending x.
  private static List<Point> along(List<Point> line, Direction direction) {
    List<Point> turned = new ArrayList<>();
    for (Point p : line) {
      double x = direction.horizontal() ? p.x() : p.y();
      turned.add(new Point(direction.mirrored() ? -x : x, direction.horizontal() ? p.y() : p.x()));
    }
    return turned;
  }

  /// How often the difference of two lines, both functions of x, changes its sign.
  private static long crossings(List<Point> a, List<Point> b) {
    double from = Math.max(a.getFirst().x(), b.getFirst().x());
    double to = Math.min(a.getLast().x(), b.getLast().x());
    if (from >= to) {
      return 0;
    }
    List<Double> cuts = new ArrayList<>(List.of(from, to));
    a.stream().map(Point::x).filter(x -> x > from && x < to).forEach(cuts::add);
    b.stream().map(Point::x).filter(x -> x > from && x < to).forEach(cuts::add);
    cuts.sort(null);
    long changes = 0;
    double last = 0;
    for (double x : cuts) {
      double difference = height(a, x) - height(b, x);
      if (Math.abs(difference) > 1e-6) {
        changes += last * difference < 0 ? 1 : 0;
        last = Math.signum(difference);
      }
    }
    return changes;
  }

  private static double height(List<Point> line, double x) {
    int low = 0;
    int high = line.size() - 1;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (line.get(middle).x() <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Point p = line.get(low);
    Point q = line.get(high);
    return q.x() == p.x() ? q.y() : p.y() + (q.y() - p.y()) * (x - p.x()) / (q.x() - p.x());
  }

  /// Everything that lies on something else: boxes and labels on each other, and routes in boxes or
  /// labels that are not their own. Empty in a clean drawing.
  static <V, E> List<String> overlaps(Graph<V, E> graph, RoutedLayoutModel2D<V, E> model) {
    List<String> found = new ArrayList<>();
    Map<Object, Box> boxes = new HashMap<>();
    graph.vertexSet().forEach(v -> boxes.put(v, model.box(v)));
    graph.edgeSet().forEach(e -> boxes.put(e, model.label(e)));
    graph.edgeSet().forEach(e -> model.copy(e).ifPresent(box -> boxes.put(box, box)));
    List<Object> owners = List.copyOf(boxes.keySet());
    for (int i = 0; i < owners.size(); i++) {
      for (int j = i + 1; j < owners.size(); j++) {
        if (boxes.get(owners.get(i)).overlaps(boxes.get(owners.get(j)))) {
          found.add(owners.get(i) + " on " + owners.get(j));
        }
      }
    }
    for (E edge : graph.edgeSet()) {
      List<Point> line = model.route(edge).flatten(TOLERANCE);
      for (Object owner : owners) {
        if (!owner.equals(edge) && passes(line, boxes.get(owner))) {
          found.add("route of " + edge + " through " + owner);
        }
      }
    }
    return found;
  }

  /// Whether a route goes through a box, as an edge does through its own label.
  static boolean passes(Route route, Box box) {
    return passes(route.flatten(TOLERANCE), box);
  }

  private static boolean passes(List<Point> line, Box box) {
    double inset = 1e-6;
    var inside =
        new java.awt.geom.Rectangle2D.Double(
            box.x() + inset, box.y() + inset, box.width() - 2 * inset, box.height() - 2 * inset);
    for (int i = 1; i < line.size() && !inside.isEmpty(); i++) {
      Point p = line.get(i - 1);
      Point q = line.get(i);
      if (inside.intersectsLine(p.x(), p.y(), q.x(), q.y())) {
        return true;
      }
    }
    return false;
  }
}
