package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// A person who always picks the same file, or saves to the name that is proposed in a folder, and
/// answers questions in the window.
final class OneFile implements FileChoice {
  private final Stage owner;
  private final Path folder;
  private Path file;

  OneFile(Stage owner, Path folder) {
    this.owner = owner;
    this.folder = folder;
    file = folder.resolve("none");
  }

  /// The file that was saved to last, or is opened next.
  Path file() {
    return file;
  }

  void pick(Path file) {
    this.file = file;
  }

  @Override
  public Optional<Path> toOpen(String what, List<String> endings) {
    return Optional.of(file);
  }

  @Override
  public Optional<Path> toSave(String what, String name, String ending) {
    file = folder.resolve(name + "." + ending);
    return Optional.of(file);
  }

  @Override
  public void unsaved(String name, Consumer<Unsaved> answer) {
    AskDialog.unsaved(owner, name, answer);
  }
}
