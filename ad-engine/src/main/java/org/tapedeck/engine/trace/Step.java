package org.tapedeck.engine.trace;

import java.util.Objects;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.tape.FoldedPartial;

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
  /// 1) of `count`, after which the running sum is `sum`.
  sealed interface Addition extends Step {
    int ordinal();

    int count();

    double product();

    double sum();
  }

  /// A term that is `product = factor * partial`. `factor` is the adjoint of the user in reverse
  /// mode, the tangent of the operand in forward mode. Where the output does not depend on the
  /// user, or the operand on a seeded input, the product is 0 whatever the partial.
  sealed interface Product extends Addition {
    double factor();

    double partial();

    /// The operand by which the partial is taken.
    int from();

    /// The value whose partial is taken.
    int to();

    /// The vertex that the factor is of: the other end.
    default int source() {
      return from() == vertex() ? to() : from();
    }
  }

  /// The term along an edge.
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
      implements Product {
    public Term {
      Objects.requireNonNull(edge, "edge");
    }

    @Override
    public int from() {
      return edge.from();
    }

    @Override
    public int to() {
      return edge.to();
    }
  }

  /// The term along all ways through a folded group from one value to one result.
  record GroupTerm(
      int number,
      int vertex,
      FoldedGroup through,
      FoldedPartial link,
      int ordinal,
      int count,
      double factor,
      double product,
      double sum)
      implements Product {
    public GroupTerm {
      Objects.requireNonNull(through, "through");
      Objects.requireNonNull(link, "link");
    }

    @Override
    public double partial() {
      return link.partial();
    }

    @Override
    public int from() {
      return link.from();
    }

    @Override
    public int to() {
      return link.to();
    }
  }

  /// All terms through a folded group at once, where there are too many of them: in reverse mode
  /// through all its results, in forward mode from all values that it is computed from. `product`
  /// is what they make together.
  record Bundle(
      int number,
      int vertex,
      FoldedGroup through,
      int ordinal,
      int count,
      double product,
      double sum)
      implements Addition {
    public Bundle {
      Objects.requireNonNull(through, "through");
    }
  }

  /// The sum for the vertex's adjoint or tangent has no terms: it is 0.
  record Complete(int number, int vertex, double value) implements Step {}
}
