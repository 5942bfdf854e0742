package org.tapedeck.app.ui.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.util.Duration;

/// Lets the marks of a changed drawing come from where they were: those that were there move, the
/// others fade in. It ends where the drawing is, at once when told to.
final class LayoutAnimation extends Transition {
  private static final Duration LENGTH = Duration.millis(220);

  /// More marks than this are put in their places without moving.
  private static final int MOST = 600;

  private final Map<Node, Point2D> moving = new HashMap<>();
  private final Set<Node> fading = new HashSet<>();

  LayoutAnimation() {
    setCycleDuration(LENGTH);
    setInterpolator(Interpolator.EASE_OUT);
  }

  /// Begins to move the nodes of `marks`, by the ids of their marks: `offsets` tells how far from
  /// its place each was that was there.
  void play(Map<String, Node> marks, Map<String, Point2D> offsets) {
    end();
    if (marks.size() > MOST) {
      return;
    }
    marks.forEach(
        (id, node) -> {
          if (offsets.containsKey(id)) {
            moving.put(node, offsets.get(id));
          } else {
            fading.add(node);
          }
        });
    if (moving.values().stream().anyMatch(off -> off.magnitude() > 1)) {
      interpolate(0);
      playFromStart();
    } else {
      moving.clear();
      fading.clear();
    }
  }

  /// Puts everything in its place.
  void end() {
    stop();
    interpolate(1);
    moving.clear();
    fading.clear();
  }

  @Override
  protected void interpolate(double share) {
    moving.forEach(
        (node, off) -> {
          node.setTranslateX((1 - share) * off.getX());
          node.setTranslateY((1 - share) * off.getY());
        });
    fading.forEach(node -> node.setOpacity(share));
  }
}
