package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;

/// An expression that stands alone, or why there is none.
public sealed interface ExpressionResult {
  /// The text is one expression.
  record Read(Expr expr) implements ExpressionResult {
    public Read {
      Objects.requireNonNull(expr, "expr");
    }
  }

  /// The text is no expression; at least one of the diagnostics is an error.
  record Rejected(List<Diagnostic> diagnostics) implements ExpressionResult {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }

    /// The first error.
    public Diagnostic error() {
      return diagnostics.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    }
  }
}
