package org.tapedeck.engine.lang;

/// What a token is.
public enum TokenKind {
  NUMBER,
  /// The name of a value.
  NAME,
  /// A name directly before a parenthesis.
  FUNCTION,
  /// `const`, `if`, `else`, `for`, `while`, `and`, `or` or `not`.
  KEYWORD,
  /// `+ - * / ^ √ ∛ ∜ @`
  OPERATOR,
  /// A run of raised digits: `²`, `⁻¹`.
  SUPERSCRIPT,
  LEFT_PARENTHESIS,
  RIGHT_PARENTHESIS,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  LEFT_BRACE,
  RIGHT_BRACE,
  COMMA,
  /// `|`, `||` or `‖` around a value.
  BAR,
  /// `..` between the ends of a range.
  RANGE,
  /// `<`, `<=`, `>`, `>=`, `==`, `!=`.
  COMPARISON,
  EQUALS,
  /// A line's end or `;`.
  SEPARATOR,
  COMMENT,
  /// A character that no program has.
  UNKNOWN,
  /// The end of the text, or of the statement that is parsed.
  END
}
