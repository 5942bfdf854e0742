package org.tapedeck.engine.record;

import java.util.List;
import org.tapedeck.engine.lang.Shape;

/// A vector or matrix of values, row by row.
record Array(Shape shape, List<Value> elements) implements Quantity {
  public Array {
    elements = List.copyOf(elements);
    if (elements.size() != shape.size()) {
      throw new IllegalArgumentException(shape + " with " + elements.size() + " elements");
    }
  }

  static Array vector(List<Value> elements) {
    return new Array(Shape.vector(elements.size()), elements);
  }

  /// The element of a matrix; row and column from 0. A vector is read as one column.
  Value at(int row, int column) {
    return elements.get(row * shape.columns() + column);
  }

  /// A row of a matrix (from 0) as a vector.
  Array row(int row) {
    int columns = shape.columns();
    return vector(elements.subList(row * columns, (row + 1) * columns));
  }
}
