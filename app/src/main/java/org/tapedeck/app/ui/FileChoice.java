package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a person wants a file read from or written to; empty when they change their mind. And what
/// they want done with changes that would be lost.
interface FileChoice {
  /// An answer to the question what is to become of changes that are not saved.
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /// @param endings of the names that a file may have
  Optional<Path> toOpen(String what, List<String> endings);

  /// @param name proposed, without the ending
  Optional<Path> toSave(String what, String name, String ending);

  /// Asks what is to become of changes, and tells `answer`, now or later.
  ///
  /// @param name what the program is called
  void unsaved(String name, Consumer<Unsaved> answer);
}
