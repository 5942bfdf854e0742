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

/// What was changed is taken back, and done again, from wherever the focus is.
@WindowTest
class UndoTest {
  private static final String PROGRAM = "x = 2\ny = x*x";

  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, PROGRAM, new NoFile());
  }

  private TapedeckHandle undo() {
    return window.chord(KeyCode.CONTROL, KeyCode.Z);
  }

  private TapedeckHandle redo() {
    return window.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
  }

  @Test
  @Journey({"key:Ctrl+Z", "key:Ctrl+Shift+Z", "key:Ctrl+Y"})
  void typedTextIsTakenBackFromTheEditorAndFromTheGraph() {
    window.press(KeyCode.END, 1).append("*x");
    assertEquals(PROGRAM + "*x", window.program());

    undo();
    assertEquals(PROGRAM, window.program());
    assertEquals(Optional.of("4"), window.tape("y", Column.VALUE));

    window.leaveEditor();
    redo();
    assertEquals(PROGRAM + "*x", window.program());
    assertEquals(Optional.of("8"), window.tape("y", Column.VALUE));
    undo().chord(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(PROGRAM + "*x", window.program());
  }

  @Test
  void typingGoesOnWhereTextWasTakenBack() {
    window.append(" + x").append(" + 1");

    undo().write("5");

    assertEquals(PROGRAM + " + x + 5", window.program());
  }

  @Test
  void draggedSliderGoesBackInOnePress() {
    window.press(KeyCode.END, 1).dragSlider("x", 30);
    String dragged = window.input("x");
    assertNotEquals("2", dragged);
    String counter = window.counter();

    undo();
    assertEquals("2", window.input("x"));
    assertEquals(counter, window.counter());

    redo();
    assertEquals(dragged, window.input("x"));
  }

  @Test
  void fieldTakesBackItsOwnLettersAndThenTheInput() {
    window.press(KeyCode.END, 1).enterInput("x", "5");
    assertEquals(Optional.of("25"), window.tape("y", Column.VALUE));

    window.click("#field-x");
    undo();

    assertEquals(Optional.of("4"), window.tape("y", Column.VALUE));
    assertEquals("2", window.input("x"));

    window.write("31");
    undo();
    assertEquals(Optional.of("4"), window.tape("y", Column.VALUE));
    assertNotEquals("31", window.input("x"));
  }

  @Test
  @Journey({"#edit-menu", "menu:Edit > Undo", "menu:Edit > Redo"})
  void choicesAndFoldsGoBackByTheMenu() {
    window.type("f(a) = sin(a)*a\nx = 2\ny = f(x)").leaveEditor();
    window.press(KeyCode.F9, 1);
    assertTrue(window.shows("folded f(x)"));
    window.click("#forward-mode");
    assertTrue(window.isSelected("#forward-mode"));

    window.choose("#edit-menu", "Undo");
    assertTrue(window.isSelected("#reverse-mode"));
    assertTrue(window.shows("folded f(x)"));
    window.choose("#edit-menu", "Undo");
    assertTrue(window.shows("group f(x)"));
    window.choose("#edit-menu", "Redo");
    assertTrue(window.shows("folded f(x)"));
  }

  @Test
  void takingBackWhatWasNeverDoneChangesNothing() {
    undo();
    redo();

    assertEquals(PROGRAM, window.program());
    assertEquals("step 0 of 4 · forward pass", window.counter());
  }

  @Test
  void programFromTheMenuIsNotMixedWithTheOneBefore() {
    window.dragSlider("x", 20).chooseExample("x * x: two edges into one node, adjoint 3 + 3");
    String example = window.program();

    undo();

    assertEquals(example, window.program());
  }
}
