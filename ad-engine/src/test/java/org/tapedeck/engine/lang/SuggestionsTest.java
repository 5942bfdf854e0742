package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals(distance, Suggestions.distance(from, to));
    assertEquals(distance, Suggestions.distance(to, from));
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

  @Test
  void namesAreFoundAmongTheGiven() {
    assertEquals(Optional.of("weight"), Suggestions.name("wieght", List.of("height", "weight")));
    assertEquals(Optional.empty(), Suggestions.name("b", List.of("x")));
  }

  @Test
  void ownFunctionsAreFoundToo() {
    assertEquals(Optional.of("energy"), Suggestions.function("enrgy", List.of("energy")));
  }
}
