package org.tapedeck.app.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;

/// Somebody who does anything at all with a window, by chance: what each act is follows from a
/// number and from what is on the screen. Runs are worked out, and pauses in typing pass, as acts
/// among the others.
final class Monkey {
  private static final List<List<KeyCode>> KEYS =
      List.of(
          List.of(KeyCode.RIGHT),
          List.of(KeyCode.LEFT),
          List.of(KeyCode.UP),
          List.of(KeyCode.DOWN),
          List.of(KeyCode.HOME),
          List.of(KeyCode.END),
          List.of(KeyCode.PAGE_DOWN),
          List.of(KeyCode.PAGE_UP),
          List.of(KeyCode.SPACE),
          List.of(KeyCode.ENTER),
          List.of(KeyCode.ESCAPE),
          List.of(KeyCode.TAB),
          List.of(KeyCode.DELETE),
          List.of(KeyCode.BACK_SPACE),
          List.of(KeyCode.F6),
          List.of(KeyCode.F7),
          List.of(KeyCode.F8),
          List.of(KeyCode.F9),
          List.of(KeyCode.SHIFT, KeyCode.F9),
          List.of(KeyCode.SHIFT, KeyCode.TAB),
          List.of(KeyCode.SHIFT, KeyCode.RIGHT),
          List.of(KeyCode.SHIFT, KeyCode.LEFT),
          List.of(KeyCode.SHIFT, KeyCode.ENTER),
          List.of(KeyCode.CONTROL, KeyCode.RIGHT),
          List.of(KeyCode.CONTROL, KeyCode.LEFT),
          List.of(KeyCode.CONTROL, KeyCode.UP),
          List.of(KeyCode.CONTROL, KeyCode.DOWN),
          List.of(KeyCode.CONTROL, KeyCode.PLUS),
          List.of(KeyCode.CONTROL, KeyCode.MINUS),
          List.of(KeyCode.CONTROL, KeyCode.DIGIT0),
          List.of(KeyCode.CONTROL, KeyCode.A),
          List.of(KeyCode.CONTROL, KeyCode.C),
          List.of(KeyCode.CONTROL, KeyCode.V),
          List.of(KeyCode.CONTROL, KeyCode.X),
          List.of(KeyCode.CONTROL, KeyCode.Z),
          List.of(KeyCode.CONTROL, KeyCode.Y),
          List.of(KeyCode.CONTROL, KeyCode.F),
          List.of(KeyCode.CONTROL, KeyCode.N),
          List.of(KeyCode.CONTROL, KeyCode.O),
          List.of(KeyCode.CONTROL, KeyCode.S),
          List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S),
          List.of(KeyCode.CONTROL, KeyCode.E),
          List.of(KeyCode.CONTROL, KeyCode.Q));

  private static final List<String> PIECES =
      List.of(
          "x",
          "y = ",
          "sin(",
          ")",
          "+",
          "*",
          "\n",
          "2",
          "1e400",
          " ",
          "ü",
          "😀",
          "#",
          "@",
          "-",
          "x^2",
          "[1, 2]",
          "randn(3, 3, 1)",
          "f(a) = a*a\n",
          "f(x)",
          "> 1",
          "nan",
          "for k = 1..3 {");

  private static final List<String> PROGRAMS =
      List.of(
          "",
          "y = (",
          "x = 3",
          "x = 3\ny = x*x",
          "x = -1\ny = ln(x)",
          "x = 2; y = if(x > 0, x^2, -x)",
          "x = randn(40, 1); y = dot(x, x)",
          "W = randn(6, 5, 1)\ny = W[1, 1] + W[6, 5]",
          "f(a) = sin(a)*a; g(a) = f(a) + f(2*a)\ny = g(x) + f(z)",
          "x = 1.1; s = x; for k = 1..30 { s = sin(cos(s)) }; y = s; z = s*x");

  private static final String CONTROLS =
      ".button, .toggle-button, .menu-button, .slider, .text-field, .combo-box, .table-cell,"
          + " .fold-sign, .text-area, #minimap, #scrub-bar, #editor, #pointer";

  /// The headless platform keeps a picture of 1000 pixels each way, and fails on what lies below
  /// it: a menu that opens down from the foot of a window needs the rest.
  private static final int WIDEST = 1000;

  private static final int HIGHEST = 780;

  private final Hand hand = new Hand();
  private final Stage stage;
  private final FileChoice files;
  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> pauses = new ConcurrentLinkedQueue<>();
  private SplittableRandom random = new SplittableRandom(0);
  private Deck deck;

  /// Opens a window on `stage`, with a person who picks files so.
  Monkey(Stage stage, FileChoice files) {
    this.stage = stage;
    this.files = files;
    deck = Hand.onScreen(this::open);
  }

  private Deck open() {
    work.clear();
    pauses.clear();
    List.copyOf(Window.getWindows()).reversed().forEach(Window::hide); // menus before their window
    Deck fresh = new Deck(work::add, Platform::runLater, pauses::add);
    FileCommands commands = new FileCommands(fresh, files, work::add, Platform::runLater);
    commands.show(Example.start());
    TapedeckHandle.open(stage, fresh, commands);
    stage.setWidth(WIDEST);
    stage.setHeight(HIGHEST);
    return fresh;
  }

  /// Does what follows from `seed`, and tells what that was. Opens another window where that closed
  /// this one.
  String act(long seed) {
    random = new SplittableRandom(seed);
    String done =
        switch (other()) {
          case PopupWindow menu when random.nextInt(10) < 8 -> chooseIn(menu);
          case Stage question when !question.equals(stage) && random.nextInt(10) < 8 ->
              chooseIn(question);
          default -> anything();
        };
    closeTheAudience();
    if (!Hand.onScreen(stage::isShowing)) {
      deck = Hand.onScreen(this::open);
      hand.type(KeyCode.CONTROL); // nobody heard that it was let go
    }
    return done;
  }

  /// The window of the audience would take clicks and keys that are meant for this one.
  private void closeTheAudience() {
    Hand.onScreen(
        () -> {
          List.copyOf(Window.getWindows()).stream()
              .filter(window -> window instanceof Stage own && own.getOwner() == null)
              .filter(window -> !window.equals(stage))
              .forEach(Window::hide);
          return true;
        });
  }

  /// What is open beside the window, or else this: a menu, a list of choices, a question.
  Window other() {
    return Hand.onScreen(
        () ->
            Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && !(window instanceof Tooltip))
                .reduce((_, last) -> last)
                .orElse(stage));
  }

  private String chooseIn(Window other) {
    Optional<Node> one =
        Hand.onScreen(() -> one(other, ".menu-item, .list-cell, .button").filter(this::hasWords));
    if (one.isEmpty() || random.nextInt(8) == 0) {
      return type(List.of(KeyCode.ESCAPE));
    }
    hand.choose(one.get());
    return "chooses " + one.get();
  }

  private boolean hasWords(Node node) {
    return node.getScene() != null && node.getLayoutBounds().getWidth() > 0;
  }

  private String anything() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> type(KEYS.get(random.nextInt(KEYS.size())));
      case 5 -> write();
      case 6 -> paste();
      case 7, 8 -> click();
      case 9 -> doubleClick();
      case 10 -> rightClick();
      case 11, 12, 13 -> press(CONTROLS);
      case 14 -> drag();
      case 15 -> wheel();
      case 16 -> slide();
      case 17 -> press(".menu-button");
      case 18 -> random.nextInt(4) == 0 ? resize() : rest();
      default -> rest();
    };
  }

  private String type(List<KeyCode> keys) {
    hand.type(keys.toArray(KeyCode[]::new)).settle();
    return "types " + keys;
  }

  private String write() {
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    hand.write(piece);
    return "writes " + piece;
  }

  private String paste() {
    String program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
    Hand.onScreen(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, program)));
    Optional<Point2D> editor = Hand.onScreen(() -> one(stage, "#editor").map(this::inside));
    editor.ifPresent(at -> hand.click(at, MouseButton.PRIMARY));
    hand.type(KeyCode.CONTROL, KeyCode.A).type(KeyCode.CONTROL, KeyCode.V).settle();
    return "pastes " + program;
  }

  private String click() {
    Point2D at = somewhere();
    hand.click(at, MouseButton.PRIMARY);
    return "clicks " + at;
  }

  private String doubleClick() {
    Point2D at = somewhere();
    hand.doubleClick(at);
    return "double-clicks " + at;
  }

  private String rightClick() {
    Point2D at = somewhere();
    hand.click(at, MouseButton.SECONDARY);
    return "right-clicks " + at;
  }

  private String press(String query) {
    Optional<Node> one = Hand.onScreen(() -> one(stage, query));
    Optional<Point2D> at = Hand.onScreen(() -> one.map(this::inside));
    at.ifPresent(place -> hand.click(place, MouseButton.PRIMARY));
    return "presses " + one.map(Node::getId).orElse("nothing") + " at " + at;
  }

  private String drag() {
    Point2D from = somewhere();
    Point2D to = somewhere();
    hand.drag(from, to);
    return "drags " + from + " to " + to;
  }

  private String wheel() {
    Point2D at = somewhere();
    int notches = random.nextInt(-5, 6);
    hand.scroll(at, notches);
    return "turns the wheel by " + notches + " at " + at;
  }

  private String slide() {
    Optional<Point2D> thumb = Hand.onScreen(() -> one(stage, ".slider .thumb").map(this::inside));
    int by = random.nextInt(-120, 121);
    thumb.ifPresent(at -> hand.drag(at, at.add(by, 0)));
    return "slides " + thumb + " by " + by;
  }

  private String resize() {
    int width = random.nextInt(640, WIDEST + 1);
    int height = random.nextInt(420, HIGHEST + 1);
    Hand.onScreen(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
          return true;
        });
    hand.settle();
    return "resizes to " + width + " by " + height;
  }

  /// Has everything worked out, here and not on the window's thread, as a worker does.
  private String rest() {
    while (!work.isEmpty() || !pauses.isEmpty()) {
      for (Runnable each = pauses.poll(); each != null; each = pauses.poll()) {
        Platform.runLater(each);
      }
      Optional.ofNullable(work.poll()).ifPresent(Runnable::run);
      hand.settle();
    }
    hand.settle();
    return "waits for the runs";
  }

  private Point2D somewhere() {
    return Hand.onScreen(
        () ->
            new Point2D(
                random.nextInt((int) stage.getWidth()), random.nextInt((int) stage.getHeight())));
  }

  /// Some node of a window that a query finds and that is to be seen.
  private Optional<Node> one(Window window, String query) {
    List<Node> all =
        Stream.of(query.split(", *"))
            .flatMap(each -> window.getScene().getRoot().lookupAll(each).stream())
            .filter(Monkey::isSeen)
            .sorted(Comparator.comparingDouble(Monkey::order))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static double order(Node node) {
    Bounds box = node.localToScene(node.getBoundsInLocal());
    return box.getMinX() + 1e4 * box.getMinY();
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    Bounds box = node.localToScene(node.getBoundsInLocal());
    return box.getWidth() > 0
        && box.getCenterX() >= 0
        && box.getCenterY() >= 0
        && box.getCenterX() < node.getScene().getWidth()
        && box.getCenterY() < node.getScene().getHeight();
  }

  private Point2D inside(Node node) {
    Bounds box = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(
        box.getMinX() + random.nextDouble() * box.getWidth(),
        box.getMinY() + random.nextDouble() * box.getHeight());
  }

  /// The count of steps on the screen is that of the deck; to be asked when nothing is due.
  void assertToldAsItIs() {
    String told = Hand.onScreen(() -> ((Label) stage.getScene().lookup("#counter")).getText());
    String known =
        Hand.onScreen(
            () ->
                deck.run()
                    .get()
                    .map(run -> deck.cursor().get() + " of " + run.trace().length())
                    .orElse(""));
    if (!told.contains(known)) {
      throw new AssertionError("“" + told + "” is told at step " + known);
    }
  }

  /// Leaves whatever is open, and finds the window as it should be: no question, no menu, and a
  /// step bar that answers to keys and is painted anew.
  void comeHome() {
    for (int i = 0; i < 4 && !other().equals(stage); i++) {
      type(List.of(KeyCode.ESCAPE));
    }
    if (!other().equals(stage)) {
      throw new AssertionError("open after Escape: " + other());
    }
    for (int i = 0; i < 4 && stage.isFullScreen(); i++) {
      type(List.of(KeyCode.ESCAPE));
    }
    rest();
    hand.click(Hand.middle(stage.getScene().lookup("#counter")), MouseButton.PRIMARY);
    type(List.of(KeyCode.ESCAPE));
    type(List.of(KeyCode.HOME));
    assertStep(0);
    Shot start = shot();
    type(List.of(KeyCode.END));
    int length = deck.run().get().map(run -> run.trace().length()).orElse(0);
    assertStep(length);
    if (length > 0 && shot().changed(start) == 0) {
      throw new AssertionError("the step bar looks the same at both ends");
    }
    type(List.of(KeyCode.LEFT));
    if (length > 0 && deck.cursor().get() >= length) {
      throw new AssertionError("the left arrow does not step");
    }
    assertToldAsItIs();
  }

  private Shot shot() {
    return Hand.onScreen(() -> Shot.of(stage.getScene().lookup("#transport")));
  }

  private void assertStep(int step) {
    if (deck.cursor().get() != step) {
      throw new AssertionError("at step " + deck.cursor().get() + " instead of " + step);
    }
    assertToldAsItIs();
  }
}
