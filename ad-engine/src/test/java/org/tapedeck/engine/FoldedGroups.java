package org.tapedeck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.lang.Span;

/// Parts of graphs taken as functions, for tests: any interval of the tape may be one.
public final class FoldedGroups {
  private FoldedGroups() {}

  /// The vertices from `first` to before `end`, whose results are those that count outside, or else
  /// the last.
  public static FoldedGroup of(ComputationalGraph graph, int index, int first, int end) {
    List<Integer> results =
        IntStream.range(first, end).filter(v -> leaves(graph, v, end)).boxed().toList();
    Group group = new Group(index, -1, "part " + index, new Span(0, 1), first, end);
    return new FoldedGroup(group, results.isEmpty() ? List.of(last(graph, end)) : results);
  }

  private static int last(ComputationalGraph graph, int end) {
    return IntStream.iterate(end - 1, v -> v - 1)
        .filter(v -> !graph.isConstant(v))
        .findFirst()
        .orElseThrow();
  }

  private static boolean leaves(ComputationalGraph graph, int v, int end) {
    return !graph.isConstant(v)
        && (!graph.isOperation(v)
            || graph.outputs().stream().anyMatch(output -> output.vertex() == v)
            || graph.uses(v).stream().anyMatch(use -> use.to() >= end));
  }

  /// Some parts of a graph, behind its inputs, that do not overlap, in the order of the tape.
  public static List<FoldedGroup> random(ComputationalGraph graph, Random random) {
    List<FoldedGroup> all = new ArrayList<>();
    int first = graph.inputCount() + random.nextInt(3);
    while (first < graph.size()) {
      int end = Math.min(graph.size(), first + 1 + random.nextInt(8));
      if (IntStream.range(first, end).anyMatch(v -> !graph.isConstant(v))) {
        all.add(of(graph, all.size(), first, end));
      }
      first = end + random.nextInt(4);
    }
    return all;
  }
}
