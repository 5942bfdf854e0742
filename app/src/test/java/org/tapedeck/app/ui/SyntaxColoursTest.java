package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The colours of a program in the editor.
@WindowTest
class SyntaxColoursTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  @Start
  void open(Stage stage) {
    deck.load("x = 2\ny = x*x");
    TapedeckHandle.open(stage, deck, new FileCommands(deck, new NoFile()));
  }

  private void load(String program) {
    Platform.runLater(() -> deck.load(program));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> words(String kind) {
    return new FxRobot()
        .lookup("#editor .token-" + kind).queryAllAs(Text.class).stream()
            .map(Text::getText)
            .flatMap(text -> List.of(text.strip().split("\\s+")).stream())
            .sorted()
            .collect(Collectors.toList());
  }

  @Test
  void commandsOfLatexThatAreReadAreNotColouredAsMistakes() {
    load("\\theta = 2\n$y = \\frac{1}{\\theta} \\cdot \\sin\\left(\\theta\\right)$");

    assertEquals(List.of(), words("unknown"));
    assertEquals(List.of("\\sin"), words("function"));
    assertEquals(List.of("\\theta", "\\theta", "\\theta", "y"), words("name"));
    assertEquals(List.of("\\cdot"), words("operator"));
    assertEquals(List.of("$", "$", "\\frac", "\\left", "\\right"), words("keyword"));
  }

  @Test
  void commandThatIsNotReadIsColouredAsAMistake() {
    load("x = 2\ny = \\foo x");

    assertEquals(List.of("\\foo"), words("unknown"));
  }
}
