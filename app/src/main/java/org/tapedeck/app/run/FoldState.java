package org.tapedeck.app.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

/// Which groups are folded into one card.
///
/// A group is known by its label within the group around it, and by its number among those alike:
/// so it is found again after an edit or in another run. A folded group that stands in another
/// folded one shows once that is unfolded.
public record FoldState(Set<String> groups) {
  /// Of more cards on one screen the numbers are too small to read.
  private static final int READABLE = 40;

  /// A larger graph starts with its groups folded in any case.
  private static final int LARGE = 400;

  /// Of more nodes and groups side by side nothing is seen at a glance.
  private static final int MANY = 100;

  public FoldState {
    groups = Set.copyOf(groups);
  }

  /// Everything unfolded.
  public static FoldState none() {
    return new FoldState(Set.of());
  }

  /// All groups of a graph, the inner ones too.
  public static FoldState all(ComputationalGraph graph) {
    return level(graph, 1);
  }

  /// The groups of a level and all in them; 1 is the outermost level.
  public static FoldState level(ComputationalGraph graph, int level) {
    return where(graph, group -> depth(graph, group) >= level);
  }

  /// What is folded before a person has chosen: nothing where all cards can be read, or else no
  /// more levels than leave as many cards as can be. Where no level does, a large graph has all its
  /// groups folded, any other none. A group that holds more than half of the graph in a few parts
  /// stays open: it would hide what the program does.
  public static FoldState start(ComputationalGraph graph) {
    if (graph.size() <= READABLE) {
      return none();
    }
    int level = 0;
    int tooDeep =
        2 + graph.groups().stream().mapToInt(group -> depth(graph, group)).max().orElse(0);
    while (level + 1 < tooDeep) {
      int middle = (level + tooDeep) / 2;
      if (start(graph, middle, READABLE).in(graph).cards().size() <= READABLE) {
        level = middle;
      } else {
        tooDeep = middle;
      }
    }
    return level > 0
        ? start(graph, level, READABLE)
        : graph.size() <= LARGE ? none() : start(graph, 1, MANY);
  }

  /// From a level on all groups but those that hold most of the graph in at most `few` parts.
  private static FoldState start(ComputationalGraph graph, int level, int few) {
    int[] parts = parts(graph);
    return where(
        graph,
        group ->
            depth(graph, group) >= level
                && (2 * size(group) <= graph.size() || parts[group.index()] > few));
  }

  /// For each group how many vertices and groups are directly in it.
  private static int[] parts(ComputationalGraph graph) {
    int[] parts = new int[graph.groups().size()];
    for (Group group : graph.groups()) {
      parts[group.index()] += size(group);
      if (group.parent() >= 0) {
        parts[group.parent()] += 1 - size(group);
      }
    }
    return parts;
  }

  private static int size(Group group) {
    return group.end() - group.first();
  }

  private static FoldState where(ComputationalGraph graph, Predicate<Group> folded) {
    List<String> keys = keys(graph);
    return new FoldState(
        graph.groups().stream()
            .filter(folded)
            .map(group -> keys.get(group.index()))
            .collect(Collectors.toSet()));
  }

  private static int depth(ComputationalGraph graph, Group group) {
    int depth = 1;
    for (int parent = group.parent(); parent >= 0; parent = graph.groups().get(parent).parent()) {
      depth++;
    }
    return depth;
  }

  /// What each group is known by.
  private static List<String> keys(ComputationalGraph graph) {
    List<String> keys = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Group group : graph.groups()) {
      String around = group.parent() < 0 ? "" : keys.get(group.parent());
      String key = around + "\n" + group.label();
      int alike = seen.merge(key, 1, Integer::sum);
      keys.add(alike == 1 ? key : key + "\t" + alike);
    }
    return keys;
  }

  /// The graph with these groups folded.
  public FoldedGraph in(ComputationalGraph graph) {
    BitSet folded = new BitSet();
    if (!groups.isEmpty()) {
      List<String> keys = keys(graph);
      for (int g = 0; g < keys.size(); g++) {
        folded.set(g, groups.contains(keys.get(g)));
      }
    }
    return FoldedGraph.of(graph, folded);
  }

  /// The same with one group folded or unfolded.
  public FoldState with(ComputationalGraph graph, int group, boolean fold) {
    return changed(graph, Set.of(group), fold);
  }

  /// The innermost groups that can be seen unfolded are folded too.
  public FoldState oneLevelLess(ComputationalGraph graph) {
    List<Group> open =
        in(graph).open().stream().filter(each -> FoldedGraph.isFoldable(graph, each)).toList();
    Set<Integer> around = open.stream().map(Group::parent).collect(Collectors.toSet());
    return changed(
        graph,
        open.stream()
            .map(Group::index)
            .filter(g -> !around.contains(g))
            .collect(Collectors.toSet()),
        true);
  }

  /// All folded groups that can be seen are unfolded, what is in them folded.
  public FoldState oneLevelMore(ComputationalGraph graph) {
    FoldedGraph folding = in(graph);
    Set<Integer> seen =
        folding.cards().stream()
            .flatMap(card -> folding.group(card).stream())
            .map(Group::index)
            .collect(Collectors.toSet());
    Set<Integer> inside =
        graph.groups().stream()
            .filter(group -> seen.contains(group.parent()))
            .map(Group::index)
            .collect(Collectors.toSet());
    return changed(graph, inside, true).changed(graph, seen, false);
  }

  private FoldState changed(ComputationalGraph graph, Set<Integer> which, boolean fold) {
    List<String> keys = keys(graph);
    Set<String> now = new HashSet<>(groups);
    for (int g : which) {
      if (fold) {
        now.add(keys.get(g));
      } else {
        now.remove(keys.get(g));
      }
    }
    return new FoldState(now);
  }
}
