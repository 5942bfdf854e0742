package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.Spacing;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

/// No drawing is out of all proportion to what it shows, whatever the program and the options.
///
/// `mvn -Playout -pl app -am test` draws 100,000 programs instead of 2,000.
class BoundedDrawingTest {
  private static final int DRAWINGS = Integer.getInteger("layout.drawings", 2_000);

  /// So many times as high as what its broadest layer needs a drawing may be: where frames that
  /// overlap along the flow stand on each other like stairs, no layer shows all of them.
  private static final double BROADEST = 10;

  /// Room in which small drawings may be loose, in px.
  private static final double LOOSE = 1_000;

  private static final Spacing SPACING = LayoutOptions.standard().spacing();

  @Test
  void randomDrawingsStayBelowSmallMultiplesOfWhatTheirLayersNeed() {
    for (long seed = 0; seed < DRAWINGS; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) {
    RandomDrawing drawing = new RandomDrawing(seed);
    try {
      GraphLayout layout = drawing.layout();
      Need need = Need.of(layout, SPACING);
      assertTrue(Need.length(layout) <= need.length(), () -> "length " + Need.length(layout));
      double most = Math.max(LOOSE, BROADEST * need.breadth());
      assertTrue(Need.breadth(layout) <= most, () -> "breadth " + Need.breadth(layout));
      if (seed % 8 == 0) {
        drawing.pinned(layout);
      }
    } catch (RuntimeException | AssertionError e) {
      fail("drawing " + seed + ", " + drawing, e);
    }
  }

  @Test
  void partsThatShareNoLayerAreNotDrivenApart() {
    GraphLayout layout =
        layout(
            """
            v = [1, 2, 3]
            M = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
            s = 0
            while s < 4 { s = s + 1 }
            y = dot(softmax(v), softmax(v))
            """,
            new Size(120, 84));

    assertTrue(layout.height() < 2_000, () -> "height " + layout.height());
  }

  /// Sums of such widths are off by a last digit, which an optimiser can take for a broken bound.
  @Test
  void widthsThatAreNoWholeNumbersCanBePlaced() {
    GraphLayout layout = layout("a = x1*x2 + sin(x1)\nb = a / x3 - x2\n", new Size(60.3, 84.1));

    assertTrue(layout.height() < 1_000, () -> "height " + layout.height());
  }

  private static GraphLayout layout(String text, Size card) {
    if (Parser.parse(new Source("test", text)) instanceof ParseResult.Parsed parsed) {
      return GraphLayout.of(
          Recorder.graph(parsed.program()),
          _ -> card,
          _ -> new Size(46.7, 20.1),
          LayoutOptions.standard());
    }
    throw new IllegalArgumentException(text);
  }
}
