package org.tapedeck.engine.lang;

import java.util.Objects;

/// `name = value`. For a bare expression `name` is the one it was given and `nameSpan` is empty.
public record Statement(Kind kind, String name, Span nameSpan, Expr value, Span span) {
  /// What a statement makes of its name.
  public enum Kind {
    /// A variable to differentiate by, with the start value `value`, a number.
    INPUT,
    /// A number that is not differentiated by.
    CONSTANT,
    /// A computed value.
    ASSIGNMENT
  }

  public Statement {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(nameSpan, "nameSpan");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }
}
