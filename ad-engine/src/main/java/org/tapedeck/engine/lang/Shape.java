package org.tapedeck.engine.lang;

/// The shape of a vector or a matrix. A vector of n elements has n rows of one column each, and is
/// no matrix of one column: its elements take one index.
public record Shape(int rows, int columns, boolean isVector) {
  public Shape {
    if (rows < 1 || columns < 1 || (isVector && columns != 1)) {
      throw new IllegalArgumentException("no shape: " + rows + " rows, " + columns + " columns");
    }
  }

  /// A vector of `elements`, at least 1.
  public static Shape vector(int elements) {
    return new Shape(elements, 1, true);
  }

  /// A matrix of `rows` times `columns`, at least 1 each.
  public static Shape matrix(int rows, int columns) {
    return new Shape(rows, columns, false);
  }

  /// The number of elements.
  public int size() {
    return rows * columns;
  }

  /// What the element at position `i` (from 0, row by row) of the vector or matrix `name` is
  /// called: `x[2]`, `W[1,2]`.
  public String element(String name, int i) {
    return element(name, i, 1);
  }

  /// The same where indices begin at `first`.
  public String element(String name, int i, int first) {
    return isVector
        ? name + "[" + (i + first) + "]"
        : name + "[" + (i / columns + first) + "," + (i % columns + first) + "]";
  }

  /// The shape of `what`: "`W` is 2×3", "`x` has 3 elements".
  public Message of(String what) {
    return isVector
        ? Message.of("shape.vector", what, rows)
        : Message.of("shape.matrix", what, rows, columns);
  }
}
