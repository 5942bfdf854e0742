package org.tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatTest {
  @Test
  void sourcesAreFormatted() throws IOException {
    List<Path> unformatted = new Formatting(Path.of("..").toRealPath()).unformatted();

    assertEquals(List.of(), unformatted, "Files not formatted; `mvn -Pformat` formats them");
  }

  @Test
  void fileWithOtherLayoutIsFound(@TempDir Path project) throws IOException {
    source(project, "ad-engine/src/main/java/Tidy.java", "final class Tidy {}\n");
    source(project, "app/src/test/java/Untidy.java", "final class Untidy\n{ }\n");

    List<Path> unformatted = new Formatting(project).unformatted();

    assertEquals(List.of(Path.of("app/src/test/java/Untidy.java")), unformatted);
  }

  private static void source(Path project, String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
