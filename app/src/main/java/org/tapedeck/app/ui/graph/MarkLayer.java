package org.tapedeck.app.ui.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.geometry.Box;

/// The marks of a drawing as JavaFX nodes; showing the next drawing makes new nodes only for the
/// marks that differ.
public final class MarkLayer extends Group {
  /// From this many marks on, each is painted once and kept as a picture while it is panned: with
  /// fewer there is time to paint them sharp in every frame.
  private static final int MANY = 300;

  /// Larger marks, in px², are painted anew: their pictures would fill the memory.
  private static final double LARGE = 40_000;

  private record OnScreen(Mark mark, Node node) {}

  private Map<String, OnScreen> shown = Map.of();
  private Point2D origin = Point2D.ZERO;

  public MarkLayer() {
    setManaged(false);
    setAutoSizeChildren(false);
  }

  public void show(Drawing drawing) {
    show(drawing, Point2D.ZERO);
  }

  /// Shows a drawing in coordinates about `about`.
  void show(Drawing drawing, Point2D about) {
    if (!about.equals(origin)) {
      clear();
      origin = about;
    }
    Map<String, OnScreen> next = new HashMap<>();
    List<Node> nodes = new ArrayList<>(drawing.marks().size());
    boolean many = drawing.marks().size() > MANY;
    for (Mark mark : drawing.marks()) {
      OnScreen before = shown.get(mark.id());
      OnScreen now =
          before != null && before.mark().equals(mark) ? before : new OnScreen(mark, node(mark));
      now.node().setCache(many && !isLarge(mark));
      next.put(mark.id(), now);
      nodes.add(now.node());
    }
    shown = next;
    place(nodes);
  }

  /// The nodes by the ids of the marks they show.
  Map<String, Node> nodes() {
    Map<String, Node> nodes = new HashMap<>();
    shown.forEach((id, each) -> nodes.put(id, each.node()));
    return nodes;
  }

  /// Shows nothing.
  public void clear() {
    shown = Map.of();
    getChildren().clear();
  }

  private Node node(Mark mark) {
    return MarkNodes.of(mark, origin);
  }

  private static boolean isLarge(Mark mark) {
    Box box = mark.bounds();
    return box.width() * box.height() > LARGE;
  }

  /// Touches only the children that differ: a step changes few of many. Those that stay keep their
  /// order, as the marks of a picture do.
  private void place(List<Node> nodes) {
    List<Node> children = getChildren();
    Set<Node> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(nodes);
    List<Node> gone = children.stream().filter(child -> !wanted.contains(child)).toList();
    if (gone.size() == children.size()) {
      children.clear();
    } else if (!gone.isEmpty()) {
      getChildren().removeAll(gone);
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (i == children.size() || !children.get(i).equals(nodes.get(i))) {
        int end = i;
        while (end < nodes.size() && nodes.get(end).getParent() == null) {
          end++;
        }
        if (end == i) {
          getChildren().setAll(nodes);
          return;
        }
        children.addAll(i, nodes.subList(i, end));
        i = end - 1;
      }
    }
  }
}
