package org.tapedeck.app.ui;

import javafx.application.Platform;
import javafx.stage.Stage;

/// The stage of a test, made larger and smaller. The next test has the same stage: [#restore].
final class SizedStage {
  private final Stage stage;
  private final TapedeckHandle window;
  private final double width;
  private final double height;

  SizedStage(Stage stage, TapedeckHandle window) {
    this.stage = stage;
    this.window = window;
    width = stage.getScene().getWidth();
    height = stage.getScene().getHeight();
  }

  /// Gives the scene this size and waits for the layout.
  void resize(double width, double height) {
    Platform.runLater(
        () -> {
          // The platform without a screen paints down to 1000 px, and nothing left of it.
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
          stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
        });
    window.await(
        width + " x " + height,
        () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
    window.await("the layout", () -> true);
  }

  void restore() {
    resize(width, height);
  }
}
