package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/// The first program that the window is opened on has an error: there is nothing to step through.
@WindowTest
class FailedStartTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 2\ny = sin(x", new NoFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#minimap",
        "#seed",
        "#seed-caption",
        "#scrub-bar .thumb",
        ".pass-name.first",
        "#cost-title",
        ".mark"
      })
  void nothingIsShownThatHasNoContent(String part) {
    assertFalse(window.isOnScreen(part));

    window.type("x = 2\ny = sin(x)");
    window.await("a run", () -> window.isOnScreen("#scrub-bar .thumb"));
    assertEquals(!part.equals("#minimap"), window.isOnScreen(part), "the whole graph is in view");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#first", "#back", "#play", "#forward", "#last", "#scrub-bar"})
  void noControlStepsWhereThereAreNoSteps(String control) {
    assertTrue(window.isDisabled(control));
    window.click(control);
    assertFalse(window.isOnScreen("#scrub-bar .thumb"));

    window.type("x = 2\ny = sin(x)").leaveEditor();
    window.await("a run", () -> !window.isDisabled(control));
    window.press(KeyCode.RIGHT, 1);
    assertEquals("step 1 of 3 · forward pass", window.text("#counter"));
  }
}
