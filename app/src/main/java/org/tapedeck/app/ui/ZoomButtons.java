package org.tapedeck.app.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The three zoom buttons in the lower right corner of the graph.
final class ZoomButtons extends HBox {
  ZoomButtons(GraphView graph) {
    getStyleClass().add("zoom-buttons");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    getChildren()
        .addAll(
            new IconButton("zoom-out", Feather.MINUS, "Smaller (Ctrl+−)", () -> graph.zoomBy(0.8)),
            new IconButton("zoom-in", Feather.PLUS, "Larger (Ctrl++)", () -> graph.zoomBy(1.25)),
            new IconButton("fit", Feather.MAXIMIZE, "Fit the graph (Ctrl+0)", graph::fit));
  }
}
