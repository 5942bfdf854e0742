package org.tapedeck.app.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;

/// Moves the view over the drawing: fits, zooms, pans, glides.
///
/// Until a person zooms or pans it keeps the whole drawing in view; a drawing that is too large for
/// that to say anything is opened at its beginning instead, large enough to be read. While it
/// follows, the steps lead it through what cannot be read as a whole; back at the start it is as it
/// was opened. A person who moves the view takes it from the steps.
final class Camera {
  private static final double MARGIN = 10;
  private static final double LEAST_ZOOM = 0.02;
  private static final double MOST_ZOOM = 8;
  private static final double MOST_FIT_ZOOM = 2.4;

  /// The same before a class, with less of the drawing's own margin at its sides.
  private static final double LECTURE_MARGIN = 4;

  private static final double MOST_LECTURE_ZOOM = 3;
  private static final double TRIMMED = 24;

  /// Smaller than this the whole of a drawing is opened only on demand.
  private static final double LEAST_OPENING_ZOOM = 0.1;

  /// A drawing so many times as large as the one before is another one.
  private static final double OTHER = 3;

  private enum Hold {
    /// As a drawing is opened.
    OPENING,
    /// Where the steps have led it since.
    LED,
    /// Everything in view.
    WHOLE,
    /// Where a person put it.
    FREE
  }

  /// A look at some boxes of the drawing, one after the other: where the view was before, how it
  /// was held, and where it was put last.
  private record Visit(Viewport from, Hold hold, Viewport at) {}

