package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// Breakpoints are set where one looks, are seen there, and stop what is played; a step is gone to
/// by its number.
@WindowTest
class BreakpointJourneyTest {
  private TapedeckHandle window;

  /// What the button shows that plays.
  private String paused;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 2\nu = sin(x)\nw = u*x\ny = w + u", new NoFile());
  }

  @BeforeEach
  void playFast() {
    window.choose("#speed", "8×");
    paused = window.text("#play");
  }

  private String play() {
    window.press(KeyCode.SPACE, 1);
    return stopped();
  }

  private String stopped() {
    window.await("the end of playing", () -> window.text("#play").equals(paused));
    return window.counter();
  }

  @Test
  @Journey("menu:#graph > Breakpoint at*")
  void cardsMenuSetsABreakpointThatPlayingStopsAt() {
    Shot before = window.shot("#graph");
    window.chooseFromMenu("u =", "Breakpoint at u");
    window.awaitChange("#graph", before);

    assertEquals("step 1 of 9 · forward pass", play());
    assertEquals("step 7 of 9 · reverse pass", play());
    assertEquals("step 9 of 9 · reverse pass", play());
  }

  @Test
  @Journey("menu:#graph > Play to*")
  void cardsMenuPlaysToTheCard() {
    window.chooseFromMenu("w =", "Play to w");
    assertEquals("step 2 of 9 · forward pass", stopped());
  }

  @Test
  @Journey("right-click:#tape")
  void rowOfTheTapeSetsABreakpointWhichItAndTheBarShow() {
    Shot tape = window.shot("#tape");
    Shot bar = window.shot("#scrub-bar");

    window.openTapeMenu("w").chooseOpen("Breakpoint at w");

    window.awaitChange("#tape", tape).awaitChange("#scrub-bar", bar);
    assertEquals("step 2 of 9 · forward pass", play());
  }

  @Test
  @Journey({
    "key:Ctrl+B",
    "menu:Edit > Breakpoint at this step's node",
    "menu:Edit > No breakpoints"
  })
  void breakpointsComeAndGoByKeyAndMenu() {
    window.press(KeyCode.RIGHT, 1).pressWithControl(KeyCode.B);
    window.press(KeyCode.RIGHT, 1).choose("#edit-menu", "Breakpoint at this step's node");
    window.press(KeyCode.HOME, 1);
    assertEquals("step 1 of 9 · forward pass", play());
    assertEquals("step 2 of 9 · forward pass", play());

    window.press(KeyCode.HOME, 1).choose("#edit-menu", "No breakpoints");

    assertEquals("step 9 of 9 · reverse pass", play());
  }

  @Test
  @Journey({"key:Ctrl+G", "menu:Edit > Go to step…", "click:#counter", "#step-field"})
  void stepIsGoneToByItsNumber() {
    window.pressWithControl(KeyCode.G).write("7\n");
    assertEquals("step 7 of 9 · reverse pass", window.counter());
    assertFalse(window.isOnScreen("#step-field"));

    window.choose("#edit-menu", "Go to step…").write("3\n");
    assertEquals("step 3 of 9 · forward pass", window.counter());

    window.click("#counter").write("5\n");
    window.press(KeyCode.RIGHT, 1);
    assertEquals("step 6 of 9 · reverse pass", window.counter());
  }

  @Test
  void numberOfNoStepIsMarkedAndGoesNowhere() {
    window.pressWithControl(KeyCode.G);
    Shot good = window.shot("#step-field");
    window.write("99\n");

    window.awaitChange("#step-field", good);
    assertTrue(window.isOnScreen("#step-field"));
    window.press(KeyCode.ESCAPE, 1);
    assertEquals("step 0 of 9 · forward pass", window.counter());
  }

  @Test
  @Journey("hover:#scrub-bar")
  void barTellsTheStepUnderThePointer() {
    window.point("#scrub-bar");

    window.await("what the step does", () -> window.tooltip().startsWith("step "));
  }
}
