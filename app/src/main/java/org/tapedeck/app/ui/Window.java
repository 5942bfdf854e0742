package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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
import org.tapedeck.app.ui.present.CurtainPane;
import org.tapedeck.app.ui.present.Presentation;
import org.tapedeck.app.ui.present.PresenterKeys;
import org.tapedeck.app.ui.program.ProgramPanel;
import org.tapedeck.app.ui.tape.TapeTable;
import org.tapedeck.engine.trace.Mode;

/// The one screen: program and inputs left, graph and formula in the middle, tape right, step bar
/// below. On narrow screens the side panels give way to the graph until they are asked for.
final class Window {
  private static final double ROOM_FOR_WORDS = 1180;

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
  private final Presentation shown = new Presentation();
  private final Board board;
  private final TapeTable tape;
  private final Panels panels;
  private final Transport transport;
  private final Presenter presenter;
  private final Scene scene;

  Window(Deck deck, FileCommands commands, double width, double height) {
    this.deck = deck;
    this.commands = commands;
    folds = new FoldActions(deck);
    graph = new GraphView(deck, open, folds);
    find = new FindField(deck, open, graph);
    ZoomButtons buttons = new ZoomButtons(graph, find);
    board =
        new Board(
            graph, new FormulaStrip(deck, open), new Board.Show(shown, shown.presenting()), open);
    board.putBelow(new NextStep(deck, open, shown));
    board.putUpon(buttons, new NoticeLabel(commands, deck, open), find);
    tape = new TapeTable(deck, open, folds);
    panels = new Panels(new ProgramPanel(deck, open), board, tapePanel(), width);
    tape.wider().subscribe(more -> panels.widenTape(more.doubleValue()));
    tape.wish().subscribe(more -> panels.offerTape(more.doubleValue()));
    root.getStyleClass().add("tapedeck");
    open.see(deck.mode())
        .subscribe(mode -> root.pseudoClassStateChanged(TANGENTS, mode == Mode.FORWARD));
    TopBar top = new TopBar(deck, open, commands, shown.presenting(), editItems(), viewItems());
    transport = new Transport(deck, open);
    root.setTop(top);
    root.setCenter(panels);
    root.setBottom(transport);
    ScaledPane scaled = new ScaledPane(new StackPane(root, new CurtainPane(shown, open)));
    scaled.contentWidth().addListener((_, _, w) -> fit(w.doubleValue()));
    fit(width);
    scene = new Scene(scaled, width, height);
    presenter =
        new Presenter(
            shown, new Presenter.Parts(root, panels, board, transport, List.of(top, buttons)));
    open.see(deck.now()).subscribe(_ -> turn());
    shown.sketches().pencil().addListener((_, _, _) -> deck.hold());
    shown.curtain().addListener((_, _, _) -> deck.playing().set(false)); // nobody sees the steps
    open.see(commands.theme()).subscribe(this::dress);
    new Audience(deck, open.see(commands.theme()), shown, scene);
    open.whenEnded(() -> shown.audience().set(false));
    PresenterKeys.install(scene, shown, () -> find.isVisible() || panels.closesOver());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, find::escape);
    UndoKeys.install(scene, deck);
    StepKeys.install(scene, deck, graph);
    ZoomKeys.install(scene, graph);
    open.see(deck.state()).map(DeckState::loaded).subscribe(_ -> graph.requestFocus());
  }

  private void askStep() {
    presenter.showSteps();
    transport.ask();
  }

  /// What is drawn by hand belongs to the run and the step that are shown.
  private void turn() {
    deck.run().get().ifPresent(run -> shown.turnTo(run.state().page(deck.cursor().get())));
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

  /// How a class is shown what is in this.
  Presentation presentation() {
    return shown;
  }

  /// Puts this on a stage, which does not close over changes that are not saved without a question.
  void putOn(Stage stage) {
    stage.titleProperty().bind(open.see(commands.windowTitle()));
    stage.setScene(scene);
    MenuKeys.install(stage);
    presenter.putOn(stage);
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

  private List<MenuItem> editItems() {
    MenuItem undo = MenuItems.action(Words.say("edit.undo"), UndoKeys.UNDO, deck::undo);
    MenuItem redo = MenuItems.action(Words.say("edit.redo"), UndoKeys.REDO, deck::redo);
    undo.disableProperty().bind(open.see(deck.undoable()).map(is -> !is));
    redo.disableProperty().bind(open.see(deck.redoable()).map(is -> !is));
    List<MenuItem> items = new ArrayList<>(List.of(undo, redo, new SeparatorMenuItem()));
    items.add(MenuItems.action(Words.say("graph.find"), "Shortcut+F", find::open));
    items.add(MenuItems.action(Words.say("step.go"), "Shortcut+G", this::askStep));
    items.add(new SeparatorMenuItem());
    items.addAll(new BreakpointActions(deck).items(open));
    return items;
  }

  /// What is seen, how it is drawn, how it is told, where one looks.
  private List<MenuItem> viewItems() {
    List<MenuItem> items = new ArrayList<>(panels.items());
    items.add(formulaItem());
    items.add(MenuItems.toggle(Words.say("present"), "F5", shown.presenting()));
    items.add(MenuItems.toggle(Words.say("present.audience"), shown.audience()));
    items.add(themes());
    List<MenuItem> looking =
        List.of(
            MenuItems.action(Words.say("graph.fit"), "Shortcut+0", graph::fit),
            MenuItems.toggle(Words.say("graph.follow"), graph.following()),
            MenuItems.toggle(Words.say("graph.minimap"), graph.minimapWanted()));
    MenuItem constants = MenuItems.toggle(Words.say("tape.constants"), tape.constants());
    return ViewMenu.items(deck, open, folds, items, List.of(constants), looking);
  }

  private MenuItem themes() {
    return MenuItems.choices(
        Words.say("theme"),
        List.of(Theme.values()),
        Window::words,
        open.see(commands.theme()),
        commands.theme()::set);
  }

  private static String words(Theme theme) {
    return switch (theme) {
      case LIGHT -> Words.say("theme.light");
      case DARK -> Words.say("theme.dark");
      case PROJECTOR -> Words.say("theme.projector");
      case PRINT -> Words.say("theme.print");
      case COLOUR_BLIND -> Words.say("theme.colour.blind");
    };
  }

  private MenuItem formulaItem() {
    return MenuItems.toggle(Words.say("formula.strip"), "F8", board.formula().visibleProperty());
  }

  /// Gives a narrow screen to the graph: panels give way, menus keep only their icons.
  private void fit(double width) {
    root.pseudoClassStateChanged(COMPACT, width < ROOM_FOR_WORDS);
    root.pseudoClassStateChanged(NARROW, width < ROOM_FOR_NAMES);
    panels.fit(width);
  }
}
