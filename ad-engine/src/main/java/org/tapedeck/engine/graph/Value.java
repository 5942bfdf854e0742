package org.tapedeck.engine.graph;

import org.tapedeck.engine.lang.Span;

/// A single value during a run: a vertex, or a constant that has none before its first use.
sealed interface Value extends Quantity {
  record Computed(int vertex) implements Value {}

  /// A constant; `name` is empty for a literal.
  final class Pending implements Value {
    static final int NONE = -1;

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

    int vertex() {
      return vertex;
    }

    void becomes(int index) {
      vertex = index;
    }
  }
}
