package org.tapedeck.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.card.CardSizes;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.trace.Pass;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

class OverviewTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 300;
  private static final Palette PALETTE = Palette.read(Theme.LIGHT);
  private static final Trace LOOP =
      Traces.reverse("x = 1.1; s = x; for k = 1..40 { s = sin(s) + x*s }; y = s");
  private static final GraphPicture PICTURE = GraphPicture.of(LOOP, LayoutOptions.standard());
  private static final Box DRAWING =
      new Box(0, 0, PICTURE.layout().width(), PICTURE.layout().height());

  private final Raster raster = new Raster(WIDTH, HEIGHT, new int[WIDTH * HEIGHT]);

  private static int argb(Role role) {
    Rgb c = PALETTE.colour(role);
    return 0xff000000 | (c.red() << 16) | (c.green() << 8) | c.blue();
  }

  private Viewport paint(double zoom, Box middle, int cursor) {
    Viewport view = new Viewport(0, 0, zoom, WIDTH, HEIGHT).centred(middle);
    new Overview(PICTURE, PALETTE).paint(raster, view, StepView.of(PICTURE.trace(), cursor));
    return view;
  }

  private int inTheMiddle() {
    return raster.at(WIDTH / 2, HEIGHT / 2);
  }

  @Test
  void aSmallCardHasTheColourOfWhatIsKnownOfIt() {
    int vertex = 60;
    int evaluated = LOOP.stepOf(vertex, Pass.VALUE).orElseThrow();
    int done = LOOP.stepOf(vertex, Pass.DERIVATIVE).orElseThrow();

    paint(0.05, PICTURE.card(vertex), evaluated - 1);
    assertEquals(argb(Role.PENDING), inTheMiddle());
    paint(0.05, PICTURE.card(vertex), evaluated);
    assertEquals(argb(Role.PRIMAL), inTheMiddle());
    paint(0.05, PICTURE.card(vertex), done);
    assertEquals(argb(Role.ADJOINT), inTheMiddle());
  }

  @Test
  void aLargerCardShowsItsTwoSlots() {
    Box card = PICTURE.card(60);
    List<Box> slots = CardSizes.slots(card, PICTURE.layout().direction());
    Box value = slots.getFirst();
    Box derivative = slots.getLast();
    int evaluated = LOOP.stepOf(60, Pass.VALUE).orElseThrow();

    paint(0.3, value, evaluated);
    assertEquals(argb(Role.PRIMAL), inTheMiddle());
    paint(0.3, derivative, evaluated);
    assertEquals(argb(Role.GROUND), inTheMiddle());
    paint(0.3, derivative, LOOP.length());
    assertEquals(argb(Role.ADJOINT), inTheMiddle());
  }

  @Test
  void theEdgeOfATermIsDrawnInTheColourOfAdjoints() {
    Step.Term term = (Step.Term) LOOP.step(LOOP.length());
    var route = PICTURE.layout().route(term.edge().index());
    var middle = route.curves().get(route.curves().size() / 2).at(0.5);

    paint(0.2, new Box(middle.x(), middle.y(), 0, 0), LOOP.length());
    assertTrue(reddish(inTheMiddle()) > 120);
    paint(0.2, new Box(middle.x(), middle.y(), 0, 0), LOOP.length() - 1);
    assertTrue(reddish(inTheMiddle()) < 60);
  }

  /// By how much a colour is redder than blue: that of adjoints is, that of edges is not.
  private static int reddish(int argb) {
    return ((argb >> 16) & 0xff) - (argb & 0xff);
  }

  @Test
  void nothingIsPaintedBesideTheDrawing() {
    paint(0.1, DRAWING.moved(10 * DRAWING.width(), 0), 0);

    for (int x = 0; x < WIDTH; x++) {
      assertEquals(argb(Role.GROUND), raster.at(x, HEIGHT / 2));
    }
  }

  @Test
  void theWholeDrawingLeavesInkFromItsFirstToItsLastCard() {
    int[] pixels = new int[WIDTH * HEIGHT];
    Viewport view = Viewport.fitting(DRAWING, new Box(0, 0, WIDTH, HEIGHT), 4, 1);
    new Overview(PICTURE, PALETTE)
        .paint(new Raster(WIDTH, HEIGHT, pixels), view, StepView.of(PICTURE.trace(), 0));

    int[] columns = new int[WIDTH];
    for (int i = 0; i < pixels.length; i++) {
      columns[i % WIDTH] += pixels[i] == argb(Role.GROUND) ? 0 : 1;
    }
    int inked = (int) Arrays.stream(columns).filter(count -> count > 0).count();
    assertTrue(inked > 0.9 * WIDTH, inked + " columns");
  }
}
