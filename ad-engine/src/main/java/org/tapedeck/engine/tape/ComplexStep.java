package org.tapedeck.engine.tape;

import java.util.BitSet;
import java.util.Optional;
import org.tapedeck.engine.function.Complex;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;

/// A derivative by a step along the imaginary axis: Im f(x + ih) / h. It subtracts nothing, so h
/// can be so small that what the quotient leaves out, in proportion to h², is far below one ulp.
public sealed interface ComplexStep {
  /// The derivative, as good as the elementary functions are.
  record Derivative(double value) implements ComplexStep {}

  /// Vertex `vertex`, on the way from the input to the output, is no analytic function of its
  /// operands here: it is `abs`, `max` and the like, or at the edge of its domain.
  record Unavailable(int vertex, ElementaryFunction function) implements ComplexStep {}

  /// The derivative of vertex `output` by input number `input`. Costs O(edges).
  static ComplexStep of(Tape tape, int output, int input) {
    ComputationalGraph graph = tape.graph();
    double step = step(tape.primal(input));
    BitSet ancestors = graph.ancestors(output);
    Complex[] values = new Complex[output + 1];
    for (int i = ancestors.nextSetBit(0); i >= 0; i = ancestors.nextSetBit(i + 1)) {
      Complex real = Complex.of(tape.primal(i));
      Optional<Complex> value =
          i == input ? Optional.of(new Complex(real.re(), step)) : value(graph, i, values, real);
      if (value.isEmpty()) {
        return new Unavailable(i, ((Vertex.Operation) graph.vertex(i)).function());
      }
      values[i] = value.get();
    }
    return new Derivative(values[output].im() / step);
  }

  /// Small beside any input from 1e-270, and far from the least double.
  private static double step(double input) {
    double size = StrictMath.abs(input);
    return size == 0 ? 1e-100 : StrictMath.max(1e-300, StrictMath.min(1e-100, size * 1e-30));
  }

  /// `real`, which is known, wherever no operand has left the real axis.
  private static Optional<Complex> value(
      ComputationalGraph graph, int i, Complex[] values, Complex real) {
    int operands = graph.operandCount(i);
    boolean isReal = true;
    for (int k = 0; k < operands; k++) {
      isReal &= values[graph.from(graph.operandEdge(i, k))].im() == 0;
    }
    if (isReal) {
      return Optional.of(real);
    }
    Complex a = values[graph.from(graph.operandEdge(i, 0))];
    Complex b = values[graph.from(graph.operandEdge(i, operands - 1))];
    return ((Vertex.Operation) graph.vertex(i)).function().value(a, b);
  }
}
