package org.tapedeck.app.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.layout.Rect;

/// The graph: drag to pan, scroll or pinch to zoom, double-click to fit, click a card to jump to
/// its step. A step replaces only the marks that it changes.
final class GraphView extends Pane {
  private static final double MARGIN = 10;
  private static final double LEAST_ZOOM = 0.02;
  private static final double MOST_ZOOM = 8;
  private static final double MOST_FIT_ZOOM = 1.6;
  private static final double STALE_OPACITY = 0.4;
  private static final double CLICK_REACH = 4;

  private final Deck deck;
  private final Marks marks = new Marks();
  private final Affine view = new Affine();
  private Optional<Rectangle2D> fitted = Optional.empty();
  private boolean followsFit = true;
  private Point2D pressed = Point2D.ZERO;
  private Point2D last = Point2D.ZERO;

  GraphView(Deck deck) {
    this.deck = deck;
    setId("graph");
    getStyleClass().add("graph");
    setFocusTraversable(true);
    setAccessibleText("Computational graph");
    Group world = new Group(marks);
    world.setId("world");
    world.getTransforms().add(view);
    world.setManaged(false);
    world.opacityProperty().bind(Bindings.when(deck.stale()).then(STALE_OPACITY).otherwise(1.0));
    getChildren().add(world);
    clipToSize();
    listen();
    deck.run().addListener((_, _, _) -> show());
    deck.cursor().addListener((_, _, _) -> show());
    widthProperty().addListener((_, _, _) -> refit());
    heightProperty().addListener((_, _, _) -> refit());
    show();
  }

  private void clipToSize() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  private void listen() {
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseClicked(this::click);
    setOnScroll(this::scroll);
    setOnZoom(this::pinch);
  }

  private void show() {
    deck.run()
        .get()
        .ifPresent(
            run -> {
              Drawing drawing = run.picture().at(deck.cursor().get());
              marks.show(drawing);
              Rectangle2D size = new Rectangle2D(0, 0, drawing.width(), drawing.height());
              if (!fitted.equals(Optional.of(size))) {
                fitted = Optional.of(size);
                refit();
              }
            });
  }

  /// Brings the whole graph into view and keeps it so until a person zooms or pans.
  void fit() {
    followsFit = true;
    refit();
  }

  private void refit() {
    if (!followsFit || fitted.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    Rectangle2D size = fitted.get();
    double zoom =
        Math.min(
            (getWidth() - 2 * MARGIN) / size.getWidth(),
            (getHeight() - 2 * MARGIN) / size.getHeight());
    zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_FIT_ZOOM);
    double x = (getWidth() - zoom * size.getWidth()) / 2;
    double y = (getHeight() - zoom * size.getHeight()) / 2;
    view.setToTransform(zoom, 0, x, 0, zoom, y);
  }

  /// Zooms about the middle of the view.
  void zoomBy(double factor) {
    zoom(factor, getWidth() / 2, getHeight() / 2);
  }

  private void zoom(double factor, double x, double y) {
    followsFit = false;
    double before = view.getMxx();
    double by = Math.clamp(before * factor, LEAST_ZOOM, MOST_ZOOM) / before;
    view.prependScale(by, by, x, y);
  }

  private void press(MouseEvent event) {
    requestFocus();
    pressed = new Point2D(event.getX(), event.getY());
    last = pressed;
  }

  private void drag(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    if (now.distance(pressed) > CLICK_REACH || !last.equals(pressed)) {
      followsFit = false;
      view.prependTranslation(now.getX() - last.getX(), now.getY() - last.getY());
      last = now;
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !last.equals(pressed)) {
      return;
    }
    Optional<Integer> vertex = vertexAt(event.getX(), event.getY());
    if (vertex.isPresent()) {
      deck.playing().set(false);
      deck.jumpTo(vertex.get());
    } else if (event.getClickCount() == 2) {
      fit();
    }
  }

  private Optional<Integer> vertexAt(double x, double y) {
    Point2D at =
        new Point2D((x - view.getTx()) / view.getMxx(), (y - view.getTy()) / view.getMyy());
    return deck.run()
        .get()
        .flatMap(
            run ->
                run.graph().vertices().stream()
                    .map(vertex -> vertex.index())
                    .filter(i -> contains(run.picture().layout().node(i), at))
                    .findFirst());
  }

  private static boolean contains(Rect box, Point2D at) {
    return new Rectangle2D(box.x(), box.y(), box.width(), box.height()).contains(at);
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      zoom(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY());
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    zoom(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }
}
