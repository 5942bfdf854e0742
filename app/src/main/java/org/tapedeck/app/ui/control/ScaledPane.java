package org.tapedeck.app.ui.control;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger on a large screen, so that the last row of a hall can read it.
public final class ScaledPane extends Pane {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double MOST = 3;

  private final Region content;
  private final Scale scale = new Scale();
  private final ReadOnlyDoubleWrapper contentWidth = new ReadOnlyDoubleWrapper();

  public ScaledPane(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    widthProperty().addListener((_, _, _) -> rescale());
    heightProperty().addListener((_, _, _) -> rescale());
  }

  private void rescale() {
    double factor = Math.clamp(Math.min(getWidth() / WIDTH, getHeight() / HEIGHT), 1, MOST);
    scale.setX(factor);
    scale.setY(factor);
    contentWidth.set(getWidth() / factor);
    requestLayout();
  }

  /// The width that the content has before it is shown larger.
  public ReadOnlyDoubleProperty contentWidth() {
    return contentWidth.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
