package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.Program;

/// What commands that draw nothing load: they are to be quick, and to run where no picture can be
/// made.
class LoadedClassesTest {
  private static final Pattern LOADED = Pattern.compile("(?m)\\] (\\S+) source: ");

  private static final Pattern OF_PICTURES =
      Pattern.compile(
          "(javafx|java\\.awt|javax\\.swing|org\\.jgrapht|org\\.scilab|com\\.sun\\.(javafx|glass))\\..*"
              + "|org\\.tapedeck\\.app\\.(layout|picture|typeset|export|deck|ui)\\..*");

  /// The words and the writer of files that say nothing of pictures.
  private static final List<String> HARMLESS =
      List.of("org.tapedeck.app.export.FileTrouble", "org.tapedeck.app.export.Json");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "completion",
        "trace -e x=3;y=x*sin(x)",
        "trace -e x=3;y=x*sin(x) --format json",
        "trace -e x=3;y=x*sin(x) --format latex",
        "trace -e x=3;y=x*sin(x) --mode forward --format csv",
        "check -e x=3;y=x*sin(x)",
        "check -e x=3;y=x*sin(x) --format json",
      })
  void whatDrawsNothingLoadsNothingOfPictures(String arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("loaded");
    List<String> command =
        Program.command(List.of("-Xlog:class+load:file=" + log), arguments.split(" "));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.resolveSibling("out").toFile())
            .start();
    assertEquals(0, process.waitFor());

    List<String> loaded =
        LOADED
            .matcher(Files.readString(log))
            .results()
            .map(MatchResult::group)
            .map(LoadedClassesTest::name)
            .toList();

    assertTrue(loaded.contains("org.tapedeck.app.cli.Main"));
    assertEquals(List.of(), loaded.stream().filter(LoadedClassesTest::isOfPictures).toList());
  }

  private static String name(String line) {
    return line.substring(2, line.indexOf(" source: "));
  }

  private static boolean isOfPictures(String name) {
    return OF_PICTURES.matcher(name).matches() && HARMLESS.stream().noneMatch(name::startsWith);
  }
}
