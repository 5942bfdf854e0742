package org.tapedeck.engine.record;

import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// Checks the shapes of operands, and says in a student's words what does not fit.
record ShapeErrors(Source source) {

  /// A single value; an error that ends in `hint` for a vector or matrix.
  Value scalar(Operand operand, String hint) throws RunError {
    return switch (operand.value()) {
      case Value value -> value;
      case Array _ ->
          throw new RunError(
              operand.span(), "a single number is needed here, and " + words(operand), hint);
    };
  }

  /// The operand of a function of vectors and matrices.
  Array array(ArrayFunction function, Operand operand) throws RunError {
    return switch (function) {
      case SOFTMAX, DOT -> vector(function, operand);
      case TRANSPOSE -> matrix(function, operand);
      case MAX, MIN ->
          array("`" + function.symbol() + "` takes a vector or two numbers", operand, "");
      case SUM, PROD, MEAN, NORM, LOGSUMEXP, LEN, RANDN ->
          array("`" + function.symbol() + "` takes a vector or matrix", operand, "x = [1, 2, 3]");
    };
  }

  /// The operand of a function of vectors.
  Array vector(ArrayFunction function, Operand operand) throws RunError {
    String needs =
        "`"
            + function.symbol()
            + "` takes "
            + (function == ArrayFunction.DOT ? "two vectors" : "a vector");
    Array array = array(needs, operand, "");
    if (!array.shape().isVector()) {
      throw new RunError(
          operand.span(), needs + ", and " + words(operand), "W[1] is the first row of W");
    }
    return array;
  }

  private Array matrix(ArrayFunction function, Operand operand) throws RunError {
    String needs = "`" + function.symbol() + "` takes a matrix";
    Array array = array(needs, operand, "");
    if (array.shape().isVector()) {
      throw new RunError(operand.span(), needs + ", and " + words(operand), "");
    }
    return array;
  }

  private Array array(String needs, Operand operand, String hint) throws RunError {
    return switch (operand.value()) {
      case Array array -> array;
      case Value _ -> throw new RunError(operand.span(), needs + ", and " + words(operand), hint);
    };
  }

  /// The shape of two operands that are joined element by element, at least one of them a vector or
  /// matrix.
  Shape commonShape(Operand left, Operand right, Span span) throws RunError {
    if (left.value() instanceof Array a && right.value() instanceof Array b) {
      if (!a.shape().equals(b.shape())) {
        throw new RunError(
            span, quoted(span) + " needs the same shape on both sides: " + words(left, right), "");
      }
      return a.shape();
    }
    return left.value() instanceof Array array ? array.shape() : ((Array) right.value()).shape();
  }

  /// Checks that `left @ right` is defined.
  void checkProduct(Operand left, Operand right, Span span) throws RunError {
    for (Operand operand : new Operand[] {left, right}) {
      array("`@` multiplies matrices and vectors", operand, "with a single number, `*` does");
    }
    Shape a = ((Array) left.value()).shape();
    Shape b = ((Array) right.value()).shape();
    int inner = a.isVector() ? a.rows() : a.columns();
    if (inner != b.rows()) {
      throw new RunError(
          span, quoted(span) + " needs " + rule(left, a, right, b) + ": " + words(left, right), "");
    }
  }

  private String rule(Operand left, Shape a, Operand right, Shape b) {
    if (a.isVector() && b.isVector()) {
      return "vectors of the same length";
    }
    return "as many "
        + (a.isVector() ? "elements" : "columns")
        + " in "
        + quoted(left.span())
        + " as "
        + quoted(right.span())
        + " has "
        + (b.isVector() ? "elements" : "rows");
  }

  private String words(Operand left, Operand right) {
    return words(left) + ", " + words(right);
  }

  /// "`x` has 3 elements"
  String words(Operand operand) {
    return quoted(operand.span())
        + switch (operand.value()) {
          case Value _ -> " is a single number";
          case Array array -> " " + array.shape().words();
        };
  }

  /// The text at `span`, in backticks.
  String quoted(Span span) {
    return "`" + ArrayArithmetic.label(source.excerpt(span)) + "`";
  }
}
