package org.tapedeck.app.ui.control;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.tapedeck.app.deck.Deck;

/// How it is seen that what is shown is not of the present text.
public final class Stale {
  private static final double OPACITY = 0.4;

  private Stale() {}

  /// Pales `nodes` as long as they show the run of an earlier text.
  public static void pale(Deck deck, Node... nodes) {
    for (Node node : nodes) {
      node.opacityProperty().bind(Bindings.when(deck.stale()).then(OPACITY).otherwise(1.0));
    }
  }
}
