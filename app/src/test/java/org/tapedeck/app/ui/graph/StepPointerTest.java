package org.tapedeck.app.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;

class StepPointerTest {
  private static final Viewport VIEW = new Viewport(0, 0, 1, 800, 400);
  private static final Box MAP = new Box(12, 260, 208, 128);
  private static final double RADIUS = 17;

  private final StepPointer beacon = new StepPointer(() -> {});

  private Box arrow(double x, double y, Optional<Box> covered) {
    Optional<Box> card = Optional.of(new Box(x - 20, y - 20, 40, 40));
    beacon.show(VIEW, card, Optional.empty(), covered);
    Node arrow = beacon.lookup("#pointer");
    return new Box(arrow.getTranslateX(), arrow.getTranslateY(), 0, 0).grown(RADIUS);
  }

  @ParameterizedTest
  @CsvSource({"-900, 400", "-900, 600", "100, 900", "-100, 420", "-5000, 5000"})
  void theArrowStaysClearOfTheMinimap(double x, double y) {
    Box arrow = arrow(x, y, Optional.of(MAP));

    assertFalse(arrow.overlaps(MAP), arrow.toString());
  }

  @Test
  void whereThereIsRoomTheArrowStandsAsWithoutAMinimap() {
    assertEquals(arrow(900, 300, Optional.empty()), arrow(900, 300, Optional.of(MAP)));
    assertEquals(arrow(-900, -300, Optional.empty()), arrow(-900, -300, Optional.of(MAP)));
  }
}
