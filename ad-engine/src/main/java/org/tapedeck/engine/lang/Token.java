package org.tapedeck.engine.lang;

import java.util.Objects;

/// A word of a program. `text` is its plain spelling: signs as `Spelling` has them, `**` as `^`,
/// `π` as `pi`, raised and lowered digits as digits; `span` is where it stands in the source.
public record Token(TokenKind kind, Span span, String text) {
  public Token {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }

  /// This token, reaching to the end of `last`.
  Token until(Token last) {
    return new Token(kind, span.to(last.span()), text);
  }

  boolean is(TokenKind kind, String text) {
    return this.kind == kind && this.text.equals(text);
  }

  boolean isOperator(String symbol) {
    return is(TokenKind.OPERATOR, symbol);
  }

  boolean touches(Token next) {
    return span.end() == next.span.start();
  }
}
