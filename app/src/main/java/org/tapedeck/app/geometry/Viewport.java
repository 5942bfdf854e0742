package org.tapedeck.app.geometry;

/// Which part of a drawing a view shows: the point of the drawing at the view's upper left corner,
/// the zoom (1 is 100 %), and the size of the view in px of the screen.
public record Viewport(double x, double y, double zoom, double width, double height) {
  public Viewport {
    if (!(zoom > 0 && width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("zoom " + zoom + ", size " + width + " x " + height);
    }
  }

  /// All of a drawing of this size in the middle of a view, `margin` px of the screen round it, at
  /// most at `most` zoom.
  public static Viewport fitting(Box drawing, Box view, double margin, double most) {
    double room = Math.max(1, view.width() - 2 * margin);
    double roomAcross = Math.max(1, view.height() - 2 * margin);
    double zoom =
        Math.min(
            most,
            Math.min(
                room / Math.max(1, drawing.width()), roomAcross / Math.max(1, drawing.height())));
    return new Viewport(0, 0, zoom, view.width(), view.height()).centred(drawing);
  }

  /// The part of the drawing that can be seen.
  public Box area() {
    return new Box(x, y, width / zoom, height / zoom);
  }

  /// Where a box of the drawing is in the view, in px of the screen.
  public Box onScreen(Box box) {
    return new Box(
        (box.x() - x) * zoom, (box.y() - y) * zoom, box.width() * zoom, box.height() * zoom);
  }

  /// Which box of the drawing is at a box of the view.
  public Box inDrawing(Box box) {
    return new Box(x + box.x() / zoom, y + box.y() / zoom, box.width() / zoom, box.height() / zoom);
  }

  /// The same zoom with `box` in the middle.
  public Viewport centred(Box box) {
    return at(box.centerX() - width / zoom / 2, box.centerY() - height / zoom / 2);
  }

  /// The same with the drawing moved by so many px of the screen.
  public Viewport panned(double dx, double dy) {
    return at(x - dx / zoom, y - dy / zoom);
  }

  /// The same from another corner.
  public Viewport at(double left, double top) {
    return new Viewport(left, top, zoom, width, height);
  }

  /// At another zoom; the point of the drawing under (`sx`, `sy`) of the view stays there.
  public Viewport zoomed(double to, double sx, double sy) {
    double shift = 1 / zoom - 1 / to;
    return new Viewport(x + sx * shift, y + sy * shift, to, width, height);
  }

  /// In a view of another size, with the same point in the middle.
  public Viewport resized(double toWidth, double toHeight) {
    return new Viewport(
        x + (width - toWidth) / zoom / 2,
        y + (height - toHeight) / zoom / 2,
        zoom,
        toWidth,
        toHeight);
  }

  /// The same part of the drawing in a view that is so many times as large.
  public Viewport scaled(double factor) {
    return new Viewport(x, y, zoom * factor, width * factor, height * factor);
  }

  /// Moved just as far as it takes to have `box` in `room`, a part of the view in px of the screen;
  /// with a box that is too large, its middle comes to the middle of the room.
  public Viewport showing(Box box, Box room) {
    Box within = inDrawing(room);
    return at(
        x - within.x() + moved(within.x(), within.width(), box.x(), box.width()),
        y - within.y() + moved(within.y(), within.height(), box.y(), box.height()));
  }

  private static double moved(double from, double size, double wanted, double wantedSize) {
    if (wantedSize > size) {
      return wanted + (wantedSize - size) / 2;
    }
    // No clamp: where both are about as large, the lower bound may be rounded above the upper one.
    return Math.min(Math.max(from, wanted + wantedSize - size), wanted);
  }

  /// Whether `box` can be seen whole.
  public boolean shows(Box box) {
    return area().contains(box, 1e-6);
  }

  /// The share `t` of the way to another viewport of the same view.
  public Viewport towards(Viewport other, double t) {
    return t >= 1
        ? other
        : new Viewport(
            x + t * (other.x - x),
            y + t * (other.y - y),
            zoom * Math.pow(other.zoom / zoom, t),
            other.width,
            other.height);
  }
}
