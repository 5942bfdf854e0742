package org.tapedeck.app.ui.present;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// Dims all of a region but a circle round the pointer.
final class Spotlight extends Path {
  private static final double RADIUS = 120;

  private final Region over;

  Spotlight(Region over) {
    this.over = over;
    setId("spotlight");
    getStyleClass().add("spotlight");
    setManaged(false);
    setMouseTransparent(true);
    setFillRule(FillRule.EVEN_ODD);
    setVisible(false);
  }

  /// The light is there, or out.
  void show(Optional<Point2D> at) {
    setVisible(at.isPresent());
    at.ifPresent(this::light);
  }

  private void light(Point2D at) {
    double left = at.getX() - RADIUS;
    double right = at.getX() + RADIUS;
    getElements()
        .setAll(
            new MoveTo(0, 0),
            new HLineTo(over.getWidth()),
            new VLineTo(over.getHeight()),
            new HLineTo(0),
            new ClosePath(),
            new MoveTo(left, at.getY()),
            new ArcTo(RADIUS, RADIUS, 0, right, at.getY(), false, true),
            new ArcTo(RADIUS, RADIUS, 0, left, at.getY(), false, true),
            new ClosePath());
  }
}
