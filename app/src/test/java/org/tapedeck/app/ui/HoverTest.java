package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever one points at lights in all views that show it, and nothing moves.
@WindowTest
class HoverTest {
  private static final String PROGRAM = "x = 2\ny = sin(x) + x*x";

  private final Deck deck = new Deck(Runnable::run, Runnable::run);
  private FxRobot robot;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    deck.load(PROGRAM);
    window = TapedeckHandle.open(stage, deck, new FileCommands(deck, new NoFile()));
  }

  @BeforeEach
  void look(FxRobot robot) {
    this.robot = robot;
  }

  private void pointAt(double x, double y) {
    robot.moveTo(x - 1, y).moveTo(x, y);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
  }

  private void pointAtCard(String words) {
    Bounds card = window.card(words);
    pointAt(card.getCenterX(), card.getCenterY());
  }

  private void pointAtText(int offset) {
    CodeArea editor = robot.lookup("#editor").queryAs(CodeArea.class);
    Bounds letter = onFx(() -> editor.getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow());
    pointAt(letter.getCenterX(), letter.getCenterY());
  }

  /// The middle of the formula's piece number `i` from the left of those that are lit.
  private Point2D litTerm(int i) {
    Bounds box = litTerms().get(i);
    return new Point2D(box.getCenterX(), box.getCenterY());
  }

  private List<Bounds> litTerms() {
    return frames("#formula");
  }

  private List<Bounds> litCards() {
    return frames("#highlight");
  }

  private List<Bounds> frames(String query) {
    return ((Parent) robot.lookup(query).query())
        .lookupAll(".lit").stream().map(HoverTest::onScreen).toList();
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  private List<String> litRows() {
    return robot.lookup("#tape .table-row-cell").queryAll().stream()
        .map(TableRow.class::cast)
        .filter(row -> row.getPseudoClassStates().contains(MarkNodes.LIT))
        .map(row -> ((Labeled) row.lookup("#name")).getText())
        .toList();
  }

  private int litInputs() {
    return robot.lookup("#inputs .input-row:lit").queryAll().size();
  }

  private List<String> litResults() {
    return robot.lookup("#result .result-row:lit").queryAll().stream()
        .map(row -> ((Labeled) row.lookup(".result-number")).getText())
        .toList();
  }

  /// The letters that a frame lies upon.
  private String litText() {
    CodeArea editor = robot.lookup("#editor").queryAs(CodeArea.class);
    List<Bounds> lit =
        robot.lookup("#editor .lit-text").queryAllAs(Path.class).stream()
            .filter(path -> !path.getElements().isEmpty())
            .map(HoverTest::onScreen)
            .toList();
    return onFx(() -> letters(editor, lit));
  }

  private static String letters(CodeArea editor, List<Bounds> lit) {
    return IntStream.range(0, editor.getLength())
        .filter(
            i ->
                editor
                    .getCharacterBoundsOnScreen(i, i + 1)
                    .filter(letter -> lit.stream().anyMatch(frame -> isOn(frame, letter)))
                    .isPresent())
        .mapToObj(i -> editor.getText(i, i + 1))
        .collect(Collectors.joining());
  }

  private static boolean isOn(Bounds frame, Bounds letter) {
    return frame.contains(letter.getCenterX(), letter.getCenterY());
  }

  private void assertLit(String card, String row, String text) {
    assertEquals(1, litCards().size());
    assertTrue(litCards().getFirst().contains(window.card(card)), card);
    assertEquals(List.of(row), litRows());
    assertEquals(text, litText());
  }

  @Test
  @Journey("hover:#graph")
  void cardLightsItsRowItsTextAndItsSymbol() {
    window.press(KeyCode.RIGHT, 1);
    String picture = window.picture();

    pointAtCard("v₂ = ");
    assertLit("v₂ = ", "v₂", "x*x");
    assertEquals(0, litTerms().size(), "the step is about v₁ and x");

    pointAtCard("v₁ = ");
    assertLit("v₁ = ", "v₁", "sin(x)");
    assertTrue(litTerms().size() >= 2, "its symbol and its value");
    assertEquals(picture, window.picture(), "nothing moves");
  }

  @Test
  @Journey("hover:#tape")
  void rowLightsItsCardItsTextAndItsTerm() {
    window.press(KeyCode.END, 1).press(KeyCode.LEFT, 1);

    Node cell =
        robot.lookup("#tape .table-cell").queryAll().stream()
            .filter(node -> node instanceof Labeled l && l.getText().equals("x · x"))
            .findFirst()
            .orElseThrow();
    pointAt(onScreen(cell).getCenterX(), onScreen(cell).getCenterY());

    assertLit("v₂ = ", "v₂", "x*x");
    assertTrue(litTerms().size() >= 2, "both terms that come from it");
  }

  @Test
  @Journey("hover:#editor")
  void placeOfTheTextLightsWhatItMade() {
    pointAtText(PROGRAM.indexOf("in(x)"));
    assertLit("v₁ = ", "v₁", "sin(x)");

    pointAtText(PROGRAM.indexOf("(x)") + 1);
    assertLit("input x", "x", "x");

    pointAtText(PROGRAM.indexOf("+"));
    assertLit("y = ", "y", "sin(x) + x*x");
  }

  @Test
  @Journey("hover:#formula")
  void termOfTheFormulaLightsItsCardAndItsLine() {
    window.press(KeyCode.END, 1);
    pointAtCard("v₂ = ");
    int both = litTerms().size();
    Point2D term = litTerm(0);

    pointAt(term.getX(), term.getY());

    assertEquals(List.of("v₂"), litRows());
    assertEquals("x*x", litText());
    assertTrue(
        litCards().stream().anyMatch(frame -> frame.contains(window.card("v₂ = "))), "its card");
    assertEquals(2, litCards().size(), "and the partial on its line");
    assertEquals(1, robot.lookup("#highlight .lit-line").queryAll().size());
    assertTrue(litTerms().size() < both, "of x*x one term alone");
  }

  @Test
  @Journey("hover:#inputs")
  void rowOfAnInputLightsWhatTheInputIs() {
    window.press(KeyCode.END, 1);
    Shot dark = window.shot("#inputs");

    window.point("#inputs .input-name");
    assertLit("input x", "x", "x");
    assertTrue(litTerms().size() >= 1, "its symbol");
    assertEquals(List.of("3.5839"), litResults());
    window.awaitChange("#inputs", dark);

    window.point("#slider-x");
    assertLit("input x", "x", "x");
  }

  @Test
  @Journey("hover:#result")
  void rowOfAResultLightsItsNode() {
    Shot dark = window.shot("#result");

    window.point("#result .result-row");
    assertLit("y = ", "y", "sin(x) + x*x");
    assertEquals(1, litResults().size());
    assertEquals(0, litInputs());
    window.awaitChange("#result", dark);

    window.press(KeyCode.END, 1).point("#result .derivatives .result-row");
    assertLit("input x", "x", "x");
    assertEquals(List.of("3.5839"), litResults());
    assertEquals(1, litInputs());
  }

  @Test
  void entriesOfALongGradientLightToo() {
    Platform.runLater(() -> deck.load("x = [1,2,3,4,5,6,7,8,9,10,11,12,13]\ny = sum(x)"));
    window.await("the list", () -> window.isOnScreen("#result-list .result-row"));

    window.point("#result-list .result-row");
    assertEquals(List.of("x[1]"), litRows());
    assertEquals(1, litResults().size());

    window.point("#inputs-x");
    assertEquals(13, litRows().stream().filter(name -> name.startsWith("x[")).count());
  }

  @Test
  void partialOnALineLightsItsTerm() {
    window.press(KeyCode.END, 1);

    pointAtCard("∂v₁/∂x = ");

    assertEquals(List.of("v₁"), litRows());
    assertEquals(1, robot.lookup("#highlight .lit-line").queryAll().size());
  }

  @Test
  void nothingIsLitWhereOnePointsAtNothing() {
    pointAtCard("v₁ = ");
    Bounds graph = onScreen(robot.lookup("#graph").query());
    pointAt(graph.getCenterX(), graph.getMinY() + 20);

    assertEquals(List.of(), litCards());
    assertEquals(List.of(), litRows());
    assertEquals("", litText());
    assertEquals(List.of(), litTerms());
  }

  @Test
  void anotherProgramIsNotLitByWhatWasPointedAtBefore() {
    pointAtCard("v₁ = ");

    Platform.runLater(() -> deck.load("a = 3\nb = a*a"));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(List.of(), litRows());
    assertEquals("", litText());
  }
}
