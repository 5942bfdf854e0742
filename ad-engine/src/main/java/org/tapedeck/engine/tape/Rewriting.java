package org.tapedeck.engine.tape;

import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.Expr;

/// A piece of a program, `from`, that can be written in another way, `to`, so that no infinite
/// slope meets a slope of 0: `sqrt(x)^2` as `x`.
record Rewriting(String from, String to) {
  /// What helps where the term along `edge` is 0 · ∞.
  static Optional<Rewriting> about(ComputationalGraph graph, int edge) {
    int inner = graph.from(edge);
    int middle = graph.to(edge);
    Finder finder = new Finder(graph);
    return finder
        .squareOfRoot(inner, middle)
        .or(() -> finder.rootOfSquare(inner, middle))
        .or(() -> finder.productOfPowers(inner, middle));
  }

  private record Finder(ComputationalGraph graph) {
    /// `sqrt(x)^2`, where `middle` is the root.
    Optional<Rewriting> squareOfRoot(int inner, int middle) {
      boolean squared = isRoot(middle) && users(middle).anyMatch(this::isSquare);
      return squared
          ? Optional.of(new Rewriting(written(middle) + "^2", label(inner)))
          : Optional.empty();
    }

    /// `sqrt(x^2)`, where `middle` is the square.
    Optional<Rewriting> rootOfSquare(int inner, int middle) {
      boolean rooted = isSquare(middle) && users(middle).anyMatch(this::isRoot);
      return rooted
          ? Optional.of(new Rewriting("sqrt(" + label(inner) + "^2)", "abs(" + label(inner) + ")"))
          : Optional.empty();
    }

    /// `x * x^0.5`, where `middle` is the power.
    Optional<Rewriting> productOfPowers(int inner, int middle) {
      boolean multiplied =
          users(middle)
              .filter(user -> graph.function(user) == ElementaryFunction.MULTIPLY)
              .anyMatch(user -> graph.operand(user, 0) == inner || graph.operand(user, 1) == inner);
      return multiplied && hasExponent(middle)
          ? Optional.of(
              new Rewriting(
                  label(inner) + " * " + written(middle),
                  label(inner) + "^" + Expr.Num.spelling(exponent(middle) + 1)))
          : Optional.empty();
    }

    private IntStream users(int vertex) {
      return IntStream.range(0, graph.useCount(vertex))
          .map(k -> graph.to(graph.useEdge(vertex, k)));
    }

    private boolean isRoot(int vertex) {
      return graph.function(vertex) == ElementaryFunction.SQRT
          || (hasExponent(vertex) && exponent(vertex) == 0.5);
    }

    private boolean isSquare(int vertex) {
      boolean product = graph.function(vertex) == ElementaryFunction.MULTIPLY;
      return product
          ? graph.operand(vertex, 0) == graph.operand(vertex, 1)
          : hasExponent(vertex) && exponent(vertex) == 2;
    }

    private boolean hasExponent(int vertex) {
      return graph.function(vertex) == ElementaryFunction.POWER
          && graph.isConstant(graph.operand(vertex, 1));
    }

    private double exponent(int vertex) {
      return graph.constant(graph.operand(vertex, 1));
    }

    /// A root or a power with an exponent, over its operand's symbol.
    private String written(int vertex) {
      String operand = label(graph.operand(vertex, 0));
      return graph.function(vertex) == ElementaryFunction.SQRT
          ? "sqrt(" + operand + ")"
          : operand + "^" + Expr.Num.spelling(exponent(vertex));
    }

    private String label(int vertex) {
      return graph.vertex(vertex).label();
    }
  }
}
