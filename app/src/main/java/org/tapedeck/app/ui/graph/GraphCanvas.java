package org.tapedeck.app.ui.graph;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Affine;
import javafx.stage.Window;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.picture.Overview;
import org.tapedeck.app.text.StepView;

/// What a viewport shows of a picture: its cards as nodes where they can be read, the overview
/// where there are many that cannot. Only what is in view exists.
final class GraphCanvas extends Group {
  /// From this zoom on the numbers on the cards can be read.
  static final double READABLE = 0.37;

  /// Below this zoom the lines of nodes are so thin that they fade away.
  private static final double FADING = 0.15;

  /// So many cards and lines are drawn as such down to the zoom where they fade.
  private static final int FEW = 400;

  /// Nodes lie at most about this far from their origin.
  private static final double FAR = 0x1p16;

  private final OverviewImage overview = new OverviewImage();
  private final MarkLayer marks = new MarkLayer();
  private final Affine place = new Affine();
  private Palette palette = Palette.read(Theme.LIGHT);

  GraphCanvas() {
    setId("world");
    setManaged(false);
    setAutoSizeChildren(false);
    overview.setId("overview");
    Group world = new Group(marks);
    world.setManaged(false);
    world.getTransforms().add(place);
    getChildren().addAll(overview, world);
    overview.setVisible(false);
  }

  /// The nodes in view by the ids of their marks; none where the overview stands for them.
  Map<String, Node> nodes() {
    return marks.nodes();
  }

  /// The colours of the overview.
  void wear(Palette colours) {
    palette = colours;
  }

  Palette palette() {
    return palette;
  }

  /// `covered` is where something lies upon the view, in px of the screen.
  void show(GraphPicture picture, StepView now, Viewport view, Optional<Box> covered) {
    Box area = view.area();
    boolean near =
        view.zoom() >= READABLE || (view.zoom() >= FADING && picture.weight(area) <= FEW);
    boolean crowded = near && picture.isCrowded(area);
    overview.setVisible(!near || crowded);
    if (near) {
      Point2D origin = origin(area);
      place.setToTransform(
          view.zoom(),
          0,
          (origin.getX() - view.x()) * view.zoom(),
          0,
          view.zoom(),
          (origin.getY() - view.y()) * view.zoom());
      marks.show(picture.at(now, area, covered.map(view::inDrawing)), origin);
    } else {
      marks.clear();
    }
    if (overview.isVisible()) {
      paint(new Overview(picture, palette), now, view, crowded);
    } else {
      overview.drop();
    }
  }

  private void paint(Overview picture, StepView now, Viewport view, boolean linesOnly) {
    double sharpness = sharpness();
    Viewport pixels = view.scaled(sharpness);
    overview.paint(
        view.width(),
        view.height(),
        sharpness,
        raster -> {
          if (linesOnly) {
            picture.paintLines(raster, pixels);
          } else {
            picture.paint(raster, pixels, now);
          }
        });
  }

  /// Stays the same while the view moves a little.
  private static Point2D origin(Box area) {
    return new Point2D(FAR * Math.rint(area.x() / FAR), FAR * Math.rint(area.y() / FAR));
  }

  /// Pixels to a px of this node.
  private double sharpness() {
    Window window = getScene() == null ? null : getScene().getWindow();
    double output = window == null ? 1 : window.getRenderScaleX();
    return output * getLocalToSceneTransform().getMxx();
  }
}
