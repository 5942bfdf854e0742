package org.tapedeck.app.ui.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.ui.NoFile;
import org.tapedeck.app.ui.TapedeckHandle;
import org.tapedeck.app.ui.WindowTest;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The rows of the inputs, however long their names and numbers are.
@WindowTest
class InputRowTest {
  private static final String LONG = "learning_rate_of_the_first_hidden_layer";

  private FxRobot robot;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 1\ny = 2*x", new NoFile());
  }

  @BeforeEach
  void look(FxRobot robot) {
    this.robot = robot;
  }

  private void program(String text) {
    window.type(text).leaveEditor();
  }

  private Node node(String id) {
    return robot.lookup((Node each) -> id.equals(each.getId())).query();
  }

  private TextField field(String name) {
    return (TextField) node("field-" + name);
  }

  private Bounds place(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  /// The text as it is seen, and whether all of it is.
  private String seen(TextField field) {
    Text text = (Text) field.lookup(".text");
    assertTrue(
        text.getLayoutBounds().getWidth() <= field.getWidth() - field.getInsets().getLeft(),
        field.getText() + " is wider than its field");
    return text.getText();
  }

  private String hint(Control control) {
    return control.getTooltip().getText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789.123",
        "-1.7976931348623157e308",
        "-2.2250738585072014e-308",
        "0.12345678901234567",
        "1e-7",
        "-1234567.25"
      })
  void numberIsNeverCutInItsField(String number) {
    program("x = " + number + "\ny = x/2");
    double value = Double.parseDouble(number);

    String shown = seen(field("x"));
    boolean exponent = shown.contains("e") || shown.contains("10");
    assertEquals(Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4, exponent, shown);
    assertTrue(hint(field("x")).startsWith("x = "), hint(field("x")));
    assertEquals(value, Double.parseDouble(hint(field("x")).substring("x = ".length())));

    robot.clickOn(field("x"));
    assertEquals(value, Double.parseDouble(seen(field("x"))));
  }

  @Test
  void fieldLeftWithoutTypingKeepsEveryDigit() {
    program("x = 123456789.123\ny = 2*x");

    robot.clickOn(field("x")).type(KeyCode.TAB);

    assertEquals("x = 1.23456789123e8", hint(field("x")));
    assertEquals("x = 123456789.123\ny = 2*x", window.program());
  }

  @Test
  void dragWhosePressWentElsewhereMovesNothing() {
    program("x = 2\ny = 2*x");
    Node thumb = node("slider-x").lookup(".thumb");

    robot.interact(() -> thumb.fireEvent(drag(40)));

    assertEquals("x = 2", hint(field("x")));
  }

  /// A drag over a node that was not pressed, as where the press closed a menu.
  private static MouseEvent drag(double x) {
    return new MouseEvent(
        MouseEvent.MOUSE_DRAGGED,
        x,
        5,
        x,
        5,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  @Test
  void whatIsNoNumberIsToldInWords() {
    program("x = 2\ny = 2*x");

    window.enterInput("x", "two");

    assertTrue(field("x").getPseudoClassStates().contains(MarkNodes.WRONG));
    assertEquals(
        "“two” is not a number such as 2, -0.5, 1e-3 or pi/4; x stays 2", hint(field("x")));

    window.enterInput("x", "3");
    assertFalse(field("x").getPseudoClassStates().contains(MarkNodes.WRONG));
    assertEquals("x = 3", hint(field("x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pi/4 | x = 0.7853981633974483",
        "-√2 | x = -1.4142135623730951",
        "1/3 | x = 0.3333333333333333",
        "2,5 | x = 2.5",
      })
  void aFieldTakesWhatIsMadeOfNumbersAndConstants(String typed, String value) {
    program("x = 2\ny = 2*x");

    window.enterInput("x", typed);

    assertFalse(field("x").getPseudoClassStates().contains(MarkNodes.WRONG));
    assertEquals(value, hint(field("x")));
    assertEquals("x = 2\ny = 2*x", window.program());
  }

  @Test
  void namesSlidersAndFieldsStandInColumnsThatDoNotOverlap() {
    program("V = randn(20, 12, 1)\nW1 = [[1, 2], [3, 4]]\n" + LONG + " = 3\nb = 4\ny = b*W1[1,1]");
    window.foldInputs("V");

    List<String> names = List.of("W1[1,1]", "W1[2,2]", LONG, "b", "V[1,1]");
    assertEquals(1, ends(names, "slider-", Bounds::getMinX).size());
    assertEquals(1, ends(names, "field-", Bounds::getMinX).size());
    assertEquals(1, ends(names, "field-", Bounds::getMaxX).size());
    for (String name : names) {
      Node slider = node("slider-" + name);
      Label label = (Label) node("field-" + name).getParent().lookup(".input-name");
      assertTrue(place(label.getGraphic()).getMaxX() <= place(slider).getMinX(), name);
      assertTrue(place(slider).getMaxX() < place(node("field-" + name)).getMinX(), name);
      assertTrue(place(slider).getWidth() >= 40, name);
    }
  }

  private Set<Long> ends(
      List<String> names, String kind, java.util.function.ToDoubleFunction<Bounds> end) {
    return names.stream()
        .map(name -> Math.round(end.applyAsDouble(place(node(kind + name)))))
        .collect(Collectors.toSet());
  }

  @Test
  void longNameIsShortenedInTheMiddleAndToldInFull() {
    program(LONG + " = 3\n" + LONG + "s = [1, 2]\ny = 2*" + LONG);

    Label label = (Label) node("field-" + LONG).getParent().lookup(".input-name");
    assertTrue(label.getGraphic().getAccessibleText().contains("…"));
    assertEquals(LONG, hint(label));
    assertEquals(LONG + "s", hint((Control) node("inputs-" + LONG + "s")));
  }

  @Test
  void longNameLeavesTheLeftPanelAsWideAsItIs() {
    program(LONG + LONG + LONG + " = 3\ny = 2*" + LONG + LONG + LONG);

    Bounds panel = place(node("left-panel"));
    for (String id : List.of("editor", "inputs", "result", "field-" + LONG + LONG + LONG)) {
      assertTrue(place(node(id)).getMaxX() <= panel.getMaxX(), id);
    }
  }
}
