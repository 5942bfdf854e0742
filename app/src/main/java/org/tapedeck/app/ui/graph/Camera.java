package org.tapedeck.app.ui.graph;

import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;

/// Moves the view over the drawing: fits, zooms, pans, glides.
///
/// Until a person zooms or pans it keeps the whole drawing in view; a drawing that is too large for
/// that to say anything is opened at its beginning instead, large enough to be read.
final class Camera {
  private static final double MARGIN = 10;
  private static final double LEAST_ZOOM = 0.02;
  private static final double MOST_ZOOM = 8;
  private static final double MOST_FIT_ZOOM = 1.6;

  /// Smaller than this the whole of a drawing is opened only on demand.
  private static final double LEAST_OPENING_ZOOM = 0.1;

  private static final double READING_ZOOM = 0.8;
  private static final Duration GLIDE = Duration.millis(200);

  /// A drawing so many times as large as the one before is another one.
  private static final double OTHER = 3;

  private enum Hold {
    /// As a drawing is opened.
    OPENING,
    /// Everything in view.
    WHOLE,
    /// Where a person put it.
    FREE
  }

  /// A look at some boxes of the drawing, one after the other: where the view was before, how it
  /// was held, and where it was put last.
  private record Visit(Viewport from, Hold hold, Viewport at) {}

  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));
  private Box drawing = new Box(0, 0, 0, 0);
  private Box beginning = drawing;
  private Hold hold = Hold.OPENING;
  private Optional<Glide> gliding = Optional.empty();
  private Optional<Visit> visit = Optional.empty();

  ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  private Viewport now() {
    return viewport.get();
  }

  /// The view has another size.
  void resize(double width, double height) {
    stop();
    viewport.set(now().resized(width, height));
    refit();
  }

  /// There is another drawing: how large it is, and where it begins.
  void film(Box size, Box start) {
    beginning = start;
    if (size.equals(drawing)) {
      return;
    }
    if (isOther(size) || !now().area().overlaps(size)) {
      hold = Hold.OPENING;
    }
    visit = Optional.empty();
    drawing = size;
    refit();
  }

  /// The next drawing is of another program: it is opened anew.
  void open() {
    stop();
    hold = Hold.OPENING;
    visit = Optional.empty();
    drawing = new Box(0, 0, 0, 0);
  }

  private boolean isOther(Box size) {
    double wider = size.width() / Math.max(1, drawing.width());
    double higher = size.height() / Math.max(1, drawing.height());
    return Math.max(Math.max(wider, 1 / wider), Math.max(higher, 1 / higher)) > OTHER;
  }

  /// What is in the drawing has moved by so much: a view that a person has placed moves with it.
  void carry(double dx, double dy) {
    if (hold == Hold.FREE) {
      stop();
      viewport.set(now().panned(-dx * now().zoom(), -dy * now().zoom()));
    }
  }

  /// Brings the whole drawing into view and keeps it so until a person zooms or pans.
  void fit() {
    hold = Hold.WHOLE;
    stop();
    refit();
  }

  private void refit() {
    if (hold == Hold.FREE || drawing.width() <= 0 || now().width() <= 0 || now().height() <= 0) {
      return;
    }
    Viewport whole = whole();
    viewport.set(hold == Hold.WHOLE || whole.zoom() >= LEAST_OPENING_ZOOM ? whole : reading(whole));
  }

  private Viewport whole() {
    Box view = new Box(0, 0, now().width(), now().height());
    return Viewport.fitting(drawing, view, MARGIN, MOST_FIT_ZOOM);
  }

  private Viewport reading(Viewport whole) {
    Viewport near = whole.zoomed(READING_ZOOM, 0, 0).centred(beginning);
    return near.at(
        beginning.x() - 3 * MARGIN / READING_ZOOM, Math.max(near.y(), drawing.y() - MARGIN));
  }

  /// Whether the view shows a part of a drawing that cannot be read as a whole.
  boolean isPartial() {
    return !now().shows(drawing) && whole().zoom() < GraphCanvas.READABLE;
  }

  /// The size of the drawing.
  Box drawing() {
    return drawing;
  }

  /// Zooms about the middle of the view.
  void zoomBy(double factor) {
    zoom(factor, now().width() / 2, now().height() / 2);
  }

  /// Zooms about a point of the view.
  void zoom(double factor, double x, double y) {
    release();
    double least = Math.min(LEAST_ZOOM, whole().zoom() / 2);
    viewport.set(now().zoomed(Math.clamp(now().zoom() * factor, least, MOST_ZOOM), x, y));
  }

  /// Moves the drawing by so many px of the view.
  void pan(double dx, double dy) {
    release();
    viewport.set(now().panned(dx, dy));
  }

  private void release() {
    hold = Hold.FREE;
    stop();
  }

  /// Puts a box of the drawing in the middle, large enough to be read.
  void centre(Box box) {
    release();
    Viewport near = now().zoom() >= GraphCanvas.READABLE ? now() : now().zoomed(READING_ZOOM, 0, 0);
    viewport.set(near.centred(box));
  }

  /// From here on the view is led through the drawing, to be given back.
  void beginVisit() {
    stop();
    visit = Optional.of(new Visit(now(), hold, now()));
  }

  /// Brings a box into view if it is not.
  void visit(Box box) {
    stop();
    if (!now().shows(box)) {
      centre(box);
      visit = visit.map(begun -> new Visit(begun.from(), begun.hold(), now()));
    }
  }

  /// Gives the view back as it was, unless it has been moved otherwise since.
  void endVisit() {
    visit
        .filter(begun -> begun.at().equals(now()))
        .ifPresent(
            begun -> {
              hold = begun.hold();
              viewport.set(begun.from());
            });
    visit = Optional.empty();
  }

  /// Puts a point of the drawing in the middle at the same zoom.
  void look(double x, double y) {
    release();
    viewport.set(now().centred(new Box(x, y, 0, 0)));
  }

  /// Moves smoothly, and only as far as needed, to have `box` in view, and `other` too where both
  /// fit; above what covers the view from below, `covered` px high.
  void follow(Box box, Box other, double covered) {
    stop();
    if (now().width() <= 0 || now().shows(drawing)) {
      return;
    }
    double margin = Math.min(48, Math.min(now().width(), now().height()) / 8);
    Box inside = now().area().grown(-margin / now().zoom());
    double cover = Math.max(0, covered - margin) / now().zoom();
    Box both = above(box.union(other), cover);
    boolean fits = both.width() <= inside.width() && both.height() <= inside.height();
    Viewport to = now().showing(fits ? both : above(box, cover), margin);
    if (!to.equals(now())) {
      hold = Hold.FREE;
      gliding = Optional.of(new Glide(now(), to));
      gliding.get().play();
    }
  }

  /// The box with a cover below it.
  private static Box above(Box box, double cover) {
    return new Box(box.x(), box.y(), box.width(), box.height() + cover);
  }

  /// Ends a glide where it was going.
  private void stop() {
    gliding.ifPresent(Glide::arrive);
    gliding = Optional.empty();
  }

  private final class Glide extends Transition {
    private final Viewport from;
    private final Viewport to;

    Glide(Viewport from, Viewport to) {
      this.from = from;
      this.to = to;
      setCycleDuration(GLIDE);
      setInterpolator(Interpolator.EASE_OUT);
    }

    void arrive() {
      if (getStatus() == Status.RUNNING) {
        stop();
        viewport.set(to);
      }
    }

    @Override
    protected void interpolate(double share) {
      viewport.set(from.towards(to, share));
    }
  }
}
