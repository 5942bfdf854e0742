package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What gives way, and what comes back, when the window changes its size.
@WindowTest
class PanelsTest {
  private static final List<Integer> HEIGHTS = List.of(420, 600, 900);
  private static final String PROGRAM = "#left-panel";
  private static final String TAPE = "#right-panel";
  private static final String CLOSE = "#close-panel";

  private FxRobot robot;
  private Stage stage;
  private SizedStage size;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    String program = "x1 = 2; x2 = 5; W1 = [[1, 2], [3, 4]]; the_longest_name_of_an_input = 3\n";
    String last = "y = ln(x1) + x1*x2 - sin(x2) + W1[1,1]*W1[2,2]*the_longest_name_of_an_input";
    window = TapedeckHandle.open(stage, program + last, new NoFile());
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

  private void resize(int width, int height) {
    size.resize(width, height);
  }

  /// Which of the panels are on the screen, as their items in the menu say too.
  private List<String> seen() {
    List<String> seen =
        List.of(PROGRAM, TAPE).stream().filter(query -> window.isOnScreen(query)).toList();
    assertEquals(List.of(seen.contains(PROGRAM), seen.contains(TAPE)), checked().subList(0, 2));
    return seen;
  }

  private List<Boolean> checked() {
    return robot.lookup("#view-menu").<MenuButton>query().getItems().stream()
        .limit(3)
        .map(item -> ((CheckMenuItem) item).isSelected())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {640, 800, 900, 1024, 1104, 1280, 1440})
  void everythingIsInSightAtEverySize(int width) {
    for (int height : HEIGHTS) {
      resize(width, height);

      assertBarIsInSight("#top-bar");
      assertBarIsInSight("#transport");
      assertGraphHasRoom();
      Bounds graph = window.place("#graph");
      assertTrue(graph.getHeight() > 0.46 * height, height + ": " + graph);
      for (KeyCode key : List.of(KeyCode.F6, KeyCode.F6, KeyCode.F7, KeyCode.F7)) {
        window.press(key, 1);
        assertGraphHasRoom();
      }
    }
  }

  private void assertGraphHasRoom() {
    double width = window.place("#graph").getWidth();
    assertTrue(width >= 420, "the graph is " + width + " px wide");
    if (window.isOnScreen(CLOSE)) {
      assertEquals(1, seen().size());
      assertIn(window.place("#graph"), window.place(seen().getFirst()), "panel over the graph");
    } else {
      double beside = seen().stream().mapToDouble(panel -> window.place(panel).getWidth()).sum();
      assertEquals(stage.getScene().getWidth(), width + beside, 0.5);
    }
  }

  private static void assertIn(Bounds graph, Bounds panel, String what) {
    assertTrue(
        panel.getMinX() >= graph.getMinX() - 0.5 && panel.getMaxX() <= graph.getMaxX() + 0.5, what);
  }

  private void assertBarIsInSight(String bar) {
    Bounds whole = window.place(bar);
    List<Bounds> before = new ArrayList<>();
    for (Node node :
        robot.from(robot.lookup(bar).<Node>query()).lookup(this::isControl).queryAll()) {
      Bounds box = Hand.onScreen(() -> node.localToScreen(node.getLayoutBounds()));
      Region control = (Region) node;
      String what = node + " of " + bar + " at " + box + " in " + whole;
      assertTrue(whole.contains(box), what);
      assertTrue(isWhole(control), "clipped: " + what);
      assertTrue(before.stream().noneMatch(other -> overlap(other, box)), "overlaps: " + what);
      before.add(box);
    }
    assertTrue(before.size() >= 8, bar);
  }

  /// The scrub bar takes what room there is.
  private static boolean isWhole(Region control) {
    return control.getWidth() >= control.prefWidth(-1) - 0.5
        || (control instanceof ScrubBar && control.getWidth() > 150);
  }

  private boolean isControl(Node node) {
    return List.of("button", "menu-button", "toggle-button", "combo-box", "counter", "scrub-bar")
        .stream()
        .anyMatch(node.getStyleClass()::contains);
  }

  /// By more than the line that neighbours share.
  private static boolean overlap(Bounds a, Bounds b) {
    return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {638, 800, 1280})
  void formulaOfEveryStepIsWholeOnALowWindow(int width) {
    resize(width, 395);
    if (width == 800) {
      window.press(KeyCode.F7, 1); // the least room for a sentence
    }

    int steps = Integer.parseInt(window.counter().replaceAll(".* of (\\d+).*", "$1"));
    for (int step = 0; step <= steps; step++) {
      Bounds strip = box("#formula");
      Bounds sentence = box("#sentence");
      assertTrue(strip.contains(sentence), step + ": " + sentence + " in " + strip);
      window.press(KeyCode.RIGHT, 1);
    }
  }

  private Bounds box(String query) {
    Node node = robot.lookup(query).query();
    return Hand.onScreen(() -> node.localToScreen(node.getLayoutBounds()));
  }

