package org.tapedeck.app.ui.graph;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.picture.Overview;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.PrimaryButton;

/// The whole graph in a corner, with the part in view framed and the node of the step marked; a
/// press or drag moves the view there.
final class Minimap extends Pane {
  private static final double WIDTH = 208;
  private static final double HEIGHT = 128;
  private static final double MARGIN = 8;

  /// In a smaller view the map is smaller too, down to a share of its size.
  private static final double FULL_VIEW_WIDTH = 640;

  private static final double FULL_VIEW_HEIGHT = 440;
  private static final double LEAST_SHARE = 0.6;

  private static final double LEAST_FRAME = 8;

  /// The colours of a large graph follow the steps this much behind.
  private static final Duration PATIENCE = Duration.millis(250);

  private record Scene(GraphPicture picture, Palette palette) {}

  private final Camera camera;
  private final OverviewImage image = new OverviewImage();
  private final Region frame = new Region();
  private final Region border = new Region();
  private final Rectangle clip = new Rectangle();
  private final Circle now = new Circle(4);
  private final PauseTransition later = new PauseTransition(PATIENCE);
  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private Optional<Scene> painted = Optional.empty();
  private Viewport map = new Viewport(0, 0, 1, WIDTH, HEIGHT);
  private Runnable painting = () -> {};
  private boolean pressed;

  Minimap(Camera camera) {
    this.camera = camera;
    setId("minimap");
    getStyleClass().add("minimap");
    setAccessibleText(Words.say("minimap"));
    setManaged(false);
    setVisible(false);
    clip.setArcWidth(14);
    clip.setArcHeight(14);
    setClip(clip);
    frame.getStyleClass().add("view-frame");
    frame.setManaged(false);
    now.getStyleClass().add("now");
    border.getStyleClass().add("border");
    border.setManaged(false);
    border.setMouseTransparent(true);
    frame.setMouseTransparent(true);
    now.setMouseTransparent(true);
    getChildren().addAll(image, frame, now, border);
    size(1);
    later.setOnFinished(_ -> painting.run());
    setOnMousePressed(PrimaryButton.only(this::press));
    setOnMouseDragged(PrimaryButton.only(this::drag));
    setOnMouseReleased(_ -> pressed = false);
    setOnMouseClicked(MouseEvent::consume);
  }

  private void size(double share) {
    double width = Math.rint(share * WIDTH);
    double height = Math.rint(share * HEIGHT);
    if (width != getWidth()) {
      resize(width, height);
      border.resize(width, height);
      clip.setWidth(width);
      clip.setHeight(height);
      painted = Optional.empty();
    }
  }

  /// Whether it is shown when there is use for it.
  BooleanProperty wanted() {
    return wanted;
  }

  private void press(MouseEvent event) {
    pressed = true;
    go(event);
  }

  /// A drag that began on a card which has left the view comes here too, and is the graph's.
  private void drag(MouseEvent event) {
    if (pressed) {
      go(event);
    }
  }

  /// The drawing stays in view, also where one drags on beside the map.
  private void go(MouseEvent event) {
    Box drawing = camera.drawing();
    camera.look(
        Math.clamp(map.x() + event.getX() / map.zoom(), drawing.x(), drawing.maxX()),
        Math.clamp(map.y() + event.getY() / map.zoom(), drawing.y(), drawing.maxY()));
    event.consume();
  }

  /// Shows where the view is, and where the card of the step's node is, while there is `use` for
  /// it: not all is in view, and it lies upon nothing that the step is about.
  void show(
      GraphPicture picture, Palette palette, StepView step, Optional<Box> current, boolean use) {
    setVisible(wanted.get() && use);
    if (!isVisible()) {
      image.drop();
      painted = Optional.empty();
      return;
    }
    Viewport view = camera.viewport().get();
    double share = Math.min(view.width() / FULL_VIEW_WIDTH, view.height() / FULL_VIEW_HEIGHT);
    size(Math.clamp(share, LEAST_SHARE, 1));
    map = Viewport.fitting(camera.drawing(), new Box(0, 0, getWidth(), getHeight()), MARGIN, 1);
    Scene scene = new Scene(picture, palette);
    painting = () -> paint(new Overview(picture, palette), step);
    if (!painted.equals(Optional.of(scene))) {
      painted = Optional.of(scene);
      painting.run();
    } else if (later.getStatus() != Animation.Status.RUNNING) {
      later.playFromStart();
    }
    frame(map.onScreen(camera.viewport().get().area()));
    now.setVisible(current.isPresent());
    current.map(map::onScreen).ifPresent(this::mark);
  }

  private void mark(Box card) {
    Point2D at = new Point2D(card.centerX(), card.centerY());
    now.setCenterX(at.getX());
    now.setCenterY(at.getY());
  }

  private void frame(Box view) {
    double width = Math.max(LEAST_FRAME, view.width());
    double height = Math.max(LEAST_FRAME, view.height());
    frame.resizeRelocate(view.centerX() - width / 2, view.centerY() - height / 2, width, height);
  }

  private void paint(Overview overview, StepView step) {
    image.paint(getWidth(), getHeight(), 2, raster -> overview.paint(raster, map.scaled(2), step));
  }
}
