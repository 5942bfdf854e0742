package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.framework.junit5.Start;

/// What is longer than there is room for, turned by the wheel; and a window of another size.
@WindowTest
class ScrollTest {
  private TapedeckHandle window;
  private Stage stage;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = TapedeckHandle.open(stage, "W = randn(8, 8, 1)\ny = norm(W)", new NoFile());
  }

  @Test
  @Journey("scroll:#tape")
  void theTapeScrolls() {
    window.await("the tape", () -> !window.tape().get(Column.NAME).isEmpty());
    window.pressWithShift(KeyCode.F9);
    String first = window.tape().get(Column.NAME).getFirst();

    window.scroll("#tape", 5);
    assertNotEquals(first, window.tape().get(Column.NAME).getFirst());

    window.scroll("#tape", -20);
    assertEquals(first, window.tape().get(Column.NAME).getFirst());
  }

  /// Its last rows were asked once more for nodes that were no longer there.
  @Test
  void aShortTapeFollowsTheEndOfALongOne() {
    window.pressWithShift(KeyCode.F9).scroll("#tape", 60);

    window.type("x = 3; y = 2*x").leaveEditor();

    assertEquals(List.of("x", "2", "y"), window.tape().get(Column.NAME));
  }

  @Test
  @Journey({"#result-list", "scroll:#result-list"})
  void theGradientScrolls() {
    window.press(KeyCode.END, 1);
    String first = window.text("#result-list");

    window.scroll("#result-list", 5);
    assertNotEquals(first, window.text("#result-list"));

    window.scroll("#result-list", -20);
    assertEquals(first, window.text("#result-list"));
  }

  @Test
  @Journey("scroll:#elements-")
  void theElementsScroll() {
    window.foldInputs("W").scroll("#elements-W", -60);
    Shot before = unlit("#elements-W");

    window.scroll("#elements-W", 5);
    assertTrue(unlit("#elements-W").changed(before) > 300);

    window.scroll("#elements-W", -60);
    assertEquals(0, unlit("#elements-W").changed(before));
  }

  /// Without the light of what the pointer is over.
  private Shot unlit(String query) {
    return window.point("#counter").shot(query);
  }

  @Test
  @Journey("scroll:#left-panel")
  void theProgramAndItsInputsScroll() {
    window
        .type("a = 1; b = 2; c = 3; d = 4; e = 5; f = 6; g = 7; h = 8; i = 9; j = 10")
        .write("; k = 11; l = 12; m = 13\ny = a*b*c*d*e*f*g*h*i*j*k*l*m")
        .leaveEditor();
    Bounds last = window.place("#field-f");

    window.scroll("#inputs", 3);

    assertTrue(window.place("#field-f").getMinY() < last.getMinY() - 5);
  }

  @Test
  void anotherProgramIsShownFromItsTop() {
    String example =
        Example.all().stream()
            .map(Example::title)
            .filter(title -> title.startsWith("tanh layer"))
            .findFirst()
            .orElseThrow();
    double top = window.place("#editor").getMinY();
    window
        .type("a = 1; b = 2; c = 3; d = 4; e = 5; f = 6; g = 7; h = 8; i = 9; j = 10")
        .write("; k = 11; l = 12; m = 13\ny = a*b*c*d*e*f*g*h*i*j*k*l*m")
        .leaveEditor()
        .scroll("#inputs", 9)
        .chooseExample(example);

    assertEquals(top, window.place("#editor").getMinY());
  }

  @Test
  @Journey("resize")
  void aSmallerWindowKeepsTheStepBarAndTheGraph() {
    assertTrue(window.isOnScreen("#right-panel"));

    Hand.onScreen(
        () -> {
          stage.setWidth(900);
          stage.setHeight(640);
          return true;
        });
    window.await("the tape gives way", () -> !window.isOnScreen("#right-panel"));

    Bounds bar = window.place("#transport");
    assertEquals(stage.getY() + 640, bar.getMaxY(), 40);
    assertTrue(window.place("#graph").getWidth() > 400);
    window.click("#forward");
    assertTrue(window.text("#counter").contains("1 of "), window.text("#counter"));
  }
}
