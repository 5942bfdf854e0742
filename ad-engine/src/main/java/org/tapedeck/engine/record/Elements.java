package org.tapedeck.engine.record;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// Puts vectors and matrices together from elements and rows, and takes them apart by indices.
record Elements(ShapeErrors errors) {
  /// An index as written: a whole number is checked for here, from 1.
  record Index(double value, Span span) {}

  /// The vector of single values, or the matrix whose rows the operands are.
  Array join(List<Operand> operands) throws RunError {
    if (!(operands.getFirst().value() instanceof Array)) {
      List<Value> elements = new ArrayList<>();
      for (Operand operand : operands) {
        elements.add(errors.scalar(operand, "a row goes with other rows: [[1, 2], [3, 4]]"));
      }
      return Array.vector(elements);
    }
    int columns = row(operands.getFirst()).shape().size();
    List<Value> elements = new ArrayList<>();
    for (Operand operand : operands) {
      Array row = row(operand);
      if (row.shape().size() != columns) {
        throw new RunError(
            operand.span(),
            "the rows of a matrix are of one length: "
                + errors.words(operands.getFirst())
                + ", "
                + errors.words(operand),
            "");
      }
      elements.addAll(row.elements());
    }
    return new Array(Shape.matrix(operands.size(), columns), elements);
  }

  private Array row(Operand operand) throws RunError {
    if (operand.value() instanceof Array row && row.shape().isVector()) {
      return row;
    }
    throw new RunError(
        operand.span(), "each row of a matrix is a vector, and " + errors.words(operand), "");
  }

  /// The element of a vector or matrix, or the row of a matrix, that the indices name.
  Quantity select(Operand base, List<Index> indices) throws RunError {
    Array array = indexed(base);
    checkMatrix(base, array, indices);
    int first = row(base, array, indices);
    if (indices.size() == 2) {
      return array.at(first, column(base, array, indices));
    }
    return array.shape().isVector() ? array.elements().get(first) : array.row(first);
  }

  /// The position of the element that the indices name.
  int position(Operand base, List<Index> indices) throws RunError {
    Array array = indexed(base);
    if (indices.size() == 1 && !array.shape().isVector()) {
      throw new RunError(
          indices.getFirst().span(),
          "an element of a matrix has a row and a column, and " + errors.words(base),
          "W[1, 2] = …");
    }
    checkMatrix(base, array, indices);
    int first = row(base, array, indices);
    int column = indices.size() == 1 ? 0 : column(base, array, indices);
    return first * array.shape().columns() + column;
  }

  private Array indexed(Operand base) throws RunError {
    return switch (base.value()) {
      case Array array -> array;
      case Value _ ->
          throw new RunError(
              base.span(),
              errors.words(base) + " and has no elements",
              "a vector is set by x = [1, 2, 3]");
    };
  }

  private void checkMatrix(Operand base, Array array, List<Index> indices) throws RunError {
    if (indices.size() == 2 && array.shape().isVector()) {
      throw new RunError(
          indices.getLast().span(),
          "an element of a vector has one index, and " + errors.words(base),
          "");
    }
  }

  private int row(Operand base, Array array, List<Index> indices) throws RunError {
    String line = array.shape().isVector() ? "element" : "row";
    return position(base, indices.getFirst(), array.shape().rows(), line);
  }

  private int column(Operand base, Array array, List<Index> indices) throws RunError {
    return position(base, indices.getLast(), array.shape().columns(), "column");
  }

  private int position(Operand base, Index index, int most, String line) throws RunError {
    double k = index.value();
    if (k != StrictMath.rint(k)) {
      throw new RunError(
          index.span(),
          "an index is a whole number, and this one is " + Expr.Num.spelling(k),
          "x[1] is the first");
    }
    if (k < 1) {
      throw new RunError(index.span(), "elements are counted from 1: " + errors.words(base), "");
    }
    if (k > most) {
      throw new RunError(
          index.span(),
          "there is no " + line + " " + Expr.Num.spelling(k) + ": " + errors.words(base),
          "");
    }
    return (int) k - 1;
  }
}
