package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;

class SuggestionsTest {
  @ParameterizedTest
  @CsvSource({
    "'', abc, 3",
    "abc, abc, 0",
    "abc, acb, 1",
    "abc, ab, 1",
    "abc, xbc, 1",
    "ab, ca, 2",
    "kitten, sitting, 3",
    "snigmoid, sigmoid, 1",
  })
  void distanceCountsEdits(String from, String to, int distance) {
    assertEquals(distance, Suggestions.distance(from, to, 7));
    assertEquals(distance, Suggestions.distance(to, from, 7));
    assertEquals(Math.min(distance, 3), Suggestions.distance(from, to, 2));
    assertEquals(Math.min(distance, 2), Suggestions.distance(to, from, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "sine, sin",
    "SIN, sin",
    "sni, sin",
    "cosine, cos",
    "arctan, atan",
    "squrt, sqrt",
    "lg, log10",
    "sigmod, sigmoid",
    "tnah, tanh",
    "mx, max",
    "sgmod, sigmoid",
  })
  void aMisspelledFunctionIsFound(String word, String meant) {
    assertEquals(Optional.of(meant), Suggestions.function(word, List.of()));
  }

  @Test
  void nothingIsSuggestedForAWordUnlikeAny() {
    assertEquals(Optional.empty(), Suggestions.function("f", List.of()));
    assertEquals(Optional.empty(), Suggestions.function("sq", List.of()));
    assertEquals(Optional.empty(), Suggestions.function("banana", List.of()));
  }

  @ParameterizedTest
  @CsvSource({"mod", "inv", "odd"})
  void aShortWordIsNotTakenForAnother(String word) {
    assertEquals(Optional.empty(), Suggestions.function(word, List.of()));
  }

  @Test
  void namesAreFoundAmongTheGiven() {
    assertEquals(Optional.of("weight"), Suggestions.name("wieght", List.of("height", "weight")));
    assertEquals(Optional.empty(), Suggestions.name("b", List.of("x")));
  }

  /// Against the table of all prefixes.
  @Test
  void aBoundedDistanceIsTheDistanceUpToItsBound() {
    Random random = new Random(20241128);
    for (int i = 0; i < 2000; i++) {
      String from = word(random);
      String to = word(random);
      int most = random.nextInt(4);

      assertEquals(
          Math.min(byTable(from, to), most + 1),
          Suggestions.distance(from, to, most),
          from + " to " + to + " within " + most);
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(8), 'a', 'd')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static int byTable(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i + j;
        if (i > 0 && j > 0) {
          int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
          cost[i][j] =
              Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        }
        if (i > 1 && j > 1 && from.startsWith(swapped(to, j), i - 2)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }

  private static String swapped(String word, int end) {
    return "" + word.charAt(end - 1) + word.charAt(end - 2);
  }

  /// All with all took minutes; the work of 50 is a matter of milliseconds.
  @Test
  void manyUnknownNamesAmongManyKnownOnesAreSuggestedForTheFirstFiftyOnly() {
    String known =
        IntStream.range(0, 9000).mapToObj(i -> "x" + i + "a = 1").collect(Collectors.joining("\n"));
    String unknown =
        IntStream.range(0, 9000).mapToObj(i -> "x" + i + "b").collect(Collectors.joining(" + "));

    List<String> diagnostics = Programs.diagnostics(known + "\ny = " + unknown);

    assertEquals(9000, diagnostics.size());
    assertEquals(
        Suggestions.MOST, diagnostics.stream().filter(d -> d.contains("did you mean")).count());
  }

  @Test
  void manyUnknownFunctionsAreSuggestedForTheFirstFiftyOnly() {
    String calls =
        IntStream.range(0, 9000).mapToObj(_ -> "sinn(x)").collect(Collectors.joining(" + "));

    List<String> diagnostics = Programs.diagnostics("y = " + calls);

    assertEquals(
        Suggestions.MOST, diagnostics.stream().filter(d -> d.contains("did you mean")).count());
  }

  @Test
  void namesOfThirtyThousandLettersAreCompared() {
    String long1 = "a".repeat(30_000) + "b";
    String long2 = "a".repeat(30_000) + "c";

    assertEquals(1, Suggestions.distance(long1, long2, 2));
    assertEquals(Optional.of(long2), Suggestions.name(long1, List.of(long2)));
  }

  @Test
  void ownFunctionsAreFoundToo() {
    assertEquals(Optional.of("energy"), Suggestions.function("enrgy", List.of("energy")));
  }
}
