package org.tapedeck.engine.graph;

import java.util.Objects;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Span;

/// One value of a program: an input, a constant, or the result of an elementary function.
public sealed interface Vertex {
  /// The position in topological order, from 0.
  int index();

  /// The name that the program gives it; empty for an unnamed intermediate or literal.
  String name();

  /// What the screen calls it, as plain text and unlike any other vertex's that is not a constant:
  /// its name, with a prime for each time the name was set before (`x′4` for four or more); `v1`,
  /// `v2`, … for an unnamed intermediate, leaving out what the program uses as a name; its text for
  /// an unnamed constant.
  String label();

  /// Where the text computes it.
  Span span();

  /// A variable to differentiate by, with its start value; `text` is how the program writes that,
  /// as `pi/4`, and `bound` the most that it is off.
  record Input(
      int index, String name, String label, Span span, double start, String text, double bound)
      implements Vertex {
    public Input {
      check(name, label, span);
      Objects.requireNonNull(text, "text");
    }
  }

  /// A number that is not differentiated by; `text` is its spelling, and `bound` the most that it
  /// is off.
  record Constant(
      int index, String name, String label, Span span, double value, String text, double bound)
      implements Vertex {
    public Constant {
      check(name, label, span);
      Objects.requireNonNull(text, "text");
    }
  }

  /// The value of an elementary function of other vertices.
  record Operation(int index, String name, String label, Span span, ElementaryFunction function)
      implements Vertex {
    public Operation {
      check(name, label, span);
      Objects.requireNonNull(function, "function");
    }
  }

  private static void check(String name, String label, Span span) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(span, "span");
  }
}
