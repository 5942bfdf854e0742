package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.app.deck.Deck;
import org.testfx.framework.junit5.Start;

/// No way out of the window, and none to another program, loses what was typed.
@WindowTest
class SavingTest {
  private static final String START = "x = 3\ny = x*x";

  /// The colour of the ring round what has the focus.
  private static final int RING = 0x0B62A4;

  @TempDir Path folder;

  private OneFile files;
  private Stage stage;
  private FileCommands commands;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    Deck deck = new Deck(Runnable::run, Runnable::run);
    files = new OneFile(stage, folder);
    commands = new FileCommands(deck, files);
    commands.put("Test", START, Optional.empty());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  /// The ways that end what is on the screen.
  enum Way {
    CLOSE,
    QUIT,
    NEW,
    OPEN,
    EXAMPLE,
    QUIT_BY_MENU,
    NEW_BY_MENU,
    OPEN_BY_MENU
  }

  private void go(Way way) throws IOException {
    switch (way) {
      case CLOSE ->
          Platform.runLater(
              () ->
                  Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
      case QUIT -> window.pressWithControl(KeyCode.Q);
      case NEW -> window.pressWithControl(KeyCode.N);
      case OPEN -> {
        pickAnother();
        window.pressWithControl(KeyCode.O);
      }
      case QUIT_BY_MENU -> window.choose("#file-menu", "Quit");
      case NEW_BY_MENU -> window.choose("#file-menu", "New");
      case OPEN_BY_MENU -> {
        pickAnother();
        window.choose("#file-menu", "Open…");
      }
      case EXAMPLE -> window.chooseExample("x * x: two edges into one node, adjoint 3 + 3");
    }
  }

  private void pickAnother() throws IOException {
    files.pick(Files.writeString(folder.resolve("other.td"), "a = 1\nb = 2*a"));
  }

  private boolean gone() {
    return !stage.isShowing() || !window.program().startsWith(START + " + 1");
  }

  private void edit() {
    window.append(" + 1").leaveEditor();
  }

  private void answer(String id) {
    window.await("the question", () -> window.isOnScreen("#ask")).click(id);
    window.await("the answer", () -> !window.isOnScreen("#ask"));
  }

  @ParameterizedTest
  @EnumSource
  @Journey({
    "close",
    "key:Ctrl+Q",
    "key:Ctrl+N",
    "key:Ctrl+O",
    "menu:File > Quit",
    "menu:File > New",
    "menu:File > Open…",
    "#ask-cancel",
    "#ask-discard",
    "#ask-save"
  })
  void changesAreGivenUpOnlyOnTheirOwnersWord(Way way) throws IOException {
    edit();

    go(way);
    answer("#ask-cancel");
    assertFalse(gone());
    assertEquals("• Test – Tapedeck", stage.getTitle());

    go(way);
    answer("#ask-save");
    window.await("the program has left", this::gone);
    assertEquals(START + " + 1", Files.readString(folder.resolve("program.td")));
  }

  @ParameterizedTest
  @EnumSource
  void discardedChangesAreNotAskedForAgain(Way way) throws IOException {
    edit();

    go(way);
    answer("#ask-discard");

    window.await("the program has left", this::gone);
    assertFalse(Files.exists(folder.resolve("program.td")));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAskedWhereNothingIsLost(Way way) throws IOException {
    edit();
    window.type(START).leaveEditor();

    go(way);

    window.await(
        "the program has left", () -> !stage.isShowing() || !window.program().equals(START));
  }

  @Test
  @Journey("key:Esc in the question")
  void escapeKeepsTheChanges() {
    edit();

    window.pressWithControl(KeyCode.N);
    window.await("the question", () -> window.isOnScreen("#ask")).press(KeyCode.ESCAPE, 1);

    window.await("the answer", () -> !window.isOnScreen("#ask"));
    assertEquals(START + " + 1", window.program());
  }

  @Test
  void saveIsTheAnswerThatEnterGivesAndThatIsRinged() {
    edit();

    window.pressWithControl(KeyCode.N);
    window.await("the question", () -> window.isOnScreen("#ask"));
    assertTrue(window.shot("#ask-save").count(RING) > 40);
    assertEquals(0, window.shot("#ask-discard").count(RING));
    window.press(KeyCode.ENTER, 1);

    window.await("the program is saved", () -> Files.exists(folder.resolve("program.td")));
  }

  @Test
  void failedSaveTellsWhyAndKeepsTheWindowOpen() throws IOException {
    Files.createDirectory(folder.resolve("program.td"));
    edit();

    go(Way.QUIT);
    answer("#ask-save");

    assertTrue(stage.isShowing());
    assertEquals(START + " + 1", window.program());
    assertTrue(window.notice().contains("could not be written"), window.notice());
    assertEquals("• Test – Tapedeck", stage.getTitle());
  }

  @Test
  @Journey({"key:Ctrl+S", "key:Ctrl+Shift+S"})
  void savingAsksForAPlaceOnce() throws IOException {
    edit();
    window.pressWithControl(KeyCode.S);
    Path first = files.file();
    assertEquals("program.td – Tapedeck", stage.getTitle());

    window.append(" + 2").leaveEditor();
    assertEquals("• program.td – Tapedeck", stage.getTitle());
    files.pick(folder.resolve("nobody asks for this one"));
    window.pressWithControl(KeyCode.S);
    assertEquals(START + " + 1 + 2", Files.readString(first));

    Files.delete(first);
    window.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    assertEquals(first, files.file());
    assertEquals(START + " + 1 + 2", Files.readString(first));
  }

  @Test
  void savedFileKeepsItsLineEndsAndIsNoChange() throws IOException {
    files.pick(Files.writeString(folder.resolve("windows.td"), "\ufeffx = 3\r\ny = x*x\r\n"));
    window.pressWithControl(KeyCode.O);
    assertEquals("windows.td – Tapedeck", stage.getTitle());

    window.append("z = 2*x").leaveEditor().pressWithControl(KeyCode.S);

    assertEquals("x = 3\r\ny = x*x\r\nz = 2*x", Files.readString(files.file()));
    assertEquals("windows.td – Tapedeck", stage.getTitle());
  }

  @Test
  void movedInputIsNoChangeAndSavingSaysSo() {
    window.enterInput("x", "5");
    assertEquals("Test – Tapedeck", stage.getTitle());

    window.pressWithControl(KeyCode.S);

    assertTrue(window.notice().contains("Moved inputs are not in the file"), window.notice());
  }

  @Test
  void unreadableFileTellsWhyAndKeepsTheProgram() throws IOException {
    files.pick(Files.createDirectory(folder.resolve("folder.td")));
    edit();

    window.pressWithControl(KeyCode.O);

    assertEquals(START + " + 1", window.program());
    assertTrue(window.notice().contains("it is a folder"), window.notice());
  }
}
