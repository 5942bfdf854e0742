package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Where a person wants a file read from or written to; empty when they change their mind.
interface FileChoice {
  Optional<Path> toOpen(String what, String ending);

  /// @param name proposed, without the ending
  Optional<Path> toSave(String what, String name, String ending);
}
