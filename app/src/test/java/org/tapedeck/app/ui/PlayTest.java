package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Playing, as it is seen.
@WindowTest
class PlayTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 3\ny = x*x", new NoFile());
  }

  private void awaitStep(String counter) {
    window.await(counter, () -> window.text("#counter").equals(counter));
  }

  @Test
  @Journey({"#play", "#speed", "menu:#speed > 8×"})
  void playStepsOnByItselfToTheEndAndStopsThere() {
    Shot graph = window.shot("#graph");
    Shot formula = window.shot("#formula");
    String sign = window.text("#play");

    window.choose("#speed", "8×").click("#play");

    window.awaitChange("#graph", graph).awaitChange("#formula", formula);
    awaitStep("step 4 of 4 · reverse pass");
    assertEquals(Optional.of("6"), window.tape("x", Column.DERIVATIVE));
    assertEquals(sign, window.text("#play"));
  }

  @Test
  @Journey("key:Space")
  void spacePlaysPausesAndPlaysOn() {
    window.choose("#speed", "2×").press(KeyCode.SPACE, 1);
    awaitStep("step 1 of 4 · forward pass");

    window.press(KeyCode.SPACE, 1).choose("#speed", "8×");
    assertEquals("step 1 of 4 · forward pass", window.text("#counter"));

    window.press(KeyCode.SPACE, 1);
    awaitStep("step 4 of 4 · reverse pass");
    window.choose("#speed", "½×").press(KeyCode.SPACE, 1);
    awaitStep("step 1 of 4 · forward pass");
  }

  @Test
  void aStepByHandPauses() {
    String sign = window.text("#play");

    window.choose("#speed", "½×").press(KeyCode.SPACE, 1);
    assertNotEquals(sign, window.text("#play"));

    window.press(KeyCode.RIGHT, 1);

    assertEquals("step 1 of 4 · forward pass", window.text("#counter"));
    assertEquals(sign, window.text("#play"));
  }

  @Test
  @Journey("menu:#speed > ½×")
  void theSpeedIsThatOfTheMenuAlsoWhenItIsChosenWhilePlaying(FxRobot robot) {
    Transport transport = robot.lookup("#transport").queryAs(Transport.class);
    window.type("x = 3\ny = x*x*x*x*x*x*x*x*x").leaveEditor().choose("#speed", "8×").click("#play");
    awaitStepAfter(window.text("#counter"));
    assertEquals(Duration.seconds(0.125), transport.beat());

    window.choose("#speed", "½×");
    assertEquals(Duration.seconds(2), transport.beat());
    awaitStepAfter(window.text("#counter"));
    assertEquals(Duration.seconds(2), transport.beat());
  }

  private void awaitStepAfter(String counter) {
    window.await("a step after " + counter, () -> !window.text("#counter").equals(counter));
  }
}
