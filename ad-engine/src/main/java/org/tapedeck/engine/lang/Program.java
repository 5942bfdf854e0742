package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;

/// A program without errors: each name that a statement uses is an input, or set before. `inputs`
/// stand in the order in which they first appear in the text.
public record Program(Source source, List<Statement> statements, List<Input> inputs) {

  /// A variable to differentiate by. `span` is where its start value is set, or where it is first
  /// used if it is set nowhere.
  public record Input(String name, double start, Span span) {
    public Input {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(span, "span");
    }
  }

  public Program {
    Objects.requireNonNull(source, "source");
    statements = List.copyOf(statements);
    inputs = List.copyOf(inputs);
  }
}
