package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen of a program while it is being typed.
@WindowTest
class TypingTest {
  private static final String PROGRAM = "x = 3\ny = sin(x)";

  private final Queue<Runnable> pauses = new ArrayDeque<>();
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    Deck deck = new Deck(Runnable::run, Runnable::run, pauses::add);
    deck.load(PROGRAM);
    window = TapedeckHandle.open(stage, deck, new FileCommands(deck, new NoFile()));
  }

  /// Nobody types for a while.
  private void rest() {
    Platform.runLater(
        () -> {
          while (!pauses.isEmpty()) {
            pauses.remove().run();
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  @Journey("#editor")
  void halfTypedNameLaysNothingOutBeforeThereIsAPause() {
    String picture = window.picture();

    window.append("*foo");
    assertEquals(picture, window.picture());
    assertEquals(1, window.opacity("#world"));

    rest();
    assertEquals(Optional.of("1"), window.tape("foo", Column.VALUE));
  }

  @Test
  void typedErrorPalesAllThatIsOfTheEarlierText() {
    window.press(KeyCode.END, 1).append(" +");
    assertFalse(window.underlined());
    assertEquals(1, window.opacity("#world"));

    rest();
    assertTrue(window.underlined());
    for (String earlier : new String[] {"#world", "#tape", "#result", "#inputs", "#sentence"}) {
      assertTrue(window.opacity(earlier) < 0.5, earlier);
    }
    assertEquals(1, window.opacity("#editor"));

    window.write("1");
    assertEquals(1, window.opacity("#tape"), "complete again");
  }

  @Test
  void newLineAndPastedTextAreAnsweredAtOnce() {
    window.append("*foo");
    window.press(KeyCode.ENTER, 1);
    assertEquals(Optional.of("1"), window.tape("foo", Column.VALUE));

    paste("z = bar");
    assertEquals(Optional.of("1"), window.tape("bar", Column.VALUE));
  }

  private void paste(String text) {
    Platform.runLater(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    window.pressWithControl(KeyCode.V);
  }
}
