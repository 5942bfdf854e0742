package org.tapedeck.app.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.typeset.Typesetter;

/// Marks and typeset text as JavaFX nodes, coloured by the style classes of their roles.
public final class MarkNodes {
  /// The current row or node.
  public static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

  /// What a person points at, here or elsewhere.
  public static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  /// A field whose text is not understood.
  public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /// The widest sentence that is told where one points.
  private static final double TOLD = 320;

  private MarkNodes() {}

  /// One mark.
  static Node of(Mark mark) {
    return of(mark, Point2D.ZERO);
  }

  /// One mark in coordinates about `origin`: the lines that are drawn are exact to a few millionths
  /// of their coordinates only.
  static Node of(Mark mark, Point2D origin) {
    return switch (mark) {
      case Mark.Path shape -> shape(shape, origin);
      case Mark.Label label -> label(label, origin);
      case Mark.Compound group -> group(group, origin);
    };
  }

  private static Group group(Mark.Compound group, Point2D origin) {
    Group node = new Group(group.marks().stream().map(mark -> of(mark, origin)).toList());
    node.setAccessibleText(group.title());
    if (group.asked()) {
      Tooltip told = new Tooltip(group.title());
      told.setWrapText(true);
      told.setMaxWidth(TOLD);
      Tooltip.install(node, told);
    }
    return node;
  }

  private static Path shape(Mark.Path shape, Point2D origin) {
    Path path = path(shape.outline(), origin, shape.fill());
    shape.pencil().ifPresent(pencil -> stroke(path, pencil));
    return path;
  }

  private static void stroke(Path path, Mark.Pencil pencil) {
    path.getStyleClass().add(style("stroke-", pencil.role()));
    path.setStrokeWidth(pencil.width());
    path.setStrokeLineCap(StrokeLineCap.BUTT);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStrokeDashArray().setAll(pencil.dashes());
  }

  private static Path label(Mark.Label label, Point2D origin) {
    Path path = path(label.glyphs().outline(), Point2D.ZERO, Optional.of(label.role()));
    path.setTranslateX(label.x() - origin.getX());
    path.setTranslateY(label.baseline() - origin.getY());
    path.setAccessibleText(label.glyphs().text());
    return path;
  }

  private static Path path(Outline outline, Point2D origin, Optional<Role> fill) {
    Path path = new Path(new PathPen(origin).of(outline));
    path.getStyleClass().add("mark");
    path.setStroke(null);
    path.setFillRule(FillRule.NON_ZERO);
    path.setFill(fill.isPresent() ? Color.BLACK : null);
    fill.ifPresent(role -> path.getStyleClass().add(style("fill-", role)));
    return path;
  }

  private static String style(String prefix, Role role) {
    return prefix + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name of an input or output, as in formulas.
  public static Node name(String name, double px) {
    return math(NameStyle.latex(name), NameStyle.plain(name), px);
  }

  /// The same at most `room` px wide, smaller where it would be wider.
  public static Node name(String name, double px, double room) {
    double width = Typesetter.shared().mathWidth(NameStyle.latex(name), px);
    return name(name, width <= room ? px : px * room / width);
  }

  /// A formula that takes its place in a layout; `spoken` says it in words.
  public static Node math(String latex, String spoken, double px) {
    Glyphs glyphs = Typesetter.shared().math(latex, spoken, px);
    Path path = path(glyphs.outline(), Point2D.ZERO, Optional.of(Role.INK));
    path.setTranslateY(glyphs.ascent());
    Pane place = new Pane(new Group(path));
    place.setMinSize(glyphs.width(), glyphs.ascent() + glyphs.descent());
    place.setMaxSize(glyphs.width(), glyphs.ascent() + glyphs.descent());
    place.setAccessibleText(glyphs.text());
    return place;
  }

  /// Draws an outline into path elements.
  private static final class PathPen implements Outline.Pen {
    private final List<PathElement> elements = new ArrayList<>();
    private final double left;
    private final double top;

    PathPen(Point2D origin) {
      left = origin.getX();
      top = origin.getY();
    }

    List<PathElement> of(Outline outline) {
      outline.draw(this);
      return elements;
    }

    @Override
    public void move(double x, double y) {
      elements.add(new MoveTo(x - left, y - top));
    }

    @Override
    public void line(double x, double y) {
      elements.add(new LineTo(x - left, y - top));
    }

    @Override
    public void quad(double cx, double cy, double x, double y) {
      elements.add(new QuadCurveTo(cx - left, cy - top, x - left, y - top));
    }

    @Override
    public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
      elements.add(
          new CubicCurveTo(c1x - left, c1y - top, c2x - left, c2y - top, x - left, y - top));
    }

    @Override
    public void close() {
      elements.add(new ClosePath());
    }
  }
}
