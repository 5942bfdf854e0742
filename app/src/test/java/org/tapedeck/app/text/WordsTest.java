package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.lang.Bundle;
import org.tapedeck.testing.Sentences;

class WordsTest {
  private static final Path SENTENCES = Path.of("src/main/resources/org/tapedeck/app/text");
  private static final Bundle ENGLISH = Words.in(Locale.ENGLISH);

  @AfterEach
  void speakEnglish() {
    Words.speak(ENGLISH);
  }

  @Test
  void noSentenceHidesOneOfTheEngine() throws IOException {
    Set<String> own = own("words").sentences().keySet();

    assertEquals(
        List.of(),
        Bundle.ofEngine(Locale.ENGLISH).sentences().keySet().stream()
            .filter(own::contains)
            .toList());
  }

  @Test
  void allLanguagesHaveTheSameSentences() throws IOException {
    Sentences english = new Sentences(own("words").sentences());
    try (Stream<Path> files = Files.list(SENTENCES)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString().replaceAll("\\.properties$", ""))
              .collect(Collectors.toSet());
      names.forEach(
          name -> assertEquals(List.of(), english.complaints(own(name).sentences()), name));
    }
  }

  private static Bundle own(String name) {
    return new Bundle(Map.of()).and(Words.class, name, Locale.ROOT);
  }

  @Test
  void whatIsSaidIsInTheLanguageSpoken() {
    Words.speak(new Bundle(Map.of("step.count", "{1} vor {0}")));

    assertEquals("9 vor 2", Words.say("step.count", 2, 9));
  }
}
