package org.tapedeck.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where JavaFX unpacks its native libraries. It complains at length, or makes a folder called `?`,
/// where the home is missing or cannot be written.
final class LibraryCache {
  /// Names the folder for JavaFX, which asks once, at its start.
  private static final String PROPERTY = "javafx.cachedir";

  private LibraryCache() {}

  /// Has JavaFX unpack into a folder of this run alone where it could not below the home; to be
  /// called before anything of JavaFX. The folder is gone when the process ends.
  ///
  /// Throws [UncheckedIOException] where no such folder can be made either.
  static void choose() {
    if (System.getProperty(PROPERTY, "").isEmpty() && !isUsable(System.getProperty("user.home"))) {
      System.setProperty(PROPERTY, ownFolder().toString());
    }
  }

  /// Whether JavaFX can keep its libraries below `home`.
  static boolean isUsable(String home) {
    try {
      Path cache = Path.of(home, ".openjfx", "cache");
      if (!cache.isAbsolute()) {
        return false; // "?", which is Java's word for none
      }
      Files.createDirectories(cache);
      try (Stream<Path> inside = Files.walk(cache, 2)) {
        return inside.filter(Files::isDirectory).allMatch(Files::isWritable);
      }
    } catch (IOException | UncheckedIOException | InvalidPathException _) {
      return false;
    }
  }

  private static Path ownFolder() {
    try {
      Path folder = Files.createTempDirectory("tapedeck");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "library cache"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the window's libraries have no place in " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path each : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    } catch (IOException | UncheckedIOException _) {
      // Windows keeps a library that is in use; the system clears its temporary files itself.
    }
  }
}
