package org.tapedeck.app.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.export.Look;
import org.tapedeck.app.export.PictureFormat;
import org.tapedeck.app.export.WholeFile;

/// What comes in from files and goes out to them, and what is said about it.
final class Documents {
  private static final String NEW_PROGRAM = "x = 2\ny = x^2\n";

  private final Deck deck;
  private final FileChoice choice;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty unchanged = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final BooleanProperty transparent = new SimpleBooleanProperty();
  private final DoubleProperty scale = new SimpleDoubleProperty(2);

  /// Something said to the person, until the next.
  record Notice(String text, boolean error) {
    static final Notice NONE = new Notice("", false);
  }

  Documents(Deck deck, FileChoice choice) {
    this.deck = deck;
    this.choice = choice;
  }

  void show(Example example) {
    put(example.title(), example.text());
  }

  void clear() {
    put("New program", NEW_PROGRAM);
  }

  void open() {
    choice.toOpen("Tapedeck program", "td").ifPresent(this::read);
  }

  /// Puts a file's program on the deck; says so where it cannot be read.
  void read(Path path) {
    try {
      put(path.getFileName().toString(), Files.readString(path));
    } catch (IOException e) {
      fail(path + " cannot be read: " + FileTrouble.reason(e) + ".");
    }
  }

  private void put(String name, String program) {
    this.name.set(name);
    unchanged.set(program);
    deck.load(program);
    notice.set(Notice.NONE);
  }

  void save() {
    choice
        .toSave("Tapedeck program", "program", "td")
        .ifPresent(
            path -> {
              if (write(
                  path,
                  () ->
                      WholeFile.write(path, deck.text().get().getBytes(StandardCharsets.UTF_8)))) {
                name.set(path.getFileName().toString());
                unchanged.set(deck.text().get());
              }
            });
  }

  private void exportAs(String ending) {
    deck.run()
        .get()
        .ifPresent(
            run ->
                choice
                    .toSave(ending.toUpperCase(Locale.ROOT) + " picture", pictureName(run), ending)
                    .ifPresent(path -> write(path, () -> writePicture(run, path))));
  }

  private String pictureName(Run run) {
    return run.output().name() + "-step-" + deck.cursor().get();
  }

  private void writePicture(Run run, Path path) throws IOException {
    Look look = new Look(Palette.read(theme.get()), scale.get(), transparent.get());
    PictureFormat format = PictureFormat.of(path).orElseThrow();
    WholeFile.write(path, format.bytes(run.picture(), deck.cursor().get(), look));
  }

  /// The items of the export menu.
  List<MenuItem> exportItems() {
    Property<Double> factor = scale.asObject();
    return List.of(
        MenuItems.action("Picture as PNG…", "Shortcut+E", () -> exportAs("png")),
        MenuItems.action("Picture as SVG…", () -> exportAs("svg")),
        new SeparatorMenuItem(),
        MenuItems.toggle("Transparent background", transparent),
        MenuItems.choices(
            "PNG scale",
            List.of(1.0, 2.0, 3.0, 4.0),
            each -> (int) (each * 100) + " %",
            factor,
            factor::setValue));
  }

  private interface Writing {
    void run() throws IOException;
  }

  private boolean write(Path path, Writing writing) {
    try {
      writing.run();
      notice.set(new Notice("Saved " + path.getFileName() + " in " + path.getParent(), false));
      return true;
    } catch (IOException e) {
      fail(path + " could not be written: " + FileTrouble.reason(e) + ".");
      return false;
    }
  }

  private void fail(String sentence) {
    notice.set(new Notice(sentence, true));
  }

  /// What the program is called, and whether it was changed since it was opened or saved.
  ObservableValue<String> title() {
    return Bindings.createStringBinding(
        () -> name.get() + (deck.text().get().equals(unchanged.get()) ? "" : " (edited)"),
        name,
        unchanged,
        deck.text());
  }

  ObservableValue<String> windowTitle() {
    return title().map(title -> title.isEmpty() ? "Tapedeck" : "Tapedeck – " + title);
  }

  ObjectProperty<Notice> notice() {
    return notice;
  }

  /// The theme of the window, which exported pictures take too.
  ObjectProperty<Theme> theme() {
    return theme;
  }
}
