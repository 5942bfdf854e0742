package org.tapedeck.engine.tape;

import org.tapedeck.engine.graph.ComputationalGraph;

/// A part of a tape taken as one function of the vertices before it: the vertices from `first` to
/// `result`, of which `result` alone is its value.
///
/// Its partial by an operand is the sum over all paths from the operand to the result inside the
/// part of the products of the partials on the way. Immutable; holds 9 bytes per vertex of the
/// part.
public final class Composite {
  private final Tape tape;
  private final int first;
  private final int result;

  /// For each vertex of the part its derivative, and whether the result depends on it.
  private final double[] adjoints;

  private final boolean[] reached;

  private Composite(Tape tape, int first, int result) {
    this.tape = tape;
    this.first = first;
    this.result = result;
    adjoints = new double[result - first + 1];
    reached = new boolean[adjoints.length];
    adjoints[result - first] = 1;
    reached[result - first] = true;
    for (int i = result - 1; i >= first; i--) {
      adjoints[i - first] = sum(i);
      reached[i - first] = isUsed(i);
    }
  }

  /// The vertices from `first` to `result` as one function. Costs O(edges of the part).
  public static Composite of(Tape tape, int first, int result) {
    if (first < 0 || first > result || result >= tape.graph().size()) {
      throw new IllegalArgumentException("no part from " + first + " to " + result);
    }
    return new Composite(tape, first, result);
  }

  /// The partial by a vertex before the part; 0 where the result does not depend on it, whatever
  /// the partials on the way, as in [Tape#adjoints]. Costs O(log of its uses), and O(those inside
  /// the part).
  public double partial(int operand) {
    if (operand < 0 || operand >= first) {
      throw new IllegalArgumentException("vertex " + operand + " is not before " + first);
    }
    return sum(operand);
  }

  /// By ascending user.
  private double sum(int i) {
    ComputationalGraph graph = tape.graph();
    double sum = 0;
    for (int k = firstUseInside(i); k < graph.useCount(i) && user(i, k) <= result; k++) {
      if (reached[user(i, k) - first]) {
        sum += adjoints[user(i, k) - first] * tape.partial(graph.useEdge(i, k));
      }
    }
    return sum;
  }

  /// By halving: an input of a long loop has a use in every iteration.
  private int firstUseInside(int i) {
    int low = 0;
    int high = tape.graph().useCount(i);
    while (low < high) {
      int middle = (low + high) / 2;
      if (user(i, middle) < first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int user(int i, int k) {
    return tape.graph().to(tape.graph().useEdge(i, k));
  }

  private boolean isUsed(int i) {
    for (int k = 0; k < tape.graph().useCount(i) && user(i, k) <= result; k++) {
      if (reached[user(i, k) - first]) {
        return true;
      }
    }
    return false;
  }
}
