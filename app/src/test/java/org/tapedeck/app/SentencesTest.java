package org.tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.MessageBundle;
import org.tapedeck.testing.Sentences;

/// Holds the bundles against the sources that tell their sentences.
class SentencesTest {
  private static final Path ENGINE = Path.of("../ad-engine/src/main/java");

  private static final Path APP = Path.of("src/main/java");

  /// Two words in a row.
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,:;]? \\p{L}{2,}");

  /// Texts of several words that are no sentences of a bundle: tables of names, what an exception
  /// names, and the domains of functions.
  private static final String ENGINE_WITHOUT_SENTENCES =
      ".*/(SameName|Spelling|Library|PythonFunctions|FlatTape|ElementaryFunction)\\.java: .*";

  /// Tables of names, and what other programs and programmers read.
  private static final String APP_WITHOUT_SENTENCES =
      ".*/(NameStyle|LatexNotation|SvgImage|WindowPlace|FileTrouble|Draft|Cancellation|RunPipeline"
          + "|ThisMachine|LibraryCache)\\.java: .*";

  @Test
  void eachSentenceOfTheEngineIsToldWithItsArguments() throws IOException {
    Map<String, String> sentences = MessageBundle.ofEngine(Locale.ENGLISH).sentences();

    Sources both = Sources.under(ENGINE).and(Sources.under(APP));
    assertEquals(List.of(), complaints(sentences, both, "Message.of"));
  }

  @Test
  void noSentenceStandsInTheCodeOfTheEngine() throws IOException {
    assertEquals(List.of(), sentencesIn(Sources.under(ENGINE), ENGINE_WITHOUT_SENTENCES));
  }

  @Test
  void eachSentenceOfTheAppIsToldWithItsArguments() throws IOException {
    Map<String, String> sentences = new HashMap<>(Words.in(Locale.ENGLISH).sentences());
    sentences.keySet().removeAll(MessageBundle.ofEngine(Locale.ENGLISH).sentences().keySet());

    assertEquals(List.of(), complaints(sentences, Sources.under(APP), "Words.say"));
  }

  @Test
  void noSentenceStandsInTheCodeOfTheApp() throws IOException {
    assertEquals(List.of(), sentencesIn(Sources.under(APP), APP_WITHOUT_SENTENCES));
  }

  /// Sentences that the calls of `method` tell and that are not there or take other arguments, and
  /// those that nothing in the sources names.
  private static List<String> complaints(
      Map<String, String> sentences, Sources sources, String method) {
    List<String> complaints = new ArrayList<>();
    sources.calls().stream()
        .filter(call -> call.method().equals(method))
        .forEach(call -> complaints.addAll(complaints(sentences, call)));
    Set<String> unused = new TreeSet<>(sentences.keySet());
    sources.literals().forEach(literal -> unused.remove(literal.text()));
    unused.forEach(code -> complaints.add(code + " is never told"));
    return complaints;
  }

  private static List<String> complaints(Map<String, String> sentences, Sources.Call call) {
    List<String> complaints = new ArrayList<>();
    Set<Integer> given = IntStream.range(0, call.arguments()).boxed().collect(Collectors.toSet());
    for (String code : call.codes()) {
      if (!sentences.containsKey(code)) {
        complaints.add(code + " is missing, and " + call.file() + " tells it");
      } else if (!Sentences.arguments(sentences.get(code)).equals(given)) {
        complaints.add(code + " takes other arguments than " + call.file() + " gives");
      }
    }
    return complaints;
  }

  private static List<String> sentencesIn(Sources sources, String exceptions) {
    return sources.literals().stream()
        .filter(literal -> WORDS.matcher(literal.text()).find())
        .map(literal -> literal.file() + ": " + literal.text())
        .filter(text -> !text.matches(exceptions))
        .toList();
  }
}
