package org.tapedeck.engine.tape;

import java.util.Arrays;
import java.util.BitSet;
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
    Products products = new Products(tape, output);
    double[][] rows = new double[inputs][];
    for (int i = 0; i < inputs; i++) {
      double[] direction = new double[inputs];
      direction[i] = 1;
      rows[i] = products.along(direction);
    }
    return new Hessian(rows);
  }

  /// The Hessian of vertex `output` times `direction`, without the Hessian: how the gradient
  /// changes along `direction`. Both have one entry per input. Costs O(edges).
  public static double[] product(Tape tape, int output, double[] direction) {
    return new Products(tape, output).along(direction);
  }

  /// The derivative by input number `i` and input number `j`, both from 0.
  public double entry(int i, int j) {
    return rows[i][j];
  }

  /// The number of inputs.
  public int size() {
    return rows.length;
  }

  /// One adjoint sweep, to be differentiated along directions. Second partials are the same in all
  /// of them, so each is computed once.
  private static final class Products {
    private final Tape tape;
    private final ComputationalGraph graph;
    private final int output;
    private final double[] adjoints;
    private final BitSet ancestors;
    private final BitSet dependsOnInput;
    private final SecondPartials rules = new SecondPartials();

    /// By edge the second partials by the user's operands; null before they are needed.
    private final double[][] secondPartials;

    Products(Tape tape, int output) {
      this.tape = tape;
      this.output = output;
      graph = tape.graph();
      adjoints = tape.adjoints(output);
      ancestors = graph.ancestors(output);
      BitSet inputs = new BitSet(graph.size());
      inputs.set(0, graph.inputCount());
      dependsOnInput = graph.descendants(inputs);
      secondPartials = new double[graph.edgeCount()][];
    }

    /// The tangents of the inputs' adjoints along `direction`.
    double[] along(double[] direction) {
      double[] tangents = tape.tangents(direction);
      BitSet varying = tape.varying(direction);
      double[] adjointTangents = new double[graph.size()];
      for (int t = output; t >= 0; t = ancestors.previousSetBit(t - 1)) {
        for (int k = 0; k < graph.operandCount(t); k++) {
          int operand = graph.operand(t, k);
          if (dependsOnInput.get(operand)) {
            int edge = graph.operandEdge(t, k);
            double partialTangent = varying.get(t) ? partialTangent(edge, tangents, varying) : 0;
            adjointTangents[operand] += term(adjointTangents[t], edge, partialTangent);
          }
        }
      }
      return Arrays.copyOf(adjointTangents, graph.inputCount());
    }

    /// The tangent of the product v̄_t · ∂v_t/∂v_i on the edge from i to t.
    private double term(double adjointTangent, int edge, double partialTangent) {
      double adjoint = adjoints[graph.to(edge)];
      double first = adjointTangent == 0 ? 0 : adjointTangent * tape.partial(edge);
      return adjoint == 0 ? first : first + adjoint * partialTangent;
    }

    private double partialTangent(int edge, double[] tangents, BitSet varying) {
      int t = graph.to(edge);
      int last = graph.operandCount(t) - 1;
      int a = graph.operand(t, 0);
      int b = graph.operand(t, last);
      double[] second = secondPartials(edge, a, b);
      double sum = varying.get(a) ? second[0] * tangents[a] : 0;
      return last > 0 && varying.get(b) ? sum + second[1] * tangents[b] : sum;
    }

    private double[] secondPartials(int edge, int a, int b) {
      if (secondPartials[edge] == null) {
        int t = graph.to(edge);
        int k = edge - graph.operandEdge(t, 0);
        secondPartials[edge] =
            rules.of(graph.function(t), k, tape.primal(a), tape.primal(b), tape.primal(t));
      }
      return secondPartials[edge];
    }
  }
}