  @Test
  @Journey({"key:F6", "key:F7", "key:F8"})
  void keysOpenAndCloseThePanels() {
    resize(1280, 800);
    assertEquals(List.of(PROGRAM, TAPE), seen());

    window.press(KeyCode.F6, 1);
    assertEquals(List.of(TAPE), seen());
    window.press(KeyCode.F7, 1);
    assertEquals(List.of(), seen());
    window.press(KeyCode.F8, 1);
    assertFalse(window.isOnScreen("#formula"));
    assertEquals(List.of(false, false, false), checked());

    window.press(KeyCode.F6, 1).press(KeyCode.F7, 1).press(KeyCode.F8, 1);
    assertEquals(List.of(PROGRAM, TAPE), seen());
    assertTrue(window.isOnScreen("#formula"));
    assertEquals(List.of(true, true, true), checked());
  }

  @Test
  @Journey({"menu:View > Program and inputs", "menu:View > Tape", "menu:View > Formula"})
  void itemsOpenAndCloseThePanels() {
    resize(1280, 800);

    window.chooseView("Program and inputs");
    assertEquals(List.of(TAPE), seen());
    window.chooseView("Tape");
    assertEquals(List.of(), seen());
    window.chooseView("Formula");
    assertFalse(window.isOnScreen("#formula"));

    window.chooseView("Formula").chooseView("Tape");
    assertTrue(window.isOnScreen("#formula"));
    assertEquals(List.of(TAPE), seen());
  }

  @Test
  void resizeKeepsAClosedTapeClosed() {
    resize(1280, 800);
    window.press(KeyCode.F7, 1);

    for (int width : List.of(1000, 640, 1440)) {
      resize(width, 800);
      assertFalse(seen().contains(TAPE), "at " + width);
    }
    assertEquals(List.of(PROGRAM), seen());
  }

  @Test
  void tapeThatGaveWayComesBack() {
    resize(1280, 800);

    resize(1000, 800);
    assertEquals(List.of(PROGRAM), seen());
    resize(640, 800);
    assertEquals(List.of(), seen());

    resize(1280, 800);
    assertEquals(List.of(PROGRAM, TAPE), seen());
  }

  @Test
  void panelThatIsOpenedTakesTheRoomOfTheOther() {
    resize(1000, 800);

    window.press(KeyCode.F7, 1);
    assertEquals(List.of(TAPE), seen());
    window.press(KeyCode.F7, 1);
    assertEquals(List.of(PROGRAM), seen());

    window.press(KeyCode.F7, 1);
    resize(1280, 800);
    assertEquals(List.of(PROGRAM, TAPE), seen());
  }

  @Test
  @Journey("#close-panel")
  void panelWithoutRoomLiesOverTheGraphUntilItIsClosed() {
    resize(640, 420);
    double whole = window.place("#graph").getWidth();

    window.press(KeyCode.F6, 1);
    assertEquals(List.of(PROGRAM), seen());
    window.press(KeyCode.F7, 1);
    assertEquals(List.of(TAPE), seen());
    assertEquals(whole, window.place("#graph").getWidth());

    window.click(CLOSE);
    assertEquals(List.of(), seen());
    assertFalse(window.isOnScreen(CLOSE));
  }

  @Test
  void programOverTheGraphIsEditedAndStaysWhereRoomIsMade() {
    resize(640, 420);

    window.press(KeyCode.F6, 1).type("x = 3; y = x*x").leaveEditor();
    assertEquals("0 of 4", window.counter());

    resize(900, 420);
    assertEquals(List.of(PROGRAM), seen());
    assertFalse(window.isOnScreen(CLOSE));
  }

  @Test
  void onASmallProjectorTheGraphHasTheWholeWidthAndThePanelsComeBackWithTheRoom() {
    resize(1280, 800);
    resize(800, 600);
    assertEquals(List.of(), seen());
    assertEquals(800, window.place("#graph").getWidth());

    window.press(KeyCode.F6, 1);
    assertEquals(List.of(PROGRAM), seen());
    assertEquals(800, window.place("#graph").getWidth());
    window.click(CLOSE);

    resize(1280, 800);
    assertEquals(List.of(PROGRAM, TAPE), seen());
  }

  @Test
  void tapeThatBecomesWiderLeavesTheGraphItsRoom() {
    resize(1200, 800);

    window.chooseView("Digits: 5", "all");
    assertEquals(List.of(TAPE), seen());
    assertGraphHasRoom();

    window.chooseView("Digits: all", "5");
    assertEquals(List.of(PROGRAM, TAPE), seen());
  }

  @Test
  void stepKeysWorkAfterThePanelWithTheFocusWasClosed() {
    window.click("#editor").press(KeyCode.F6, 1).press(KeyCode.RIGHT, 2);

    assertTrue(window.counter().startsWith("step 2 of"), window.counter());
  }

  @Test
  void menusThatAreIconsSayTheirNames() {
    resize(1000, 800);
    for (String menu : List.of("File", "Examples", "View", "Export")) {
      MenuButton button =
          robot
              .from(robot.lookup("#top-bar").<Node>query())
              .lookup(".menu-button")
              .queryAllAs(MenuButton.class)
              .stream()
              .filter(each -> menu.equals(each.getAccessibleText()))
              .findFirst()
              .orElseThrow();
      assertEquals(menu, button.getTooltip().getText());
    }

    resize(1280, 800);
    assertTrue(window.text("#file-menu").endsWith("File"));
  }

  @Test
  void titleIsShortenedInItsMiddleAndKeepsItsDot() {
    window.append("\n").leaveEditor();

    for (int width : List.of(640, 800, 1024)) {
      resize(width, 800);
      assertEquals("•", window.text("#unsaved"));
      assertEquals("Test", window.text("#title"), "at " + width);
    }
  }
}
