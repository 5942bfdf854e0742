package org.tapedeck.engine.record;

import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.lang.Span;

/// A single value during a run: a vertex, or a constant that has none before its first use.
sealed interface Value extends Quantity {
  /// The vertex of this value; a constant gets its own here.
  int in(GraphBuilder graph);

  record Computed(int vertex) implements Value {
    @Override
    public int in(GraphBuilder graph) {
      return vertex;
    }
  }

  /// A constant; `name` is empty for a literal.
  final class Pending implements Value {
    private static final int NONE = -1;

    final String name;
    final double value;
    final String text;
    final Span span;
    private int vertex = NONE;

    Pending(String name, double value, String text, Span span) {
      this.name = name;
      this.value = value;
      this.text = text;
      this.span = span;
    }

    /// Whether it has a vertex already.
    boolean isRecorded() {
      return vertex != NONE;
    }

    @Override
    public int in(GraphBuilder graph) {
      if (vertex == NONE) {
        vertex = graph.constant(name, value, text, span);
      }
      return vertex;
    }
  }
}
