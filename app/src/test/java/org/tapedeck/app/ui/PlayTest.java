package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.ui.TapedeckHandle.Column;
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

  /// On whatever machine, no step comes before its time.
  @Test
  @Journey("menu:#speed > ½×")
  void theSpeedIsThatOfTheMenuAlsoWhenItIsChosenWhilePlaying() {
    window.type("x = 3\ny = x*x*x*x*x*x*x*x*x").leaveEditor().choose("#speed", "8×").click("#play");
    double first = secondsOfAStep();
    double fast = Math.min(first, secondsOfAStep());

    window.choose("#speed", "½×");
    double slow = secondsOfAStep();

    assertTrue(slow > 1.9 && slow > fast, slow + " s, after " + fast + " s");
  }

  private double secondsOfAStep() {
    awaitStepAfter(window.text("#counter"));
    long start = System.nanoTime();
    awaitStepAfter(window.text("#counter"));
    return (System.nanoTime() - start) / 1e9;
  }

  private void awaitStepAfter(String counter) {
    window.await("a step after " + counter, () -> !window.text("#counter").equals(counter));
  }
}
