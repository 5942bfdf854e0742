package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.DeckState;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.BreakpointActions;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.app.ui.control.MenuKeys;
import org.tapedeck.app.ui.control.ScaledPane;
import org.tapedeck.app.ui.control.StepKeys;
import org.tapedeck.app.ui.control.UndoKeys;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.FindField;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.app.ui.graph.ZoomButtons;
import org.tapedeck.app.ui.graph.ZoomKeys;
import org.tapedeck.app.ui.program.ProgramPanel;
import org.tapedeck.app.ui.tape.TapeTable;
import org.tapedeck.engine.trace.Mode;

/// The one screen: program and inputs left, graph and formula in the middle, tape right, step bar
/// below. On narrow screens the side panels give way to the graph until they are asked for.
final class Window {
  private static final double ROOM_FOR_WORDS = 1180;

  /// The most of the height in the middle that the formula takes from the graph.
  private static final double FORMULA_SHARE = 0.36;

  private static final PseudoClass TANGENTS = PseudoClass.getPseudoClass("tangents");
  private static final double ROOM_FOR_NAMES = 760;
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Deck deck;
  private final FileCommands commands;
  private final WhileOpen open = new WhileOpen();
  private final FoldActions folds;
  private final BorderPane root = new BorderPane();
  private final GraphView graph;
  private final FindField find;
  private final FormulaStrip formula;
  private final TapeTable tape;
  private final Panels panels;
  private final Transport transport;
  private final Scene scene;

  Window(Deck deck, FileCommands commands, double width, double height) {
    this.deck = deck;
    this.commands = commands;
    folds = new FoldActions(deck);
    graph = new GraphView(deck, open, folds);
    find = new FindField(deck, open, graph);
    formula = new FormulaStrip(deck, open);
    tape = new TapeTable(deck, open, folds);
    panels = new Panels(new ProgramPanel(deck, open), middle(commands), tapePanel(), width);
    tape.wider().subscribe(more -> panels.widenTape(more.doubleValue()));
    tape.wish().subscribe(more -> panels.offerTape(more.doubleValue()));
    root.getStyleClass().add("tapedeck");
    open.see(deck.mode())
        .subscribe(mode -> root.pseudoClassStateChanged(TANGENTS, mode == Mode.FORWARD));
    transport = new Transport(deck, open);
    root.setTop(new TopBar(deck, open, commands, editItems(), viewItems()));
    root.setCenter(panels);
    root.setBottom(transport);
    ScaledPane scaled = new ScaledPane(root);
    scaled.contentWidth().addListener((_, _, w) -> fit(w.doubleValue()));
    fit(width);
    scene = new Scene(scaled, width, height);
    open.see(commands.theme()).subscribe(this::dress);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, find::escape);
    UndoKeys.install(scene, deck);
    StepKeys.install(scene, deck, graph);
    ZoomKeys.install(scene, graph);
    open.see(deck.state()).map(DeckState::loaded).subscribe(_ -> graph.requestFocus());
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
    stage.titleProperty().bind(open.see(commands.windowTitle()));
    stage.setScene(scene);
    MenuKeys.install(stage);
    stage.setOnHidden(_ -> open.end());
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          commands.release(() -> close(stage));
        });
  }

  /// Closes menus and tooltips before the window: JavaFX throws where the window of an open one
  /// goes.
  private static void close(Stage stage) {
    List.copyOf(javafx.stage.Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(javafx.stage.Window::hide);
    stage.hide();
  }

  private Region tapePanel() {
    VBox.setVgrow(tape, Priority.ALWAYS);
    return new VBox(ProgramPanel.section(Words.say("section.tape")), tape);
  }

  private VBox middle(FileCommands commands) {
    StackPane stage =
        new StackPane(
            graph, new ZoomButtons(graph, find), new NoticeLabel(commands, deck, open), find);
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    VBox middle = new VBox(stage, formula);
    middle.setMinWidth(0);
    formula.maxHeightProperty().bind(middle.heightProperty().multiply(FORMULA_SHARE));
    return middle;
  }

  private List<MenuItem> editItems() {
    MenuItem undo = MenuItems.action(Words.say("edit.undo"), UndoKeys.UNDO, deck::undo);
    MenuItem redo = MenuItems.action(Words.say("edit.redo"), UndoKeys.REDO, deck::redo);
    undo.disableProperty().bind(open.see(deck.undoable()).map(is -> !is));
    redo.disableProperty().bind(open.see(deck.redoable()).map(is -> !is));
    List<MenuItem> items = new ArrayList<>(List.of(undo, redo, new SeparatorMenuItem()));
    items.add(MenuItems.action(Words.say("graph.find"), "Shortcut+F", find::open));
    items.add(MenuItems.action(Words.say("step.go"), "Shortcut+G", transport::ask));
    items.add(new SeparatorMenuItem());
    items.addAll(new BreakpointActions(deck).items(open));
    return items;
  }

  /// What is seen, how it is drawn, how it is told, where one looks.
  private List<MenuItem> viewItems() {
    List<MenuItem> shown = new ArrayList<>(panels.items());
    shown.add(formulaItem());
    List<MenuItem> looking =
        List.of(
            MenuItems.action(Words.say("graph.fit"), "Shortcut+0", graph::fit),
            MenuItems.toggle(Words.say("graph.follow"), graph.following()),
            MenuItems.toggle(Words.say("graph.minimap"), graph.minimapWanted()));
    MenuItem constants = MenuItems.toggle(Words.say("tape.constants"), tape.constants());
    return ViewMenu.items(deck, open, folds, shown, List.of(constants), looking);
  }

  private MenuItem formulaItem() {
    CheckMenuItem item = MenuItems.toggle(Words.say("formula.strip"), formula.visibleProperty());
    item.setAccelerator(KeyCombination.valueOf("F8"));
    formula.managedProperty().bind(formula.visibleProperty());
    return item;
  }

  /// Gives a narrow screen to the graph: panels give way, menus keep only their icons.
  private void fit(double width) {
    root.pseudoClassStateChanged(COMPACT, width < ROOM_FOR_WORDS);
    root.pseudoClassStateChanged(NARROW, width < ROOM_FOR_NAMES);
    panels.fit(width);
  }
}
