package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.picture.card.CardSizes;
import org.testfx.framework.junit5.Start;

/// The graph and the formula before a class.
@WindowTest
class PresenterTest {
  private static final List<String> BESIDE =
      List.of("#top-bar", "#transport", "#left-panel", "#right-panel", ".zoom-buttons");

  /// 20 pt in px.
  private static final double LEAST_FIGURE = 20 * 96 / 72.0;

  private Stage stage;
  private SizedStage size;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    Deck deck = new Deck(Runnable::run, Runnable::run);
    FileCommands commands = new FileCommands(deck, new NoFile());
    commands.show(Example.start());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  @BeforeEach
  void measure() {
    size = new SizedStage(stage, window);
  }

  @AfterEach
  void restore() {
    if (stage.isFullScreen()) {
      window.press(KeyCode.F5, 1);
    }
    size.restore();
  }

  private List<String> seenBeside() {
    return BESIDE.stream().filter(window::isOnScreen).toList();
  }

  /// Where the view of the graph is, in thousandths of a px.
  private String view() {
    return window.view().replaceAll("(\\.\\d{3})\\d+", "$1");
  }

  private TapedeckHandle present() {
    return window.press(KeyCode.F5, 1).await("the whole screen", stage::isFullScreen);
  }

  @Test
  @Journey({"key:F5", "key:Esc", "menu:View > Presenter"})
  void graphAndFormulaHaveTheWholeScreenAndTheWindowComesBackAsItWas() {
    window.press(KeyCode.F7, 1).click("#zoom-in").click("#editor");
    List<String> before = seenBeside();
    String view = view();

    present();
    assertEquals(List.of(), seenBeside());
    assertEquals(stage.getWidth(), window.place("#graph").getWidth(), 1);

    window.press(KeyCode.ESCAPE, 1).await("the window", () -> !stage.isFullScreen());
    window.await("its size", () -> stage.getScene().getWidth() == 1200);
    assertEquals(before, seenBeside());
    assertEquals("editor", stage.getScene().getFocusOwner().getId());
    window.await("the view of the graph", () -> view().equals(view));

    window.chooseView("Presenter").await("the whole screen", stage::isFullScreen);
    assertEquals(List.of(), seenBeside());
    window.press(KeyCode.F5, 1).await("the window", () -> !stage.isFullScreen());
    assertEquals(before, seenBeside());
  }

  @Test
  @Journey("#present")
  void buttonStartsAndTheKeysStepAsAlways() {
    window.click("#present").await("the whole screen", stage::isFullScreen);

    window.press(KeyCode.RIGHT, 2).press(KeyCode.PAGE_DOWN, 2).press(KeyCode.PAGE_UP, 1);
    assertEquals("Value of v₃.", window.sentence().substring(0, 12));
    window.press(KeyCode.END, 1);
    assertTrue(window.card("y = ").getWidth() > 0);
    window.press(KeyCode.HOME, 1).press(KeyCode.SPACE, 1);
    window.await("a step of playing", () -> window.sentence().startsWith("Value of"));
  }

  @Test
  void escapeClosesWhatElseIsOpenFirst() {
    present();

    window.pressWithControl(KeyCode.F).press(KeyCode.ESCAPE, 1);
    assertFalse(window.isVisible("#find"));
    assertTrue(stage.isFullScreen());

    window.press(KeyCode.F6, 1);
    assertTrue(window.isOnScreen("#left-panel"));
    window.press(KeyCode.ESCAPE, 1);
    assertFalse(window.isOnScreen("#left-panel"));
    assertTrue(stage.isFullScreen());

    window.press(KeyCode.ESCAPE, 1).await("the window", () -> !stage.isFullScreen());
  }

  @Test
  @Journey({"key:B", "key:.", "key:W", "press:#curtain"})
  void screenIsBlankUntilTheKeyOrAStepKeyGivesItBack() {
    present();
    double usual = brightness();

    window.write("b");
    assertEquals(0, brightness());
    window.write("w");
    assertEquals(1, brightness());
    window.write("w");
    assertEquals(usual, brightness(), 0.05);

    window.write(".");
    assertEquals(0, brightness());
    String before = window.sentence();
    window.press(KeyCode.RIGHT, 1);
    assertEquals(usual, brightness(), 0.05);
    assertEquals(before, window.sentence(), "a step that nobody saw");

    window.write("b").click("#curtain");
    assertEquals(usual, brightness(), 0.05);

    window.write("B").press(KeyCode.ESCAPE, 1);
    assertEquals(usual, brightness(), 0.05);
    assertTrue(stage.isFullScreen());
  }

