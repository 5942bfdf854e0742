package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.tape.Tape;

/// What is read in another way than by the letter is said: formulas in which words are left out,
/// doubled, swapped, joined and spelled otherwise, `mvn -Pmutants -pl ad-engine test` a million.
class SilentReadingTest {
  private static final int PROGRAMS = Integer.getInteger("mutated.programs", 10_000);

  private static final String INPUTS = "x = 1.25; z = 0.75; w = 2.5; y = ";
  private static final Map<String, Double> NAMES = Map.of("x", 1.25, "z", 0.75, "w", 2.5);

  /// Hints about a name, and not about how something is read.
  private static final Set<String> OF_NAMES = Set.of("name.unset");

  private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "^", "·", "**");
  private static final List<String> FUNCTIONS =
      List.of("sin", "exp", "ln", "sqrt", "abs", "tanh", "log", "tg", "arctan", "sgn");
  private static final List<String> LEAVES =
      List.of("x", "z", "w", "2", "3", "0.5", "x²", "pi", "e", "√x", "π", "½", "1e-3");
  private static final List<String> WORDS =
      List.of(
          "(", ")", ",", "√", "²", "⁻¹", "|", "2", "x", "z", "+", "-", "−", "/", "^", "sin", "×");

  private final Random random = new Random(20241128);

  @Test
  void whatIsReadOtherwiseThanByTheLetterIsSaid() {
    List<String> silent = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      String formula = mutated();
      ParseResult result = Parser.parse(new Source("test", INPUTS + formula));
      if (result instanceof ParseResult.Parsed parsed) {
        accepted++;
        if (!isSaid(parsed) && !isAsWritten(parsed, formula)) {
          silent.add(formula);
        }
      }
    }

    assertTrue(
        silent.isEmpty(),
        () ->
            silent.size()
                + " are: "
                + silent.stream()
                    .sorted((a, b) -> a.length() - b.length())
                    .limit(40)
                    .collect(Collectors.joining("\n")));
    assertTrue(accepted > PROGRAMS / 5, "accepted " + accepted);
  }

  private static boolean isSaid(ParseResult.Parsed parsed) {
    return parsed.diagnostics().stream()
        .anyMatch(diagnostic -> !OF_NAMES.contains(diagnostic.message().code()));
  }

  private static boolean isAsWritten(ParseResult.Parsed parsed, String formula) {
    Optional<Double> strict = StrictReading.of(formula, NAMES);
    if (strict.isEmpty()
        || !(Programs.record(parsed.program()) instanceof Recording.Recorded run)) {
      return false;
    }
    double value = Tape.of(run.graph()).primal(run.graph().output("y"));
    double off = Math.abs(value - strict.get());
    return Double.compare(value + 0.0, strict.get() + 0.0) == 0 || off <= 1e-9 * Math.abs(value);
  }

  private String mutated() {
    List<String> words = new ArrayList<>();
    formula(random.nextInt(1, 4), words);
    for (int i = random.nextInt(4); i > 0 && !words.isEmpty(); i--) {
      mutate(words);
    }
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(random.nextInt(3) == 0 ? " " : "").append(word);
    }
    return text.toString();
  }

  private void formula(int depth, List<String> words) {
    switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 0 -> words.add(any(LEAVES));
      case 1 -> {
        words.add(any(FUNCTIONS));
        inParentheses(depth, words);
      }
      case 2 -> inParentheses(depth, words);
      case 3 -> {
        words.add("-");
        formula(depth - 1, words);
      }
      default -> {
        formula(depth - 1, words);
        words.add(any(OPERATORS));
        formula(depth - 1, words);
      }
    }
  }

  private void inParentheses(int depth, List<String> words) {
    words.add("(");
    formula(depth - 1, words);
    words.add(")");
  }

  private void mutate(List<String> words) {
    int at = random.nextInt(words.size());
    switch (random.nextInt(5)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      case 2 -> words.add(at, any(WORDS));
      case 3 -> words.set(at, spelling(words.get(at)));
      default -> words.add(random.nextInt(words.size()), words.remove(at));
    }
  }

  private String spelling(String word) {
    List<String> others =
        Spelling.all().stream()
            .filter(spelling -> spelling.plain().equals(word))
            .map(Spelling::written)
            .toList();
    return others.isEmpty() ? word : any(others);
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
