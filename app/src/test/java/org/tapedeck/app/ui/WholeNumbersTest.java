package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// No number is cut off: it has its room, smaller letters, or is told whole where one points.
@WindowTest
class WholeNumbersTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    String program = "x1 = 12.345678901234567; tiny = 1e-300\ny = ln(x1)*tiny - x1/3";
    window = TapedeckHandle.open(stage, program, new NoFile());
  }

  private static Stream<Labeled> numbers(FxRobot robot) {
    return Stream.of("#tape .table-cell", ".result-number")
        .flatMap(query -> robot.lookup(query).queryAllAs(Labeled.class).stream())
        .filter(cell -> !List.of("name", "function").contains(String.valueOf(cell.getId())))
        .filter(cell -> cell.getText() != null && !cell.getText().isBlank());
  }

  private static String shown(Labeled cell) {
    return cell.lookup(".text") instanceof Text text ? text.getText() : "";
  }

  private static boolean isWhole(Labeled cell) {
    return shown(cell).equals(cell.getText());
  }

  @Test
  void withTheUsualDigitsNumbersWithAnExponentAreWhole(FxRobot robot) {
    for (int step = 0; step < 14; step++) {
      assertEquals(
          List.of(),
          numbers(robot).filter(each -> !isWhole(each)).map(WholeNumbersTest::shown).toList());
      window.press(KeyCode.RIGHT, 1);
    }
  }

  @Test
  void withAllDigitsNumbersAreWholeOrAreToldWhereOnePoints(FxRobot robot) {
    window.chooseView("Digits: 5", "all").press(KeyCode.END, 1);

    assertTrue(window.tape("x₁", TapedeckHandle.Column.VALUE).orElseThrow().length() > 16);
    List<Labeled> cut = numbers(robot).filter(each -> !isWhole(each)).toList();
    assertTrue(cut.stream().allMatch(each -> each.getText().contains("·10")), () -> "" + cut);
    for (Labeled each : cut) {
      assertEquals(each.getText(), each.getTooltip().getText());
      assertTrue(shown(each).contains("·10"), "its exponent stays: " + shown(each));
    }
  }

  @Test
  void resultsWithAllDigitsStayInThePanel(FxRobot robot) {
    window.chooseView("Digits: 5", "all").press(KeyCode.END, 1).press(KeyCode.F7, 1);

    double end = window.place("#left-panel").getMaxX();
    for (Node number : robot.lookup(".result-number").queryAll()) {
      assertTrue(number.localToScreen(number.getLayoutBounds()).getMaxX() <= end);
    }
  }
}
