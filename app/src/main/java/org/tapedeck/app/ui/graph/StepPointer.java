package org.tapedeck.app.ui.graph;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.PrimaryButton;

/// Leads the eye, at the same size whatever the zoom: a ring round the node of the step where its
/// card is too small to be noticed, an arrow at the border of the view where it is outside, and a
/// frame round a node that was searched for.
final class StepPointer extends Group {
  /// A card lower than this is not noticed at a glance, in px of the screen.
  private static final double SMALL = 36;

  private static final double RADIUS = 15;
  private static final double FRAME_GAP = 8;
  private static final double INSET = 26;

  /// Radius of the arrow's disc, its border included.
  private static final double POINTER = 17;

  private final Circle ring = new Circle();
  private final Circle halo = new Circle();
  private final Rectangle frame = new Rectangle();
  private final Group pointer = new Group(new Circle(15), new Polygon(11, 0, -5, -7, -5, 7));

  /// `approach` is called when the arrow is clicked.
  StepPointer(Runnable approach) {
    setManaged(false);
    setAutoSizeChildren(false);
    ring.setId("beacon");
    halo.getStyleClass().add("halo");
    ring.getStyleClass().add("ring");
    frame.setId("found-frame");
    frame.getStyleClass().add("found");
    frame.setArcWidth(24);
    frame.setArcHeight(24);
    ring.setMouseTransparent(true);
    halo.setMouseTransparent(true);
    frame.setMouseTransparent(true);
    pointer.setId("pointer");
    pointer.getStyleClass().add("pointer");
    pointer.setAccessibleText(Words.say("pointer"));
    pointer.setOnMouseClicked(
        PrimaryButton.only(
            event -> {
              approach.run();
              event.consume();
            }));
    getStyleClass().add("beacon");
    getChildren().addAll(halo, ring, frame, pointer);
  }

  /// Shows where the cards of the step's node and of the found one are; the arrow stays clear of
  /// what is `covered`.
  void show(Viewport view, Optional<Box> now, Optional<Box> found, Optional<Box> covered) {
    Optional<Box> current = now.map(view::onScreen);
    Box screen = new Box(0, 0, view.width(), view.height());
    boolean outside = current.filter(box -> !box.overlaps(screen)).isPresent();
    boolean small = current.filter(box -> box.height() < SMALL).isPresent();
    ring.setVisible(!outside && small);
    halo.setVisible(ring.isVisible());
    pointer.setVisible(outside);
    frame.setVisible(found.isPresent());
    current.ifPresent(this::ring);
    current.filter(_ -> outside).ifPresent(box -> point(box, view));
    covered.ifPresent(this::avoid);
    found.map(view::onScreen).ifPresent(this::frame);
  }

  private void ring(Box box) {
    double radius = Math.max(RADIUS, Math.hypot(box.width(), box.height()) / 2 + 5);
    for (Circle circle : new Circle[] {ring, halo}) {
      circle.setCenterX(box.centerX());
      circle.setCenterY(box.centerY());
    }
    ring.setRadius(radius);
    halo.setRadius(radius + 7);
  }

  private void frame(Box card) {
    Box box = card.grown(FRAME_GAP);
    frame.setX(box.x());
    frame.setY(box.y());
    frame.setWidth(box.width());
    frame.setHeight(box.height());
  }

  /// At the border of the view, on the line from its middle to the card.
  private void point(Box box, Viewport view) {
    Point2D middle = new Point2D(view.width() / 2, view.height() / 2);
    double dx = box.centerX() - middle.getX();
    double dy = box.centerY() - middle.getY();
    double reachX = Math.max(1, middle.getX() - INSET) / Math.max(1e-9, Math.abs(dx));
    double reachY = Math.max(1, middle.getY() - INSET) / Math.max(1e-9, Math.abs(dy));
    double reach = Math.min(reachX, reachY);
    pointer.setTranslateX(middle.getX() + reach * dx);
    pointer.setTranslateY(middle.getY() + reach * dy);
    pointer.setRotate(Math.toDegrees(Math.atan2(dy, dx)));
  }

  /// Moves the arrow out of what covers the lower left corner, to the nearer side.
  private void avoid(Box covered) {
    Box taken = covered.grown(POINTER);
    double up = pointer.getTranslateY() - taken.y();
    double right = taken.maxX() - pointer.getTranslateX();
    if (up > 0 && right > 0) {
      pointer.setTranslateX(pointer.getTranslateX() + (right < up ? right : 0));
      pointer.setTranslateY(pointer.getTranslateY() - (right < up ? 0 : up));
    }
  }
}
