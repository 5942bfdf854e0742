package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Locales with digits, decimal commas and letters of their own: nothing of them gets into what is
/// printed or written.
final class LocaleTest {
  private static final String PROGRAM = "title = 1.5; i = 1000; y = sin(title)*i/0";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "de-DE", "hi-IN-u-nu-deva"})
  void printedTextIsTheSame(String locale) {
    List<Shell.Result> expected = in(Locale.ROOT, LocaleTest::printed);

    assertEquals(expected, in(Locale.forLanguageTag(locale), LocaleTest::printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "de-DE", "hi-IN-u-nu-deva"})
  void filesAndTheirNamesAreTheSame(String locale) {
    List<String> expected = in(Locale.ROOT, () -> written("root"));

    assertTrue(expected.getFirst().startsWith("o-000.svg: "), expected::getFirst);
    assertEquals(expected, in(Locale.forLanguageTag(locale), () -> written("other")));
  }

  private static List<Shell.Result> printed() {
    List<Shell.Result> results = new ArrayList<>();
    for (String format : List.of("table", "json", "csv", "latex", "markdown")) {
      results.add(Shell.tapedeck("trace", "-e", PROGRAM, "--format", format));
    }
    for (String format : List.of("table", "json")) {
      results.add(Shell.tapedeck("check", "-e", "x = 2; y = x^3", "--format", format));
    }
    results.add(Shell.tapedeck("trace", "-e", "x = 1; while x > 0 { x = x + 1 }"));
    results.add(Shell.tapedeck("trace", "--help"));
    return results;
  }

  private List<String> written(String name) {
    try {
      Path place = Files.createDirectory(folder.resolve(name));
      String to = place.resolve("o.svg").toString();
      assertEquals(
          0, Shell.tapedeck("export", "-e", PROGRAM, "--to", to, "--step", "all").status());
      try (Stream<Path> files = Files.list(place)) {
        List<String> texts = new ArrayList<>();
        for (Path file : files.sorted().toList()) {
          texts.add(file.getFileName() + ": " + Files.readString(file, StandardCharsets.UTF_8));
        }
        return texts;
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T in(Locale locale, Supplier<T> task) {
    Locale before = Locale.getDefault();
    Locale.setDefault(locale);
    try {
      return task.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}
