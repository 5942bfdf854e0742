package org.tapedeck.app.ui.graph;

import java.util.Set;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.GraphPicture;

/// A diamond on the corner of each card with a breakpoint, as large at any zoom.
public final class BreakpointMarks extends Group {
  /// From its middle to its corners, in px.
  private static final double REACH = 7;

  BreakpointMarks() {
    setId("breakpoints");
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  void show(GraphPicture picture, Viewport view, Set<Integer> breakpoints) {
    getChildren()
        .setAll(
            breakpoints.stream()
                .filter(vertex -> vertex < picture.layout().folding().graph().size())
                .map(picture.layout().folding()::card)
                .distinct()
                .map(picture::card)
                .filter(view.area()::overlaps)
                .map(view::onScreen)
                .map(BreakpointMarks::mark)
                .toList());
  }

  private static Polygon mark(Box card) {
    Polygon diamond = diamond(REACH);
    diamond.relocate(card.x() + card.width() - REACH, card.y() - REACH);
    return diamond;
  }

  /// A diamond of breakpoints, `reach` px from its middle to its corners.
  public static Polygon diamond(double reach) {
    Polygon diamond = new Polygon(0, -reach, reach, 0, 0, reach, -reach, 0);
    diamond.getStyleClass().add("breakpoint");
    return diamond;
  }
}
