package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.picture.card.CardSizes;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.engine.trace.Step;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The steps lead the view where not all can be read in it.
@WindowTest
class FollowingTest {
  private static final String CHAIN = "x = 1.1; y = sin(cos(sin(cos(sin(cos(sin(cos(x))))))))";

  /// How high a card is whose numbers are 9 px high. Height of a card with two slots.
  private static final double CARD = 106;

  private static final double LEGIBLE = 9 * CARD / CardSizes.NUMBER_PX;

  private final Deck deck = new Deck(Runnable::run, Runnable::run);
  private Stage stage;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    deck.load("x = 3; y = x*x");
    window = TapedeckHandle.open(stage, deck, new FileCommands(deck, new NoFile()));
  }

  /// In a scene of a size that no screen need have.
  @ParameterizedTest
  @CsvSource({"800, 600, 0.6", "1440, 900, 0.75"})
  void bothEndsOfEachTermAreInSightAndCanBeReadInEveryExample(int width, int height, double free) {
    Scene scene =
        Hand.onScreen(
            () -> new Window(deck, new FileCommands(deck, new NoFile()), width, height).scene());
    for (Example example : Example.all()) {
      List<String> faults = Hand.onScreen(() -> faults(scene, example.text(), free));

      assertEquals(List.of(), faults, example.name());
    }
  }

  private List<String> faults(Scene scene, String program, double free) {
    List<String> faults = new ArrayList<>();
    deck.load(program);
    press(scene, KeyCode.HOME);
    while (deck.cursor().get() < deck.run().get().orElseThrow().trace().length()) {
      press(scene, KeyCode.RIGHT);
      double least = leastThatCanBe(scene, free);
      ends(scene)
          .filter(px -> px < least)
          .forEach(px -> faults.add("step " + deck.cursor().get() + ": " + px + " px"));
    }
    return faults;
  }

  private static void press(Scene scene, KeyCode key) {
    Event.fireEvent(
        scene.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  /// 9 px, or where the ends are too far from each other for that, what shows both in the part of
  /// the view that is free of what lies upon it: minimap and buttons, which weigh most in a small
  /// one.
  private double leastThatCanBe(Scene scene, double free) {
    Bounds graph = place(scene.getRoot().lookup("#graph"));
    Box ends =
        deck.run().get().orElseThrow().picture().about(deck.cursor().get()).stream()
            .reduce(Box::union)
            .orElseThrow();
    double zoom = Math.min(graph.getWidth() / ends.width(), graph.getHeight() / ends.height());
    return Math.min(9, free * zoom * CardSizes.NUMBER_PX);
  }

  /// How high the numbers are at both ends of the term that is told now, in px.
  private Stream<Double> ends(Scene scene) {
    Run run = deck.run().get().orElseThrow();
    int cursor = deck.cursor().get();
    Optional<Step> step = cursor == 0 ? Optional.empty() : Optional.of(run.trace().step(cursor));
    return step.stream()
        .filter(Step.Product.class::isInstance)
        .map(Step.Product.class::cast)
        .flatMap(term -> Stream.of(term.from(), term.to()))
        .map(vertex -> run.picture().at(cursor).find("card:" + vertex).orElseThrow())
        .map(card -> legibility(scene, ((Mark.Compound) card).title()));
  }

  /// How high the numbers on a card are; 0 where not all of it is in view or something lies on it.
  private static double legibility(Scene scene, String title) {
    return scene.getRoot().lookup("#world").lookupAll(".mark").stream()
        .map(Node::getParent)
        .filter(node -> title.equals(node.getAccessibleText()))
        .filter(card -> isInSight(scene, card))
        .mapToDouble(card -> card.getLocalToSceneTransform().getMxx() * CardSizes.NUMBER_PX)
        .findFirst()
        .orElse(0);
  }

  private static boolean isInSight(Scene scene, Node card) {
    Bounds box = place(card);
    boolean covered =
        Stream.of("#minimap", ".zoom-buttons")
            .map(scene.getRoot()::lookup)
            .anyMatch(each -> each.isVisible() && place(each).intersects(box));
    return !covered && place(scene.getRoot().lookup("#graph")).contains(box);
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private TapedeckHandle load(String program) {
    Hand.onScreen(
        () -> {
          deck.load(program);
          return true;
        });
    return window.press(KeyCode.HOME, 1);
  }

  @Test
  void theFirstStepGoesNearAndTheStartGivesTheWholeBack() {
    load(CHAIN);
    String whole = window.picture();
    assertTrue(window.card("input x").getHeight() < LEGIBLE);

    window.press(KeyCode.RIGHT, 2);
    assertTrue(window.isOnScreen("#minimap"));
    assertTrue(window.card("v₂ = ").getHeight() >= LEGIBLE);

    window.press(KeyCode.HOME, 1);
    assertEquals(whole, window.picture());
    assertFalse(window.isOnScreen("#minimap"));
  }

  @Test
  void theMinimapGivesWayToWhatTheStepIsAbout() {
    load(CHAIN);
    window.press(KeyCode.RIGHT, 2);
    Bounds map = window.place("#minimap");
    Bounds card = window.card("v₂ = ");
    double dx = map.getCenterX() - card.getCenterX();
    double dy = map.getCenterY() - card.getCenterY();

    window.drag("#graph", dx, dy);
    window.await("the map to give way", () -> !window.isOnScreen("#minimap"));

    window.drag("#graph", -dx, -dy);
    window.await("the map to come back", () -> window.isOnScreen("#minimap"));
  }

  @Test
  void whatCanBeReadAsAWholeStaysWhole() {
    load("x = 2; y = x*x");
    String whole = window.view();

    window.press(KeyCode.END, 1);

    assertEquals(whole, window.view());
    assertFalse(window.isOnScreen("#minimap"));
  }

  @Test
  void aSmallerWindowShowsWhatTheStepIsAboutUnlessAHandHasMovedTheView() {
    SizedStage size = new SizedStage(stage, window);
    load(CHAIN).press(KeyCode.RIGHT, 7);

    size.resize(640, 420);
    assertTrue(isInSight("v₇ = "));
    assertTrue(window.card("v₇ = ").getHeight() >= LEGIBLE);

    window.drag("#graph", 0, -30);
    size.resize(640, 440); // the middle of the view stays in the middle
    String placed = window.view();
    size.resize(640, 420);
    size.resize(640, 440);
    assertEquals(placed, window.view());
    size.restore();
  }

  private boolean isInSight(String card) {
    return window.shows(card) && window.place("#graph").contains(window.card(card));
  }

  @Test
  @Journey("#follow")
  void aHandThatMovesTheViewTakesItFromTheStepsAndTheButtonGivesItBack() {
    List<Map.Entry<String, UnaryOperator<TapedeckHandle>>> hands =
        List.of(
            Map.entry("key", view -> view.pressWithControl(KeyCode.UP)),
            Map.entry("drag", view -> view.drag("#graph", 0, 60)),
            Map.entry("wheel", view -> view.scroll("#graph", -1)),
            Map.entry("button", view -> view.click("#zoom-in")),
            Map.entry("minimap", view -> view.click("#minimap")),
            Map.entry("fit", view -> view.click("#fit")));
    for (Map.Entry<String, UnaryOperator<TapedeckHandle>> hand : hands) {
      load(CHAIN).press(KeyCode.RIGHT, 2);
      assertTrue(window.isSelected("#follow"));

      TapedeckHandle moved = hand.getValue().apply(window);
      assertFalse(moved.isSelected("#follow"), hand.getKey());
      String placed = window.view();
      window.press(KeyCode.RIGHT, 3);
      assertEquals(placed, window.view(), "it stays where it was put");

      window.press(KeyCode.END, 1).press(KeyCode.LEFT, 1).click("#follow");
      assertTrue(window.isCardShown("v₁ = "), "it goes where the step is");
      assertTrue(window.card("v₁ = ").getHeight() >= LEGIBLE);
    }
  }

  @Test
  void followingThatAHandEndedBeginsAgainWithAnotherProgramButNotWhatTheButtonEnded() {
    load(CHAIN).press(KeyCode.RIGHT, 2).scroll("#graph", -1);
    assertFalse(window.isSelected("#follow"));
    load("x = 3; y = x*x*x").press(KeyCode.RIGHT, 1);
    assertTrue(window.isSelected("#follow"));

    load(CHAIN).click("#follow");
    assertFalse(window.isSelected("#follow"));
    load("x = 3; y = x*x");
    assertFalse(window.isSelected("#follow"));
  }

  /// The second click comes while the view glides after the first.
  @Test
  void aDoubleClickMeansWhatWasUnderThePointerAtItsFirstClick(FxRobot robot) {
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    load("x = 1\nf(a) = sin(cos(a))\ny = f(f(f(f(x))))").press(KeyCode.F9, 1);
    Hand.onScreen(
        () -> {
          graph.moving().set(true);
          return true;
        });
    String card = "folded f(f(x))";
    Bounds box = window.card(card);
    Point2D at =
        graph.localToScene(
            graph.screenToLocal(box.getCenterX(), box.getMinY() + box.getHeight() / 3));
    String before = window.view();

    press(graph, at, 1);
    window.await("the view glides", () -> !window.view().equals(before));
    press(graph, at, 2);

    assertFalse(window.shows(card));
  }

  private static void press(GraphView graph, Point2D at, int count) {
    Hand.onScreen(
        () -> {
          for (EventType<MouseEvent> type :
              List.of(
                  MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(graph, event(type, at, count));
          }
          return true;
        });
  }

  private static MouseEvent event(EventType<MouseEvent> type, Point2D at, int count) {
    boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        0,
        0,
        MouseButton.PRIMARY,
        count,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
