package org.tapedeck.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.IconButton;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.app.ui.control.SegmentedControl;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.tapedeck.engine.trace.Mode;

/// Name of the program, the mode, the seeded output or input, and the menus.
final class TopBar extends HBox {
  /// Size of the choice of a seed, whatever the name in it needs.
  private static final double SEED = 96;

  private static final double SEED_HEIGHT = 30;

  /// Width of what stands before it, as wide in both modes.
  private static final double CAPTION = 112;

  /// Room for a name in the choice, and the size of its letters.
  private static final double SEED_NAME = 54;

  private static final double NAME = 19;

  /// The most room for the name of the window and the program's, which comes before that between
  /// modes and menus.
  private static final double MOST_NAMES = 400;

  /// Between the program's name and the window's, where the dot of an unsaved one is.
  private static final double DOT = 14;

  private final Deck deck;
  private final WhileOpen open;
  private final FileCommands commands;
  private final ComboBox<String> seed = new ComboBox<>();
  private boolean showing;

  TopBar(
      Deck deck,
      WhileOpen open,
      FileCommands commands,
      BooleanProperty presenting,
      List<MenuItem> edits,
      List<MenuItem> views) {
    this.deck = deck;
    this.open = open;
    this.commands = commands;
    setId("top-bar");
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(names(open.see(commands.title())), modeSwitch(), seedCaption(), seed, space());
    getChildren()
        .addAll(
            fileMenu(),
            menu("edit-menu", Words.say("menu.edit"), Feather.EDIT_3, edits),
            exampleMenu(),
            menu("view-menu", Words.say("menu.view"), Feather.EYE, views),
            presentButton(presenting),
            exportMenu());
  }

  /// What grows and shrinks with the title, so that nothing beside it moves.
  private static HBox names(ObservableValue<String> title) {
    Label product = new Label("Tapedeck");
    product.getStyleClass().add("product");
    product.setMinWidth(Region.USE_PREF_SIZE);
    HBox names = new HBox(product, unsavedDot(title), title(title));
    names.getStyleClass().add("names");
    names.setAlignment(Pos.CENTER_LEFT);
    names.setPrefWidth(0);
    names.setMaxWidth(MOST_NAMES);
    HBox.setHgrow(names, Priority.ALWAYS);
    return names;
  }

  /// Stands before the title of a program with changes that are not saved, and stays whole where
  /// there is little room. Its room is kept without it.
  private static Label unsavedDot(ObservableValue<String> title) {
    Label dot = new Label(FileCommands.UNSAVED.strip());
    dot.setId("unsaved");
    dot.getStyleClass().add("title");
    dot.setMinWidth(DOT);
    dot.setPrefWidth(DOT);
    dot.setAlignment(Pos.CENTER);
    dot.visibleProperty().bind(title.map(text -> text.startsWith(FileCommands.UNSAVED)));
    return dot;
  }

  private static Label title(ObservableValue<String> text) {
    Label title = new Label();
    title.setId("title");
    title.getStyleClass().add("title");
    title.textProperty().bind(text.map(TopBar::name));
    title.setMinWidth(0);
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Tooltip whole = new Tooltip();
    whole
        .textProperty()
        .bind(text.map(t -> t.equals(name(t)) ? t : Words.say("title.unsaved", name(t))));
    title.setTooltip(whole);
    return title;
  }

  private static String name(String title) {
    boolean unsaved = title.startsWith(FileCommands.UNSAVED);
    return unsaved ? title.substring(FileCommands.UNSAVED.length()) : title;
  }

  private static Region space() {
    Region space = new Region();
    space.getStyleClass().add("space");
    space.setPrefWidth(0);
    HBox.setHgrow(space, Priority.SOMETIMES);
    return space;
  }

  private SegmentedControl<Mode> modeSwitch() {
    SegmentedControl<Mode> segments =
        new SegmentedControl<>(open.see(deck.mode()), deck.mode()::set);
    segments
        .add("forward-mode", Words.say("mode.forward"), Mode.FORWARD)
        .getStyleClass()
        .add("tangents");
    segments
        .add("reverse-mode", Words.say("mode.reverse"), Mode.REVERSE)
        .getStyleClass()
        .add("adjoints");
    return segments;
  }

