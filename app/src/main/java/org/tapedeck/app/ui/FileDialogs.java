package org.tapedeck.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  public Optional<Path> toOpen(String what, List<String> endings) {
    return chosen(chooser(what, endings).showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toSave(String what, String name, String ending) {
    FileChooser chooser = chooser(what, List.of(ending));
    // Without its ending: GTK selects only what is before that, and what is typed has it twice.
    chooser.setInitialFileName(name);
    return chosen(chooser.showSaveDialog(owner)).flatMap(path -> whole(path, ending));
  }

  @Override
  public void unsaved(String name, Consumer<Unsaved> answer) {
    AskDialog.unsaved(owner, name, answer);
  }

  private FileChooser chooser(String what, List<String> endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(what);
    List<String> patterns = endings.stream().map(ending -> "*." + ending).toList();
    chooser.getExtensionFilters().add(new ExtensionFilter(what, patterns));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    folder = Optional.ofNullable(file).map(File::getParentFile).or(() -> folder);
    return Optional.ofNullable(file).map(File::toPath);
  }

  /// The file under its whole name; the system's dialog has not asked whether to replace that one
  /// if it is another than was chosen.
  private Optional<Path> whole(Path chosen, String ending) {
    Path whole = FileEnding.complete(chosen, ending);
    return Optional.of(whole)
        .filter(
            file -> file.equals(chosen) || !Files.exists(file) || AskDialog.replace(owner, file));
  }
}
