package org.tapedeck.engine.tape;

import java.util.List;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;

/// All derivatives of a program's outputs by its inputs, and what computing them cost: one adjoint
/// sweep per output, or one tangent sweep per input.
///
/// Immutable. Row = output, column = input, in the graph's orders.
public final class Jacobian {
  /// Which sweeps computed a Jacobian.
  public enum Method {
    /// One adjoint sweep per row.
    ADJOINT_SWEEPS,
    /// One tangent sweep per column.
    TANGENT_SWEEPS
  }

  private final Method method;
  private final double[][] rows;
  private final int sweeps;
  private final long products;

  private Jacobian(Method method, double[][] rows, int sweeps, long products) {
    this.method = method;
    this.rows = rows;
    this.sweeps = sweeps;
    this.products = products;
  }

  /// The Jacobian of `tape` by whichever method needs fewer sweeps; adjoint sweeps if both need as
  /// many.
  public static Jacobian of(Tape tape) {
    ComputationalGraph graph = tape.graph();
    boolean adjoints = graph.outputs().size() <= graph.inputCount();
    return of(tape, adjoints ? Method.ADJOINT_SWEEPS : Method.TANGENT_SWEEPS);
  }

  /// The Jacobian of `tape` by the given method. Costs O(sweeps · edges).
  public static Jacobian of(Tape tape, Method method) {
    return switch (method) {
      case ADJOINT_SWEEPS -> byAdjoints(tape);
      case TANGENT_SWEEPS -> byTangents(tape);
    };
  }

  private static Jacobian byAdjoints(Tape tape) {
    ComputationalGraph graph = tape.graph();
    List<Output> outputs = graph.outputs();
    double[][] rows = new double[outputs.size()][graph.inputCount()];
    long products = 0;
    for (int row = 0; row < rows.length; row++) {
      int seeded = outputs.get(row).vertex();
      System.arraycopy(tape.adjoints(seeded), 0, rows[row], 0, graph.inputCount());
      products += graph.ancestors(seeded).stream().mapToLong(graph::operandCount).sum();
    }
    return new Jacobian(Method.ADJOINT_SWEEPS, rows, rows.length, products);
  }

  private static Jacobian byTangents(Tape tape) {
    ComputationalGraph graph = tape.graph();
    List<Output> outputs = graph.outputs();
    double[][] rows = new double[outputs.size()][graph.inputCount()];
    long products = 0;
    for (int column = 0; column < graph.inputCount(); column++) {
      double[] seed = new double[graph.inputCount()];
      seed[column] = 1;
      double[] tangents = tape.tangents(seed);
      for (int row = 0; row < rows.length; row++) {
        rows[row][column] = tangents[outputs.get(row).vertex()];
      }
      products += tape.varying(seed).stream().mapToLong(graph::useCount).sum();
    }
    return new Jacobian(Method.TANGENT_SWEEPS, rows, graph.inputCount(), products);
  }

  public Method method() {
    return method;
  }

  /// The derivative of output number `row` by input number `column`, both from 0.
  public double entry(int row, int column) {
    return rows[row][column];
  }

  /// The gradient of output number `row`.
  public double[] row(int row) {
    return rows[row].clone();
  }

  /// The number of outputs.
  public int height() {
    return rows.length;
  }

  /// The number of sweeps that were made.
  public int sweeps() {
    return sweeps;
  }

  /// The number of products of a partial and an adjoint or tangent that the sweeps added up.
  public long products() {
    return products;
  }
}