  /// What the choice beside it is of.
  private Label seedCaption() {
    seedChoice();
    Label caption = new Label();
    caption.setId("seed-caption");
    caption.getStyleClass().add("seed-caption");
    caption.setMinWidth(CAPTION);
    caption.setPrefWidth(CAPTION);
    caption.setLabelFor(seed);
    caption
        .textProperty()
        .bind(
            open.see(deck.mode())
                .map(mode -> mode == Mode.REVERSE ? Words.say("seed.of") : Words.say("seed.by")));
    for (Region part : List.of(caption, seed)) {
      part.visibleProperty().bind(open.see(deck.run()).map(Optional::isPresent));
    }
    return caption;
  }

  private void seedChoice() {
    seed.setId("seed");
    seed.setMinSize(SEED, SEED_HEIGHT);
    seed.setPrefSize(SEED, SEED_HEIGHT);
    seed.setMaxSize(SEED, SEED_HEIGHT);
    seed.setTooltip(new Tooltip());
    seed.setCellFactory(_ -> new NameCell());
    seed.setButtonCell(new NameCell());
    seed.setOnAction(_ -> choose(seed.getValue()));
    open.see(deck.run()).subscribe(run -> run.ifPresent(this::showSeeds));
  }

  /// A name, typeset; smaller where there is no room for it.
  private static final class NameCell extends ListCell<String> {
    NameCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(String name, boolean empty) {
      super.updateItem(name, empty);
      boolean none = empty || name == null;
      setText(none ? null : NameStyle.plain(name));
      setGraphic(none ? null : MarkNodes.name(name, NAME, SEED_NAME));
    }
  }

  private void showSeeds(Run run) {
    showing = true;
    List<String> names =
        run.reverse()
            ? run.traced().outputNames()
            : run.graph().inputs().stream().map(i -> run.graph().vertex(i).label()).toList();
    if (!seed.getItems().equals(names)) {
      seed.getItems().setAll(names);
    }
    seed.setValue(run.reverse() ? run.traced().outputName() : run.seededInput());
    seed.getTooltip().setText(run.reverse() ? Words.say("seed.output") : Words.say("seed.input"));
    showing = false;
  }

  private void choose(String name) {
    if (!showing && name != null) {
      (deck.mode().get() == Mode.REVERSE ? deck.output() : deck.seededInput()).set(name);
    }
  }

  private static MenuButton menu(String id, String text, Feather icon) {
    MenuButton menu = new MenuButton(text, new FontIcon(icon));
    menu.setId(id);
    menu.setMnemonicParsing(false);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setAccessibleText(text);
    Tooltip name = new Tooltip(text);
    menu.tooltipProperty()
        .bind(
            menu.contentDisplayProperty()
                .map(shown -> shown == ContentDisplay.GRAPHIC_ONLY ? name : null));
    return menu;
  }

  private static MenuButton menu(String id, String text, Feather icon, List<MenuItem> items) {
    MenuButton menu = menu(id, text, icon);
    menu.getItems().addAll(items);
    return menu;
  }

  private MenuButton fileMenu() {
    MenuButton menu = menu("file-menu", Words.say("menu.file"), Feather.FILE_TEXT);
    menu.getItems()
        .addAll(
            MenuItems.action(Words.say("file.new"), "Shortcut+N", commands::clear),
            MenuItems.action(Words.say("file.open"), "Shortcut+O", commands::open),
            MenuItems.action(Words.say("file.save"), "Shortcut+S", commands::save),
            MenuItems.action(Words.say("file.save.as"), "Shortcut+Shift+S", commands::saveAs),
            new SeparatorMenuItem(),
            MenuItems.action(Words.say("file.quit"), "Shortcut+Q", this::quit));
    return menu;
  }

  /// As the button of the window's frame does.
  private void quit() {
    Window window = getScene().getWindow();
    Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private MenuButton exampleMenu() {
    MenuButton menu = menu("example-menu", Words.say("menu.examples"), Feather.BOOK_OPEN);
    List<Example> examples = Example.all();
    Stream<MenuItem> items =
        examples.stream().map(e -> MenuItems.action(e.title(), () -> commands.show(e)));
    menu.getItems().addAll(items.toList());
    menu.getItems().add(1, new SeparatorMenuItem());
    return menu;
  }

  private static IconButton presentButton(BooleanProperty presenting) {
    return new IconButton(
        "present", Feather.MONITOR, Words.say("present.hint"), () -> presenting.set(true));
  }

  private MenuButton exportMenu() {
    MenuButton menu = menu("export-menu", Words.say("menu.export"), Feather.DOWNLOAD);
    menu.getStyleClass().add("primary");
    menu.getItems().addAll(commands.exportItems(open));
    return menu;
  }
}
