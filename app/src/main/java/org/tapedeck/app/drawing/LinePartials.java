package org.tapedeck.app.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tapedeck.app.layout.Folding;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.tape.Composite;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Trace;

/// The number on each line of a graph, some of whose groups are folded.
///
/// A folded group with one result is one function: a line into it from one value carries the
/// partial of the whole group by that value. Into a group with several results a line carries the
/// partial of the edge it stands for, or says for how many edges it stands. Edges from constants do
/// not count: they have no derivative. Safe for use by several threads.
final class LinePartials {
  /// What a line carries.
  sealed interface Partial {
    /// The partial on the edge that the line stands for.
    record OfEdge(Edge edge, double value) implements Partial {}

    /// The partial of all of a folded group: its result by an operand.
    record OfGroup(Group group, int result, int operand, double value) implements Partial {}

    /// No partial: that many edges.
    record Several(int edges) implements Partial {}
  }

  private static final int NONE = -1;
  private static final int MANY = -2;

  private final Tape tape;
  private final ComputationalGraph graph;
  private final Folding folding;

  /// For each line into a folded group how many edges it stands for, which one if it is one, and
  /// which value they come from if it is one.
  private final int[] counts;

  private final int[] edges;
  private final int[] operands;

  /// By the indices of the folded groups with one result.
  private final Map<Integer, Composite> composites = new HashMap<>();

  /// By the same, the lines into them.
  private final Map<Integer, List<Integer>> lines = new HashMap<>();

  /// What was found out of the partials of groups, by line: every view and step asks again.
  private final Map<Integer, Partial> wholes = new ConcurrentHashMap<>();

  private LinePartials(Trace trace, Folding folding) {
    this.tape = trace.tape();
    this.graph = tape.graph();
    this.folding = folding;
    counts = new int[graph.edgeCount()];
    edges = new int[graph.edgeCount()];
    operands = new int[graph.edgeCount()];
    Arrays.fill(operands, NONE);
    for (int e = 0; e < counts.length; e++) {
      if (folding.group(graph.to(e)).isPresent() && !graph.isConstant(graph.from(e))) {
        int edge = e;
        folding.line(e).ifPresent(line -> count(line, edge));
      }
    }
  }

  /// The partials on all lines. Costs O(edges).
  static LinePartials of(Trace trace, Folding folding) {
    return new LinePartials(trace, folding);
  }

  private void count(int line, int edge) {
    int from = graph.from(edge);
    counts[line]++;
    edges[line] = edge;
    operands[line] = operands[line] == NONE || operands[line] == from ? from : MANY;
    Group group = folding.group(graph.to(edge)).orElseThrow();
    if (counts[line] == 1 && folding.hasOneResult(group)) {
      lines.computeIfAbsent(group.index(), _ -> new ArrayList<>()).add(line);
      composites.computeIfAbsent(
          group.index(), _ -> Composite.of(tape, group.first(), folding.card(group.first())));
    }
  }

  /// What a line carries; nothing if it comes from a constant.
  Optional<Partial> on(int line) {
    Optional<Group> group = folding.group(graph.to(line));
    if (group.isEmpty()) {
      return graph.isConstant(graph.from(line)) ? Optional.empty() : Optional.of(edge(line));
    }
    if (counts[line] == 0) {
      return Optional.empty();
    }
    if (operands[line] != MANY && composites.containsKey(group.get().index())) {
      return Optional.of(wholes.computeIfAbsent(line, _ -> whole(line, group.get())));
    }
    return Optional.of(counts[line] == 1 ? edge(edges[line]) : new Partial.Several(counts[line]));
  }

  private Partial edge(int edge) {
    return new Partial.OfEdge(graph.edge(edge), tape.partial(edge));
  }

  private Partial whole(int line, Group group) {
    int operand = operands[line];
    double value = composites.get(group.index()).partial(operand);
    return new Partial.OfGroup(group, folding.card(group.first()), operand, value);
  }

  /// The partials of the folded group with one result whose result is `vertex`; none of others.
  List<Partial.OfGroup> of(int vertex) {
    return folding.group(vertex).filter(_ -> folding.hasCard(vertex)).stream()
        .flatMap(group -> lines.getOrDefault(group.index(), List.of()).stream())
        .flatMap(line -> on(line).stream())
        .filter(Partial.OfGroup.class::isInstance)
        .map(Partial.OfGroup.class::cast)
        .toList();
  }
}
