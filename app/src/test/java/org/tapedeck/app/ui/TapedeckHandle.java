package org.tapedeck.app.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.testfx.api.FxRobot;

/// The window as a person meets it: what can be seen on it and done to it. [WindowTest] says how a
/// test uses it.
public final class TapedeckHandle {
  private final FxRobot robot;
  private final Hand hand = new Hand();

  private TapedeckHandle(FxRobot robot) {
    this.robot = robot;
  }

  /// Opens the window of a test on a program, with a person who chooses files so.
  public static TapedeckHandle open(Stage stage, String program, FileChoice files) {
    Styling.loadFonts();
    Deck deck = new Deck(Runnable::run, Runnable::run);
    FileCommands commands = new FileCommands(deck, files);
    commands.put("Test", program, Optional.empty());
    return open(stage, deck, commands);
  }

  /// Opens the window on a deck that is prepared.
  static TapedeckHandle open(Stage stage, Deck deck, FileCommands commands) {
    Styling.loadFonts();
    new Window(deck, commands, 1200, 800).putOn(stage);
    stage.sizeToScene();
    // The platform without a screen takes the wheel's place on the screen for one in the window.
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return new TapedeckHandle(new FxRobot());
  }

  TapedeckHandle press(KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      hand.type(key);
    }
    return settled();
  }

  /// Presses the last of these keys while the others are held.
  TapedeckHandle chord(KeyCode... keys) {
    hand.type(keys);
    return settled();
  }

  TapedeckHandle pressWithShift(KeyCode key) {
    return chord(KeyCode.SHIFT, key);
  }

  TapedeckHandle pressWithControl(KeyCode key) {
    return chord(KeyCode.CONTROL, key);
  }

  TapedeckHandle write(String text) {
    hand.write(text);
    return this;
  }

  TapedeckHandle click(String query) {
    hand.click(middle(query), MouseButton.PRIMARY);
    return this;
  }

  /// Clicks from where the hand is, without a way aside.
  TapedeckHandle clickFromHere(String query) {
    hand.choose(shown(query));
    return this;
  }

  private TapedeckHandle click(Node node) {
    hand.click(Hand.middle(node), MouseButton.PRIMARY);
    return this;
  }

  /// Replaces the program as by selecting all and typing.
  public TapedeckHandle type(String program) {
    return click("#editor").pressWithControl(KeyCode.A).write(program);
  }

  /// Types at the end of the program.
  TapedeckHandle append(String text) {
    return click("#editor").pressWithControl(KeyCode.END).write(text);
  }

  public TapedeckHandle leaveEditor() {
    return press(KeyCode.ESCAPE, 1);
  }

  TapedeckHandle chooseExample(String title) {
    return choose("#example-menu", title);
  }

  TapedeckHandle chooseExport(String item) {
    return choose("#export-menu", item);
  }

  /// Chooses an item of the view menu, or of a menu in it.
  TapedeckHandle chooseView(String... items) {
    return choose("#view-menu", items);
  }

  /// Opens a menu in the view menu.
  TapedeckHandle openView(String menu) {
    click("#view-menu");
    hand.move(item(menu)).settle();
    return this;
  }

  /// Chooses an item of a menu, or of a menu in it.
  TapedeckHandle choose(String menu, String... items) {
    click(menu);
    for (int i = 0; i < items.length - 1; i++) {
      hand.move(item(items[i])).settle();
      item(items[i + 1]);
    }
    return chooseOpen(items[items.length - 1]);
  }

  /// Chooses an item of a menu that is open.
  TapedeckHandle chooseOpen(String item) {
    hand.choose(item(item));
    return this;
  }

  /// The words of an item of an open menu, when it has come.
  private Node item(String words) {
    await("item " + words, () -> findItem(words).isPresent());
    return findItem(words).orElseThrow();
  }

  private Optional<Node> findItem(String words) {
    return robot.lookup(".menu-item .label").queryAllAs(Label.class).stream()
        .filter(label -> label.getText().equals(words) && part(label).isPresent())
        .<Node>map(label -> label)
        .findFirst();
  }

  /// The words of the items of the menus that are open.
  List<String> openItems() {
    return robot.lookup(".menu-item .label").queryAllAs(Label.class).stream()
        .filter(label -> part(label).isPresent())
        .map(Label::getText)
        .toList();
  }

  /// The node of a query that is on the screen, at least in part.
  private Node shown(String query) {
    return find(query).orElseThrow(() -> new AssertionError(query + " is not on the screen"));
  }

  private Optional<Node> find(String query) {
    return robot.lookup(query).queryAll().stream()
        .filter(node -> part(node).isPresent())
        .findFirst();
  }

  /// Whether something is on the screen, at least in part.
  boolean isOnScreen(String query) {
    return Hand.onScreen(() -> find(query).isPresent());
  }

  /// The part of a node that is on the screen; fails where there is none.
  Bounds place(String query) {
    return Hand.onScreen(() -> part(shown(query)).orElseThrow());
  }

  /// The middle of the part of a node that is on the screen.
  private Point2D middle(String query) {
    Bounds box = place(query);
    return new Point2D(box.getCenterX(), box.getCenterY());
  }

  /// The part of a node that is on the screen.
  static Optional<Bounds> seen(Node node) {
    return Hand.onScreen(() -> part(node));
  }

  /// What of a node is neither hidden nor cut off by what it is in, on the screen.
  private static Optional<Bounds> part(Node node) {
    if (node.getScene() == null || node.getScene().getWindow() == null) {
      return Optional.empty();
    }
    Scene scene = node.getScene();
    Bounds part =
        common(
            node.localToScene(node.getBoundsInLocal(), true),
            new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || each.getOpacity() == 0) {
        return Optional.empty();
      }
      if (each.getClip() != null) {
        part = common(part, each.localToScene(each.getClip().getBoundsInParent(), true));
      }
    }
    double x = scene.getWindow().getX() + scene.getX();
    double y = scene.getWindow().getY() + scene.getY();
    return Optional.of(part)
        .filter(box -> box.getWidth() > 0 && box.getHeight() > 0)
        .map(
            box ->
                new BoundingBox(
                    box.getMinX() + x, box.getMinY() + y, box.getWidth(), box.getHeight()));
  }

  private static Bounds common(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    return new BoundingBox(
        x, y, Math.min(a.getMaxX(), b.getMaxX()) - x, Math.min(a.getMaxY(), b.getMaxY()) - y);
  }

  /// The text that is read on a node, ellipses where it is cut off, from its top down; fails where
  /// it is not on the screen.
  String text(String query) {
    return Hand.onScreen(() -> read(shown(query)));
  }

  private String read(Node node) {
    return switch (node) {
      case TextInputControl input -> input.getText();
      case CodeArea area -> area.getText();
      default ->
          robot
              .from(node)
              .lookup((Node each) -> each instanceof Text && part(each).isPresent())
              .queryAllAs(Text.class)
              .stream()
              .sorted(
                  Comparator.comparingDouble(TapedeckHandle::top)
                      .thenComparingDouble(TapedeckHandle::left))
              .map(text -> text.getText().replace('\u00a0', ' '))
              .filter(text -> !text.isBlank())
              .collect(Collectors.joining(" "));
    };
  }

  private static double top(Node node) {
    return Math.rint(node.localToScene(node.getBoundsInLocal()).getCenterY() / 4);
  }

  private static double left(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinX();
  }

  /// The pixels where a node is, as they are painted now.
  Shot shot(String query) {
    settled();
    return pixels(query);
  }

  private Shot pixels(String query) {
    return Hand.onScreen(() -> Shot.of(shown(query)));
  }

  /// Waits until the pixels where a node is are no more as they were.
  TapedeckHandle awaitChange(String query, Shot before) {
    return await(query + " changes", () -> pixels(query).changed(before) > 0);
  }

  /// Waits until something holds, looked at once a frame; `what` is said where it never does.
  TapedeckHandle await(String what, BooleanSupplier met) {
    Hand.await(what, met);
    return this;
  }

  /// Moves the pointer over the middle of a mark of the graph.
  TapedeckHandle pointAtMark(String words) {
    hand.move(Hand.middle(mark(words))).settle();
    return this;
  }

  /// Moves the pointer over something.
  TapedeckHandle point(String query) {
    hand.move(middle(query)).settle();
    return this;
  }

  /// Moves the pointer to a place on the screen.
  TapedeckHandle pointAt(double x, double y) {
    hand.move(new Point2D(x, y)).settle();
    return this;
  }

  /// Drags from the middle of something by so many px.
  TapedeckHandle drag(String query, double dx, double dy) {
    Point2D from = middle(query);
    hand.drag(from, from.add(dx, dy));
    return this;
  }

  /// Drags from a place on the screen by so many px.
  TapedeckHandle dragFrom(double x, double y, double dx, double dy) {
    hand.drag(new Point2D(x, y), new Point2D(x + dx, y + dy));
    return this;
  }

  /// Turns the wheel over the middle of something: up, where the number is negative.
  TapedeckHandle scroll(String query, int notches) {
    hand.scroll(middle(query), notches);
    return this;
  }

  /// Spreads two fingers on the middle of something, or pinches it where `factor` is below 1.
  TapedeckHandle pinch(String query, double factor) {
    hand.pinch(shown(query), factor);
    return this;
  }

  /// Clicks twice, so many px from the upper left corner of something.
  TapedeckHandle doubleClickAt(String query, double dx, double dy) {
    Bounds box = place(query);
    hand.doubleClick(new Point2D(box.getMinX() + dx, box.getMinY() + dy));
    return this;
  }

  TapedeckHandle doubleClickOn(String query) {
    hand.doubleClick(middle(query));
    return this;
  }

  TapedeckHandle rightClick(String query) {
    hand.click(middle(query), MouseButton.SECONDARY);
    return this;
  }

  /// Clicks a card of the graph, which is told by these words, with the other button.
  TapedeckHandle rightClickCard(String words) {
    hand.click(Hand.middle(mark(words)), MouseButton.SECONDARY);
    return this;
  }

  public TapedeckHandle enterInput(String name, String value) {
    hand.doubleClick(Hand.middle(control("field-" + name)));
    return pressWithControl(KeyCode.A).write(value).press(KeyCode.ENTER, 1);
  }

  /// Folds the elements of a vector or matrix of inputs away, or unfolds them.
  public TapedeckHandle foldInputs(String name) {
    return click("#inputs-" + name);
  }

  /// The names of the inputs that have a row.
  List<String> inputRows() {
    return robot.lookup(node -> node instanceof TextField).queryAllAs(TextField.class).stream()
        .filter(field -> isShown(field) && field.getId().startsWith("field-"))
        .map(field -> field.getId().substring("field-".length()))
        .sorted()
        .toList();
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  TapedeckHandle dragSlider(String name, double pixels) {
    Point2D thumb = Hand.middle(control("slider-" + name).lookup(".thumb"));
    hand.drag(thumb, thumb.add(pixels, 0));
    return this;
  }

  /// Clicks the row of the tape that starts with a name.
  TapedeckHandle clickTapeRow(String name) {
    return click(
        cells(Column.NAME).stream().filter(c -> c.getText().equals(name)).findFirst().get());
  }

  /// Asks the row of the tape that starts with a name for its menu.
  TapedeckHandle openTapeMenu(String name) {
    TableCell<?, ?> cell =
        cells(Column.NAME).stream().filter(c -> c.getText().equals(name)).findFirst().get();
    hand.click(Hand.middle(cell), MouseButton.SECONDARY);
    return this;
  }

  /// What the tooltip says that is shown; empty where none is.
  String tooltip() {
    return javafx.stage.Window.getWindows().stream()
        .filter(shown -> shown instanceof Tooltip && shown.isShowing())
        .map(shown -> ((Tooltip) shown).getText())
        .findFirst()
        .orElse("");
  }

  /// Clicks the sign that unfolds or folds a group in the row of the tape with its label.
  TapedeckHandle clickTapeSign(String label) {
    TableCell<?, ?> cell =
        Stream.of(Column.NAME, Column.FUNCTION)
            .flatMap(column -> cells(column).stream())
            .filter(c -> c.getText().equals(label))
            .findFirst()
            .get();
    return click(cell.getTableRow().lookup(".fold-sign"));
  }

  /// How many nodes of a folded group the tape says there are.
  String tapeCount(String label) {
    return Stream.of(Column.NAME, Column.FUNCTION)
        .flatMap(column -> cells(column).stream())
        .filter(cell -> cell.getText().equals(label))
        .map(cell -> (Label) cell.lookup(".group-count"))
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  String counter() {
    return robot.lookup("#counter").queryAs(Label.class).getText();
  }

  String sentence() {
    return robot.lookup("#sentence").query().getAccessibleText();
  }

  public String program() {
    return robot.lookup("#editor").queryAs(CodeArea.class).getText();
  }

  double slider(String name) {
    return ((Slider) control("slider-" + name)).getValue();
  }

  String input(String name) {
    return ((TextField) control("field-" + name)).getText();
  }

  /// The names of elements have brackets, which a selector cannot have.
  private Node control(String id) {
    return robot.lookup((Node node) -> id.equals(node.getId())).query();
  }

  List<String> messages() {
    return robot.lookup("#messages").queryAs(VBox.class).getChildren().stream()
        .map(Node::getAccessibleText)
        .toList();
  }

  boolean underlined() {
    return !robot.lookup("#editor .error-text").queryAll().isEmpty();
  }

  boolean warned() {
    return !robot.lookup("#editor .warning-text").queryAll().isEmpty();
  }

  /// How strongly is shown what is found so, from 0 to 1.
  double opacity(String query) {
    double opacity = 1;
    for (Node node = robot.lookup(query).query(); node != null; node = node.getParent()) {
      opacity *= node.getOpacity();
    }
    return opacity;
  }

  /// The columns of the tape.
  enum Column {
    NAME("name"),
    FUNCTION("function"),
    VALUE("value"),
    DERIVATIVE("derivative");

    private final String id;

    Column(String id) {
      this.id = id;
    }
  }

  /// The tape as it is read, column by column.
  Map<Column, List<String>> tape() {
    return Stream.of(Column.values()).collect(Collectors.toMap(c -> c, this::texts));
  }

  /// What stands in the row of a name; empty where the tape has no such row.
  Optional<String> tape(String name, Column column) {
    int row = texts(Column.NAME).indexOf(name);
    return row < 0 ? Optional.empty() : Optional.of(texts(column).get(row));
  }

  private List<String> texts(Column column) {
    return cells(column).stream().map(TableCell::getText).toList();
  }

  /// The name in the row that is marked as current; empty where none is.
  String currentRow() {
    return currentRow(Column.NAME);
  }

  /// What stands in the row that is marked as current; empty where none is.
  String currentRow(Column column) {
    return cells(column).stream()
        .filter(cell -> cell.getTableRow().getPseudoClassStates().contains(MarkNodes.NOW))
        .map(TableCell::getText)
        .findFirst()
        .orElse("");
  }

  private List<TableCell<?, ?>> cells(Column column) {
    return robot.lookup("#tape .table-cell").queryAll().stream()
        .<TableCell<?, ?>>map(TableCell.class::cast)
        .filter(cell -> cell.getTableColumn() != null && !cell.isEmpty())
        .filter(cell -> cell.getId().equals(column.id))
        .sorted(Comparator.comparingDouble(cell -> cell.localToScene(0, 0).getY()))
        .toList();
  }

  /// Every shape of the graph with its place and look: equal where the picture is equal.
  String picture() {
    return robot.lookup("#graph .mark").queryAllAs(Path.class).stream()
        .map(path -> path.getStyleClass() + "" + path.getElements() + path.localToScene(0, 0))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /// Where the view of the graph is: equal where it has not moved.
  String view() {
    Parent world = robot.lookup("#graph #world").queryAs(Parent.class);
    return Hand.onScreen(
        () ->
            world.getChildrenUnmodifiable().stream()
                .map(layer -> layer.getLocalToSceneTransform().toString())
                .collect(Collectors.joining()));
  }

  /// Clicks the mark of the graph whose description starts with these words, at its upper left.
  TapedeckHandle clickLabel(String words) {
    Node mark = mark(words);
    Bounds box = mark.getBoundsInLocal();
    hand.click(mark.localToScreen(box.getMinX() + 14, box.getMinY() + 13), MouseButton.PRIMARY);
    return this;
  }

  /// Clicks a mark of the graph in its middle.
  TapedeckHandle clickCard(String words) {
    return click(mark(words));
  }

  /// Clicks a mark of the graph twice, in its middle.
  TapedeckHandle doubleClick(String words) {
    hand.doubleClick(Hand.middle(mark(words)));
    return this;
  }

  /// Asks a mark of the graph for its menu and chooses from it.
  TapedeckHandle chooseFromMenu(String words, String item) {
    return openMenu(words).chooseOpen(item);
  }

  /// Asks a mark of the graph for its menu.
  TapedeckHandle openMenu(String words) {
    hand.click(Hand.middle(mark(words)), MouseButton.SECONDARY);
    return this;
  }

  /// Whether the graph has a mark whose description starts with these words.
  boolean shows(String words) {
    return marks(words).findFirst().isPresent();
  }

  /// Where the card is whose description starts with these words, on the screen.
  Bounds card(String words) {
    Node card = mark(words);
    return card.localToScreen(card.getBoundsInLocal());
  }

  private Node mark(String words) {
    return marks(words).findFirst().orElseThrow();
  }

  private Stream<Node> marks(String words) {
    return robot.lookup("#graph #world .mark").queryAll().stream()
        .<Node>map(Node::getParent)
        .filter(node -> node.getAccessibleText() != null)
        .filter(node -> node.getAccessibleText().startsWith(words));
  }

  String notice() {
    return robot.lookup("#notice").queryAs(Label.class).getText().replace('\u00a0', ' ');
  }

  /// The number of shapes that the graph is made of.
  int shapes() {
    return robot.lookup("#graph .mark").queryAll().size();
  }

  /// Whether the graph shows the card whose description begins so, at least in part.
  boolean isCardShown(String beginning) {
    Bounds view = robot.lookup("#graph").query().localToScene(graphSize());
    return robot.lookup("#graph .mark").queryAll().stream()
        .map(Node::getParent)
        .distinct()
        .filter(card -> String.valueOf(card.getAccessibleText()).startsWith(beginning))
        .anyMatch(card -> card.localToScene(card.getBoundsInLocal()).intersects(view));
  }

  private Bounds graphSize() {
    return robot.lookup("#graph").query().getLayoutBounds();
  }

  /// Whether a button that stays pressed is pressed.
  boolean isSelected(String query) {
    return ((ToggleButton) shown(query)).isSelected();
  }

  /// Whether a control on the screen can not be used.
  boolean isDisabled(String query) {
    return shown(query).isDisabled();
  }

  boolean isVisible(String query) {
    return robot.lookup(query).query().isVisible();
  }

  String findCount() {
    return robot.lookup("#find-count").queryAs(Label.class).getText();
  }

  TapedeckHandle waitUntilShown(String query) {
    return await(query + " is shown", () -> isVisible(query));
  }

  TapedeckHandle waitUntilHidden(String query) {
    return await(query + " is hidden", () -> !isVisible(query));
  }

  private TapedeckHandle settled() {
    hand.settle();
    return this;
  }
}
