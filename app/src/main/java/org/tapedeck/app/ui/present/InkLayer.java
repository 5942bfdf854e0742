package org.tapedeck.app.ui.present;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.ui.control.WhileOpen;

/// What lies over graph and formula before a class: the strokes of pens, the laser and the
/// spotlight. It takes the mouse while a lecturer has one of these in hand.
public final class InkLayer extends Pane {
  /// Width of a pen and reach of the eraser, in px of the window.
  private static final double PEN = 4;

  private static final double REACH = 12;

  /// The pen has moved when it is so many px away.
  private static final double MOVED = 1.5;

  /// A sheet as a window shows it.
  public record Shown(Region place, ObservableValue<Viewport> view) {}

  private final Presentation shown;
  private final Map<Sheet, Shown> sheets;
  private final Map<Sheet, Group> ink = new EnumMap<>(Sheet.class);
  private final LaserTrail laser = new LaserTrail();
  private final Spotlight spotlight = new Spotlight(this);

  public InkLayer(Presentation shown, WhileOpen open, Map<Sheet, Shown> sheets) {
    this.shown = shown;
    this.sheets = new EnumMap<>(sheets);
    setId("ink");
    setMinSize(0, 0);
    for (Sheet sheet : Sheet.values()) {
      Group strokes = new Group();
      strokes.setManaged(false);
      strokes.setAutoSizeChildren(false);
      ink.put(sheet, strokes);
      sheets.get(sheet).view().addListener((_, _, _) -> requestLayout());
      sheets.get(sheet).place().boundsInParentProperty().addListener((_, _, _) -> requestLayout());
    }
    getChildren().addAll(ink.values());
    getChildren().addAll(spotlight, laser);
    open.see(shown.sketches().shown()).addListener((_, _, _) -> requestLayout());
    open.see(shown.sketches().pencil()).addListener((_, _, _) -> requestLayout());
    open.see(shown.active()).subscribe(this::setVisible);
    open.see(shown.tool()).subscribe(this::take);
    open.see(shown.pointer()).addListener((_, _, _) -> point());
    widthProperty().addListener((_, _, _) -> point());
    heightProperty().addListener((_, _, _) -> point());
    listen();
    open.whenEnded(laser::end);
  }

  private void listen() {
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::lift);
    setOnMouseMoved(event -> shown.pointer().set(Optional.of(spot(event))));
    setOnMouseExited(_ -> shown.pointer().set(Optional.empty()));
    setOnScroll(this::passOn);
  }

  private void take(Tool tool) {
    setMouseTransparent(tool == Tool.HAND);
    setPickOnBounds(tool != Tool.HAND);
    setCursor(tool == Tool.LASER ? Cursor.NONE : Cursor.CROSSHAIR);
    point();
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Spot spot = spot(event);
    Tool tool = shown.tool().get();
    if (tool.isPen()) {
      double width = PEN / zoom(spot.sheet());
      shown.sketches().draw(new Stroke(tool, spot.sheet(), width, List.of(spot.at())));
    } else {
      erase(spot);
    }
  }

  private void drag(MouseEvent event) {
    Optional<Stroke> begun = shown.sketches().pencil().get();
    if (begun.isPresent()) {
      drawOn(begun.get(), new Point2D(event.getX(), event.getY()));
    } else {
      shown.pointer().set(Optional.of(spot(event)));
      erase(spot(event));
    }
  }

  /// A quick hand lets go where no movement was told of.
  private void lift(MouseEvent event) {
    drag(event);
    shown.sketches().end();
  }

  private void drawOn(Stroke begun, Point2D at) {
    if (at.distance(onLayer(begun.sheet(), begun.points().getLast())) >= MOVED) {
      shown.sketches().draw(begun.to(onSheet(begun.sheet(), at)));
    }
  }

  private void erase(Spot spot) {
    if (shown.tool().get() == Tool.ERASER) {
      shown.sketches().erase(spot, REACH / zoom(spot.sheet()));
    }
  }

  /// The wheel zooms the graph as ever.
  private void passOn(ScrollEvent event) {
    Node graph = sheets.get(Sheet.GRAPH).place();
    Event.fireEvent(graph, event.copyFor(graph, graph));
    event.consume();
  }

  private Spot spot(MouseEvent event) {
    Point2D at = new Point2D(event.getX(), event.getY());
    Region formula = sheets.get(Sheet.FORMULA).place();
    boolean below = formula.isVisible() && at.getY() >= origin(Sheet.FORMULA).getY();
    Sheet sheet = below ? Sheet.FORMULA : Sheet.GRAPH;
    return new Spot(sheet, onSheet(sheet, at));
  }

  private double zoom(Sheet sheet) {
    return view(sheet).zoom();
  }

  private Viewport view(Sheet sheet) {
    return sheets.get(sheet).view().getValue();
  }

  /// The upper left corner of a sheet on this layer.
  private Point2D origin(Sheet sheet) {
    return sceneToLocal(sheets.get(sheet).place().localToScene(Point2D.ZERO));
  }

  private Point onSheet(Sheet sheet, Point2D at) {
    Viewport view = view(sheet);
    Point2D within = at.subtract(origin(sheet));
    return new Point(
        view.x() + within.getX() / view.zoom(), view.y() + within.getY() / view.zoom());
  }

  private Point2D onLayer(Sheet sheet, Point p) {
    Viewport view = view(sheet);
    return origin(sheet).add((p.x() - view.x()) * view.zoom(), (p.y() - view.y()) * view.zoom());
  }

  /// The laser and the spotlight at the pointer, here or in the other window.
  private void point() {
    Optional<Point2D> at = shown.pointer().get().map(spot -> onLayer(spot.sheet(), spot.at()));
    Tool tool = shown.tool().get();
    laser.show(at.filter(_ -> tool == Tool.LASER));
    spotlight.show(at.filter(_ -> tool == Tool.SPOTLIGHT));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    List<Stroke> strokes = new ArrayList<>(shown.sketches().shown().get());
    shown.sketches().pencil().get().ifPresent(strokes::add);
    ink.forEach((sheet, group) -> show(sheet, group, strokes));
    applyCss(); // nodes made during layout would be black for a frame
  }

  private void show(Sheet sheet, Group group, List<Stroke> strokes) {
    Region place = sheets.get(sheet).place();
    Point2D origin = origin(sheet);
    group.setClip(new Rectangle(origin.getX(), origin.getY(), place.getWidth(), place.getHeight()));
    group
        .getChildren()
        .setAll(strokes.stream().filter(each -> each.sheet() == sheet).map(this::path).toList());
  }

  /// A smooth line: its points are where curves meet halfway.
  private Path path(Stroke stroke) {
    List<Point2D> at = stroke.points().stream().map(p -> onLayer(stroke.sheet(), p)).toList();
    Path path = new Path(new MoveTo(at.getFirst().getX(), at.getFirst().getY()));
    for (int i = 1; i < at.size() - 1; i++) {
      Point2D middle = at.get(i).midpoint(at.get(i + 1));
      path.getElements()
          .add(new QuadCurveTo(at.get(i).getX(), at.get(i).getY(), middle.getX(), middle.getY()));
    }
    path.getElements().add(new LineTo(at.getLast().getX(), at.getLast().getY()));
    path.setStrokeWidth(stroke.width() * zoom(stroke.sheet()));
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStyleClass().addAll("ink", style(stroke.pen()));
    return path;
  }

  private static String style(Tool pen) {
    return pen.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
