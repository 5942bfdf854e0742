package org.tapedeck.engine.tape;

import java.util.BitSet;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;

/// The second derivatives of one output by all pairs of inputs, by tangent sweeps over the adjoint
/// sweep (forward over reverse).
///
/// A second derivative at a kink, or where a first one is infinite, is what follows from the stated
/// conventions and IEEE 754. Immutable.
public final class Hessian {
  private final double[][] rows;

  private Hessian(double[][] rows) {
    this.rows = rows;
  }

  /// The Hessian of vertex `output`: one product per input. Costs O(inputs · edges).
  public static Hessian of(Tape tape, int output) {
    int inputs = tape.graph().inputCount();
    double[][] rows = new double[inputs][];
    for (int i = 0; i < inputs; i++) {
      double[] direction = new double[inputs];
      direction[i] = 1;
      rows[i] = product(tape, output, direction);
    }
    return new Hessian(rows);
  }

  /// The Hessian of vertex `output` times `direction`, without the Hessian: how the gradient
  /// changes along `direction`. Both have one entry per input. Costs O(edges).
  public static double[] product(Tape tape, int output, double[] direction) {
    return new Product(tape, output, direction).gradientTangent();
  }

  /// The derivative by input number `i` and input number `j`, both from 0.
  public double entry(int i, int j) {
    return rows[i][j];
  }

  /// The number of inputs.
  public int size() {
    return rows.length;
  }

  /// One adjoint sweep, differentiated along a direction.
  private static final class Product {
    private final Tape tape;
    private final ComputationalGraph graph;
    private final int output;
    private final double[] tangents;
    private final double[] adjoints;
    private final BitSet ancestors;
    private final BitSet varying;
    private final SecondPartials secondPartials = new SecondPartials();

    Product(Tape tape, int output, double[] direction) {
      this.tape = tape;
      this.output = output;
      graph = tape.graph();
      tangents = tape.tangents(direction);
      adjoints = tape.adjoints(output);
      ancestors = graph.ancestors(output);
      varying = tape.varying(direction);
    }

    /// The tangents of the inputs' adjoints.
    double[] gradientTangent() {
      double[] adjointTangents = new double[graph.size()];
      BitSet dependsOnInput = graph.descendants(inputs());
      for (int t = output; t >= 0; t = ancestors.previousSetBit(t - 1)) {
        for (int k = 0; k < graph.operandCount(t); k++) {
          int edge = graph.operandEdge(t, k);
          if (dependsOnInput.get(graph.from(edge))) {
            adjointTangents[graph.from(edge)] += term(adjointTangents[t], t, k);
          }
        }
      }
      double[] result = new double[graph.inputCount()];
      System.arraycopy(adjointTangents, 0, result, 0, result.length);
      return result;
    }

    private BitSet inputs() {
      BitSet inputs = new BitSet(graph.size());
      inputs.set(0, graph.inputCount());
      return inputs;
    }

    /// The tangent of the product v̄_t · ∂v_t/∂v_i, where v_i is operand number `k` of `t`.
    private double term(double adjointTangent, int t, int k) {
      double partial = tape.partial(graph.operandEdge(t, k));
      double first = adjointTangent == 0 ? 0 : adjointTangent * partial;
      return adjoints[t] == 0 ? first : first + adjoints[t] * partialTangent(t, k);
    }

    private double partialTangent(int t, int k) {
      if (!varying.get(t)) {
        return 0;
      }
      ElementaryFunction function = graph.function(t);
      int last = graph.operandCount(t) - 1;
      int a = graph.from(graph.operandEdge(t, 0));
      int b = graph.from(graph.operandEdge(t, last));
      double[] second =
          secondPartials.of(
              function, k, tape.primal(a), last == 0 ? 0 : tape.primal(b), tape.primal(t));
      double sum = varying.get(a) ? second[0] * tangents[a] : 0;
      return last > 0 && varying.get(b) ? sum + second[1] * tangents[b] : sum;
    }
  }
}
