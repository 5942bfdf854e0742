package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;

/// The marks of a drawing as JavaFX nodes; showing the next drawing makes new nodes only for the
/// marks that differ.
final class Marks extends Group {
  /// From this many marks on, each is painted once and kept as a picture while it is panned: with
  /// fewer there is time to paint them sharp in every frame.
  private static final int MANY = 300;

  private record Shown(Mark mark, Node node) {}

  private Map<String, Shown> shown = Map.of();

  Marks() {
    setManaged(false);
    setAutoSizeChildren(false);
  }

  void show(Drawing drawing) {
    Map<String, Shown> next = new HashMap<>();
    List<Node> nodes = new ArrayList<>(drawing.marks().size());
    boolean many = drawing.marks().size() > MANY;
    for (Mark mark : drawing.marks()) {
      Shown before = shown.get(mark.id());
      Shown now =
          before != null && before.mark().equals(mark) ? before : new Shown(mark, node(mark, many));
      next.put(mark.id(), now);
      nodes.add(now.node());
    }
    shown = next;
    place(nodes);
  }

  private static Node node(Mark mark, boolean cached) {
    Node node = Ink.of(mark);
    node.setCache(cached);
    return node;
  }

  /// Touches only the children that differ: a step changes few of many.
  private void place(List<Node> nodes) {
    List<Node> children = getChildren();
    int kept = 0;
    while (kept < nodes.size() && kept < children.size()) {
      Node wanted = nodes.get(kept);
      if (!children.get(kept).equals(wanted)) {
        if (wanted.getParent() != null) {
          children.subList(kept, children.size()).clear();
          break;
        }
        children.set(kept, wanted);
      }
      kept++;
    }
    children.subList(kept, children.size()).clear();
    children.addAll(nodes.subList(kept, nodes.size()));
  }
}
