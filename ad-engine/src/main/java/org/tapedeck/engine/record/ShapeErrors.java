package org.tapedeck.engine.record;

import java.util.Collections;
import java.util.List;
import org.tapedeck.engine.function.ElementaryFunction;
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
      case DOT -> vector(function, operand);
      case TRANSPOSE ->
          array(
              "only a vector or matrix can be transposed",
              operand,
              "to raise to a power that is called T, give T a number on a line before");
      case MAX, MIN ->
          array("`" + function.symbol() + "` takes a vector or two numbers", operand, "");
      case SUM, PROD, MEAN, NORM, SOFTMAX, LOGSUMEXP, LEN, RANDN, ZEROS, ONES, EYE, CONCAT ->
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

  private Array array(String needs, Operand operand, String hint) throws RunError {
    return switch (operand.value()) {
      case Array array -> array;
      case Value _ -> throw new RunError(operand.span(), needs + ", and " + words(operand), hint);
    };
  }

  /// The values for a part of a vector or matrix: those of the operand, or its single one for all
  /// where `forAll`.
  List<Value> part(Shape shape, boolean forAll, Operand operand) throws RunError {
    if (operand.value() instanceof Array array && array.shape().equals(shape)) {
      return array.elements();
    }
    if (operand.value() instanceof Value value && forAll) {
      return Collections.nCopies(shape.size(), value);
    }
    throw new RunError(
        operand.span(),
        "this part " + shape.words() + ", and " + words(operand),
        forAll ? "" : "W[1, 2] = … sets one element, W[1, 1..2] = … each to the same");
  }

  /// The shape of two operands that are joined element by element, at least one of them a vector or
  /// matrix.
  Shape commonShape(ElementaryFunction function, Operand left, Operand right, Span span)
      throws RunError {
    if (left.value() instanceof Array a && right.value() instanceof Array b) {
      if (!a.shape().equals(b.shape())) {
        throw new RunError(
            span,
            quoted(span) + " needs the same shape on both sides: " + words(left, right),
            function == ElementaryFunction.MULTIPLY && inner(a.shape()) == b.shape().rows()
                ? "element by element; the product of matrices and vectors is "
                    + label(left.span())
                    + " @ "
                    + label(right.span())
                : "");
      }
      return a.shape();
    }
    return left.value() instanceof Array array ? array.shape() : ((Array) right.value()).shape();
  }

  /// The vector on the left of an outer product.
  Array factor(Operand left) throws RunError {
    if (left.value() instanceof Array a && a.shape().isVector()) {
      return a;
    }
    throw new RunError(
        left.span(), "a vector stands before a transposed vector, and " + words(left), "");
  }

  /// How many columns all matrices among the operands of `concat` have; 0 where they are vectors
  /// and single numbers.
  int commonColumns(List<Operand> operands) throws RunError {
    int columns = columns(operands.getFirst());
    for (Operand operand : operands) {
      if (columns(operand) != columns) {
        throw new RunError(
            operand.span(),
            "`concat` joins vectors and numbers, or matrices with as many columns: "
                + words(operands.getFirst(), operand),
            "");
      }
    }
    return columns;
  }

  private static int columns(Operand operand) {
    return operand.value() instanceof Array array && !array.shape().isVector()
        ? array.shape().columns()
        : 0;
  }

  /// Checks that `left @ right` is defined.
  void checkProduct(Operand left, Operand right, Span span) throws RunError {
    for (Operand operand : new Operand[] {left, right}) {
      array("`@` multiplies matrices and vectors", operand, "with a single number, `*` does");
    }
    Shape a = ((Array) left.value()).shape();
    Shape b = ((Array) right.value()).shape();
    if (inner(a) != b.rows()) {
      throw new RunError(
          span, quoted(span) + " needs " + rule(left, a, right, b) + ": " + words(left, right), "");
    }
  }

  /// How many rows the right factor of a product has.
  private static int inner(Shape left) {
    return left.isVector() ? left.rows() : left.columns();
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
    return "`" + label(span) + "`";
  }

  private String label(Span span) {
    return ArrayArithmetic.label(source.excerpt(span));
  }
}
