package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What keys do, wherever the focus is.
@WindowTest
class KeysTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 2\ny = x*x + sin(x)", new NoFile());
  }

  @Test
  @Journey({"key:Right", "key:Left", "#slider-"})
  void arrowsStepAfterASliderWasDragged() {
    window.press(KeyCode.END, 1).dragSlider("x", 20);
    String dragged = window.input("x");
    assertNotEquals("2", dragged);

    window.press(KeyCode.LEFT, 2).press(KeyCode.RIGHT, 1);

    assertEquals("step 8 of 9 · reverse pass", window.text("#counter"));
    assertEquals(dragged, window.input("x"));
  }

  @Test
  @Journey({"key:Home", "key:End"})
  void homeAndEndStepAndLeaveTheSliderAlone() {
    window.dragSlider("x", 20);
    String dragged = window.input("x");

    window.press(KeyCode.END, 1);
    assertEquals("step 9 of 9 · reverse pass", window.text("#counter"));
    assertEquals(dragged, window.input("x"));

    window.press(KeyCode.HOME, 1);
    assertEquals("step 0 of 9 · forward pass", window.text("#counter"));
    assertEquals(dragged, window.input("x"));
  }

  @Test
  void arrowsMoveASliderThatWasReachedByTab() {
    window.click("#field-x").chord(KeyCode.SHIFT, KeyCode.TAB);

    window.press(KeyCode.RIGHT, 3);
    assertEquals("step 0 of 9 · forward pass", window.text("#counter"));
    assertEquals(Optional.of("2.15"), window.tape("x", Column.VALUE));

    window.press(KeyCode.END, 1);
    assertEquals("step 9 of 9 · reverse pass", window.text("#counter"));
    assertEquals(Optional.of("2.15"), window.tape("x", Column.VALUE));
  }

  @Test
  @Journey({"key:Page Down", "key:Page Up"})
  void remoteControlStepsEvenWhileATextIsEdited() {
    window.click("#editor").press(KeyCode.PAGE_DOWN, 2);
    assertEquals("step 2 of 9 · forward pass", window.text("#counter"));
    assertEquals("x = 2\ny = x*x + sin(x)", window.program());

    window.click("#field-x").press(KeyCode.PAGE_DOWN, 2).press(KeyCode.PAGE_UP, 1);
    assertEquals("step 3 of 9 · forward pass", window.text("#counter"));

    window.pressWithControl(KeyCode.F).press(KeyCode.PAGE_DOWN, 1);
    assertEquals("step 4 of 9 · reverse pass", window.text("#counter"));
  }

  @Test
  void aSliderKeepsItsRangeUnderEveryPress() {
    for (int i = 0; i < 3; i++) {
      window.dragSlider("x", 200);
      assertEquals(Optional.of("5"), window.tape("x", Column.VALUE));
    }
  }

  @Test
  @Journey("double-click:#slider-")
  void doubleClickOnTheSliderGoesBackToTheStart() {
    double place = window.place("#slider-x .thumb").getCenterX();
    window.press(KeyCode.END, 1).dragSlider("x", 20);
    assertNotEquals(place, window.place("#slider-x .thumb").getCenterX());

    window.doubleClickOn("#slider-x");

    assertEquals(Optional.of("2"), window.tape("x", Column.VALUE));
    assertEquals(place, window.place("#slider-x .thumb").getCenterX(), 0.5);
    assertEquals("step 9 of 9 · reverse pass", window.text("#counter"));
  }

  @Test
  void marksStandAtZeroAndAtTheStart() {
    double start = window.place("#slider-x .thumb").getCenterX();
    window.enterInput("x", "0");
    double zero = window.place("#slider-x .thumb").getCenterX();

    assertEquals(start, window.place(".start-mark").getCenterX(), 1);
    assertEquals(zero, window.place(".zero-mark").getCenterX(), 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"PLUS", "EQUALS", "ADD"})
  @Journey({
    "key:Ctrl+Plus",
    "key:Ctrl+Equals",
    "key:Ctrl+Add",
    "key:Ctrl+Minus",
    "key:Ctrl+Subtract",
    "key:Ctrl+0",
    "key:Ctrl+Numpad 0",
    "key:Ctrl+Shift+Plus",
    "key:Ctrl+Shift+Equals",
    "key:Ctrl+Shift+Add",
    "key:Ctrl+Shift+Minus",
    "key:Ctrl+Shift+Subtract",
    "key:Ctrl+Shift+0",
    "key:Ctrl+Shift+Numpad 0"
  })
  void zoomKeysZoomWithShiftAndWithout(KeyCode larger) {
    double whole = width();
    KeyCode smaller = larger == KeyCode.ADD ? KeyCode.SUBTRACT : KeyCode.MINUS;
    KeyCode fit = larger == KeyCode.ADD ? KeyCode.NUMPAD0 : KeyCode.DIGIT0;

    window.pressWithControl(larger);
    assertEquals(1.25 * whole, width(), 0.5);
    window.chord(KeyCode.CONTROL, KeyCode.SHIFT, larger);
    assertEquals(1.25 * 1.25 * whole, width(), 0.5);
    window.pressWithControl(smaller);
    assertEquals(1.25 * whole, width(), 0.5);
    window.chord(KeyCode.CONTROL, KeyCode.SHIFT, smaller);
    assertEquals(whole, width(), 0.5);

    for (int i = 0; i < 3; i++) {
      window.pressWithControl(larger);
    }
    window.pressWithControl(fit);
    assertEquals(whole, width(), 0.5);
    window.pressWithControl(larger).chord(KeyCode.CONTROL, KeyCode.SHIFT, fit);
    assertEquals(whole, width(), 0.5);
  }

  private double width() {
    return window.card("input x").getWidth();
  }

  @Test
  void aHeldKeyIsShownOnceAFrameAtItsLastStep() {
    List<String> told = new ArrayList<>();
    Node sentence = new FxRobot().lookup("#sentence").query();
    sentence.accessibleTextProperty().addListener((_, _, text) -> told.add(text));

    Hand.onScreen(() -> hold(sentence, 7));
    window.await("a frame", () -> !told.isEmpty());

    assertEquals(1, told.size(), told.toString());
    assertEquals("step 7 of 9 · reverse pass", window.text("#counter"));
    assertEquals(told.getLast(), window.sentence());
    assertTrue(window.tape("x", Column.DERIVATIVE).orElseThrow().endsWith("…"));
  }

  /// More presses than there are frames.
  private static boolean hold(Node anywhere, int times) {
    for (int i = 0; i < times; i++) {
      Event.fireEvent(
          anywhere.getScene().getFocusOwner(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    }
    return true;
  }
}
