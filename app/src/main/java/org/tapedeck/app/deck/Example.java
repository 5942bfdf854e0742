package org.tapedeck.app.deck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A textbook program that ships with Tapedeck.
///
/// @param name the short name, also its file name without the ending
/// @param title what the menu shows
/// @param text the program, without its title line
public record Example(String name, String title, String text) {
  private static final String FOLDER = "/examples/";

  /// The program on the screen at start-up.
  public static Example start() {
    return load("start");
  }

  /// All examples in the order of the menu, the start-up program first.
  public static List<Example> all() {
    return resource("index.txt").lines().map(Example::load).toList();
  }

  private static Example load(String name) {
    String file = resource(name + ".td");
    int titleEnd = file.indexOf('\n');
    String title = file.substring("# ".length(), titleEnd);
    return new Example(name, title, file.substring(titleEnd + 1).stripTrailing());
  }

  private static String resource(String file) {
    try (InputStream in = Example.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no example file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("example file " + file + " cannot be read", e);
    }
  }
}
