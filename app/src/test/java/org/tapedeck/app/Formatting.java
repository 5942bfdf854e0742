package org.tapedeck.app;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The layout of this project's Java sources: what google-java-format makes of a file.
///
/// Run as a program (`mvn -Pformat`) it rewrites every file that differs. It is started from
/// source, before anything is compiled, so it uses nothing of the project.
final class Formatting {
  private static final List<String> MODULES = List.of("ad-engine", "app");

  private final Path project;
  private final Formatter formatter = new Formatter();

  /// The sources of both modules below the folder `project`.
  Formatting(Path project) {
    this.project = project;
  }

  public static void main(String[] args) throws IOException {
    Formatting formatting = new Formatting(Path.of(args[0]));
    List<Path> files = formatting.unformatted();
    for (Path file : files) {
      Path path = formatting.project.resolve(file);
      Files.writeString(path, formatting.formatted(path));
      System.out.println("formatted " + file);
    }
    System.out.println("Files formatted: " + files.size());
  }

  /// The Java files whose text is not what the formatter makes of it: paths below the project's
  /// folder, in order.
  List<Path> unformatted() throws IOException {
    List<Path> differing = new ArrayList<>();
    for (String module : MODULES) {
      for (Path file : javaFiles(project.resolve(module).resolve("src"))) {
        if (!formatted(file).equals(Files.readString(file))) {
          differing.add(project.relativize(file));
        }
      }
    }
    return List.copyOf(differing);
  }

  private String formatted(Path file) throws IOException {
    try {
      return formatter.formatSourceAndFixImports(Files.readString(file));
    } catch (FormatterException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
