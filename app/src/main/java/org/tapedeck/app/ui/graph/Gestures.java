package org.tapedeck.app.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.ui.control.BreakpointActions;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.PrimaryButton;

/// What mouse and keys do on the graph: drag to pan, scroll or pinch to zoom, double-click to fit,
/// click a card to jump to its step, a frame's label to fold it.
final class Gestures {
  private static final double CLICK_REACH = 4;

  /// Share of the view by which a key moves it.
  private static final double KEY_PAN = 0.2;

  private final Region pane;
  private final Camera camera;
  private final Deck deck;
  private final FoldActions folds;
  private final BreakpointActions breakpoints;
  private Point2D pressed = Point2D.ZERO;
  private Point2D last = Point2D.ZERO;

  /// The cursor at the last single click, and what was clicked: a step may move the view before the
  /// second click of two.
  private int clickedAt;

  private Point2D clicked = Point2D.ZERO;
  private Optional<GraphLayout> clickedIn = Optional.empty();

  Gestures(Region pane, Camera camera, Deck deck, FoldActions folds) {
    this.pane = pane;
    this.camera = camera;
    this.deck = deck;
    this.folds = folds;
    breakpoints = new BreakpointActions(deck);
  }

  void listen() {
    pane.setOnMousePressed(PrimaryButton.only(this::press));
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    pane.setOnMouseDragged(PrimaryButton.only(this::drag));
    pane.setOnMouseReleased(_ -> camera.resume());
    pane.setOnMouseClicked(PrimaryButton.only(this::click));
    pane.setOnContextMenuRequested(this::offer);
    pane.setOnScroll(this::scroll);
    pane.setOnZoom(this::pinch);
    pane.setOnKeyPressed(this::pan);
  }

  /// A hand says what can be clicked.
  private void point(MouseEvent event) {
    Point2D at = inPicture(event.getX(), event.getY());
    boolean clickable = picture().filter(p -> isClickable(p, at.getX(), at.getY())).isPresent();
    pane.setCursor(clickable ? Cursor.HAND : Cursor.DEFAULT);
  }

  /// A constant has no step to jump to.
  private static boolean isClickable(GraphPicture picture, double x, double y) {
    OptionalInt vertex = picture.vertexAt(x, y);
    return picture.groupTitleAt(x, y).isPresent()
        || vertex.stream().anyMatch(i -> picture.trace().firstDerivativeStep(i).isPresent());
  }

  private void press(MouseEvent event) {
    deck.hold();
    camera.pause();
    pressed = new Point2D(event.getX(), event.getY());
    last = pressed;
  }

  private void drag(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    if (now.distance(pressed) > CLICK_REACH || !last.equals(pressed)) {
      camera.pan(now.getX() - last.getX(), now.getY() - last.getY());
      last = now;
    }
  }

  private void click(MouseEvent event) {
    if (!last.equals(pressed)) {
      return;
    }
    Optional<GraphPicture> picture = picture();
    boolean twice = event.getClickCount() == 2;
    boolean same = twice && picture.map(GraphPicture::layout).equals(clickedIn);
    Point2D at = same ? clicked : inPicture(event.getX(), event.getY());
    if (twice) {
      restore(picture, at);
    } else {
      clickedAt = deck.cursor().get();
      clicked = at;
      clickedIn = picture.map(GraphPicture::layout);
    }
    if (picture.filter(p -> folds.click(p, at.getX(), at.getY(), twice)).isPresent()) {
      return;
    }
    OptionalInt vertex =
        picture.map(p -> p.vertexAt(at.getX(), at.getY())).orElse(OptionalInt.empty());
    if (vertex.isPresent()) {
      deck.jumpTo(vertex.getAsInt());
    } else if (twice) {
      camera.fit();
    }
  }

  /// A double-click that unfolds a card does not jump: its first click is taken back.
  private void restore(Optional<GraphPicture> picture, Point2D at) {
    boolean unfolds =
        picture
            .filter(
                p ->
                    p.vertexAt(at.getX(), at.getY()).stream()
                        .anyMatch(i -> p.layout().folding().group(i).isPresent()))
            .isPresent();
    if (unfolds) {
      deck.jump(clickedAt);
    }
  }

  private Optional<GraphPicture> picture() {
    return deck.run().get().map(Run::picture);
  }

  private void offer(ContextMenuEvent event) {
    Point2D at = inPicture(event.getX(), event.getY());
    deck.run().get().ifPresent(run -> offer(event, run, at));
    event.consume();
  }

  private void offer(ContextMenuEvent event, Run run, Point2D at) {
    ContextMenu menu = new ContextMenu();
    menu.setId("graph-menu");
    run.picture()
        .vertexAt(at.getX(), at.getY())
        .ifPresent(vertex -> menu.getItems().addAll(breakpoints.items(run, vertex)));
    List<MenuItem> folding = folds.items(run.picture(), at.getX(), at.getY());
    if (!menu.getItems().isEmpty() && !folding.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().addAll(folding);
    if (!menu.getItems().isEmpty()) {
      menu.show(pane.getScene().getWindow(), event.getScreenX(), event.getScreenY());
    }
  }

  private Point2D inPicture(double x, double y) {
    Viewport view = camera.viewport().get();
    return new Point2D(view.x() + x / view.zoom(), view.y() + y / view.zoom());
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      deck.hold();
      camera.zoom(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY());
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    deck.hold();
    camera.zoom(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }

  /// With Ctrl the arrow keys, which step, move the view.
  private void pan(KeyEvent event) {
    if (!event.isShortcutDown() || !event.getCode().isArrowKey()) {
      return;
    }
    deck.hold();
    double x = KEY_PAN * pane.getWidth();
    double y = KEY_PAN * pane.getHeight();
    switch (event.getCode()) {
      case LEFT -> camera.pan(x, 0);
      case RIGHT -> camera.pan(-x, 0);
      case UP -> camera.pan(0, y);
      case DOWN -> camera.pan(0, -y);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
