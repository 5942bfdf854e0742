package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.lang.MessageBundle;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.testing.Sentences;

class WordsTest {
  private static final Path SENTENCES = Path.of("src/main/resources/org/tapedeck/app/text");
  private static final MessageBundle ENGLISH = Words.in(Locale.ENGLISH);

  @AfterEach
  void speakEnglish() {
    Words.speak(ENGLISH);
  }

  @Test
  void noSentenceHidesOneOfTheEngine() throws IOException {
    Set<String> own = own("words").sentences().keySet();

    assertEquals(
        List.of(),
        MessageBundle.ofEngine(Locale.ENGLISH).sentences().keySet().stream()
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

  private static MessageBundle own(String name) {
    return new MessageBundle(Map.of()).and(Words.class, name, Locale.ROOT);
  }

  @Test
  void whatIsSaidIsInTheLanguageSpoken() {
    Words.speak(new MessageBundle(Map.of("step.count", "{1} vor {0}")));

    assertEquals("9 vor 2", Words.say("step.count", 2, 9));
  }

  /// In a language in which each letter has an accent, a word without one is no word of a bundle.
  @ParameterizedTest
  @MethodSource("org.tapedeck.app.drawing.Traces#worked")
  void aTranslationTranslatesAllThatStepsSay(Trace trace) {
    Words.speak(new MessageBundle(new Sentences(ENGLISH.sentences()).accented()));

    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      String told = StepNarration.of(StepView.of(trace, cursor)).toString();
      String rest = Sentences.withoutArguments(told);
      assertFalse(rest.matches("(?s).*[A-Za-z](?!\u0301).*"), told);
    }
  }
}
