package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryCacheTest {
  @TempDir private Path folder;

  @Test
  void homeThatCanBeWrittenIsUsed() {
    assertTrue(LibraryCache.isUsable(folder.toString()));
    assertTrue(LibraryCache.isUsable(folder.toString()), "the second time");
  }

  @Test
  void homeThatCannotBeWrittenIsNotUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("home"), "");
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("other/.openjfx"), "");

    assertFalse(LibraryCache.isUsable(file.toString()));
    assertFalse(LibraryCache.isUsable(folder.resolve("other").toString()));
  }

  /// Java's `?` for an unknown home would become a folder in the one that Tapedeck is started in.
  @Test
  void missingHomeIsNotUsed() {
    assertFalse(LibraryCache.isUsable("?"));
    assertFalse(Files.exists(Path.of("?")));
  }
}
