package org.tapedeck.app.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Viewport VIEW = new Viewport(1000, 500, 2, 800, 600);

  private static final Box ROOM = new Box(20, 20, 760, 560);

  @Test
  void aBoxOnTheScreenIsOneInTheDrawing() {
    Viewport view = new Viewport(10, 20, 2, 400, 300);

    assertEquals(new Box(15, 30, 50, 20), view.inDrawing(new Box(10, 20, 100, 40)));
    assertEquals(new Box(10, 20, 100, 40), view.onScreen(new Box(15, 30, 50, 20)));
  }

  @Test
  void fittingShowsTheWholeDrawingInTheMiddleAndNotTooLarge() {
    Box drawing = new Box(0, 0, 10_000, 100);
    Viewport fitted = Viewport.fitting(drawing, new Box(0, 0, 800, 600), 10, 1.6);

    assertEquals(0.078, fitted.zoom(), 1e-12);
    assertEquals(new Box(10, 296.1, 780, 7.8), rounded(fitted.onScreen(drawing)));
    assertEquals(
        1.6, Viewport.fitting(new Box(0, 0, 9, 9), VIEW.area().moved(0, 0), 10, 1.6).zoom());
  }

  private static Box rounded(Box b) {
    return new Box(round(b.x()), round(b.y()), round(b.width()), round(b.height()));
  }

  private static double round(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  @Test
  void zoomingKeepsThePointUnderThePointer() {
    Viewport near = VIEW.zoomed(5, 300, 100);

    Box point = new Box(1150, 550, 0, 0);
    assertEquals(VIEW.onScreen(point), rounded(near.onScreen(point)));
    assertEquals(5, near.zoom());
  }

  @Test
  void panningMovesTheDrawingWithThePointer() {
    assertEquals(new Viewport(995, 510, 2, 800, 600), VIEW.panned(10, -20));
  }

  @Test
  void resizingKeepsTheMiddle() {
    Viewport resized = VIEW.resized(400, 700);

    assertEquals(VIEW.area().centerX(), resized.area().centerX());
    assertEquals(VIEW.area().centerY(), resized.area().centerY());
  }

  @Test
  void showingMovesNoFartherThanNeeded() {
    assertEquals(VIEW, VIEW.showing(new Box(1100, 600, 50, 50), ROOM));
    assertEquals(
        new Viewport(1110, 500, 2, 800, 600), VIEW.showing(new Box(1450, 600, 50, 50), ROOM));
    assertEquals(
        new Viewport(1000, 290, 2, 800, 600), VIEW.showing(new Box(1100, 300, 50, 50), ROOM));
  }

  @Test
  void showingWhatIsTooLargeShowsItsMiddle() {
    Viewport moved = VIEW.showing(new Box(0, 550, 5000, 10), ROOM);

    assertEquals(2500, moved.area().centerX());
    assertEquals(500, moved.y());
  }

  @Test
  void glidingEndsExactlyWhereItGoes() {
    Viewport to = new Viewport(0.1, 0.7, 1.0 / 3, 800, 600);

    assertEquals(to, VIEW.towards(to, 1));
    assertEquals(VIEW, VIEW.towards(to, 0));
    assertTrue(VIEW.shows(new Box(1000, 500, 400, 300)));
    assertFalse(VIEW.shows(new Box(999, 500, 400, 300)));
  }
}
