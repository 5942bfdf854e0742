package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The value and a whole row of the derivatives can be read at every size of the window.
@WindowTest
class SmallResultTest {
  private FxRobot robot;
  private Stage stage;
  private SizedStage size;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = TapedeckHandle.open(stage, "x1 = 2; x2 = 5\ny = x1*x2", new NoFile());
  }

  @BeforeEach
  void look(FxRobot of) {
    robot = of;
    size = new SizedStage(stage, window);
  }

  @AfterEach
  void restore() {
    size.restore();
  }

  private static String sum(int inputs) {
    return "y = "
        + IntStream.rangeClosed(1, inputs)
            .mapToObj(i -> i + "*x" + i)
            .collect(Collectors.joining("+"));
  }

  @ParameterizedTest
  @CsvSource({"2,575", "2,395", "7,600", "7,680", "13,395"})
  void valueAndOneRowOfTheGradientAreWholeAndTheCostGivesWay(int inputs, int height) {
    size.resize(800, height);
    if (!window.isOnScreen("#left-panel")) {
      window.press(KeyCode.F6, 1);
    }
    window.type(sum(inputs)).leaveEditor().press(KeyCode.END, 1);

    List<Node> rows = List.copyOf(robot.lookup("#result .result-row").queryAll());
    assertWhole(rows.get(0));
    assertWhole(rows.get(1));
    assertTrue(window.isOnScreen("#editor"));
    if (window.isOnScreen("#cost-title")) {
      assertWhole(robot.lookup("#result .cost").query());
    }
  }

  private static void assertWhole(Node node) {
    Bounds box = Hand.onScreen(() -> node.localToScreen(node.getLayoutBounds()));
    Bounds part =
        TapedeckHandle.seen(node).orElseThrow(() -> new AssertionError(node + " is not seen"));
    assertEquals(box.getHeight(), part.getHeight(), 0.5, node.toString());
  }

  @Test
  void theCostIsToldWhereThereIsRoom() {
    assertTrue(window.isOnScreen("#cost-title"));

    size.resize(1200, 395);
    assertFalse(window.isOnScreen("#cost-title"));
  }

  @ParameterizedTest
  @CsvSource({"#forward-mode", "#reverse-mode"})
  void resultsKeepTheirPlacesWhileTheyBecomeKnown(String mode) {
    window.type("a = 1.23456; b = 2; c = 3\nu = a*b*c\nw = sin(a)/c + b").leaveEditor().click(mode);
    window.press(KeyCode.END, 1);
    List<Bounds> last = places();
    assertEquals(4, last.size());

    window.press(KeyCode.HOME, 1);
    while (!window.counter().matches("step (\\d+) of \\1 .*")) {
      assertEquals(last, places(), window.counter());
      window.press(KeyCode.RIGHT, 1);
    }
  }

  private List<Bounds> places() {
    return Hand.onScreen(
        () ->
            robot.lookup("#result .result-row").queryAll().stream()
                .map(row -> row.localToScreen(row.getLayoutBounds()))
                .toList());
  }
}
