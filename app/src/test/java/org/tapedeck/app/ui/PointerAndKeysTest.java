package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Whose the keys are after a click, and what the mouse's other buttons leave alone.
@WindowTest
class PointerAndKeysTest {
  private static final String PROGRAM = "x = 2; f(a) = sin(a)*a\ny = f(x)\nz = x*x";

  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, PROGRAM, new NoFile());
  }

  private int step() {
    return Integer.parseInt(window.counter().replaceAll("\\D+(\\d+) of.*", "$1"));
  }

  private static Object seed() {
    return new FxRobot().lookup("#seed").queryAs(ComboBox.class).getValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#scrub-bar", "#graph", "#formula", "#result", "#messages", "#tape"})
  void aClickBesideTheTextEndsTheWriting(String query) {
    window.append("\nw = sine(x)").click(query);
    int before = step();

    window.press(KeyCode.RIGHT, 1);

    assertEquals(before + 1, step());
  }

  @Test
  void aClickIntoTheTextStaysThere() {
    window.click("#editor").press(KeyCode.RIGHT, 1);

    assertEquals(0, step());
  }

  @Test
  void anOpenMenuHasTheKeys() {
    window.openView("Names: x, v₁, v₂, …, y");
    window.press(KeyCode.RIGHT, 1).press(KeyCode.END, 1).press(KeyCode.PAGE_DOWN, 1);
    assertEquals(0, step());

    window.press(KeyCode.ESCAPE, 2).press(KeyCode.RIGHT, 1);
    assertEquals(1, step());
  }

  @Test
  void theMenuOfTheGraphHasTheKeys() {
    window.rightClick("#graph").press(KeyCode.RIGHT, 1).press(KeyCode.END, 1);

    assertEquals(0, step());
  }

  @Test
  void anOpenChoiceHasTheKeys() {
    Object before = seed();
    window.click("#seed").press(KeyCode.RIGHT, 1).press(KeyCode.PAGE_DOWN, 1);
    assertEquals(0, step());

    window.press(KeyCode.UP, 1).press(KeyCode.DOWN, 1).press(KeyCode.ENTER, 1);
    assertNotEquals(before, seed());
    assertEquals(0, step());
  }

  @Test
  void otherButtonsNeitherStepNorFoldNorMove() {
    String program = window.tape().toString();

    window.rightClick(".fold-sign").press(KeyCode.ESCAPE, 1);
    window.rightClick("#tape .table-row-cell:heading").press(KeyCode.ESCAPE, 1);
    window.rightClick("#scrub-bar").press(KeyCode.ESCAPE, 1);
    window.rightClick("#slider-x").press(KeyCode.ESCAPE, 1);

    assertEquals(program, window.tape().toString());
    assertEquals(0, step());
  }
}
