package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.framework.junit5.Start;

/// The view menu, and the keys and buttons that do the same.
@WindowTest
class ViewMenuTest {
  private static final String FOLDS = "Calls, iterations, vectors";

  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window =
        TapedeckHandle.open(stage, "x = 2\nf(a) = sin(a)*a\ny = f(x) + f(f(x)/3)", new NoFile());
  }

  private void program(String text) {
    window.type(text).leaveEditor();
  }

  @ParameterizedTest
  @CsvSource({
    "Program and inputs, #left-panel, F6",
    "Tape, #right-panel, F7",
    "Formula, #formula, F8"
  })
  @Journey({
    "#view-menu",
    "menu:View > Program and inputs",
    "menu:View > Tape",
    "menu:View > Formula",
    "key:F6",
    "key:F7",
    "key:F8"
  })
  void panelsAreFoldedAwayAndComeBack(String item, String panel, KeyCode key) {
    Bounds graph = window.place("#graph");

    window.chooseView(item);
    assertFalse(window.isOnScreen(panel));
    Bounds larger = window.place("#graph");
    assertTrue(larger.getWidth() > graph.getWidth() || larger.getHeight() > graph.getHeight());

    window.chooseView(item);
    assertTrue(window.isOnScreen(panel));
    assertEquals(graph, window.place("#graph"));

    window.press(key, 1);
    assertFalse(window.isOnScreen(panel));
    window.press(key, 1);
    assertTrue(window.isOnScreen(panel));
  }

  @ParameterizedTest
  @CsvSource({"left to right, 1, 0", "right to left, -1, 0", "top down, 0, 1", "bottom up, 0, -1"})
  @Journey("menu:View > Direction > *")
  void theOutputIsWhereTheDirectionSays(String direction, int right, int down) {
    window.chooseView("Direction: left to right", direction);

    Bounds input = window.card("input x");
    Bounds output = window.card("y = ");
    assertTrue(
        right * (output.getCenterX() - input.getCenterX()) >= right * right * input.getWidth());
    assertTrue(
        down * (output.getCenterY() - input.getCenterY()) >= down * down * input.getHeight());
    assertEquals("Direction: " + direction, chosen("Direction"));
  }

  /// The title of a menu in the view menu, which says what is chosen in it.
  private String chosen(String menu) {
    window.click("#view-menu").await("the menu", () -> !titles(menu).isEmpty());
    String title = titles(menu).getFirst();
    window.press(KeyCode.ESCAPE, 1);
    return title;
  }

  private List<String> titles(String menu) {
    return window.openItems().stream().filter(item -> item.startsWith(menu + ": ")).toList();
  }

  @Test
  @Journey("menu:View > Operands of + and × in any order")
  void operandsStandAsTheyCrossLeast() {
    program("x = 2; y = 3\nz = x*y + sin(x)");
    String written = rounded(window.picture());

    window.chooseView("Operands of + and × in any order");
    assertNotEquals(written, rounded(window.picture()));
  }

  /// With whole numbers of px.
  private static String rounded(String picture) {
    return picture.replaceAll("\\.\\d+", "");
  }

  @Test
  @Journey("menu:View > Order > *")
  void nodesStandInTheOrderThatIsChosen() {
    program("a = 1; b = 2; c = 3; d = 4\np = a*d\nq = b*c\ny = q - p");
    assertTrue(window.card("q = ").getMaxY() < window.card("p = ").getMinY());

    window.chooseView("Order: fewest crossings", "as in the program");
    assertTrue(window.card("p = ").getMaxY() < window.card("q = ").getMinY());

    window.chooseView("Order: as in the program", "fewest crossings");
    assertTrue(window.card("q = ").getMaxY() < window.card("p = ").getMinY());
  }

  @Test
  @Journey("menu:View > Repeat inputs near their far uses")
  void inputsAreRepeatedWhereTheyAreUsedFarAway() {
    program("x = 2; y = sin(sin(sin(sin(sin(sin(x))))))*x");
    int shapes = window.shapes();
    double width = window.card("y = ").getMaxX() - window.card("input x").getMinX();

    window.chooseView("Repeat inputs near their far uses");
    assertTrue(window.shapes() > shapes, window.shapes() + " shapes");

    window.chooseView("Repeat inputs near their far uses");
    assertEquals(shapes, window.shapes());
    assertEquals(width, window.card("y = ").getMaxX() - window.card("input x").getMinX(), 0.5);
  }

  @ParameterizedTest
  @MethodSource
  @Journey("menu:View > Names > *")
  void nodesAreCalledAsIsChosen(String names, List<String> expected) {
    program("x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)");

    window.chooseView("Names: x, v₁, v₂, …, y", names);

    assertEquals(expected, window.tape().get(Column.NAME));
  }

  static Stream<Arguments> nodesAreCalledAsIsChosen() {
    return Stream.of(
        Arguments.of("x, v₁, v₂, …, y", List.of("x₁", "x₂", "v₁", "v₂", "v₃", "v₄", "y")),
        Arguments.of(
            "v₋₁, v₀, v₁, …  (Griewank–Walther)",
            List.of("v₋₁ = x₁", "v₀ = x₂", "v₁", "v₂", "v₃", "v₄", "v₅ = y")),
        Arguments.of(
            "x₁, x₂, x₃, …  (Nocedal–Wright)",
            List.of("x₁", "x₂", "x₃", "x₄", "x₅", "x₆", "x₇ = y")),
        Arguments.of(
            "parts y_a, y_b, … of y", List.of("x₁", "x₂", "y_a", "y_b", "y_c", "y_d", "y")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4", "5", "6", "8", "12"})
  @Journey("menu:View > Digits > *")
  void numbersAreToldToSoManyDigits(String digits) {
    program("x = 2; y = x/3");
    window.press(KeyCode.END, 1);

    window.chooseView("Digits: 5", digits);

    String value = "0." + "6".repeat(Integer.parseInt(digits) - 2) + "7";
    assertEquals(Optional.of(value), window.tape("y", Column.VALUE));
    window.press(KeyCode.F7, 1); // where it takes the room of the program
    assertTrue(window.text("#result").contains(value), window.text("#result"));
  }

  @Test
  @Journey({
    "menu:View > Calls, iterations, vectors > Fold all",
    "menu:View > Calls, iterations, vectors > Fold one level",
    "menu:View > Calls, iterations, vectors > Unfold one level",
    "menu:View > Calls, iterations, vectors > Frames and headings",
    "key:Shift+F9"
  })
  void groupsAreFoldedByTheMenu() {
    String open = window.picture();

    window.chooseView(FOLDS, "Fold all");
    assertTrue(window.shows("folded f(x)") && !window.shows("group f"));
    window.pressWithShift(KeyCode.F9);
    assertEquals(open, window.picture());

    window.chooseView(FOLDS, "Fold one level");
    assertTrue(window.shows("folded f(x)"));
    window.chooseView(FOLDS, "Unfold one level");
    assertEquals(open, window.picture());

    window.chooseView(FOLDS, "Frames and headings");
    assertFalse(window.shows("group f(x)"));
    assertFalse(window.tape().get(Column.NAME).contains("f(x)"));
    window.chooseView(FOLDS, "Frames and headings");
    assertEquals(open, window.picture());
  }

  @Test
  @Journey("menu:View > Fit the graph")
  void theGraphIsFitted() {
    String before = window.picture();
    window.drag("#graph", 60, 70);

    window.chooseView("Fit the graph");

    assertEquals(before, window.picture());
  }

  @Test
  @Journey({"menu:View > Follow the steps", "menu:View > Minimap of a large graph"})
  void followingAndTheMinimapAreSwitchedOff() {
    program("x = 2; s = x; for k = 1..60 { s = sin(s) }; y = s");
    window.clickCard("input x");
    for (int i = 0; i < 12; i++) {
      window.pressWithControl(KeyCode.PLUS);
    }
    assertTrue(window.isOnScreen("#minimap"));

    window.chooseView("Minimap of a large graph");
    assertFalse(window.isOnScreen("#minimap"));
    window.chooseView("Minimap of a large graph");
    assertTrue(window.isOnScreen("#minimap"));

    window.press(KeyCode.END, 1).press(KeyCode.LEFT, 60);
    assertTrue(window.isOnScreen("#pointer"), "the hand that zoomed has the view");
    window.chooseView("Follow the steps").press(KeyCode.LEFT, 1);
    window.await("the node of the step", () -> !window.isOnScreen("#pointer"));
    window.chooseView("Follow the steps").press(KeyCode.LEFT, 30);
    assertTrue(window.isOnScreen("#pointer"), "the node of the step is not brought into view");
  }

  @Test
  @Journey("menu:View > Theme > *")
  void eachThemeHasItsOwnGroundAndText() {
    window.press(KeyCode.END, 1);
    assertTrue(window.shot("#graph").brightness() > 0.8);

    window.chooseView("Theme: light", "dark");
    assertTrue(window.shot("#graph").brightness() < 0.3);
    assertTrue(window.shot("#tape").brightness() < 0.3);

    window.chooseView("Theme: dark", "projector, high contrast");
    assertTrue(window.shot("#graph").count(0xFFFFFF) > window.shot("#graph").count(0xF6F7F9));
    assertTrue(window.shot("#scrub-bar").count(0x00419C) > 100);

    window.chooseView("Theme: projector, high contrast", "print, shades of grey");
    assertEquals(0, window.shot("#formula").coloured(), "coloured pixels");
    assertEquals(0, window.shot("#scrub-bar .done").coloured(), "coloured pixels");

    window.chooseView("Theme: print, shades of grey", "colour-blind-safe");
    assertTrue(window.shot("#scrub-bar").count(0x0067A3) > 100);

    window.chooseView("Theme: colour-blind-safe", "light");
    assertTrue(window.shot("#graph").count(0xF6F7F9) > 1000);
  }
}
