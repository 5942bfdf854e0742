package org.tapedeck.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// Puts vectors and matrices together from elements and rows, and takes them apart by indices.
record Elements(ShapeErrors errors) {
  /// A subscript as written, `first..last` where it is a range: whole numbers are checked for here,
  /// from 1.
  record Index(double first, double last, boolean isRange, Span span) {}

  /// The vector of single values, or the matrix whose rows the operands are.
  Array join(List<Operand> operands) throws RunError {
    if (!(operands.getFirst().value() instanceof Array)) {
      List<Value> elements = new ArrayList<>();
      for (Operand operand : operands) {
        elements.add(errors.scalar(operand, Message.of("row.with.rows.hint")));
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
            Message.of(
                "rows.uneven.values", errors.words(operands.getFirst()), errors.words(operand)));
      }
      elements.addAll(row.elements());
    }
    return new Array(Shape.matrix(operands.size(), columns), elements);
  }

  private Array row(Operand operand) throws RunError {
    if (operand.value() instanceof Array row && row.shape().isVector()) {
      return row;
    }
    throw new RunError(operand.span(), Message.of("row.no.vector", errors.words(operand)));
  }

  /// What subscripts take of a vector or matrix.
  ///
  /// @param shape of all that is taken; empty for one element
  /// @param positions of its elements in the vector or matrix, from 0
  /// @param byRange whether a range says how many they are
  record Selection(Optional<Shape> shape, List<Integer> positions, boolean byRange) {
    Selection {
      positions = List.copyOf(positions);
    }

    /// What is taken of `array`.
    Quantity of(Array array) {
      List<Value> taken = positions.stream().map(array.elements()::get).toList();
      return shape.<Quantity>map(all -> new Array(all, taken)).orElseGet(taken::getFirst);
    }
  }

  /// What the indices take of a vector or matrix: an element, a row of a matrix, or a part.
  Selection select(Operand base, List<Index> indices) throws RunError {
    Array array = indexed(base);
    checkMatrix(base, array, indices);
    boolean vector = array.shape().isVector();
    int columns = array.shape().columns();
    Part rows = part(base, indices.getFirst(), array.shape().rows(), vector ? "element" : "row");
    Part across =
        vector
            ? new Part(0, 0, true)
            : indices.size() == 2
                ? part(base, indices.getLast(), columns, "column")
                : new Part(0, columns - 1, false);
    List<Integer> positions = new ArrayList<>();
    for (int row = rows.first; row <= rows.last; row++) {
      for (int column = across.first; column <= across.last; column++) {
        positions.add(row * columns + column);
      }
    }
    boolean byRange = indices.stream().anyMatch(Index::isRange);
    return new Selection(shape(rows, across), positions, byRange);
  }

  private static Optional<Shape> shape(Part rows, Part across) {
    if (rows.one && across.one) {
      return Optional.empty();
    }
    return Optional.of(
        rows.one || across.one
            ? Shape.vector(rows.size() * across.size())
            : Shape.matrix(rows.size(), across.size()));
  }

  /// Rows or columns, from 0; `one` where an index names it, not a range.
  private record Part(int first, int last, boolean one) {
    int size() {
      return last - first + 1;
    }
  }

  private Part part(Operand base, Index index, int most, String line) throws RunError {
    int first = position(base, index.first(), index.span(), most, line);
    int last = position(base, index.last(), index.span(), most, line);
    if (last < first) {
      throw new RunError(index.span(), Message.of("range.empty"), Message.of("example.part"));
    }
    return new Part(first, last, !index.isRange());
  }

  private Array indexed(Operand base) throws RunError {
    return switch (base.value()) {
      case Array array -> array;
      case Value _ ->
          throw new RunError(
              base.span(),
              Message.of("elements.none", errors.label(base.span())),
              Message.of("elements.none.hint"));
    };
  }

  private void checkMatrix(Operand base, Array array, List<Index> indices) throws RunError {
    if (indices.size() == 2 && array.shape().isVector()) {
      throw new RunError(
          indices.getLast().span(), Message.of("indices.of.vector", errors.words(base)));
    }
  }

  private int position(Operand base, double k, Span span, int most, String line) throws RunError {
    if (k != StrictMath.rint(k)) {
      throw new RunError(
          span,
          Message.of("index.not.whole", Expr.Num.spelling(k)),
          Message.of("index.not.whole.hint"));
    }
    if (k < 1) {
      throw new RunError(span, Message.of("index.small", errors.words(base)));
    }
    if (k > most) {
      throw new RunError(
          span, Message.of("index.large", line, Expr.Num.spelling(k), errors.words(base)));
    }
    return (int) k - 1;
  }
}
