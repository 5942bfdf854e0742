package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A graph of two thousand nodes in the real window, none of them folded away.
@WindowTest
class LargeGraphTest {
  private static final String PROGRAM =
      "x = 1.1; s = x; for k = 1..1000 { s = sin(cos(s)) }; y = s";

  /// A view holds fewer shapes than this, however large the graph is.
  private static final int BOUND = 3000;

  private final Deck deck = new Deck(Runnable::run, Runnable::run);
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    FileCommands commands = new FileCommands(deck, new NoFile());
    deck.load(PROGRAM);
    deck.fold((_, _) -> FoldState.none());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  @Test
  void onlyWhatIsInViewExistsAsNodesAtEveryZoom() {
    assertTrue(window.isCardShown("input x"), "opened at the beginning");
    assertTrue(window.shapes() < BOUND, window.shapes() + " shapes");
    assertFalse(window.isVisible("#overview"));

    window.click("#fit");
    assertEquals(0, window.shapes());
    assertTrue(window.isVisible("#overview"));

    window.press(KeyCode.RIGHT, 1);
    assertTrue(window.isVisible("#beacon"), "the node of the step is marked");

    for (int i = 0; i < 45 && window.isVisible("#overview"); i++) {
      window.pressWithControl(KeyCode.EQUALS);
    }
    assertFalse(window.isVisible("#overview"));
    assertTrue(window.shapes() > 0 && window.shapes() < BOUND, window.shapes() + " shapes");
  }

  @Test
  void rowOfTheStepStaysInViewWhenTheTapeIsFoldedAndUnfolded() {
    window.press(KeyCode.END, 1).pressWithShift(KeyCode.LEFT);
    String row = window.currentRow();
    assertNotEquals("", row);

    window.press(KeyCode.F9, 1);
    assertNotEquals("", window.currentRow());

    window.pressWithShift(KeyCode.F9);
    assertEquals(row, window.currentRow());
  }

  @Test
  @Journey({"key:Enter", "key:Shift+Enter"})
  void aNodeIsFoundByNameFunctionAndValue() {
    window.pressWithControl(KeyCode.F).write("v800");
    assertEquals("1 of 1", window.findCount());
    assertTrue(window.isVisible("#found-frame"));
    assertTrue(window.isCardShown("v₈₀₀"));

    window.pressWithControl(KeyCode.A).write("sin");
    assertEquals("1 of 1000", window.findCount());
    window.press(KeyCode.ENTER, 1);
    assertEquals("2 of 1000", window.findCount());
    window.pressWithShift(KeyCode.ENTER).pressWithShift(KeyCode.ENTER);
    assertEquals("1000 of 1000", window.findCount());

    window.pressWithControl(KeyCode.A).write("> 1.05");
    assertEquals("1 of 1", window.findCount());
    assertTrue(window.isCardShown("input x"));

    window.press(KeyCode.ESCAPE, 1);
    assertFalse(window.isVisible("#find"));
    assertFalse(window.isVisible("#found-frame"));
  }

  @Test
  @Journey({"#find-text", "key:Ctrl+F", "key:Esc"})
  void searchMovesTheViewOnlyToWhatIsOutOfItAndGivesItBack() {
    String before = window.picture();

    window.pressWithControl(KeyCode.F).write("> 1.05");
    assertEquals("1 of 1", window.findCount());
    assertTrue(window.isVisible("#found-frame"));
    assertEquals(before, window.picture(), "what is found is in view");

    window.pressWithControl(KeyCode.A).write("v200");
    assertTrue(window.isCardShown("v₂₀₀"));
    assertFalse(window.isCardShown("input x"));

    window.press(KeyCode.ESCAPE, 1);
    assertEquals(before, window.picture());
  }

  @Test
  void viewThatIsMovedDuringASearchStays() {
    window.pressWithControl(KeyCode.F).write("v200").click("#zoom-in");
    String moved = window.picture();

    window.press(KeyCode.ESCAPE, 1);

    assertFalse(window.isVisible("#find"));
    assertEquals(moved, window.picture());
  }

  @Test
  void anotherProgramStartsAtTheTopOfTheTapeAndOfTheGraph() {
    Platform.runLater(() -> deck.jump(1500));
    window.click("#zoom-in");
    assertFalse(window.tape().get(Column.NAME).contains("x"));

    Platform.runLater(
        () -> deck.load("x = 1.1; s = x; for k = 1..1000 { s = cos(sin(s)) }; y = s"));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals("x", window.tape().get(Column.NAME).getFirst());
    assertTrue(window.isCardShown("input x"));
  }

  @Test
  @Journey({"#follow", "click:#pointer"})
  void followingBringsTheNodeOfTheStepIntoView() {
    window.press(KeyCode.END, 1).waitUntilHidden("#pointer");
    assertTrue(window.isCardShown("input x"));

    window.press(KeyCode.HOME, 1).press(KeyCode.RIGHT, 25).waitUntilHidden("#pointer");
    assertFalse(window.isCardShown("input x"));

    window.click("#follow").press(KeyCode.END, 1);
    assertTrue(window.isVisible("#pointer"), "an arrow shows where it is");
    window.click("#pointer");
    assertTrue(window.isCardShown("input x"));
  }

  @Test
  @Journey({"press:#minimap", "click:#minimap"})
  void theMinimapMovesTheView() {
    String before = window.picture();

    window.click("#minimap");

    assertNotEquals(before, window.picture());
    assertFalse(window.isCardShown("input x"));
    assertTrue(window.counter().startsWith("step 0 "), "and does not step");
    window.pressWithControl(KeyCode.DIGIT0);
    assertFalse(window.isVisible("#minimap"), "of no use when everything is in view");
  }

  @Test
  @Journey("drag:#minimap")
  void theViewIsDraggedOnTheMinimapAndNeverOffTheGraph() {
    window.drag("#minimap", 60, 0);
    assertFalse(window.isCardShown("input x"));

    window.drag("#minimap", -500, 0);
    assertTrue(window.isCardShown("input x"));
    assertTrue(window.counter().startsWith("step 0 "), "and does not step");
  }

  @Test
  void arrowKeysWithControlMoveTheView() {
    String before = window.picture();

    window.click("#zoom-in").pressWithControl(KeyCode.RIGHT);
    assertNotEquals(before, window.picture());
    assertTrue(window.counter().startsWith("step 0 "), "and do not step");
  }
}
