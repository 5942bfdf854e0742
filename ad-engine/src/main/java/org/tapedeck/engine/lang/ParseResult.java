package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;

/// A program, or why there is none.
public sealed interface ParseResult {
  /// In the order of their places.
  List<Diagnostic> diagnostics();

  /// The text is a program; its diagnostics are hints.
  record Parsed(Program program, List<Diagnostic> diagnostics) implements ParseResult {
    public Parsed {
      Objects.requireNonNull(program, "program");
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /// The text is no program; at least one of the diagnostics is an error.
  record Rejected(List<Diagnostic> diagnostics) implements ParseResult {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
        throw new IllegalArgumentException("rejected without an error");
      }
    }
  }
}
