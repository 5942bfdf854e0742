package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A text of Python on its way through the window.
@WindowTest
class PythonJourneyTest {
  private static final String LESSON =
      """
      from micrograd.engine import Value

      a = Value(2.0)  # a weight
      b = Value(-3.0, label='b')
      product = a * b
      out = (product + 10.0).tanh()
      out.backward()
      print(f'{a.grad:.4f}')
      """;

  @TempDir Path folder;

  private OneFile files;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    Deck deck = new Deck(Runnable::run, Runnable::run);
    files = new OneFile(stage, folder);
    FileCommands commands = new FileCommands(deck, files);
    commands.show(Example.start());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  private void paste(String text) {
    Platform.runLater(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    window.click("#editor").pressWithControl(KeyCode.A).pressWithControl(KeyCode.V);
    window.leaveEditor();
  }

  private static long coloured(String kind) {
    return new FxRobot().lookup("#editor .token-" + kind).queryAll().size();
  }

  @Test
  void pastedPythonIsDrawnSteppedAndSaidToBePython() {
    paste(LESSON);

    assertEquals(
        List.of("Line 1: this is read as Python; elements are counted from 0, ** is the power"),
        window.messages());
    window.chord(KeyCode.SHIFT, KeyCode.F9).chord(KeyCode.SHIFT, KeyCode.F9);
    assertTrue(window.shows("product"));
    assertEquals(Optional.of("2"), window.tape("a", Column.VALUE));

    window.press(KeyCode.END, 1);

    assertEquals(Optional.of("-6"), window.tape("product", Column.VALUE).map(this::plain));
    assertEquals(Optional.of("1"), window.tape("out", Column.DERIVATIVE));
    assertEquals(Optional.of("-4.02·10⁻³"), window.tape("a", Column.DERIVATIVE).map(this::plain));
  }

  private String plain(String number) {
    return number.replace('\u2212', '-');
  }

  @Test
  void wordsOfPythonAreColouredAsSuch() {
    paste("x = [1, 2]\ny = x[1]*x[2]");
    assertEquals(0, coloured("keyword") + coloured("string"));

    paste(LESSON);

    assertTrue(coloured("keyword") >= 2);
    assertTrue(coloured("string") >= 2);
    assertTrue(coloured("comment") >= 1);
    assertTrue(coloured("function") >= 4);
  }

  @Test
  void whatIsOutsideIsUnderlinedAtItsPlace() {
    paste("x = 2.0\ndef f(x):\n    return x\nwith open('a') as b:\n    y = x\n");

    assertTrue(window.underlined());
    assertEquals(
        List.of(
            "Line 4: Tapedeck reads Python but does not run it: with open('a') as b is outside of"
                + " what it reads"),
        window.messages());
  }

  @Test
  void aFileOfPythonIsReadAsSuchAndSavedAsItStands() throws IOException {
    Path file = folder.resolve("lesson.py");
    files.pick(Files.writeString(file, "w = [3.0, 5.0]\ny = w[0]**2 - w[1]\n"));
    window.choose("#file-menu", "Open…");

    assertEquals(List.of(), window.messages());
    window.press(KeyCode.END, 1);
    assertEquals(Optional.of("6"), window.tape("w[0]", Column.DERIVATIVE));

    window.append("z = 2*y\n").leaveEditor();
    window.choose("#file-menu", "Save");
    assertEquals("w = [3.0, 5.0]\ny = w[0]**2 - w[1]\nz = 2*y\n", Files.readString(file));

    window.choose("#file-menu", "Save as…");
    assertEquals("lesson.py", files.file().getFileName().toString());
  }
}
