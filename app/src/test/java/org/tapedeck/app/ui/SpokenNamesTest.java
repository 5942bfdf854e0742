package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// What a screen reader says of what is typeset.
@WindowTest
class SpokenNamesTest {
  private Stage stage;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    String program = "x1 = 2; alpha = 5; W = [1, 2, 3]\ny = ln(x1)/alpha + x1*alpha*sum(W)";
    window = TapedeckHandle.open(stage, program, new NoFile());
  }

  private List<String> said() {
    return Hand.onScreen(
        () ->
            nodes(stage.getScene().getRoot())
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList());
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(SpokenNamesTest::nodes))
        : Stream.of(node);
  }

  @Test
  void typesetNamesAreSaidInWordsAndNotInTheirSource() {
    for (KeyCode key : List.of(KeyCode.HOME, KeyCode.RIGHT, KeyCode.END, KeyCode.LEFT)) {
      window.press(key, 1);
      assertNoneIsSource();
    }
    assertTrue(said().containsAll(List.of("y is", "partial y by x₁ is", "Value of α", "x₁")));

    window.click("#forward-mode").press(KeyCode.END, 1);
    assertNoneIsSource();
  }

  private void assertNoneIsSource() {
    assertEquals(
        List.of(), said().stream().filter(words -> words.matches(".*([\\\\^{}]|_\\w).*")).toList());
  }
}
