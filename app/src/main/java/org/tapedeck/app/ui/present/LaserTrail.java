package org.tapedeck.app.ui.present;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/// A bright point that leaves a trail, which fades.
final class LaserTrail extends Group {
  private static final double RADIUS = 7;

  /// How long a piece of the trail is seen, in ns.
  private static final double TIME = 6e8;

  /// A piece of the trail, and when the laser was there; 0 until the next frame says.
  private static final class Piece {
    private final Line line;
    private long since;

    private Piece(Line line) {
      this.line = line;
    }
  }

  private final Circle dot = new Circle(RADIUS);
  private final Deque<Piece> trail = new ArrayDeque<>();
  private final AnimationTimer fading =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          fade(now);
        }
      };

  private Optional<Point2D> last = Optional.empty();

  LaserTrail() {
    setId("laser");
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    dot.getStyleClass().add("laser");
    dot.setVisible(false);
    getChildren().add(dot);
  }

  /// The laser is there, or nowhere.
  void show(Optional<Point2D> at) {
    dot.setVisible(at.isPresent());
    at.ifPresent(this::move);
    last = at;
  }

  private void move(Point2D to) {
    dot.setCenterX(to.getX());
    dot.setCenterY(to.getY());
    last.filter(from -> !from.equals(to)).ifPresent(from -> leave(from, to));
  }

  private void leave(Point2D from, Point2D to) {
    Line line = new Line(from.getX(), from.getY(), to.getX(), to.getY());
    line.getStyleClass().add("laser");
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    trail.add(new Piece(line));
    getChildren().addFirst(line);
    fading.start();
  }

  private void fade(long now) {
    for (Iterator<Piece> pieces = trail.iterator(); pieces.hasNext(); ) {
      Piece piece = pieces.next();
      piece.since = piece.since == 0 ? now : piece.since;
      double left = 1 - (now - piece.since) / TIME;
      piece.line.setOpacity(Math.max(0, left));
      if (left <= 0) {
        pieces.remove();
        getChildren().remove(piece.line);
      }
    }
    if (trail.isEmpty()) {
      fading.stop();
    }
  }

  /// Nothing fades any more.
  void end() {
    fading.stop();
  }
}
