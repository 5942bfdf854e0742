package org.tapedeck.app.ui.graph;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tapedeck.app.ui.control.IconButton;

/// The buttons in the lower right corner of the graph: find, follow, zoom.
public final class ZoomButtons extends HBox {
  private static final String KEEP =
      "Keep the node of the step in view, near enough to read; moving the view ends it";

  public ZoomButtons(GraphView graph, FindField find) {
    getStyleClass().add("zoom-buttons");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    graph.standClearOf(this);
    getChildren()
        .addAll(
            new IconButton("find-button", Feather.SEARCH, "Find a node (Ctrl+F)", find::open),
            follow(graph),
            new IconButton(
                "zoom-out", Feather.MINUS, "Smaller (Ctrl+−)", () -> ZoomKeys.smaller(graph)),
            new IconButton(
                "zoom-in", Feather.PLUS, "Larger (Ctrl++)", () -> ZoomKeys.larger(graph)),
            new IconButton("fit", Feather.MAXIMIZE, "Fit the graph (Ctrl+0)", graph::fit));
  }

  private static ToggleButton follow(GraphView graph) {
    ToggleButton follow = new ToggleButton();
    follow.setGraphic(new FontIcon(Feather.CROSSHAIR));
    follow.setId("follow");
    follow.setTooltip(new Tooltip(KEEP));
    follow.setAccessibleText(KEEP);
    follow.selectedProperty().bindBidirectional(graph.following());
    return follow;
  }
}
