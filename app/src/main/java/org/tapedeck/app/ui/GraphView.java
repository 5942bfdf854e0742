package org.tapedeck.app.ui;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.GraphPicture;

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
  private final FoldItems folds;
  private final Marks marks = new Marks();
  private final Affine view = new Affine();
  private Optional<Rectangle2D> fitted = Optional.empty();
  private boolean followsFit = true;
  private Point2D pressed = Point2D.ZERO;
  private Point2D last = Point2D.ZERO;

  GraphView(Deck deck, FoldItems folds) {
    this.deck = deck;
    this.folds = folds;
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
    setOnContextMenuRequested(this::offer);
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
    Point2D at = inPicture(event.getX(), event.getY());
    Optional<GraphPicture> picture = picture();
    boolean twice = event.getClickCount() == 2;
    if (picture.filter(p -> folds.click(p, at.getX(), at.getY(), twice)).isPresent()) {
      return;
    }
    OptionalInt vertex =
        picture.map(p -> p.vertexAt(at.getX(), at.getY())).orElse(OptionalInt.empty());
    if (vertex.isPresent()) {
      deck.playing().set(false);
      deck.jumpTo(vertex.getAsInt());
    } else if (twice) {
      fit();
    }
  }

  private Optional<GraphPicture> picture() {
    return deck.run().get().map(Run::picture);
  }

  private void offer(ContextMenuEvent event) {
    Point2D at = inPicture(event.getX(), event.getY());
    picture()
        .filter(picture -> !picture.layout().folding().graph().groups().isEmpty())
        .ifPresent(
            picture ->
                folds
                    .menu(picture, at.getX(), at.getY())
                    .show(getScene().getWindow(), event.getScreenX(), event.getScreenY()));
    event.consume();
  }

  private Point2D inPicture(double x, double y) {
    return new Point2D((x - view.getTx()) / view.getMxx(), (y - view.getTy()) / view.getMyy());
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
