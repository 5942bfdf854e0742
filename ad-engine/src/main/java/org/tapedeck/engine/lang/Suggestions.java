package org.tapedeck.engine.lang;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tapedeck.engine.function.ElementaryFunction;

/// What a misspelled word was probably meant to be.
public final class Suggestions {
  /// Names that other textbooks and languages use.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("sine", "sin"),
          Map.entry("cosine", "cos"),
          Map.entry("tangent", "tan"),
          Map.entry("tg", "tan"),
          Map.entry("arcsin", "asin"),
          Map.entry("arccos", "acos"),
          Map.entry("arctan", "atan"),
          Map.entry("arctg", "atan"),
          Map.entry("arsinh", "asinh"),
          Map.entry("arcosh", "acosh"),
          Map.entry("artanh", "atanh"),
          Map.entry("lg", "log10"),
          Map.entry("ld", "log2"),
          Map.entry("root", "sqrt"),
          Map.entry("sgn", "sign"),
          Map.entry("logistic", "sigmoid"),
          Map.entry("minimum", "min"),
          Map.entry("maximum", "max"),
          Map.entry("total", "sum"),
          Map.entry("product", "prod"),
          Map.entry("average", "mean"),
          Map.entry("avg", "mean"),
          Map.entry("length", "len"),
          Map.entry("size", "len"),
          Map.entry("rand", "randn"),
          Map.entry("random", "randn"),
          Map.entry("normal", "randn"));

  private Suggestions() {}

  /// The built-in function, or the one of `own`, that `word` was probably meant to be.
  static Optional<String> function(String word, Collection<String> own) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (ELSEWHERE.containsKey(lower)) {
      return Optional.of(ELSEWHERE.get(lower));
    }
    return nearest(lower, Stream.of(own.stream(), elementary(), arrays()).flatMap(names -> names));
  }

  /// Operators are among them; a symbol of one character is near no word.
  private static Stream<String> elementary() {
    return Arrays.stream(ElementaryFunction.values()).map(ElementaryFunction::symbol);
  }

  private static Stream<String> arrays() {
    return Arrays.stream(ArrayFunction.values()).map(ArrayFunction::symbol);
  }

  /// The one of `names` that `word` was probably meant to be.
  public static Optional<String> name(String word, Collection<String> names) {
    return nearest(word, names.stream());
  }

  private static Optional<String> nearest(String word, Stream<String> candidates) {
    int limit = word.length() <= 2 ? 1 : 2;
    return candidates
        .filter(candidate -> distance(word, candidate) <= Math.min(limit, candidate.length() - 1))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours from one word to the
  /// other (optimal string alignment).
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = cost[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
