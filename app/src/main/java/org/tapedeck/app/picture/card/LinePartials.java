package org.tapedeck.app.picture.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Trace;

/// The number on each line of a graph, some of whose groups are folded.
///
/// A folded group is one function: a line into it carries the partial of a result by the value that
/// it comes from, through all of the group. A line that stands for several such partials says for
/// how many. Constants do not count: they have no derivative. Immutable.
public final class LinePartials {
  /// What a line carries.
  public sealed interface Partial {
    /// The partial on the edge that the line stands for, and what is shown of it in the end.
    record OfEdge(Edge edge, Shown last) implements Partial {}

    /// The partial of all of a folded group: a result by an operand.
    record OfGroup(Group group, FoldedPartial link) implements Partial {}

    /// No partial: that many of them.
    record Several(int partials) implements Partial {
      public String words() {
        return Words.say("partials.count", partials);
      }
    }

    /// No partial: more than can be told, of that many edges.
    record Bundle(int edges) implements Partial {
      public String words() {
        return Words.say("edges.count", edges);
      }
    }
  }

  private final Trace trace;
  private final ComputationalGraph graph;
  private final FoldedGraph folding;

  /// What the lines into folded groups carry.
  private final Map<Integer, Partial> into = new HashMap<>();

  private LinePartials(Trace trace, FoldedGraph folding) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.folding = folding;
    Map<Integer, List<FoldedPartial>> links = new HashMap<>();
    for (FoldedGroup each : trace.foldedGroups()) {
      trace.links(each).ifPresentOrElse(found -> sort(found, links), () -> bundle(each));
    }
    links.forEach((line, found) -> into.put(line, partial(found)));
  }

  /// The partials on all lines; `trace` tells the groups that `folding` folds. Costs O(edges).
  public static LinePartials of(Trace trace, FoldedGraph folding) {
    return new LinePartials(trace, folding);
  }

  private void sort(List<FoldedPartial> found, Map<Integer, List<FoldedPartial>> links) {
    for (FoldedPartial link : found) {
      folding
          .line(link.from(), link.to())
          .ifPresent(line -> links.computeIfAbsent(line, _ -> new ArrayList<>()).add(link));
    }
  }

  private Partial partial(List<FoldedPartial> links) {
    return links.size() == 1
        ? new Partial.OfGroup(folding.group(links.getFirst().to()).orElseThrow(), links.getFirst())
        : new Partial.Several(links.size());
  }

  private void bundle(FoldedGroup group) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int v = group.group().first(); v < group.group().end(); v++) {
      for (int k = 0; k < graph.operandCount(v); k++) {
        if (!graph.isConstant(graph.operand(v, k))) {
          folding
              .line(graph.operandEdge(v, k))
              .ifPresent(line -> counts.merge(line, 1, Integer::sum));
        }
      }
    }
    counts.forEach((line, edges) -> into.put(line, new Partial.Bundle(edges)));
  }

  /// What a line carries; nothing if it comes from a constant, or if no result depends on it.
  public Optional<Partial> on(int line) {
    if (folding.group(graph.to(line)).isPresent()) {
      return Optional.ofNullable(into.get(line));
    }
    return graph.isConstant(graph.from(line))
        ? Optional.empty()
        : Optional.of(new Partial.OfEdge(graph.edge(line), last(line)));
  }

  private Shown last(int edge) {
    return new Shown.Known(trace.tape().partial(edge), trace.partialTrust(edge));
  }
}
