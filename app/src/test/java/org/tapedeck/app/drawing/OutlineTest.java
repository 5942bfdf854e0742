package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tapedeck.app.geometry.Box;

class OutlineTest {
  @Test
  void isWrittenAsSvgPathDataRoundedToHundredths() {
    Outline.Builder builder = Outline.builder();
    builder.move(0, -0.004);
    builder.line(1.5, 2.25);
    builder.quad(1, 2, 3, 4);
    builder.cubic(1, 2, 3, 4, -5.019, 60);
    builder.close();
    assertEquals("M0 0L1.5 2.25Q1 2 3 4C1 2 3 4 -5.02 60Z", builder.build().toSvg());
  }

  @Test
  void movesAndScalesAllItsPoints() {
    Outline.Builder builder = Outline.builder();
    builder.move(1, 2);
    builder.cubic(1, 2, 3, 4, 5, 6);
    Outline outline = builder.build().transformed(2, 10, 20);
    assertEquals("M12 24C12 24 16 28 20 32", outline.toSvg());
    assertEquals(new Box(12, 24, 8, 8), outline.bounds());
  }

  @Test
  void equalsWhatDrawsTheSame() {
    Box box = new Box(1, 2, 30, 40);
    Outline one = Outline.roundedRectangle(box, 5);
    assertEquals(one, Outline.roundedRectangle(box, 5));
    assertEquals(one.hashCode(), Outline.roundedRectangle(box, 5).hashCode());
    assertNotEquals(one, Outline.roundedRectangle(box, 6));
  }

  @Test
  void aRoundedRectangleFillsItsBox() {
    Box box = new Box(1, 2, 30, 8);
    assertEquals(box, Outline.roundedRectangle(box, 100).bounds());
    assertEquals(box, Outline.roundedRectangle(box, 0).bounds());
  }

  @Test
  void nothingHasNoExtent() {
    assertTrue(Outline.EMPTY.isEmpty());
    assertEquals(new Box(0, 0, 0, 0), Outline.EMPTY.bounds());
    assertEquals("", Outline.EMPTY.toSvg());
  }

  @Test
  void growsBeyondItsFirstCapacity() {
    Outline.Builder builder = Outline.builder();
    builder.move(0, 0);
    for (int i = 1; i <= 1000; i++) {
      builder.line(i, i);
    }
    assertEquals(new Box(0, 0, 1000, 1000), builder.build().bounds());
  }
}
