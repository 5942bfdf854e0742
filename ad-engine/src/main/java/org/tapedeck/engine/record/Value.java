package org.tapedeck.engine.record;

import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.lang.Expr;
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
    final ConstantText written;
    final Span span;

    /// The most that the value is off.
    final double bound;

    private int vertex = NONE;

    Pending(String name, double value, ConstantText written, Span span, double bound) {
      this.name = name;
      this.value = value;
      this.written = written;
      this.span = span;
      this.bound = bound;
    }

    /// The same, written otherwise.
    Pending spelled(ConstantText other) {
      return new Pending(name, value, other, span, bound);
    }

    /// The same with a name that is set at `place`.
    Pending named(String given, Span place) {
      return new Pending(given, value, written, place, bound);
    }

    /// How others write it.
    ConstantText spelling() {
      return name.isEmpty() ? written : ConstantText.of(name);
    }

    /// Whether it has a vertex already.
    boolean isRecorded() {
      return vertex != NONE;
    }

    @Override
    public int in(GraphBuilder graph) {
      if (vertex == NONE) {
        vertex = graph.constant(name, new Expr.Num(value, written.text(), span, bound));
      }
      return vertex;
    }
  }
}
