package org.tapedeck.app.ui.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.ui.NoFile;
import org.tapedeck.app.ui.TapedeckHandle;
import org.tapedeck.app.ui.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The results, which stay in view however many inputs there are.
@WindowTest
class ResultPaneTest {
  private static final int INPUTS = 4;

  private FxRobot robot;

  @Start
  void open(Stage stage) {
    String sum = IntStream.range(0, INPUTS).mapToObj(i -> "a" + i).collect(Collectors.joining("+"));
    TapedeckHandle.open(stage, "y = " + sum, new NoFile());
  }

  @BeforeEach
  void look(FxRobot robot) {
    this.robot = robot;
  }

  @Test
  void theInputsGiveWayToAGradientOfAFewEntries() {
    ScrollPane entries = robot.lookup("#result > .scroll-pane").query();
    Region all = (Region) entries.getContent();

    assertEquals(INPUTS, robot.lookup("#result .result-row").queryAll().size() - 1);
    assertTrue(
        entries.getViewportBounds().getHeight() >= all.getHeight() - 1,
        entries.getViewportBounds() + " for " + all.getHeight());
  }
}
