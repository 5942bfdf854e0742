package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.Programs;

class SpellingTest {
  static List<Spelling> spellings() {
    return Spelling.all();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void eachIsReadAsThePlainOne(Spelling spelling) {
    assertEquals(value(spelling, spelling.plain()), value(spelling, spelling.written()));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void theLanguagePageHasEach(Spelling spelling) throws IOException {
    String page = Files.readString(Path.of("README.md"));

    assertTrue(page.contains(spelling.written()), spelling.written());
  }

  /// The value of a program that has `word` where `spelling` belongs.
  private static double value(Spelling spelling, String word) {
    String plain = spelling.plain();
    String formula =
        switch (spelling.kind()) {
          case OPERATOR -> "√∛∜".contains(word) ? word + "x" : "x " + word + " 0.4";
          case COMPARISON -> "if(x %s 0.3, 2*x, x) + if(0.4 %1$s x, 2*x, x)".formatted(word);
          case BAR -> plain.equals("|") ? word + "-x" + word : word + "[x, -2]" + word;
          case FRACTION -> word + "x";
          case FUNCTION -> word + arguments(plain);
        };
    return Programs.value("x = 0.3; y = " + formula.replace("^(x, 2)", "pow(x, 2)"));
  }

  private static String arguments(String function) {
    return switch (function) {
      case "^" -> "(x, 2)";
      case "clip" -> "(x, 1, 2)";
      case "sum", "prod" -> "(i = 1..3, x + i)";
      case "acosh" -> "(x + 2)";
      default -> "(x)";
    };
  }

  @Test
  void eachFunctionWrittenInTheLanguageIsWhatItsDefinitionSays() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    for (String definition : Library.definitions().subList(0, Library.definitions().size() - 1)) {
      assertTrue(page.contains(definition), definition);
      String name = definition.substring(0, definition.indexOf('('));
      String call = definition.contains("low") ? "(x, 1, 2)" : "(x)";
      assertEquals(
          Programs.value("x = 0.3; own" + definition + "; y = own" + name + call),
          Programs.value("x = 0.3; y = " + name + call));
    }
  }
}
