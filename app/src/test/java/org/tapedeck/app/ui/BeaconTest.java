package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.app.drawing.Bounds;
import org.tapedeck.app.drawing.Viewport;

class BeaconTest {
  private static final Viewport VIEW = new Viewport(0, 0, 1, 800, 400);
  private static final Bounds MAP = new Bounds(12, 260, 208, 128);
  private static final double RADIUS = 17;

  private final Beacon beacon = new Beacon(() -> {});

  private Bounds arrow(double x, double y, Optional<Bounds> covered) {
    Optional<Bounds> card = Optional.of(new Bounds(x - 20, y - 20, 40, 40));
    beacon.show(VIEW, card, Optional.empty(), covered);
    Node arrow = beacon.lookup("#pointer");
    return new Bounds(arrow.getTranslateX(), arrow.getTranslateY(), 0, 0).grown(RADIUS);
  }

  @ParameterizedTest
  @CsvSource({"-900, 400", "-900, 600", "100, 900", "-100, 420", "-5000, 5000"})
  void theArrowStaysClearOfTheMinimap(double x, double y) {
    Bounds arrow = arrow(x, y, Optional.of(MAP));

    assertFalse(arrow.overlaps(MAP), arrow.toString());
  }

  @Test
  void whereThereIsRoomTheArrowStandsAsWithoutAMinimap() {
    assertEquals(arrow(900, 300, Optional.empty()), arrow(900, 300, Optional.of(MAP)));
    assertEquals(arrow(-900, -300, Optional.empty()), arrow(-900, -300, Optional.of(MAP)));
  }
}