  /// The view as it was before a class was shown something.
  private record Kept(Viewport viewport, Hold hold, boolean following, boolean taken) {}

  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));
  private final BooleanProperty following = new SimpleBooleanProperty(true);

  private final BooleanProperty moving = new SimpleBooleanProperty();

  /// Whether it does not follow only because a person has moved the view.
  private boolean taken;

  private Box drawing = new Box(0, 0, 0, 0);
  private Box beginning = drawing;
  private Hold hold = Hold.OPENING;
  private Optional<Glide> gliding = Optional.empty();
  private Optional<Visit> visit = Optional.empty();
  private Optional<Kept> kept = Optional.empty();
  private boolean presenting;

  Camera() {
    following.subscribe(this::hand);
  }

  ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  /// Whether the steps lead the view.
  BooleanProperty following() {
    return following;
  }

  /// Whether it is seen to move where the steps lead it, and is not just there.
  BooleanProperty moving() {
    return moving;
  }

  private void hand(boolean toTheSteps) {
    taken = false;
    boolean kept = hold == Hold.FREE || hold == Hold.WHOLE;
    hold = toTheSteps && kept ? Hold.LED : hold;
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
    stop();
    if (isOther(size) || !now().area().overlaps(size)) {
      begin();
    }
    visit = Optional.empty();
    drawing = size;
    refit();
  }

  /// The next drawing is of another program: it is opened anew.
  void open() {
    stop();
    begin();
    visit = Optional.empty();
    drawing = new Box(0, 0, 0, 0);
  }

  private void begin() {
    kept = Optional.empty();
    giveBack();
    hold = Hold.OPENING;
  }

  private void giveBack() {
    if (taken) {
      following.set(true);
    }
  }

  private boolean isOther(Box size) {
    double wider = size.width() / Math.max(1, drawing.width());
    double higher = size.height() / Math.max(1, drawing.height());
    return Math.max(Math.max(wider, 1 / wider), Math.max(higher, 1 / higher)) > OTHER;
  }

  /// What is in the drawing has moved by so much: a view of a part of it moves with it.
  void carry(double dx, double dy) {
    if (hold == Hold.FREE || hold == Hold.LED) {
      stop();
      viewport.set(now().panned(-dx * now().zoom(), -dy * now().zoom()));
    }
  }

  /// Brings the whole drawing into view and keeps it so until a person zooms or pans, or has it
  /// follow the steps where not all can be read.
  void fit() {
    stop();
    if (isReadable()) {
      giveBack();
    } else {
      take();
    }
    hold = Hold.WHOLE;
    refit();
  }

  private void refit() {
    if (isBlank() || hold == Hold.FREE || (hold == Hold.LED && !isReadable())) {
      return;
    }
    viewport.set(hold == Hold.WHOLE ? whole() : opening());
    hold = hold == Hold.LED ? Hold.OPENING : hold;
  }

  private boolean isBlank() {
    return drawing.width() <= 0 || now().width() <= 0 || now().height() <= 0;
  }

  /// Whether the whole can be read in one view.
  boolean isReadable() {
    return whole().zoom() >= Neighbourhood.LEGIBLE;
  }

  private Viewport opening() {
    Viewport whole = whole();
    return whole.zoom() >= LEAST_OPENING_ZOOM ? whole : reading(whole);
  }

  /// Shows a class the drawing as it is opened, as large as there is room for, or gives the view
  /// back as it was, unless there is another drawing.
  void present(boolean on) {
    stop();
    Optional<Kept> before = on ? Optional.of(new Kept(now(), hold, following.get(), taken)) : kept;
    presenting = on;
    if (on) {
      begin();
      kept = before;
    } else {
      before.ifPresent(this::restore);
      kept = Optional.empty();
    }
    refit();
  }

  private void restore(Kept before) {
    following.set(before.following());
    taken = before.taken();
    hold = before.hold();
    viewport.set(before.viewport().resized(now().width(), now().height()));
  }

  private Viewport whole() {
    Box view = new Box(0, 0, now().width(), now().height());
    if (presenting) {
      double width = Math.max(1, drawing.width() - 2 * TRIMMED);
      Box trimmed = new Box(drawing.x() + TRIMMED, drawing.y(), width, drawing.height());
      return Viewport.fitting(trimmed, view, LECTURE_MARGIN, MOST_LECTURE_ZOOM);
    }
    return Viewport.fitting(drawing, view, MARGIN, MOST_FIT_ZOOM);
  }

  private Viewport reading(Viewport whole) {
    Viewport near = whole.zoomed(Neighbourhood.READING_ZOOM, 0, 0).centred(beginning);
    return near.at(
        beginning.x() - 3 * MARGIN / Neighbourhood.READING_ZOOM,
        Math.max(near.y(), drawing.y() - MARGIN));
  }

  /// Whether the view shows a part of a drawing that cannot be read as a whole.
  boolean isPartial() {
    return !now().shows(drawing) && !isReadable();
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

  /// A person takes the view where it is, also in the middle of a glide.
  private void release() {
    gliding.ifPresent(Glide::cancel);
    gliding = Optional.empty();
    take();
    hold = Hold.FREE;
  }

  private void take() {
    boolean byHand = taken || following.get();
    following.set(false);
    taken = byHand;
  }

  /// Puts a box of the drawing in the middle, large enough to be read.
  void centre(Box box) {
    stop();
    hold = following.get() ? Hold.LED : Hold.FREE;
    boolean near = now().zoom() >= GraphCanvas.READABLE;
    viewport.set((near ? now() : now().zoomed(Neighbourhood.READING_ZOOM, 0, 0)).centred(box));
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

  /// Goes to where all that a step is about can be read and is not under a lid, if the view is the
  /// steps' to lead: not where all of the drawing can be read or a person has asked for it.
  void follow(Neighbourhood step, List<Box> lids) {
    stop();
    boolean asOpened = hold == Hold.OPENING && isReadable() && step.isClear(now(), lids);
    if (!following.get() || isBlank() || hold == Hold.WHOLE || asOpened) {
      return;
    }
    Viewport to = step.seen(now(), lids);
    if (!to.equals(now())) {
      hold = Hold.LED;
      glide(to);
    }
  }

  /// Whether the view is the steps' to lead, and not lent to a look at something else.
  boolean isLeading() {
    return following.get() && visit.isEmpty();
  }

  /// Goes back to the view that was opened, where only the steps have led away from it.
  void reopen() {
    stop();
    if (!isBlank() && hold == Hold.LED) {
      hold = Hold.OPENING;
      glide(opening());
    }
  }

  private void glide(Viewport to) {
    if (moving.get()) {
      gliding = Optional.of(new Glide(now(), to, viewport::set));
      gliding.get().play();
    } else {
      viewport.set(to);
    }
  }

  /// Stands still while a button of the mouse is down: what was aimed at is what is hit.
  void pause() {
    gliding.ifPresent(Glide::pause);
  }

  /// Glides on.
  void resume() {
    gliding.ifPresent(Glide::resume);
  }

  /// Ends a glide where it was going.
  private void stop() {
    gliding.ifPresent(Glide::arrive);
    gliding = Optional.empty();
  }
}
