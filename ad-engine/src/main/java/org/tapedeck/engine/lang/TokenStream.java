package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;

/// The tokens of one statement, read from left to right; behind the last comes END.
final class TokenStream {
  private final Source source;
  private final List<Token> tokens;
  private final Token end;
  private int next;

  /// `tokens` has at least one token.
  TokenStream(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = new ArrayList<>(tokens);
    int offset = tokens.getLast().span().end();
    end = new Token(TokenKind.END, new Span(offset, offset), "");
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return next + ahead < tokens.size() ? tokens.get(next + ahead) : end;
  }

  Token take() {
    Token token = peek();
    next++;
    return token;
  }

  /// Puts `parts` in the place of the token taken last; the first of them counts as taken.
  void split(List<Token> parts) {
    tokens.remove(next - 1);
    tokens.addAll(next - 1, parts);
  }

  /// Makes two `|` of the `||` taken last; the first of them counts as taken and is the result.
  Token halve() {
    Span both = previous().span();
    Token first = new Token(TokenKind.BAR, new Span(both.start(), both.start() + 1), "|");
    Token second = new Token(TokenKind.BAR, new Span(both.start() + 1, both.end()), "|");
    split(List.of(first, second));
    return first;
  }

  /// Makes the token taken last the next one again.
  void putBack() {
    next--;
  }

  boolean hasAhead(TokenKind kind, String text) {
    return tokens.subList(next, tokens.size()).stream().anyMatch(token -> token.is(kind, text));
  }

  /// The text that `span` covers.
  String excerpt(Span span) {
    return source.excerpt(span);
  }

  Source source() {
    return source;
  }

  boolean isAtStart() {
    return next == 0;
  }

  /// The token taken last; one must have been.
  Token previous() {
    return tokens.get(next - 1);
  }

  /// Takes the bracket that belongs to `open`.
  Token close(Token open) throws SyntaxError {
    boolean square = open.kind() == TokenKind.LEFT_BRACKET;
    TokenKind closing = square ? TokenKind.RIGHT_BRACKET : TokenKind.RIGHT_PARENTHESIS;
    if (peek().kind() == closing) {
      return take();
    }
    if (peek().kind() == TokenKind.END) {
      String missing = square ? "]" : ")";
      String place = source.position(open.span().start()).toString();
      throw new SyntaxError(
          open.span(),
          Message.of("bracket.unclosed", missing, open.text(), place),
          Message.of("bracket.unclosed.hint", missing));
    }
    throw SyntaxMessages.unexpectedAfterOperand(this);
  }
}
