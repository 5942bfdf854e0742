package org.tapedeck.app.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// How it is seen that what is shown is not of the present text.
public final class Stale {
  private static final double OPACITY = 0.4;

  private Stale() {}

  /// Pales `nodes` as long as they show the run of an earlier text.
  public static void pale(ObservableValue<Boolean> stale, Node... nodes) {
    for (Node node : nodes) {
      node.opacityProperty().bind(stale.map(old -> old ? OPACITY : 1.0));
    }
  }
}
