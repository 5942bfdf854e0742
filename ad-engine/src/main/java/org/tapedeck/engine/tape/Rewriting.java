package org.tapedeck.engine.tape;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.ExpressionResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;

/// A piece of a program, `from`, that can be written in another way, `to`, so that no infinite
/// slope meets a slope of 0: `sqrt(x)^2` as `x`. Both are in the words of the program's text.
record Rewriting(String from, String to) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");

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
      return isRoot(middle)
          ? users(middle)
              .filter(user -> isSquare(user) && standsIn(middle, user))
              .mapToObj(user -> new Rewriting(text(user), operand(middle, inner)))
              .findFirst()
          : Optional.empty();
    }

    /// `sqrt(x^2)`, where `middle` is the square.
    Optional<Rewriting> rootOfSquare(int inner, int middle) {
      return isSquare(middle)
          ? users(middle)
              .filter(user -> isRoot(user) && standsIn(middle, user))
              .mapToObj(user -> new Rewriting(text(user), "abs(" + bare(middle, inner) + ")"))
              .findFirst()
          : Optional.empty();
    }

    /// `x * x^0.5`, where `middle` is the power.
    Optional<Rewriting> productOfPowers(int inner, int middle) {
      return hasExponent(middle)
          ? users(middle)
              .filter(user -> multiplies(user, inner) && standsIn(middle, user))
              .mapToObj(user -> new Rewriting(text(user), raised(inner, middle)))
              .findFirst()
          : Optional.empty();
    }

    private boolean multiplies(int user, int factor) {
      return graph.function(user) == ElementaryFunction.MULTIPLY
          && (graph.operand(user, 0) == factor || graph.operand(user, 1) == factor);
    }

    private String raised(int inner, int power) {
      return operand(power, inner) + "^" + Expr.Num.spelling(exponent(power) + 1);
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

    /// Whether the text of `user` shows `operand`, by its name or as it is computed: a function's
    /// parameter says nothing outside of it.
    private boolean standsIn(int operand, int user) {
      String written = operand(user, operand);
      return !NAME.matcher(written).matches() || written.equals(graph.vertex(operand).name());
    }

    /// How the text of `vertex` writes its `operand`.
    private String operand(int vertex, int operand) {
      Source text = new Source(graph.source().name(), text(vertex));
      int place = graph.operand(vertex, 0) == operand ? 0 : 1;
      return Parser.expression(text) instanceof ExpressionResult.Read(Expr whole)
              && whole.parts().size() == graph.operandCount(vertex)
          ? text.excerpt(whole.parts().get(place).span())
          : symbol(operand);
    }

    /// The name of a value, or how the text computes it.
    private String symbol(int vertex) {
      String name = graph.vertex(vertex).name();
      return name.isEmpty() ? text(vertex) : name;
    }

    /// The same without parentheses around all of it, of a power or a product.
    private String bare(int vertex, int operand) {
      String written = operand(vertex, operand);
      return written.startsWith("(") ? written.substring(1, written.length() - 1) : written;
    }

    /// How the text computes a value, or the name of an input.
    private String text(int vertex) {
      Vertex of = graph.vertex(vertex);
      String written = graph.source().excerpt(of.span());
      boolean computed = of instanceof Vertex.Operation && !written.isEmpty();
      return (computed ? written : of.label()).replaceAll("\\s+", " ");
    }
  }
}
