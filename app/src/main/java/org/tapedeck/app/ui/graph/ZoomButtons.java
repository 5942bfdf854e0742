package org.tapedeck.app.ui.graph;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.IconButton;

/// The buttons in the lower right corner of the graph: find, follow, zoom.
public final class ZoomButtons extends HBox {
  public ZoomButtons(GraphView graph, FindField find) {
    getStyleClass().add("zoom-buttons");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    graph.standClearOf(this);
    getChildren()
        .addAll(
            new IconButton("find-button", Feather.SEARCH, Words.say("find.button"), find::open),
            follow(graph),
            new IconButton(
                "zoom-out",
                Feather.MINUS,
                Words.say("zoom.smaller"),
                () -> ZoomKeys.smaller(graph)),
            new IconButton(
                "zoom-in", Feather.PLUS, Words.say("zoom.larger"), () -> ZoomKeys.larger(graph)),
            new IconButton("fit", Feather.MAXIMIZE, Words.say("zoom.fit"), graph::fit));
  }

  private static ToggleButton follow(GraphView graph) {
    ToggleButton follow = new ToggleButton();
    follow.setGraphic(new FontIcon(Feather.CROSSHAIR));
    follow.setId("follow");
    String keep = Words.say("follow");
    follow.setTooltip(new Tooltip(keep));
    follow.setAccessibleText(keep);
    follow.selectedProperty().bindBidirectional(graph.following());
    return follow;
  }
}
