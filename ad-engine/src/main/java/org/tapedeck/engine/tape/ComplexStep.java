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
  /// A step of this times the input leaves out less than an ulp.
  double RELATIVE = 1e-8;

  /// How many wider steps are tried at most.
  int WIDENINGS = 5;

  /// The derivative, as good as the elementary functions are.
  record Derivative(double value) implements ComplexStep {}

  /// Vertex `vertex`, on the way from the input to the output, is no analytic function of its
  /// operands here: it is `abs`, `max` and the like, or at the edge of its domain.
  record Unavailable(int vertex, ElementaryFunction function) implements ComplexStep {}

  /// The derivative of vertex `output` by input number `input`. Costs O(edges), and up to 13 times
  /// as much where Im f(x + ih) is subnormal or 0.
  static ComplexStep of(Tape tape, int output, int input) {
    double step = step(tape.primal(input));
    ComplexStep found = of(tape, output, input, step);
    return found instanceof Derivative small && isLossy(small.value * step)
        ? widened(small, tape, output, input)
        : found;
  }

  private static ComplexStep of(Tape tape, int output, int input, double step) {
    ComputationalGraph graph = tape.graph();
    BitSet ancestors = graph.ancestors(output);
    if (!ancestors.get(input)) {
      return new Derivative(0);
    }
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

  /// Small beside the input, and far from the least double where the input is.
  private static double step(double input) {
    double size = StrictMath.abs(input);
    double least = StrictMath.min(1e-300, StrictMath.max(Double.MIN_VALUE, size * RELATIVE));
    return size == 0 ? 1e-100 : StrictMath.clamp(size * 1e-30, least, 1e-100);
  }

  private static boolean isLossy(double product) {
    return StrictMath.abs(product) < Double.MIN_NORMAL;
  }

  /// By steps as wide as it takes to keep digits, as long as half the step gives the same: then
  /// what the quotient leaves out is nothing.
  private static Derivative widened(Derivative small, Tape tape, int output, int input) {
    double size = StrictMath.abs(tape.primal(input));
    double widest = StrictMath.max(1, size);
    double first = size == 0 ? RELATIVE : StrictMath.max(1e-300, RELATIVE * size);
    Derivative best = small;
    double lost = 0;
    for (int k = 0; k <= WIDENINGS && isLossy(lost); k++) {
      double step = first * StrictMath.pow(widest / first, (double) k / WIDENINGS);
      if (!(of(tape, output, input, step) instanceof Derivative wide)
          || !(of(tape, output, input, step / 2) instanceof Derivative half)
          || !agree(wide.value, half.value, step)) {
        return best;
      }
      best = wide;
      lost = wide.value * step;
    }
    return best;
  }

  private static boolean agree(double wide, double half, double step) {
    double rounding = 4 * Double.MIN_VALUE / step;
    return StrictMath.abs(wide - half) <= rounding + 1e-12 * StrictMath.abs(wide);
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
