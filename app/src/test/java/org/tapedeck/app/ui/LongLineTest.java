package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A line of very many words: its layout takes time that grows with the square of the number of its
/// parts that differ in style.
@WindowTest
class LongLineTest {
  /// Parts of the whole text that differ in style.
  private static final int MOST_PARTS = 300;

  private static final String PLAIN = "Line 2 is too long to be shown in colours.";

  private final Deck deck = new Deck(Runnable::run, Runnable::run);
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    deck.load(sum(1500));
    window = TapedeckHandle.open(stage, deck, new FileCommands(deck, new NoFile()));
  }

  private void load(String program) {
    Platform.runLater(() -> deck.load(program));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String sum(int terms) {
    return "x = 2\ny = " + String.join(" + ", Collections.nCopies(terms, "x"));
  }

  private static int parts(String style) {
    return new FxRobot().lookup("#editor .text" + style).queryAll().size();
  }

  @Test
  void lineOfThousandsOfWordsIsOnePartAndTheWindowSaysSo() {
    assertTrue(parts("") < MOST_PARTS, parts("") + " parts");
    assertTrue(window.messages().contains(PLAIN), window.messages().toString());
    assertTrue(parts(".token-number") > 0, "the other line keeps its colours");

    window.append(" + 1");

    assertTrue(parts("") < MOST_PARTS, parts("") + " parts");
  }

  @Test
  void lineGetsItsColoursBackWhenItIsShort() {
    load(sum(20));

    window.await("colours", () -> parts(".token-name") > 20);
    assertEquals(0, window.messages().size());
  }

  @Test
  void lineWithThousandsOfMistakesShowsTheFirst() {
    load(
        IntStream.range(0, 600)
            .mapToObj(i -> "sine" + i + "(x)")
            .collect(Collectors.joining(" + ", "x = 2\ny = ", "")));

    window.await("underlined", () -> parts(".error-text") > 0);
    assertTrue(parts("") < MOST_PARTS, parts("") + " parts");
    assertTrue(window.messages().contains(PLAIN), window.messages().toString());
  }

  @Test
  void editorDoesNotWrapALineThatIsVeryLong() {
    CodeArea editor = new FxRobot().lookup("#editor").queryAs(CodeArea.class);
    assertFalse(editor.isWrapText());

    load(sum(20));

    assertTrue(editor.isWrapText());
  }
}
