package org.tapedeck.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.geometry.Box;

class RasterTest {
  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb BLACK = new Rgb(0, 0, 0);

  private final int[] pixels = new int[20 * 10];
  private final Raster raster = new Raster(20, 10, pixels);

  private long dark() {
    return Arrays.stream(pixels).filter(p -> p != 0xffffffff).count();
  }

  @Test
  void aBoxIsCutAtTheBordersAndNeverVanishes() {
    raster.clear(WHITE);
    raster.box(new Box(-5, -5, 7, 8), BLACK);
    assertEquals(2 * 3, dark());

    raster.clear(WHITE);
    raster.box(new Box(7.2, 4.2, 0.01, 0.01), BLACK);
    assertEquals(1, dark());
    assertEquals(0xff000000, raster.at(7, 4));
  }

  @Test
  void aLineCoversItsWayOnce() {
    raster.clear(WHITE);
    raster.line(2, 4.5, 12, 4.5, BLACK, 1);
    assertEquals(10, dark());
    assertEquals(0xff000000, raster.at(2, 4));
    assertEquals(0xff000000, raster.at(11, 4));
  }

  @Test
  void aFaintLineLetsTheGroundThrough() {
    raster.clear(WHITE);
    raster.line(3.5, 0, 3.5, 10, BLACK, 0.5);
    assertEquals(0xff7f7f7f, raster.at(3, 5));
  }

  @Test
  void linesFromFarOutsideStayInside() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      raster.line(far(random), far(random), far(random), far(random), BLACK, 1);
    }
    raster.clear(WHITE);
    raster.line(-1e7, 5.5, 1e7, 5.5, BLACK, 1);
    assertEquals(20, dark());
  }

  private static double far(Random random) {
    return (random.nextDouble() - 0.5) * 1e6;
  }

  @Test
  void tooFewPixelsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Raster(4, 4, new int[15]));
  }
}
