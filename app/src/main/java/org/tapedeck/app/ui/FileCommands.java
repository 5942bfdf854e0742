package org.tapedeck.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.export.ExportOptions;
import org.tapedeck.app.export.Exporter;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.export.WholeFile;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.engine.lang.python.PythonReader;

/// What comes in from files and goes out to them, and what is said about it.
final class FileCommands {
  /// Stands before a title while there are changes that are not saved.
  static final String UNSAVED = "• ";

  private static final String NEW_PROGRAM = "x = 2\ny = x^2\n";

  private static final String ENDING = "td";
  private static final String PYTHON = PythonReader.ENDING.substring(1);

  private final Deck deck;
  private final FileChoice choice;
  private final Executor worker;
  private final Executor screen;
  private Optional<ProgramFile> file = Optional.empty();
  private final StringProperty name = new SimpleStringProperty("");
  private final ObservableValue<String> title;
  private final StringProperty unchanged = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final BooleanProperty transparent = new SimpleBooleanProperty();
  private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(2.0);

  /// Something said to the person, until the next.
  record Notice(String text, boolean error) {
    static final Notice NONE = new Notice("", false);
  }

  /// @param worker reads programs and writes pictures; one at a time, in order
  /// @param screen says what came of it; the thread on which this is used
  FileCommands(Deck deck, FileChoice choice, Executor worker, Executor screen) {
    this.deck = deck;
    this.choice = choice;
    this.worker = worker;
    this.screen = screen;
    title =
        Bindings.createStringBinding(
            () -> (edited() ? UNSAVED : "") + name.get(), name, unchanged, deck.text());
  }

  /// Commands that are done when they return.
  FileCommands(Deck deck, FileChoice choice) {
    this(deck, choice, Runnable::run, Runnable::run);
  }

  /// The program of an example, unless what is there is to stay.
  void show(Example example) {
    replace(example.title(), example.text(), Optional.empty());
  }

  void clear() {
    replace(Words.say("program.new"), NEW_PROGRAM, Optional.empty());
  }

  void open() {
    choice.toOpen(Words.say("program.files"), List.of(ENDING, PYTHON)).ifPresent(this::read);
  }

  /// Puts a file's program on the deck; says so where it cannot be read.
  void read(Path path) {
    worker.execute(
        () -> {
          try {
            ProgramFile read = ProgramFile.read(path);
            screen.execute(() -> replace(read.name(), read.text(), Optional.of(read)));
          } catch (IOException e) {
            say(error(Words.say("notice.unreadable", path, FileTrouble.reason(e))));
          }
        });
  }

  private void replace(String name, String program, Optional<ProgramFile> from) {
    release(() -> put(name, program, from));
  }

  /// Puts a program on the deck without a question.
  void put(String name, String program, Optional<ProgramFile> from) {
    this.name.set(name);
    unchanged.set(program);
    file = from;
    deck.load(program, name.endsWith(PythonReader.ENDING));
    notice.set(Notice.NONE);
  }

  /// Goes on with what ends the program on the deck, once nothing in it is unsaved or a person gave
  /// it up; or not at all.
  void release(Runnable onwards) {
    if (edited()) {
      choice.unsaved(name.get(), answer -> release(answer, onwards));
    } else {
      onwards.run();
    }
  }

  private void release(FileChoice.Unsaved answer, Runnable onwards) {
    boolean released =
        switch (answer) {
          case SAVE -> save();
          case DISCARD -> true;
          case CANCEL -> false;
        };
    if (released) {
      onwards.run();
    }
  }

  /// Saves to the program's own file, or asks for one; whether it is saved now.
  boolean save() {
    return file.map(this::saveTo).orElseGet(this::saveAs);
  }

  boolean saveAs() {
    String ending = isPython() ? PYTHON : ENDING;
    String proposed = FileEnding.proposed(file.map(ProgramFile::name).orElse("program"), ending);
    return choice
        .toSave(Words.say("program.files"), proposed, ending)
        .filter(path -> saveTo(new ProgramFile(path, "", false)))
        .isPresent();
  }

  private boolean isPython() {
    return PythonReader.isPython(deck.source(deck.text().get()));
  }

  private boolean saveTo(ProgramFile place) {
    ProgramFile saved = place.withText(deck.text().get());
    Notice told = write(saved.path(), saved::write, !deck.inputs().get().isEmpty());
    notice.set(told);
    if (told.error()) {
      return false;
    }
    name.set(saved.name());
    unchanged.set(saved.text());
    file = Optional.of(saved);
    return true;
  }

  private void exportAs(Exporter exporter) {
    deck.run()
        .get()
        .ifPresent(
            run ->
                choice
                    .toSave(exporter.title(), pictureName(run), exporter.extension())
                    .ifPresent(path -> export(run, path)));
  }

  /// Writes the picture that is on the screen now, with no hurry.
  private void export(Run run, Path path) {
    ExportOptions options =
        new ExportOptions(Palette.read(theme.get()), scale.get(), transparent.get());
    Exporter format = Exporter.of(path).orElseThrow();
    StepView now = run.at(deck.cursor().get());
    notice.set(new Notice(Words.say("notice.writing", path.getFileName()), false));
    Writing picture =
        () -> WholeFile.write(path, out -> format.write(run.picture(), now, options, out));
    worker.execute(() -> say(write(path, picture, false)));
  }

  private String pictureName(Run run) {
    return run.output().name() + "-step-" + deck.cursor().get();
  }

  /// The items of the export menu.
  List<MenuItem> exportItems(WhileOpen open) {
    List<MenuItem> items = new ArrayList<>();
    for (Exporter exporter : Exporter.values()) {
      items.add(MenuItems.action(exporter.title() + "…", () -> exportAs(exporter)));
    }
    items.getFirst().setAccelerator(KeyCombination.valueOf("Shortcut+E"));
    items.addAll(
        List.of(
            new SeparatorMenuItem(),
            MenuItems.toggle(
                Words.say("export.transparent"), open.see(transparent), transparent::set),
            MenuItems.choices(
                Words.say("export.scale"),
                List.of(1.0, 2.0, 3.0, 4.0),
                each -> (int) (each * 100) + " %",
                open.see(scale),
                scale::set)));
    return items;
  }

  private interface Writing {
    void run() throws IOException;
  }

  /// Writes a file; what is said about it. `moved` says that it is a program whose inputs are
  /// elsewhere.
  private static Notice write(Path path, Writing writing, boolean moved) {
    try {
      writing.run();
      Path place = path.toAbsolutePath();
      Path name = place.getFileName();
      return new Notice(
          moved
              ? Words.say("notice.saved.moved", name, place.getParent())
              : Words.say("notice.saved", name, place.getParent()),
          false);
    } catch (IOException e) {
      return error(Words.say("notice.unwritable", path, FileTrouble.reason(e)));
    }
  }

  private static Notice error(String sentence) {
    return new Notice(sentence, true);
  }

  private void say(Notice said) {
    screen.execute(() -> notice.set(said));
  }

  /// Whether the text is another one than was opened or saved last.
  private boolean edited() {
    return !deck.text().get().equals(unchanged.get());
  }

  /// What the program is called, after a dot where it has changes that are not saved.
  ObservableValue<String> title() {
    return title;
  }

  ObservableValue<String> windowTitle() {
    return title().map(title -> title.isEmpty() ? "Tapedeck" : title + " – Tapedeck");
  }

  ObjectProperty<Notice> notice() {
    return notice;
  }

  /// The theme of the window, which exported pictures take too.
  ObjectProperty<Theme> theme() {
    return theme;
  }
}
