package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The step bar, as it is pressed and dragged.
@WindowTest
class StepBarTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window =
        TapedeckHandle.open(stage, "x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)", new NoFile());
  }

  @Test
  @Journey("#first")
  void firstGoesBackToTheStart() {
    Shot graph = window.shot("#graph");

    window.press(KeyCode.END, 1);
    assertTrue(window.shot("#graph").changed(graph) > 0);

    window.click("#first");
    assertEquals("step 0 of 14 · forward pass", window.text("#counter"));
    assertEquals(0, window.shot("#graph").changed(graph));
  }

  @Test
  @Journey({"press:#scrub-bar", "drag:#scrub-bar"})
  void theBarIsPressedAndDragged() {
    Shot graph = window.shot("#graph");

    window.click("#scrub-bar");
    assertEquals("step 7 of 14 · reverse pass", window.text("#counter"));
    assertTrue(window.shot("#graph").changed(graph) > 0);

    double width = window.place("#scrub-bar").getWidth();
    window.drag("#scrub-bar", -width, 0);
    assertEquals("step 0 of 14 · forward pass", window.text("#counter"));

    window.drag("#scrub-bar", width, 0);
    assertEquals("step 14 of 14 · reverse pass", window.text("#counter"));
    assertEquals(Optional.of("5.5"), window.tape("x₁", Column.DERIVATIVE));
  }

  @Test
  @Journey({"#grain-node", "#grain-term"})
  void aPressIsOneNodeOrOneTermAsIsChosen() {
    window.press(KeyCode.END, 1).click("#grain-node").press(KeyCode.LEFT, 1);
    assertEquals("step 12 of 14 · reverse pass", window.text("#counter"));

    window.click("#grain-term").press(KeyCode.LEFT, 1);
    assertEquals("step 11 of 14 · reverse pass", window.text("#counter"));
  }

  @Test
  @Journey({"key:Shift+Right", "key:Shift+Left"})
  void shiftStepsByNodes() {
    window.press(KeyCode.END, 1).pressWithShift(KeyCode.LEFT).pressWithShift(KeyCode.LEFT);
    assertEquals("step 10 of 14 · reverse pass", window.text("#counter"));
    assertEquals(Optional.of(""), window.tape("x₁", Column.DERIVATIVE));

    window.pressWithShift(KeyCode.RIGHT);
    assertEquals("step 12 of 14 · reverse pass", window.text("#counter"));
  }

  @ParameterizedTest
  @CsvSource({"½×, 2", "1×, 1", "2×, 0.5", "4×, 0.25", "8×, 0.125"})
  @Journey("menu:#speed > *")
  void eachSpeedIsThatOfItsName(String speed, double seconds, FxRobot robot) {
    Transport transport = robot.lookup("#transport").queryAs(Transport.class);

    window.choose("#speed", speed).click("#play");

    window.await("a step", () -> !window.text("#counter").startsWith("step 0 "));
    assertEquals(speed, window.text("#speed"));
    assertEquals(Duration.seconds(seconds), transport.beat());
  }
}
