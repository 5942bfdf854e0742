package org.tapedeck.app.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LayoutAnimationTest {
  private final Node card = new Group();
  private final Node line = new Group();
  private final LayoutAnimation motion = new LayoutAnimation();

  @Test
  void cardStartsWhereItWasAndLineFadesIn() {
    begin(new Point2D(30, -40));

    assertEquals(30, card.getTranslateX());
    assertEquals(-40, card.getTranslateY());
    assertEquals(0, line.getOpacity());

    motion.interpolate(0.5);

    assertEquals(15, card.getTranslateX());
    assertEquals(0.5, line.getOpacity());
  }

  @Test
  void toldToEndItIsAtItsEnd() {
    begin(new Point2D(30, -40));

    WaitForAsyncUtils.waitForAsyncFx(1000, motion::end);

    assertEquals(0, card.getTranslateX(), 1e-9);
    assertEquals(0, card.getTranslateY(), 1e-9);
    assertEquals(1, line.getOpacity());
  }

  @Test
  void nothingMovesWhereAllIsInPlace() {
    begin(Point2D.ZERO);

    assertEquals(1, line.getOpacity());
  }

  /// Begins, and stops the clock at once.
  private void begin(Point2D offset) {
    Map<String, Node> marks = Map.of("card:0", card, "edge:0", line);
    WaitForAsyncUtils.waitForAsyncFx(
        1000,
        () -> {
          motion.play(marks, Map.of("card:0", offset));
          motion.pause();
        });
  }
}