  @Test
  void blankScreenStopsPlaying() {
    present().press(KeyCode.SPACE, 1);
    assertTrue(isPlaying());

    window.write("b");

    assertFalse(isPlaying());
  }

  private boolean isPlaying() {
    return Hand.onScreen(() -> ((Transport) stage.getScene().lookup("#transport")).isWaiting());
  }

  private double brightness() {
    return window.shot(".tapedeck").brightness();
  }

  @Test
  @Journey({"key:Plus", "key:Minus"})
  void plusAndMinusChooseTheSizeOfFormulaAndSentence() {
    double beside = height("#sentence");
    present();
    double usual = height("#sentence");
    assertTrue(usual > 1.4 * beside, beside + " " + usual);

    window.write("++").await("larger", () -> height("#sentence") > 1.2 * usual);
    window.write("---").await("smaller", () -> height("#sentence") < 0.95 * usual);
  }

  /// Of the letters of a line.
  private double height(String query) {
    return marks(query).mapToDouble(Bounds::getHeight).min().orElseThrow();
  }

  private Stream<Bounds> marks(String query) {
    return Hand.onScreen(
        () ->
            stage.getScene().getRoot().lookupAll(query + " .mark").stream()
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .toList())
        .stream();
  }

  @Test
  @Journey("key:?")
  void keysAreToldUntilTheFirstStep() {
    assertFalse(window.isOnScreen("#key-hint"));
    present();
    assertTrue(window.text("#key-hint").contains("Esc"), window.text("#key-hint"));

    window.press(KeyCode.RIGHT, 1);
    assertFalse(window.isOnScreen("#key-hint"));

    window.write("?");
    assertTrue(window.isOnScreen("#key-hint"));
    window.write("?");
    assertFalse(window.isOnScreen("#key-hint"));
  }

  @Test
  void stepBarComesAtTheLowerEdge() {
    present().point("#formula");
    assertFalse(window.isOnScreen("#transport"));
    Bounds graph = window.place("#graph");

    window.pointAt(600, stage.getHeight() - 3);
    assertTrue(window.isOnScreen("#transport"));
    assertEquals(graph, window.place("#graph"));
    window.clickFromHere("#last");
    assertTrue(window.counter().startsWith("step 14 of 14"), window.counter());

    window.point("#graph");
    assertFalse(window.isOnScreen("#transport"));
  }

  @Test
  void stepIsAskedForOnTheBar() {
    present().pressWithControl(KeyCode.G).write("5").press(KeyCode.ENTER, 1);

    assertTrue(window.sentence().startsWith("Value of y"), window.sentence());
  }

  @Test
  void figuresAreReadFromTheLastRow() {
    assertTrue(figures(1920, 1080) >= LEAST_FIGURE, "px: " + figures(1920, 1080));
    assertTrue(figures(3840, 2160) >= 2 * LEAST_FIGURE, "px: " + figures(3840, 2160));
  }

  /// The size of letters that the numbers on the cards have on a screen of this size, larger than
  /// that of a platform without one.
  private static double figures(double width, double height) {
    return Hand.onScreen(
        () -> {
          Scene scene = presented(width, height);
          Parent world = (Parent) scene.lookup("#world");
          return CardSizes.NUMBER_PX
              * world.getChildrenUnmodifiable().stream()
                  .map(layer -> layer.getLocalToSceneTransform().getMxx())
                  .max(Comparator.naturalOrder())
                  .orElseThrow();
        });
  }

  private static Scene presented(double width, double height) {
    Deck deck = new Deck(Runnable::run, Runnable::run);
    FileCommands commands = new FileCommands(deck, new NoFile());
    commands.show(Example.start());
    Window large = new Window(deck, commands, width, height);
    large.presentation().presenting().set(true);
    deck.last();
    large.scene().snapshot(null);
    return large.scene();
  }

  @Test
  void smallProjectorShowsAllOfIt() {
    present();
    size.resize(800, 600);
    window.press(KeyCode.END, 1).press(KeyCode.LEFT, 1);

    Bounds graph = window.place("#graph");
    assertTrue(graph.contains(window.card("y = ")), "" + window.card("y = "));
    assertTrue(graph.contains(window.card("input x₁")));
    Bounds strip = window.place("#formula");
    marks("#formula")
        .forEach(mark -> assertTrue(mark.getMaxY() <= strip.getMaxY(), mark + " in " + strip));
  }
}
