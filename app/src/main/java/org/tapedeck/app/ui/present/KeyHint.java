package org.tapedeck.app.ui.present;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.tapedeck.app.text.Words;

/// Tells a lecturer the keys, for some seconds.
public final class KeyHint extends Label {
  private static final Duration TIME = Duration.seconds(7);

  public KeyHint(Presentation shown) {
    super(Words.say("present.keys"));
    setId("key-hint");
    getStyleClass().add("key-hint");
    setWrapText(true);
    setMouseTransparent(true);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, new Insets(12));
    PauseTransition leaving = new PauseTransition(TIME);
    leaving.setOnFinished(_ -> shown.helped().set(false));
    visibleProperty().bind(shown.helped());
    shown
        .helped()
        .subscribe(
            on -> {
              if (on) {
                leaving.playFromStart();
              } else {
                leaving.stop();
              }
            });
  }
}
