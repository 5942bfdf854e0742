package org.tapedeck.engine.lang;

import java.util.Objects;
import java.util.function.Consumer;

/// A comparison of two values, which decides what is run.
public record Condition(Expr left, Comparison comparison, Expr right) {
  /// How two values are compared.
  public enum Comparison {
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

  public Condition {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(right, "right");
  }

  /// Hands every use of a name in both values to `use`.
  public void forEachVariable(Consumer<Expr.Variable> use) {
    left.forEachVariable(use);
    right.forEachVariable(use);
  }

  public Span span() {
    return left.span().to(right.span());
  }
}
