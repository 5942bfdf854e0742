package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.app.ui.control.ScaledPane;
import org.tapedeck.app.ui.control.StepKeys;
import org.tapedeck.app.ui.graph.FindField;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.app.ui.graph.ZoomButtons;
import org.tapedeck.app.ui.graph.ZoomKeys;
import org.tapedeck.app.ui.program.EditorPane;
import org.tapedeck.app.ui.program.InputsPane;
import org.tapedeck.app.ui.program.ResultPane;
import org.tapedeck.app.ui.tape.TapeTable;
import org.tapedeck.engine.trace.Mode;

/// The one screen: program and inputs left, graph and formula in the middle, tape right, step bar
/// below. On narrow screens the side panels fold away until they are asked for.
final class Window {
  private static final double LEFT_WIDTH = 312;
  private static final double RIGHT_WIDTH = 372;
  private static final double ROOM_FOR_TAPE = 1100;
  private static final double ROOM_FOR_PROGRAM = 900;
  private static final double ROOM_FOR_WORDS = 1180;

  /// The most of the left panel that the results, which are always in view, take from the program.
  private static final double RESULT_SHARE = 0.5;

  private static final PseudoClass TANGENTS = PseudoClass.getPseudoClass("tangents");
  private static final double ROOM_FOR_NAMES = 760;
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Deck deck;
  private final FileCommands documents;
  private final FoldActions folds;
  private final BorderPane root = new BorderPane();
  private final GraphView graph;
  private final FindField find;
  private final FormulaStrip formula;
  private final TapeTable tape;
  private final Region left;
  private final Region right;
  private final CheckMenuItem showsProgram = new CheckMenuItem("Program and inputs");
  private final CheckMenuItem showsTape = new CheckMenuItem("Tape");
  private final CheckMenuItem showsFormula = new CheckMenuItem("Formula");
  private final Scene scene;

  /// What the content has of the screen's width.
  private double width;

