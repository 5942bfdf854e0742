package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A step makes anew only what it changes.
@WindowTest
class SteppingTest {
  private static final String PROGRAM = "x = 2; y = x*x + sin(x)";

  private FxRobot robot;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, PROGRAM, new NoFile());
  }

  @BeforeEach
  void look(FxRobot of) {
    robot = of;
  }

  private Set<Node> nodes(String query) {
    return robot.lookup(query).queryAll();
  }

  @Test
  void oneCellOfTheTapeChanges() {
    List<String> changes = new ArrayList<>();
    for (Node cell : nodes("#tape .table-cell")) {
      ((TableCell<?, ?>) cell).textProperty().addListener((_, _, text) -> changes.add(text));
    }

    window.press(KeyCode.RIGHT, 1);

    assertEquals(List.of("4"), changes);
    assertEquals("v₁", window.currentRow());
  }

  @Test
  void resultsStayUntilTheyAreKnown() {
    Set<Node> before = nodes("#result .result-number");

    window.press(KeyCode.RIGHT, 2);
    assertEquals(before, nodes("#result .result-number"));

    window.press(KeyCode.RIGHT, 1);
    assertNotEquals(before, nodes("#result .result-number"));
  }

  @Test
  void theExpressionOfTheStepIsMarkedInTheProgram() {
    assertTrue(marked().isEmpty());

    window.press(KeyCode.RIGHT, 1);
    assertIsAt("x*x");

    window.press(KeyCode.RIGHT, 1);
    assertIsAt("sin(x)");

    window.press(KeyCode.HOME, 1);
    assertTrue(marked().isEmpty());
  }

  private Optional<Bounds> marked() {
    return nodes("#editor .now-text").stream()
        .filter(node -> node.getLayoutBounds().getWidth() > 0)
        .map(node -> node.localToScreen(node.getLayoutBounds()))
        .findFirst();
  }

  private void assertIsAt(String expression) {
    CodeArea area = robot.lookup("#editor").queryAs(CodeArea.class);
    int start = PROGRAM.indexOf(expression);
    Bounds place =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () ->
                area.getCharacterBoundsOnScreen(start, start + expression.length()).orElseThrow());

    assertEquals(place.getMinX(), marked().orElseThrow().getMinX(), 1);
    assertEquals(place.getMaxX(), marked().orElseThrow().getMaxX(), 1);
  }
}
