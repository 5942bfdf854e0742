package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class LexerTest {
  private static String words(String text) {
    return Lexer.tokens(text).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a−b·c×d÷e  | a - b · c * d / e",
        "xᵀA.T       | x T A T",
        "√x²         | √ x 2",
        "x⁻¹²        | x -12",
        "π*α         | pi * α",
        "x₁+x₁₂      | x1 + x12",
        "1.5e-3x     | 1.5e-3 x",
        "1.5e−3      | 1.5e-3",
        "2exp        | 2 exp",
        "2e          | 2 e",
        "2e+x        | 2 e + x",
        "3.          | 3.",
        ".5          | .5",
        "1..5        | 1 .. 5",
        "_a1         | _a1",
        "1...5       | 1 .. .5",
        "a≤b≥c≠d     | a <= b >= c != d",
        "a<=b==c!=d  | a <= b == c != d",
        "a<b>c=d!e   | a < b > c = d ! e",
        "1E3+1e+3    | 1E3 + 1e+3",
        "x⁰+x⁹       | x 0 + x 9",
        "x₀+x₉       | x0 + x9",
      })
  void spellingsArriveInPlainForm(String text, String expected) {
    assertEquals(expected, words(text));
  }

  @Test
  void kindsTellNamesFromFunctions() {
    List<TokenKind> kinds =
        Lexer.tokens("const y = sin (x), 2 # end\n;$ if( {} .. <").stream()
            .map(Token::kind)
            .toList();

    assertEquals(
        List.of(
            TokenKind.KEYWORD,
            TokenKind.NAME,
            TokenKind.EQUALS,
            TokenKind.FUNCTION,
            TokenKind.LEFT_PARENTHESIS,
            TokenKind.NAME,
            TokenKind.RIGHT_PARENTHESIS,
            TokenKind.COMMA,
            TokenKind.NUMBER,
            TokenKind.COMMENT,
            TokenKind.SEPARATOR,
            TokenKind.SEPARATOR,
            TokenKind.UNKNOWN,
            TokenKind.KEYWORD,
            TokenKind.LEFT_PARENTHESIS,
            TokenKind.LEFT_BRACE,
            TokenKind.RIGHT_BRACE,
            TokenKind.RANGE,
            TokenKind.COMPARISON),
        kinds);
  }

  @Test
  void everyKindOfSpaceIsLeftOut() {
    assertEquals("a + b", words("\ufeffa\t+\u00a0 \u2003b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0", "\u0007", "\u000b", "\f", "\u001c", "\u007f", "\u0085", "\ufffe", "\ud800", "\u202e"
      })
  void controlAndNonCharactersAreNoSpaceButUnknown(String character) {
    List<Token> tokens = Lexer.tokens("a" + character + "+ b");

    assertEquals(TokenKind.UNKNOWN, tokens.get(1).kind());
    assertEquals(new Span(1, 2), tokens.get(1).span());
  }

  @Test
  void everyLineEndSeparates() {
    assertEquals("a ; b ; c ; ; d", words("a\nb\rc\r\nd"));
  }

  @Test
  void whatBeginsNoTokenIsUnknown() {
    assertEquals(
        List.of(TokenKind.UNKNOWN, TokenKind.UNKNOWN, TokenKind.NAME, TokenKind.COMPARISON),
        Lexer.tokens(". !a !=").stream().map(Token::kind).toList());
  }

  @Test
  void aCommentEndsWithItsLine() {
    assertEquals(new Span(2, 8), Lexer.tokens("x # two\r\ny").get(1).span().to(new Span(7, 8)));
    assertEquals("# two", Lexer.tokens("x # two\r\ny").get(1).text());
  }

  @Tag("large")
  @Sampled(seed = 20240607, count = 500)
  void everyCharacterIsInOneTokenOrSpace(Sample sample) {
    String text = sample.text(100);
    int end = 0;
    for (Token token : Lexer.tokens(text)) {
      assertTrue(token.span().start() >= end && token.span().length() > 0);
      assertIsSpace(text.substring(end, token.span().start()));
      end = token.span().end();
    }
    assertIsSpace(text.substring(end));
  }

  private static void assertIsSpace(String gap) {
    assertTrue(
        gap.codePoints().allMatch(c -> c == '\t' || Character.isSpaceChar(c) || c == '\uFEFF'));
  }
}
