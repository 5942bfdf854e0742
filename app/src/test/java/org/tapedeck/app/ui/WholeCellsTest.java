package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The cells of the tape: as wide as their texts need where there is room, or told whole where one
/// points.
@WindowTest
class WholeCellsTest {
  private static final String PROGRAM =
      """
      big = -2.473e208; small = 1.234e-200
      W = [[1, 2], [3, 4]]
      y = big*small + W[1,2]*W[2,1] + W[1,1]*W[2,2]
      """;

  private Stage stage;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = TapedeckHandle.open(stage, PROGRAM, new NoFile());
  }

  private static List<TableCell<?, ?>> cut(FxRobot robot) {
    return Hand.onScreen(
        () ->
            robot.lookup("#tape .table-cell").queryAllAs(TableCell.class).stream()
                .<TableCell<?, ?>>map(cell -> cell)
                .filter(WholeCellsTest::isCut)
                .toList());
  }

  /// By the words of the cell itself, not those in its graphic.
  private static boolean isCut(TableCell<?, ?> cell) {
    return cell.getChildrenUnmodifiable().stream()
        .anyMatch(
            node ->
                node instanceof Text text
                    && !text.getText().isEmpty()
                    && !text.getText().equals(cell.getText()));
  }

  @Test
  void textsAreWholeWhereThereIsRoom(FxRobot robot) {
    SizedStage size = new SizedStage(stage, window);
    size.resize(1440, 900);
    window.press(KeyCode.END, 1);

    assertEquals(List.of(), cut(robot));
    size.restore();
  }

  @Test
  void whatIsCutIsToldWhereOnePoints(FxRobot robot) {
    window.type(
        "a_rather_long_name = 2\n"
            + "y = sin(a_rather_long_name)*cos(a_rather_long_name)*a_rather_long_name");
    window.leaveEditor().press(KeyCode.END, 1);

    List<TableCell<?, ?>> cut = cut(robot);
    assertTrue(!cut.isEmpty());
    for (TableCell<?, ?> cell : cut) {
      assertEquals(cell.getText(), cell.getTooltip().getText());
    }
  }

  @Test
  void aRunningSumDoesNotLookCut() {
    window.type("x = 2\ny = x*x").leaveEditor().press(KeyCode.END, 1).press(KeyCode.LEFT, 1);

    assertEquals("2 + …", window.tape("x", TapedeckHandle.Column.DERIVATIVE).orElseThrow());
  }
}
