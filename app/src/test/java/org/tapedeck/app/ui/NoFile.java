package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A person who chooses no file when asked for one.
public final class NoFile implements FileChoice {
  @Override
  public Optional<Path> toOpen(String what, List<String> endings) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> toSave(String what, String name, String ending) {
    return Optional.empty();
  }

  @Override
  public void unsaved(String name, Consumer<Unsaved> answer) {
    answer.accept(Unsaved.DISCARD);
  }
}
