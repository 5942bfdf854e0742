package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGroup;

/// A folded group as one function, all that it hides eliminated: its results depend on the values
/// before the group, and on each other.
///
/// The partial of a result by a value is the sum, over all paths between them on which all else is
/// hidden, of the products of the partials on the way (vertex elimination, as in Griewank &
/// Walther, Evaluating Derivatives, ch. 9). So adjoints and tangents of what is not hidden stay
/// what they are.
public final class Composite {
  /// More links than this for each edge say nothing any more.
  private static final int MOST_LINKS = 4;

  /// More visits than this for each edge take too long.
  private static final int MOST_VISITS = 64;

  private static final int FREE_VISITS = 1000;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final int first;
  private final BitSet results = new BitSet();
  private final double[] adjoints;
  private final List<FoldedPartial> links = new ArrayList<>();
  private long visits;

  private Composite(Tape tape, FoldedGroup whole) {
    this.tape = tape;
    graph = tape.graph();
    first = whole.group().first();
    whole.results().forEach(results::set);
    adjoints = new double[whole.group().end() - first];
  }

  /// The links by ascending result, those of one result by ascending operand; empty where there are
  /// far more of them than edges in the group, as of a softmax of many numbers. Constants have no
  /// links. Costs O(edges of the group).
  public static Optional<List<FoldedPartial>> links(Tape tape, FoldedGroup whole) {
    Composite composite = new Composite(tape, whole);
    long edges = 0;
    for (int v = whole.group().first(); v < whole.group().end(); v++) {
      edges += tape.graph().operandCount(v);
    }
    for (int result : whole.results()) {
      composite.eliminate(result);
      if (composite.links.size() > MOST_LINKS * edges
          || composite.visits > MOST_VISITS * edges + FREE_VISITS) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(composite.links));
  }

  /// From a result back to the first values on each way that are not hidden.
  private void eliminate(int result) {
    Map<Integer, Double> operands = new TreeMap<>();
    BitSet open = new BitSet();
    open.set(result - first);
    adjoints[result - first] = 1;
    for (int v = result - first; v >= 0; v = open.previousSetBit(v - 1)) {
      for (int k = 0; k < graph.operandCount(first + v); k++) {
        int edge = graph.operandEdge(first + v, k);
        int from = graph.from(edge);
        double product = adjoints[v] * tape.partial(edge);
        visits++;
        if (graph.isConstant(from)) {
          continue;
        }
        if (from < first || results.get(from)) {
          operands.merge(from, product, Double::sum);
        } else {
          open.set(from - first);
          adjoints[from - first] += product;
        }
      }
      adjoints[v] = 0;
    }
    operands.forEach((from, partial) -> links.add(new FoldedPartial(from, result, partial)));
  }
}
