package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.tape.DomainError;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sentences;

class MessageBundleTest {
  private static final Path PROGRAMS = Path.of("src/test/resources/programs");
  private static final Path SENTENCES = Path.of("src/main/resources/org/tapedeck/engine/lang");
  private static final MessageBundle ENGLISH = MessageBundle.ofEngine(Locale.ENGLISH);

  @Test
  void allLanguagesHaveTheSameSentences() throws IOException {
    Sentences english = new Sentences(ENGLISH.sentences());
    try (Stream<Path> files = Files.list(SENTENCES)) {
      for (Path file : files.toList()) {
        String language = file.getFileName().toString().replaceAll("messages_?(.*)\\..*", "$1");
        MessageBundle bundle =
            language.isEmpty()
                ? ENGLISH
                : new MessageBundle(Map.of())
                    .and(MessageBundle.class, "messages_" + language, Locale.ROOT);
        assertEquals(List.of(), english.complaints(bundle.sentences()), language);
      }
    }
  }

  @Test
  void aLanguageThatIsMissingIsEnglish() {
    assertEquals(ENGLISH, MessageBundle.ofEngine(Locale.of("qps")));
  }

  @Test
  void aFileThatIsMissingIsToldAtOnce() {
    assertThrows(
        IllegalStateException.class,
        () -> ENGLISH.and(MessageBundle.class, "sentences", Locale.ENGLISH));
  }

  @Test
  void aCodeThatIsMissingIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.text("name.of.nobody", List.of()));
  }

  @Test
  void messagesAreEqualByCodeAndArguments() {
    assertEquals(Message.of("shape.vector", "x", 3), Shape.vector(3).of("x"));
    assertNotEquals(Message.of("shape.vector", "x", 3), Shape.vector(3).of("y"));
  }

  @Test
  void aMessageIsAClauseOfAnother() {
    Message needed = Message.of("number.needed", Message.of("shape.vector", "x", 3));

    assertEquals("a single number is needed here, and `x` has 3 elements", needed.toString());
  }

  @Test
  void aNumberThatIsToBeShownIsAText() {
    assertThrows(IllegalArgumentException.class, () -> Message.of("number.needed", 0.5));
  }

  @Test
  void whatCannotBeSeenIsSpelledOut() {
    assertEquals(
        "the character `⟨U+0007⟩` has no meaning here",
        Message.of("character.unknown", "\u0007").toString());
  }

  private static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.toList();
    }
  }

  /// In a language in which each letter has an accent, a word without one is no word of a bundle.
  @ParameterizedTest
  @MethodSource("programs")
  void aTranslationTranslatesAllThatIsTold(Path program) throws IOException {
    MessageBundle accented = new MessageBundle(new Sentences(ENGLISH.sentences()).accented());

    for (Diagnostic diagnostic : told(new Source("p", Files.readString(program)))) {
      Stream.concat(Stream.of(diagnostic.message()), diagnostic.hint().stream())
          .map(message -> Sentences.withoutArguments(message.in(accented)))
          .forEach(rest -> assertFalse(rest.matches("(?s).*[A-Za-z](?!\u0301).*"), rest));
    }
  }

  private static List<Diagnostic> told(Source source) {
    return switch (Parser.parse(source)) {
      case ParseResult.Rejected rejected -> rejected.diagnostics();
      case ParseResult.Parsed parsed ->
          switch (Programs.record(parsed.program())) {
            case Recording.Failed failed -> List.of(failed.diagnostic());
            case Recording.Recorded recorded ->
                Stream.concat(
                        parsed.diagnostics().stream(),
                        Tape.of(recorded.graph()).domainErrors().stream()
                            .map(DomainError::diagnostic))
                    .toList();
          };
    };
  }
}
