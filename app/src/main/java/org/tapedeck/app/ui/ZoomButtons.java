package org.tapedeck.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The three zoom buttons in the lower right corner of the graph.
final class ZoomButtons extends HBox {
  ZoomButtons(GraphView graph) {
    getStyleClass().add("zoom-buttons");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    getChildren()
        .addAll(
            button("zoom-out", Feather.MINUS, "Smaller (Ctrl+−)", () -> graph.zoomBy(0.8)),
            button("zoom-in", Feather.PLUS, "Larger (Ctrl++)", () -> graph.zoomBy(1.25)),
            button("fit", Feather.MAXIMIZE, "Fit the graph (Ctrl+0)", graph::fit));
  }

  private static Button button(String id, Feather icon, String hint, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(hint));
    button.setAccessibleText(hint);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
