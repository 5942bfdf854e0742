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
          Map.entry("lg", "log10"),
          Map.entry("root", "sqrt"),
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

  /// How many mistakes of one program are looked up: many unknown names among many known ones would
  /// take long, and nobody reads so many hints.
  static final int MOST = 50;

  private Suggestions() {}

  /// The built-in function, or the one of `own`, that `word` was probably meant to be.
  static Optional<String> function(String word, Collection<String> own) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (ELSEWHERE.containsKey(lower)) {
      return Optional.of(ELSEWHERE.get(lower));
    }
    return nearest(
        lower,
        Stream.of(own.stream(), elementary(), arrays(), Library.names().stream())
            .flatMap(names -> names));
  }

  /// Operators are among them; a symbol of one character is near no word.
  private static Stream<String> elementary() {
    return Arrays.stream(ElementaryFunction.values()).map(ElementaryFunction::symbol);
  }

  private static Stream<String> arrays() {
    return Arrays.stream(ArrayFunction.values()).map(ArrayFunction::symbol);
  }

  /// The one of `names` that `word` was probably meant to be. `sin(x)` for `sinx`, where one of
  /// `names` stands behind a function's name.
  static Optional<String> call(String word, Collection<String> names) {
    return names.stream()
        .filter(name -> word.endsWith(name) && word.length() > name.length() + 1)
        .filter(name -> BuiltIn.isFunction(word.substring(0, word.length() - name.length())))
        .findFirst()
        .map(name -> word.substring(0, word.length() - name.length()) + "(" + name + ")");
  }

  public static Optional<String> name(String word, Collection<String> names) {
    return nearest(word, names.stream());
  }

  private static Optional<String> nearest(String word, Stream<String> candidates) {
    int limit = word.length() <= 3 ? 1 : 2;
    return candidates
        .map(candidate -> new Near(candidate, distance(word, candidate, limit)))
        .filter(near -> near.distance <= Math.min(limit, near.name.length() - 1))
        .filter(near -> resemble(word, near.name))
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name);
  }

  /// Whether two words share at least half of the letters of the longer one.
  static boolean resemble(String word, String other) {
    StringBuilder left = new StringBuilder(other);
    int shared = 0;
    for (int i = 0; i < word.length(); i++) {
      int found = left.indexOf(word.substring(i, i + 1));
      if (found >= 0) {
        left.deleteCharAt(found);
        shared++;
      }
    }
    return 2 * shared >= Math.max(word.length(), other.length());
  }

  private record Near(String name, int distance) {}

  /// The number of insertions, deletions, replacements and swaps of neighbours from one word to the
  /// other (optimal string alignment), or `most` + 1 where it is larger than `most`. Only what lies
  /// within `most` of the diagonal can count (Ukkonen 1985): O(length · `most`), and O(1) for words
  /// whose lengths differ by more.
  static int distance(String from, String to, int most) {
    if (Math.abs(from.length() - to.length()) > most) {
      return most + 1;
    }
    int far = most + 1;
    int[] beforeLast = new int[to.length() + 2];
    int[] last = new int[to.length() + 2];
    int[] row = new int[to.length() + 2];
    for (int i = 0; i <= from.length(); i++) {
      int first = Math.max(0, i - most);
      int end = Math.min(to.length(), i + most);
      for (int j = first; j <= end; j++) {
        int left = j > first ? row[j - 1] : far;
        row[j] =
            i == 0 || j == 0
                ? i + j
                : edit(last[j - 1], last[j], left, from.charAt(i - 1) == to.charAt(j - 1));
        row[j] = swaps(from, to, i, j) ? Math.min(row[j], beforeLast[j - 2] + 1) : row[j];
      }
      row[end + 1] = far;
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[to.length()], far);
  }

  private static int edit(int diagonal, int above, int left, boolean same) {
    return Math.min(same ? diagonal : diagonal + 1, 1 + Math.min(above, left));
  }

  private static boolean swaps(String from, String to, int i, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
