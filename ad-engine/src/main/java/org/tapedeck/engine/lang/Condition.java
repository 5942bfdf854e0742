package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What decides which part of a program is run.
public sealed interface Condition {
  /// How two values are compared.
  enum Comparison {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    UNEQUAL("!=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /// Whether the comparison holds; with NaN only `!=` does.
    public boolean holds(double left, double right) {
      return switch (this) {
        case LESS -> left < right;
        case LESS_OR_EQUAL -> left <= right;
        case GREATER -> left > right;
        case GREATER_OR_EQUAL -> left >= right;
        case EQUAL -> left == right;
        case UNEQUAL -> left != right;
      };
    }
  }

  Span span();

  /// The values compared, in the order of the text.
  default Stream<Expr> values() {
    return switch (this) {
      case Comparing comparing -> Stream.of(comparing.left(), comparing.right());
      case All all -> all.parts().stream().flatMap(Condition::values);
      case Any any -> any.parts().stream().flatMap(Condition::values);
      case Not not -> not.negated().values();
    };
  }

  /// Hands every use of a name in the values to `use`.
  default void forEachVariable(Consumer<Expr.Variable> use) {
    values().forEach(value -> value.forEachVariable(use));
  }

  /// A comparison of two values.
  record Comparing(Expr left, Comparison comparison, Expr right) implements Condition {
    public Comparing {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(right, "right");
    }

    @Override
    public Span span() {
      return left.span().to(right.span());
    }
  }

  /// `a and b`, `a < b < c`: the first part that does not hold ends the search.
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Span span() {
      return parts.getFirst().span().to(parts.getLast().span());
    }
  }

  /// `a or b`: the first part that holds ends the search.
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Span span() {
      return parts.getFirst().span().to(parts.getLast().span());
    }
  }

  /// `not a`
  record Not(Condition negated, Span span) implements Condition {
    public Not {
      Objects.requireNonNull(negated, "negated");
    }
  }
}
