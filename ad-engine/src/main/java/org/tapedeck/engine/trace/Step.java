package org.tapedeck.engine.trace;

import java.util.Objects;
import org.tapedeck.engine.graph.Edge;

/// One entry of a trace; steps are numbered from 1.
public sealed interface Step {
  int number();

  /// The vertex that the step is about.
  int vertex();

  /// The value of an operation is computed.
  record Evaluate(int number, int vertex, double value) implements Step {}

  /// The seed of a sweep is set. In reverse mode `vertex` is the seeded output and `value` is 1; in
  /// forward mode all inputs are seeded at once and `vertex` is the first whose seed is not 0.
  record Seed(int number, int vertex, double value) implements Step {}

  /// One term of the sum for the vertex's adjoint or tangent is added: term number `ordinal` (from
  /// 1) of `count`, `product = factor * partial`, after which the running sum is `sum`. `factor` is
  ///    the adjoint of the edge's user in reverse mode, the tangent of the edge's operand in
  ///    forward mode. Where the output does not depend on the user, or the operand on a seeded
  ///    input, the product is 0 whatever the partial.
  record Term(
      int number,
      int vertex,
      Edge edge,
      int ordinal,
      int count,
      double factor,
      double partial,
      double product,
      double sum)
      implements Step {
    public Term {
      Objects.requireNonNull(edge, "edge");
    }
  }

  /// The sum for the vertex's adjoint or tangent has no terms: it is 0.
  record Complete(int number, int vertex, double value) implements Step {}
}
