package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNameTest {
  @ParameterizedTest
  @CsvSource({
    "theta, θ",
    "Omega, Ω",
    "x_1, x1",
    "x_1_2, x1_2",
    "w_alpha, w_α",
    "theta_1, θ1",
    "µ, mu",
    "x_, x"
  })
  void whatIsTypesetAlikeIsOneName(String name, String other) {
    assertEquals(SameName.key(name), SameName.key(other));
  }

  @ParameterizedTest
  @CsvSource({"x1, x2", "x_12, x_1_2", "x, X", "thetas, θ", "_x, x", "ab, a_b", "x1a, x1"})
  void othersAreNot(String name, String other) {
    assertNotEquals(SameName.key(name), SameName.key(other));
  }

  @ParameterizedTest
  @CsvSource({"x1, x1", "x_1, x_1′", "x1_, x1", "x_1[2], x_1′[2]", "x_1′, x_1′"})
  void aSpellingFindsWhatAPrimeTellsApart(String asked, String found) {
    List<String> labels = List.of("x1", "x_1′", "x1[2]", "x_1′[2]");

    assertEquals(Optional.of(found), SameName.among(labels).apply(asked));
  }

  @Test
  void spansStayThoseOfTheText() {
    List<Token> tokens = SameName.unified(Lexer.tokens("θ + theta"));

    assertEquals(new Token(TokenKind.NAME, new Span(4, 9), "θ"), tokens.getLast());
  }
}
