package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The window's frame: what stays where it is, what is in view, and how numbers are written.
@WindowTest
class TopBarTest {
  private static final int GREEN = 0xE0F3EC;
  private static final int RED = 0xB3161F;

  private FxRobot robot;
  private Stage stage;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = TapedeckHandle.open(stage, "x1 = 2; x2 = 5; y1 = 2*x1*x2; z = x1/3", new NoFile());
  }

  @BeforeEach
  void look(FxRobot of) {
    robot = of;
  }

  private List<Bounds> controls() {
    return Stream.of("#forward-mode", "#reverse-mode", "#seed", "#file-menu", "#export-menu")
        .map(query -> robot.lookup(query).<Node>query())
        .map(node -> node.localToScene(node.getBoundsInLocal()))
        .toList();
  }

  @Test
  @Journey({"#forward-mode", "#reverse-mode"})
  void nothingInTheTopBarMovesWhenModeOrTitleChange() {
    List<Bounds> before = controls();

    window.click("#forward-mode");
    assertEquals(before, controls());
    assertEquals("Derivatives by", window.text("#seed-caption"));

    window.click("#reverse-mode").chooseExample("x * x: two edges into one node, adjoint 3 + 3");
    assertEquals(before, controls());
    assertEquals("Derivatives of", window.text("#seed-caption"));
  }

  @ParameterizedTest
  @ValueSource(ints = {640, 800, 1000, 1200})
  void nothingInTheTopBarMovesWhenALetterIsTyped(int width) {
    SizedStage size = new SizedStage(stage, window);
    size.resize(width, 700);
    List<Bounds> before = controls();
    if (!window.isOnScreen("#left-panel")) {
      window.press(KeyCode.F6, 1);
    }

    window.append(" ");

    assertTrue(window.isOnScreen("#unsaved"));
    assertEquals(before, controls());
    size.restore();
  }

  @Test
  @Journey("#seed")
  void anotherSeedIsChosenByItsTypesetName() {
    assertEquals("y₁", robot.lookup("#seed").<ComboBox<?>>query().getButtonCell().getText());

    window.click("#seed").press(KeyCode.DOWN, 1).press(KeyCode.ENTER, 1).click("#last");

    awaitTape("x₁", Column.DERIVATIVE, "0.3333");
  }

  @Test
  void anOutputThatIsSetAgainHasOneNameEverywhere() {
    window.type("x = 2; g = x^2; g = g*sin(x); h = x").leaveEditor().click("#last");

    assertTrue(window.tape("g′", Column.VALUE).isPresent());
    assertEquals("g′", robot.lookup("#seed").<ComboBox<?>>query().getButtonCell().getText());
    assertEquals(
        List.of("g′ is", "partial g′ by x is"),
        robot.lookup("#result .result-row").queryAll().stream()
            .map(row -> ((Pane) row).getChildren().getFirst().getAccessibleText())
            .toList());
  }

  private void awaitTape(String name, Column column, String text) {
    window.await(name + " " + text, () -> window.tape(name, column).equals(Optional.of(text)));
  }

  @Test
  void whatIsChosenIsGreenInForwardMode() {
    assertEquals(0, window.shot("#grain-term").count(GREEN));

    window.click("#forward-mode");

    assertTrue(window.shot("#grain-term").count(GREEN) > 0);
    assertTrue(window.shot("#forward-mode").count(GREEN) > 0);
  }

  @Test
  @Journey({"menu:View > Digits > 8", "menu:View > Digits > all"})
  void numbersHaveSoManyDigitsAsAreChosen() {
    window.click("#last");
    assertEquals(Optional.of("0.6667"), window.tape("z", Column.VALUE));

    window.chooseView("Digits: 5", "8");
    awaitTape("z", Column.VALUE, "0.6666667");

    window.chooseView("Digits: 8", "all");
    awaitTape("z", Column.VALUE, "0.6666666666666666");
    window.press(KeyCode.F6, 1);
    assertEquals("2", window.input("x1"));
  }

  @Test
  @Journey("menu:View > Constants on the tape")
  void constantsAreHiddenFromTheTapeAndComeBack() {
    List<String> all = window.tape().get(Column.FUNCTION);
    assertTrue(all.contains("constant"), all.toString());

    window.chooseView("Constants on the tape");
    List<String> fewer = window.tape().get(Column.FUNCTION);
    assertEquals(all.stream().filter(text -> !text.equals("constant")).toList(), fewer);

    window.chooseView("Constants on the tape");
    assertEquals(all, window.tape().get(Column.FUNCTION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "6", "8", "12", "all"})
  void theResultIsAsTallAsItsNumbers(String digits) {
    window.type("x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)").leaveEditor().click("#last");
    window.press(KeyCode.F7, 1); // a wide tape is no reason for the program to give way

    window.chooseView("Digits: 5", digits).point("#cost-title");

    double end =
        robot.lookup("#result .derivatives .result-row").queryAll().stream()
            .mapToDouble(row -> row.localToScreen(row.getBoundsInLocal()).getMaxY())
            .max()
            .orElseThrow();
    double gap = window.place("#cost-title").getMinY() - end;
    assertTrue(gap >= 0 && gap < 24, "gap of " + gap);
  }

  @Test
  void aGradientOfManyEntriesIsAListInView() {
    window.type("x = randn(40, 1); y = dot(x, x)").leaveEditor().click("#last");

    Node list = robot.lookup("#result-list").query();
    Bounds box = list.localToScene(list.getBoundsInLocal());
    assertTrue(box.getMaxY() < 800 && box.getHeight() > 80, box.toString());
    assertTrue(robot.lookup("#result-list .result-number").queryAll().size() >= 3);

    String first = numbersInTheList();
    robot.interact(() -> ((ListView<?>) list).scrollTo(39));
    window.await("the last entries", () -> !numbersInTheList().equals(first));
  }

  private String numbersInTheList() {
    return robot.lookup("#result-list .result-number").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining(" "));
  }

  @Test
  @Journey("hover:#graph")
  void aHandSaysWhatCanBeClicked() {
    Bounds card = window.card("v₁ = 2 · x₁");
    robot.moveTo(card.getCenterX(), card.getCenterY());
    assertEquals(Cursor.HAND, robot.lookup("#graph").query().getCursor());

    Node graph = robot.lookup("#graph").query();
    Bounds ground = graph.localToScreen(graph.getLayoutBounds());
    robot.moveTo(ground.getMinX() + 5, ground.getMinY() + 5);
    assertEquals(Cursor.DEFAULT, graph.getCursor());

    Bounds constant = window.card("constant 2");
    robot.moveTo(constant.getCenterX(), constant.getCenterY());
    assertEquals(Cursor.DEFAULT, robot.lookup("#graph").query().getCursor());
  }

  @Test
  void messagesSetProgramTextWithoutAccents() {
    window.type("x = 1; y = sni(x)");
    window.await("a message", () -> !window.messages().isEmpty());

    String read = window.text("#messages");
    assertTrue(read.contains("sni") && !read.contains("`"), read);
    assertFalse(robot.lookup("#messages .code").queryAll().isEmpty());
    assertTrue(window.shot("#messages").count(RED) > 0, "an error is red");
  }
}
