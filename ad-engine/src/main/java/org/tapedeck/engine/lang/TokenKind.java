package org.tapedeck.engine.lang;

/// What a token is.
public enum TokenKind {
  NUMBER,
  /// The name of a value.
  NAME,
  /// A name directly before a parenthesis.
  FUNCTION,
  /// `const`.
  KEYWORD,
  /// `+ - * / ^ √`
  OPERATOR,
  /// A run of raised digits: `²`, `⁻¹`.
  SUPERSCRIPT,
  LEFT_PARENTHESIS,
  RIGHT_PARENTHESIS,
  COMMA,
  EQUALS,
  /// A line's end or `;`.
  SEPARATOR,
  COMMENT,
  /// A character that no program has.
  UNKNOWN,
  /// The end of the text, or of the statement that is parsed.
  END
}
