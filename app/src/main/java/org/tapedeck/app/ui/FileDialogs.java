package org.tapedeck.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/// Asks a person for a file with the system's own dialogs.
final class FileDialogs implements FileChoice {
  private final Stage owner;
  private Optional<File> folder = Optional.empty();

  FileDialogs(Stage owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> toOpen(String what, String ending) {
    return chosen(chooser(what, ending).showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toSave(String what, String name, String ending) {
    FileChooser chooser = chooser(what, ending);
    chooser.setInitialFileName(name + "." + ending);
    return chosen(chooser.showSaveDialog(owner)).flatMap(path -> withEnding(path, ending));
  }

  @Override
  public void unsaved(String name, Consumer<Unsaved> answer) {
    AskDialog.unsaved(owner, name, answer);
  }

  private FileChooser chooser(String what, String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(what);
    chooser.getExtensionFilters().add(new ExtensionFilter(what, "*." + ending));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    folder = Optional.ofNullable(file).map(File::getParentFile).or(() -> folder);
    return Optional.ofNullable(file).map(File::toPath);
  }

  /// The file's name with its ending; the system's dialog has not asked whether to replace that
  /// one.
  private Optional<Path> withEnding(Path path, String ending) {
    if (path.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)) {
      return Optional.of(path);
    }
    Path whole = path.resolveSibling(path.getFileName() + "." + ending);
    return Optional.of(whole).filter(file -> !Files.exists(file) || AskDialog.replace(owner, file));
  }
}
