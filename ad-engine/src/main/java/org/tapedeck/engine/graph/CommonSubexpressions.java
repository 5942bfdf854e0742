package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.tapedeck.engine.function.ElementaryFunction;

/// The vertices recorded so far by what they compute, for sharing.
final class CommonSubexpressions {
  private record Constant(long bits, String text, double bound) {}

  private record Operation(ElementaryFunction function, int first, int last) {}

  private final Map<Record, Integer> vertices = new HashMap<>();

  /// The vertex known for a constant, or the one that `record` makes.
  int constant(double value, String text, double bound, IntSupplier record) {
    return known(new Constant(Double.doubleToLongBits(value), text, bound), record);
  }

  /// The vertex known for an operation, or the one that `record` makes; of a function of one
  /// operand `first` and `last` are the same.
  int operation(ElementaryFunction function, int first, int last, IntSupplier record) {
    return known(new Operation(function, first, last), record);
  }

  private int known(Record origin, IntSupplier record) {
    return vertices.computeIfAbsent(origin, _ -> record.getAsInt());
  }
}