  Window(Deck deck, FileCommands documents, double width, double height) {
    this.deck = deck;
    this.documents = documents;
    folds = new FoldActions(deck);
    graph = new GraphView(deck, folds);
    find = new FindField(deck, graph);
    formula = new FormulaStrip(deck);
    tape = new TapeTable(deck, folds);
    left = left();
    right = panel("right-panel", RIGHT_WIDTH, section("TAPE (WENGERT LIST)"), tape);
    tape.wider().subscribe(more -> widen(right, RIGHT_WIDTH + more.doubleValue()));
    root.getStyleClass().add("tapedeck");
    deck.mode().subscribe(mode -> root.pseudoClassStateChanged(TANGENTS, mode == Mode.FORWARD));
    root.setTop(new TopBar(deck, documents, viewItems()));
    root.setCenter(middle(documents));
    root.setBottom(new Transport(deck));
    ScaledPane scaled = new ScaledPane(root);
    scaled.contentWidth().addListener((_, _, w) -> fold(w.doubleValue()));
    fold(width);
    oneAtATime();
    scene = new Scene(scaled, width, height);
    documents.theme().subscribe(this::dress);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, find::escape);
    StepKeys.install(scene, deck, graph);
    ZoomKeys.install(scene, graph);
    graph.requestFocus();
  }

  private void dress(Theme theme) {
    Styling.put(scene, theme);
    graph.wear(Palette.read(theme));
  }

  /// Whether a changed drawing is seen to change, and does not just appear.
  BooleanProperty moving() {
    return graph.moving();
  }

  Scene scene() {
    return scene;
  }

  /// Puts this on a stage, which does not close over changes that are not saved without a question.
  void putOn(Stage stage) {
    stage.titleProperty().bind(documents.windowTitle());
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          documents.release(stage::hide);
        });
  }

  private Region left() {
    VBox content =
        new VBox(section("PROGRAM"), new EditorPane(deck), section("INPUTS"), new InputsPane(deck));
    content.getStyleClass().add("left-content");
    // What is too wide for the panel does not push the rest of it out of sight.
    content.setMinWidth(0);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    ResultPane results = new ResultPane(deck);
    VBox result = new VBox(section("RESULT"), results);
    result.getStyleClass().add("result-section");
    VBox.setVgrow(results, Priority.ALWAYS);
    Region panel = panel("left-panel", LEFT_WIDTH, scroll, result);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(result, Priority.NEVER);
    result.maxHeightProperty().bind(panel.heightProperty().multiply(RESULT_SHARE));
    return panel;
  }

  private static Region panel(String id, double width, javafx.scene.Node... content) {
    VBox panel = new VBox(content);
    panel.setId(id);
    panel.getStyleClass().add("panel");
    widen(panel, width);
    VBox.setVgrow(content[content.length - 1], Priority.ALWAYS);
    return panel;
  }

  private static void widen(Region panel, double width) {
    panel.setMinWidth(width);
    panel.setPrefWidth(width);
    panel.setMaxWidth(width);
  }

  private static Label section(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("section");
    return label;
  }

  private VBox middle(FileCommands documents) {
    StackPane stage =
        new StackPane(graph, new ZoomButtons(graph, find), new NoticeLabel(documents, deck), find);
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    VBox middle = new VBox(stage, formula);
    middle.setMinWidth(0);
    return middle;
  }

  /// What is seen, how it is drawn, how it is told, where one looks.
  private List<MenuItem> viewItems() {
    bindPanels();
    LayoutItems layout = new LayoutItems(deck.options());
    List<MenuItem> items =
        new ArrayList<>(List.of(showsProgram, showsTape, showsFormula, new SeparatorMenuItem()));
    items.addAll(layout.choices());
    items.add(folds.viewMenu(layout.frames()));
    items.add(new SeparatorMenuItem());
    items.addAll(TellingItems.of(deck));
    items.add(MenuItems.toggle("Constants on the tape", tape.constants()));
    items.add(new SeparatorMenuItem());
    items.add(MenuItems.action("Fit the graph", "Shortcut+0", graph::fit));
    items.add(MenuItems.action("Find a node", "Shortcut+F", find::open));
    items.add(MenuItems.toggle("Follow the steps", graph.following()));
    items.add(MenuItems.toggle("Minimap of a large graph", graph.minimapWanted()));
    return items;
  }

  private void bindPanels() {
    showsProgram.selectedProperty().subscribe(on -> root.setLeft(on ? left : null));
    showsTape.selectedProperty().subscribe(on -> root.setRight(on ? right : null));
    formula.visibleProperty().bind(showsFormula.selectedProperty());
    formula.managedProperty().bind(showsFormula.selectedProperty());
    showsFormula.setSelected(true);
    showsProgram.setAccelerator(KeyCombination.valueOf("F6"));
    showsTape.setAccelerator(KeyCombination.valueOf("F7"));
    showsFormula.setAccelerator(KeyCombination.valueOf("F8"));
  }

  /// Where there is no room for two panels beside the graph, one that is opened closes the other.
  private void oneAtATime() {
    showsTape.selectedProperty().subscribe(on -> giveWay(on, showsProgram));
    showsProgram.selectedProperty().subscribe(on -> giveWay(on, showsTape));
  }

  private void giveWay(boolean opened, CheckMenuItem other) {
    if (opened && width < ROOM_FOR_TAPE) {
      other.setSelected(false);
    }
  }

  /// Gives a narrow screen to the graph: panels fold away, menus keep only their icons.
  private void fold(double width) {
    this.width = width;
    root.pseudoClassStateChanged(COMPACT, width < ROOM_FOR_WORDS);
    root.pseudoClassStateChanged(NARROW, width < ROOM_FOR_NAMES);
    showsTape.setSelected(width >= ROOM_FOR_TAPE);
    showsProgram.setSelected(width >= ROOM_FOR_PROGRAM);
  }
}
