package org.tapedeck.engine.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.tape.Composite;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.tape.Tape;

/// The terms of a graph with folded groups: what they hide has none, and in its place the links
/// through a group do. By ascending user in reverse mode and ascending operand in forward mode.
final class FoldedTerms implements Terms {
  private final ComputationalGraph graph;
  private final Mode mode;
  private final List<FoldedGroup> folded;

  /// For each vertex the folded group that it is in.
  private final FoldedGroup[] groups;

  /// By the indices of the groups; none of a group that is too dense.
  private final Map<Integer, List<FoldedPartial>> links = new HashMap<>();

  /// By the end that the links belong to: the operand in reverse mode, else the result.
  private final Map<Integer, List<Arc>> linked = new HashMap<>();

  private final List<List<Arc>> arcs = new ArrayList<>();

  FoldedTerms(Tape tape, Mode mode, List<FoldedGroup> folded) {
    this.graph = tape.graph();
    this.mode = mode;
    this.folded = List.copyOf(folded);
    groups = new FoldedGroup[graph.size()];
    for (FoldedGroup each : folded) {
      for (int v = each.group().first(); v < each.group().end(); v++) {
        groups[v] = each;
      }
      Composite.links(tape, each).ifPresent(found -> link(each, found));
    }
    for (int v = 0; v < graph.size(); v++) {
      arcs.add(!isTold(v) ? List.of() : mode == Mode.REVERSE ? uses(v) : operands(v));
    }
  }

  private void link(FoldedGroup through, List<FoldedPartial> found) {
    links.put(through.group().index(), found);
    for (FoldedPartial link : found) {
      int end = mode.receiver(link.from(), link.to());
      linked.computeIfAbsent(end, _ -> new ArrayList<>()).add(new Arc.OfLink(through, link));
    }
  }

  /// The groups are in the order of the tape, and so are the links of a vertex and its uses.
  private List<Arc> uses(int vertex) {
    List<Arc> found = new ArrayList<>();
    List<Arc> through = linked.getOrDefault(vertex, List.of());
    int next = 0;
    Optional<FoldedGroup> last = Optional.empty();
    for (int k = 0; k < graph.useCount(vertex); k++) {
      int edge = graph.useEdge(vertex, k);
      Optional<FoldedGroup> group = group(graph.to(edge));
      if (group.isEmpty()) {
        found.add(new Arc.OfEdge(edge));
      } else if (!group.equals(last)) {
        if (links(group.get()).isEmpty()) {
          found.add(new Arc.OfBundle(group.get()));
        }
        for (; next < through.size() && isThrough(through.get(next), group.get()); next++) {
          found.add(through.get(next));
        }
      }
      last = group;
    }
    return List.copyOf(found);
  }

  private static boolean isThrough(Arc arc, FoldedGroup group) {
    return arc instanceof Arc.OfLink link && link.through().equals(group);
  }

  private List<Arc> operands(int vertex) {
    Optional<FoldedGroup> group = group(vertex);
    if (group.isPresent() && links(group.get()).isPresent()) {
      return List.copyOf(linked.getOrDefault(vertex, List.of()));
    }
    Terms all = new All(graph, mode);
    int count = all.count(vertex);
    if (group.isPresent()) {
      return count == 0 ? List.of() : List.of(new Arc.OfBundle(group.get()));
    }
    List<Arc> found = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      found.add(all.arc(vertex, k));
    }
    return List.copyOf(found);
  }

  /// The folded groups, in the order of the tape.
  List<FoldedGroup> folded() {
    return folded;
  }

  /// The folded group that a vertex is in.
  Optional<FoldedGroup> group(int vertex) {
    return Optional.ofNullable(groups[vertex]);
  }

  /// The links through a folded group; empty where there are too many.
  Optional<List<FoldedPartial>> links(FoldedGroup through) {
    return Optional.ofNullable(links.get(through.group().index()))
        .map(Collections::unmodifiableList);
  }

  @Override
  public boolean isTold(int vertex) {
    return groups[vertex] == null || !groups[vertex].hides(vertex);
  }

  @Override
  public int count(int vertex) {
    return arcs.get(vertex).size();
  }

  @Override
  public Arc arc(int vertex, int k) {
    return arcs.get(vertex).get(k);
  }
}
