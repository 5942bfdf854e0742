package org.tapedeck.app.ui.control;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.Subject;

/// Frames the cards that somebody points at, here or elsewhere, and lights the line of a term. Its
/// lines are as thick at any zoom.
public final class Highlight extends Group {
  private static final double GAP = 5;
  private static final double LABEL_GAP = 2;
  private static final double CORNER = 16;

  /// More cards than this have one frame round all of them.
  private static final int MOST = 400;

  public Highlight() {
    setId("highlight");
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// A frame round a box.
  public static Rectangle frame(Box box, double gap) {
    Box around = box.grown(gap);
    Rectangle frame = new Rectangle(around.x(), around.y(), around.width(), around.height());
    frame.setArcWidth(Math.min(CORNER, around.height()));
    frame.setArcHeight(frame.getArcWidth());
    frame.getStyleClass().add("lit");
    return frame;
  }

  public void show(GraphPicture picture, Viewport view, Subject subject) {
    getChildren().clear();
    OptionalInt line = subject.edge().stream().flatMap(e -> line(picture, e)).findFirst();
    line.ifPresent(e -> light(picture, view, e));
    cards(picture, view, subject).forEach(box -> getChildren().add(frame(box, GAP)));
  }

  private static IntStream line(GraphPicture picture, int edge) {
    return picture.layout().folding().line(edge).stream();
  }

  /// The cards in view, in px of it.
  private static List<Box> cards(GraphPicture picture, Viewport view, Subject subject) {
    List<Box> boxes =
        subject
            .vertices()
            .map(picture.layout().folding()::card)
            .distinct()
            .mapToObj(picture::card)
            .filter(view.area()::overlaps)
            .map(view::onScreen)
            .toList();
    return boxes.size() <= MOST ? boxes : boxes.stream().reduce(Box::union).stream().toList();
  }

  private void light(GraphPicture picture, Viewport view, int line) {
    Path path = new Path();
    path.getStyleClass().add("lit-line");
    for (Curve curve : picture.layout().route(line).curves()) {
      Box p0 = onScreen(view, curve.p0());
      Box c1 = onScreen(view, curve.c1());
      Box c2 = onScreen(view, curve.c2());
      Box p1 = onScreen(view, curve.p1());
      path.getElements().add(new MoveTo(p0.x(), p0.y()));
      path.getElements().add(new CubicCurveTo(c1.x(), c1.y(), c2.x(), c2.y(), p1.x(), p1.y()));
    }
    getChildren().add(path);
    Box label = picture.layout().label(line);
    if (label.width() > 0) {
      getChildren().add(frame(view.onScreen(label), LABEL_GAP));
    }
  }

  private static Box onScreen(Viewport view, Point point) {
    return view.onScreen(new Box(point.x(), point.y(), 0, 0));
  }
}
