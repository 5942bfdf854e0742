package org.tapedeck.app.drawing;

import java.util.Arrays;
import org.tapedeck.app.geometry.Box;

/// An immutable path of lines and Bézier curves, in px, y downwards; filled by the non-zero rule.
///
/// Two outlines are equal when they draw the same. The test is O(1) for the same object, which is
/// what two drawings of one picture nearly always share.
public final class Outline {
  /// Nothing drawn.
  public static final Outline EMPTY = builder().build();

  /// What an outline is drawn with, one call per segment.
  public interface Pen {
    /// Starts a new part at the point given.
    void move(double x, double y);

    /// A straight line to the point given.
    void line(double x, double y);

    /// A quadratic curve with control point (`cx`, `cy`).
    void quad(double cx, double cy, double x, double y);

    /// A cubic curve with control points (`c1x`, `c1y`) and (`c2x`, `c2y`).
    void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y);

    /// Back to the start of this part.
    void close();
  }

  private enum Segment {
    MOVE(2),
    LINE(2),
    QUAD(4),
    CUBIC(6),
    CLOSE(0);

    final int numbers;

    Segment(int numbers) {
      this.numbers = numbers;
    }
  }

  private final Segment[] segments;
  private final double[] numbers;
  private final Box bounds;

  private Outline(Segment[] segments, double[] numbers) {
    this.segments = segments;
    this.numbers = numbers;
    this.bounds = box(numbers);
  }

  /// An empty builder.
  public static Builder builder() {
    return new Builder();
  }

  /// The rectangle `box` with corners of `radius`.
  public static Outline roundedRectangle(Box box, double radius) {
    double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
    return builder().corners(box, r, r, r, r).build();
  }

  /// Draws every segment in order with `pen`.
  public void draw(Pen pen) {
    int at = 0;
    for (Segment segment : segments) {
      double[] n = numbers;
      switch (segment) {
        case MOVE -> pen.move(n[at], n[at + 1]);
        case LINE -> pen.line(n[at], n[at + 1]);
        case QUAD -> pen.quad(n[at], n[at + 1], n[at + 2], n[at + 3]);
        case CUBIC -> pen.cubic(n[at], n[at + 1], n[at + 2], n[at + 3], n[at + 4], n[at + 5]);
        case CLOSE -> pen.close();
      }
      at += segment.numbers;
    }
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return segments.length == 0;
  }

  /// The box round all points and control points: the outline lies inside.
  public Box bounds() {
    return bounds;
  }

  /// The outline scaled by `factor` about (0, 0), then moved by (`dx`, `dy`).
  public Outline transformed(double factor, double dx, double dy) {
    double[] moved = numbers.clone();
    for (int i = 0; i < moved.length; i += 2) {
      moved[i] = moved[i] * factor + dx;
      moved[i + 1] = moved[i + 1] * factor + dy;
    }
    return new Outline(segments, moved);
  }

  /// The outline moved by (`dx`, `dy`).
  public Outline moved(double dx, double dy) {
    return transformed(1, dx, dy);
  }

  /// The path data of an SVG `path` element, coordinates rounded to 1/100 px.
  public String toSvg() {
    SvgPen pen = new SvgPen();
    draw(pen);
    return pen.toString();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Outline o
            && Arrays.equals(numbers, o.numbers)
            && Arrays.equals(segments, o.segments));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(segments) + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return toSvg();
  }

  private static Box box(double[] numbers) {
    if (numbers.length == 0) {
      return new Box(0, 0, 0, 0);
    }
    double left = numbers[0];
    double right = left;
    double top = numbers[1];
    double bottom = top;
    for (int i = 2; i < numbers.length; i += 2) {
      left = Math.min(left, numbers[i]);
      right = Math.max(right, numbers[i]);
      top = Math.min(top, numbers[i + 1]);
      bottom = Math.max(bottom, numbers[i + 1]);
    }
    return new Box(left, top, right - left, bottom - top);
  }

  /// Collects segments; a pen itself, so that outlines can be drawn into it.
  public static final class Builder implements Pen {
    /// Share of the radius at which the control points of a quarter circle lie.
    private static final double ARC = 0.5523;

    private Segment[] segments = new Segment[16];
    private double[] numbers = new double[64];
    private int segmentCount;
    private int numberCount;

    private Builder() {}

    @Override
    public void move(double x, double y) {
      add(Segment.MOVE, x, y);
    }

    @Override
    public void line(double x, double y) {
      add(Segment.LINE, x, y);
    }

    @Override
    public void quad(double cx, double cy, double x, double y) {
      add(Segment.QUAD, cx, cy, x, y);
    }

    @Override
    public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
      add(Segment.CUBIC, c1x, c1y, c2x, c2y, x, y);
    }

    @Override
    public void close() {
      add(Segment.CLOSE);
    }

    /// Adds the rectangle `box`, corners rounded by the four radii, clockwise from the upper left.
    public Builder corners(Box box, double nw, double ne, double se, double sw) {
      double l = box.x();
      double t = box.y();
      double r = box.maxX();
      double b = box.maxY();
      move(l + nw, t);
      line(r - ne, t);
      arc(r - ne, t, r, t, r, t + ne);
      line(r, b - se);
      arc(r, b - se, r, b, r - se, b);
      line(l + sw, b);
      arc(l + sw, b, l, b, l, b - sw);
      line(l, t + nw);
      arc(l, t + nw, l, t, l + nw, t);
      close();
      return this;
    }

    /// Adds `outline`, scaled by `factor` about (0, 0) and then moved by (`dx`, `dy`).
    public Builder add(Outline outline, double factor, double dx, double dy) {
      outline.transformed(factor, dx, dy).draw(this);
      return this;
    }

    /// The outline of all that was added so far.
    public Outline build() {
      return new Outline(
          Arrays.copyOf(segments, segmentCount), Arrays.copyOf(numbers, numberCount));
    }

    private void arc(double x0, double y0, double cornerX, double cornerY, double x, double y) {
      if (x0 != x || y0 != y) {
        cubic(
            x0 + ARC * (cornerX - x0),
            y0 + ARC * (cornerY - y0),
            x + ARC * (cornerX - x),
            y + ARC * (cornerY - y),
            x,
            y);
      }
    }

    private void add(Segment segment, double... more) {
      if (segmentCount == segments.length) {
        segments = Arrays.copyOf(segments, 2 * segmentCount);
      }
      if (numberCount + more.length > numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      }
      segments[segmentCount++] = segment;
      System.arraycopy(more, 0, numbers, numberCount, more.length);
      numberCount += more.length;
    }
  }
}
