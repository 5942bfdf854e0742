package org.tapedeck.app.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a person meets it: what can be seen on it and done to it.
final class TapedeckHandle {
  private final FxRobot robot;

  TapedeckHandle(FxRobot robot) {
    this.robot = robot;
  }

  TapedeckHandle press(KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      robot.type(key);
    }
    return settled();
  }

  TapedeckHandle pressWithShift(KeyCode key) {
    robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    return settled();
  }

  TapedeckHandle pressWithControl(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    return settled();
  }

  TapedeckHandle write(String text) {
    robot.write(text, 0);
    return settled();
  }

  TapedeckHandle click(String query) {
    robot.clickOn(query);
    return settled();
  }

  /// Replaces the program as by selecting all and typing.
  TapedeckHandle type(String program) {
    robot.clickOn("#editor").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(program, 0);
    return settled();
  }

  /// Types at the end of the program.
  TapedeckHandle append(String text) {
    robot.clickOn("#editor").press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
    robot.write(text, 0);
    return settled();
  }

  TapedeckHandle leaveEditor() {
    robot.type(KeyCode.ESCAPE);
    return settled();
  }

  TapedeckHandle chooseExample(String title) {
    robot.clickOn("#example-menu").clickOn(title);
    return settled();
  }

  TapedeckHandle chooseExport(String item) {
    robot.clickOn("#export-menu").clickOn(item);
    return settled();
  }

  /// Chooses an item of the view menu, or of a menu in it.
  TapedeckHandle chooseView(String... items) {
    robot.clickOn("#view-menu");
    for (int i = 0; i < items.length - 1; i++) {
      enter(items[i], items[i + 1]);
    }
    robot.clickOn(items[items.length - 1]);
    return settled();
  }

  /// Opens a menu in a menu by pointing at it and goes into it straight: on the way over another
  /// item it would close.
  private void enter(String menu, String item) {
    robot.moveTo(menu);
    waitUntilShown(item);
    robot.moveTo(onScreen(item).getCenterX(), onScreen(menu).getCenterY());
  }

  private Bounds onScreen(String text) {
    Node node = robot.lookup(text).query();
    return node.localToScreen(node.getBoundsInLocal());
  }

  private void waitUntilShown(String text) {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> robot.lookup(text).tryQuery().isPresent());
    } catch (TimeoutException e) {
      throw new AssertionError(text + " does not appear", e);
    }
    settled();
  }

  TapedeckHandle enterInput(String name, String value) {
    robot.doubleClickOn(control("field-" + name)).press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write(value, 0).type(KeyCode.ENTER);
    return settled();
  }

  /// Folds the elements of a vector or matrix of inputs away, or unfolds them.
  TapedeckHandle foldInputs(String name) {
    robot.clickOn("#inputs-" + name);
    return settled();
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
    Node thumb = control("slider-" + name).lookup(".thumb");
    robot.drag(thumb, MouseButton.PRIMARY).moveBy(pixels, 0).drop();
    return settled();
  }

  /// Clicks the row of the tape that starts with a name.
  TapedeckHandle clickTapeRow(String name) {
    robot.clickOn(
        cells(Column.NAME).stream().filter(c -> c.getText().equals(name)).findFirst().get());
    return settled();
  }

  /// Clicks the sign that unfolds or folds a group in the row of the tape with its label.
  TapedeckHandle clickTapeSign(String label) {
    TableCell<?, ?> cell =
        Stream.of(Column.NAME, Column.FUNCTION)
            .flatMap(column -> cells(column).stream())
            .filter(c -> c.getText().equals(label))
            .findFirst()
            .get();
    robot.clickOn(cell.getTableRow().lookup(".fold-sign"));
    return settled();
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

  String program() {
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
        .map(node -> ((Label) node).getText())
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
        .filter(cell -> cell.getTableRow().getPseudoClassStates().contains(Ink.NOW))
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

  /// Clicks the mark of the graph whose description starts with these words, at its upper left.
  TapedeckHandle clickLabel(String words) {
    Node mark = mark(words);
    Bounds box = mark.getBoundsInLocal();
    robot.clickOn(mark.localToScreen(box.getMinX() + 14, box.getMinY() + 13));
    return settled();
  }

  /// Clicks a mark of the graph twice, in its middle.
  TapedeckHandle doubleClick(String words) {
    Bounds mark = card(words);
    robot.doubleClickOn(mark.getCenterX(), mark.getCenterY());
    return settled();
  }

  /// Asks a mark of the graph for its menu and chooses from it.
  TapedeckHandle chooseFromMenu(String words, String item) {
    Bounds mark = card(words);
    robot.rightClickOn(mark.getCenterX(), mark.getCenterY()).clickOn(item);
    return settled();
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
    return robot.lookup("#notice").queryAs(Label.class).getText();
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

  boolean isVisible(String query) {
    return robot.lookup(query).query().isVisible();
  }

  String findCount() {
    return robot.lookup("#find-count").queryAs(Label.class).getText();
  }

  TapedeckHandle waitUntilHidden(String query) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !isVisible(query));
    } catch (TimeoutException e) {
      throw new AssertionError(query + " stays visible", e);
    }
    return settled();
  }

  private TapedeckHandle settled() {
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }
}
