package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tapedeck.app.export.Exporter;

/// The ending of a file as a person types it or leaves it away.
final class FileEnding {
  /// Dots and spaces at the end of a name, which Windows drops.
  private static final Pattern LOOSE_END = Pattern.compile("[. ]+$");

  private FileEnding() {}

  /// A file that was named for a content whose files end with `ending`: with that ending once,
  /// written as it was typed. Where a picture was named with the ending of another format of
  /// pictures, that is the format it is written in.
  static Path complete(Path file, String ending) {
    String name = LOOSE_END.matcher(file.getFileName().toString()).replaceFirst("");
    boolean otherFormat =
        Exporter.of(Path.of("." + ending)).isPresent() && Exporter.of(Path.of(name)).isPresent();
    return file.resolveSibling(
        has(name, ending) || (otherFormat && name.indexOf('.') > 0) ? name : name + "." + ending);
  }

  /// What is proposed for a file called `name`: that without its ending, however it is written, so
  /// that [#complete] makes it the same again.
  static String proposed(String name, String ending) {
    String stem = has(name, ending) ? name.substring(0, name.length() - ending.length() - 1) : name;
    return has(stem, ending) ? name : stem;
  }

  /// A name that is nothing but an ending has none.
  private static boolean has(String name, String ending) {
    String end = "." + ending;
    return name.length() > end.length() && name.toLowerCase(Locale.ROOT).endsWith(end);
  }
}
