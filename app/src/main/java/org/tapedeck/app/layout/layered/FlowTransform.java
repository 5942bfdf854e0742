package org.tapedeck.app.layout.layered;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.layout.option.Direction;

/// Turns the frame of the flow (x along, y across) into the directions of the drawing.
public record FlowTransform(Direction direction, double length, double breadth) {

  public double width() {
    return direction.horizontal() ? length : breadth;
  }

  public double height() {
    return direction.horizontal() ? breadth : length;
  }

  Point point(Point p) {
    double along = direction.mirrored() ? length - p.x() : p.x();
    return direction.horizontal() ? new Point(along, p.y()) : new Point(p.y(), along);
  }

  public Box rect(Box r) {
    double along = direction.mirrored() ? length - r.maxX() : r.x();
    return direction.horizontal()
        ? new Box(along, r.y(), r.width(), r.height())
        : new Box(r.y(), along, r.height(), r.width());
  }

  public List<Curve> curves(List<Curve> curves) {
    List<Curve> turned = new ArrayList<>();
    for (Curve curve : curves) {
      turned.add(curve(curve));
    }
    return turned;
  }

  private Curve curve(Curve c) {
    return new Curve(point(c.p0()), point(c.c1()), point(c.c2()), point(c.p1()));
  }
}
