package org.tapedeck.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
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
    return chosen(chooser.showSaveDialog(owner)).map(path -> withEnding(path, ending));
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

  private static Path withEnding(Path path, String ending) {
    boolean ends = path.toString().toLowerCase(java.util.Locale.ROOT).endsWith("." + ending);
    return ends ? path : path.resolveSibling(path.getFileName() + "." + ending);
  }
}
