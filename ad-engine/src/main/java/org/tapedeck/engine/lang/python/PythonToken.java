package org.tapedeck.engine.lang.python;

import java.util.Objects;
import org.tapedeck.engine.lang.Span;

/// A word of a Python text, as it is written there.
public record PythonToken(Kind kind, Span span, String text) {
  /// What a token is.
  public enum Kind {
    NAME,
    KEYWORD,
    NUMBER,
    /// A string with its quotes and what stands before them: `f"…"`.
    STRING,
    /// A sign, or a few that belong together: `+`, `**`, `(`, `:`.
    OPERATOR,
    COMMENT,
    /// The end of a line that ends a statement.
    NEWLINE,
    /// More space at the beginning of a line than of the lines before; empty.
    INDENT,
    /// The end of what one `INDENT` began; empty.
    DEDENT,
    /// What no program has: a stray character, a string without an end.
    UNKNOWN,
    /// The end of the text.
    END
  }

  public PythonToken {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }

  boolean is(Kind kind, String text) {
    return this.kind == kind && this.text.equals(text);
  }

  boolean isOperator(String symbol) {
    return is(Kind.OPERATOR, symbol);
  }

  boolean isKeyword(String word) {
    return is(Kind.KEYWORD, word);
  }
}
