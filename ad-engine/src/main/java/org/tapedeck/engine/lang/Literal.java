package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers that a right side holds if it is made of nothing else: `2`, `[1, 2]`, `[[1, 2], [3,
/// 4]]` or `randn(2, 2, 1)`. `shape` is empty for a single number; a matrix comes row by row.
record Literal(Optional<Shape> shape, List<Expr.Num> numbers) {
  Literal {
    numbers = List.copyOf(numbers);
  }

  /// Empty where something is computed. That the rows of a matrix are of one length is checked
  /// elsewhere.
  static Optional<Literal> of(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> Optional.of(new Literal(Optional.empty(), List.of(number)));
      case Expr.Vector vector -> of(vector);
      case Expr.OfArrays call when call.function().makesNumbers() ->
          MadeNumbers.of(call).map(Literal::of);
      case Expr.OfArrays _,
          Expr.Constant _,
          Expr.Variable _,
          Expr.Apply _,
          Expr.Chain _,
          Expr.Call _,
          Expr.If _,
          Expr.Index _,
          Expr.Series _ ->
          Optional.empty();
    };
  }

  private static Literal of(MadeNumbers random) {
    return new Literal(Optional.of(random.shape()), random.numbers());
  }

  private static Optional<Literal> of(Expr.Vector vector) {
    List<Expr.Num> numbers = new ArrayList<>();
    for (Expr element : vector.elements()) {
      if (element instanceof Expr.Vector row) {
        row.elements().forEach(e -> addNumber(e, numbers));
      } else {
        addNumber(element, numbers);
      }
    }
    Shape shape = shape(vector);
    return shape.size() == numbers.size()
        ? Optional.of(new Literal(Optional.of(shape), numbers))
        : Optional.empty();
  }

  private static void addNumber(Expr element, List<Expr.Num> numbers) {
    if (element instanceof Expr.Num number) {
      numbers.add(number);
    }
  }

  /// The shape of a vector, or of a matrix whose rows are as long as the first.
  private static Shape shape(Expr.Vector vector) {
    int rows = vector.elements().size();
    return vector.elements().getFirst() instanceof Expr.Vector row
        ? Shape.matrix(rows, row.elements().size())
        : Shape.vector(rows);
  }
}
