package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Names with underscores are shown with them: no letter of a menu or button is an access key.
@WindowTest
class MenuWordsTest {
  private static final String PROGRAM =
      """
      x_in = 2
      my_big_fun(a_b) = sin(a_b)*a_b
      y = my_big_fun(x_in) + x_in
      """;

  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, PROGRAM, new NoFile());
  }

  @Test
  void namesInTheViewMenuKeepTheirUnderscores(FxRobot robot) {
    window.chooseView("Names: x, v₁, v₂, …, y", "parts y_a, y_b, … of y");

    window.click("#view-menu");

    assertTrue(shown(robot).contains("Names: parts y_a, y_b, … of y"), shown(robot).toString());
    window.press(KeyCode.ESCAPE, 1);
  }

  @Test
  void contextMenuOfAFrameHasTheFunctionsName(FxRobot robot) {
    window.rightClickCard("v₁ = ");

    assertTrue(shown(robot).contains("Fold my_big_fun(x_in)"), shown(robot).toString());
    window.chooseOpen("Fold my_big_fun(x_in)").rightClickCard("folded my_big_fun");
    assertTrue(shown(robot).contains("Unfold my_big_fun(x_in)"), shown(robot).toString());
    window.press(KeyCode.ESCAPE, 1);
  }

  /// The words of the items of open menus as they are painted.
  private static List<String> shown(FxRobot robot) {
    return robot.lookup(".menu-item .label").queryAllAs(Label.class).stream()
        .map(label -> ((Text) label.lookup(".text")).getText())
        .toList();
  }

  @Test
  void noWordsAreReadForAccessKeys(FxRobot robot) {
    assertEquals(
        List.of(),
        robot
            .lookup((Node node) -> node instanceof Labeled l && l.isMnemonicParsing())
            .queryAllAs(Labeled.class)
            .stream()
            .filter(each -> each.getText() != null && !each.getText().isEmpty())
            .map(Labeled::getText)
            .toList());
  }
}
