package org.tapedeck.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A computational graph some of whose groups are drawn as one card each.
///
/// A group is an interval of a topological order, so the graph stays without cycles. A folded group
/// is represented by the last of the vertices whose values leave it. Edges inside it are not drawn;
/// of several edges from one card into it the first stands for all; every edge out of it is drawn.
/// Immutable.
public final class FoldedGraph {
  /// Folding a group of fewer values hides nothing.
  private static final int LEAST_VALUES = 2;

  private final ComputationalGraph graph;
  private final BitSet folded;
  private final BitSet outputs = new BitSet();

  /// By the indices of the folded groups the vertices whose values count outside.
  private final Map<Integer, List<Integer>> results = new HashMap<>();

  private final List<Integer> cards = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  /// For each vertex the one whose card it is on, and the folded group it is in, or -1.
  private final int[] card;

  private final int[] group;

  /// For each edge the one that is drawn for it, or -1.
  private final int[] line;

  /// The lines into folded groups, by the cards at their ends.
  private final Map<Long, Integer> into = new HashMap<>();

  private FoldedGraph(ComputationalGraph graph, BitSet folded) {
    this.graph = graph;
    this.folded = folded;
    this.card = IntStream.range(0, graph.size()).toArray();
    this.group = new int[graph.size()];
    this.line = new int[graph.edgeCount()];
    Arrays.fill(group, -1);
    graph.outputs().stream().mapToInt(Output::vertex).forEach(outputs::set);
    fold();
    draw();
  }

  /// All vertices with cards of their own.
  public static FoldedGraph none(ComputationalGraph graph) {
    return new FoldedGraph(graph, new BitSet());
  }

  /// Folds the groups with these indices; those inside a folded one do not matter, nor do those
  /// that cannot be folded.
  public static FoldedGraph of(ComputationalGraph graph, BitSet groups) {
    BitSet folded = new BitSet();
    groups.stream().filter(g -> isFoldable(graph, graph.groups().get(g))).forEach(folded::set);
    return new FoldedGraph(graph, folded);
  }

  /// Whether there is something to hide in a group.
  public static boolean isFoldable(ComputationalGraph graph, Group group) {
    return IntStream.range(group.first(), group.end())
            .filter(v -> !(graph.vertex(v) instanceof Vertex.Constant))
            .limit(LEAST_VALUES)
            .count()
        == LEAST_VALUES;
  }

  private void fold() {
    for (Group each : graph.groups()) {
      if (folded.get(each.index()) && group[each.first()] < 0) {
        List<Integer> leaving = leaving(each);
        results.put(each.index(), leaving);
        int face = leaving.getLast();
        Arrays.fill(group, each.first(), each.end(), each.index());
        Arrays.fill(card, each.first(), each.end(), face);
      }
    }
    for (int v = 0; v < card.length; v++) {
      if (v == 0 || group[v] < 0 || group[v] != group[v - 1]) {
        cards.add(card[v]);
      }
    }
  }

  private List<Integer> leaving(Group each) {
    List<Integer> leaving =
        IntStream.range(each.first(), each.end()).filter(v -> leaves(v, each)).boxed().toList();
    return leaving.isEmpty() ? List.of(lastValue(each)) : leaving;
  }

  /// The result of a group whose values are not used.
  private int lastValue(Group each) {
    int v = each.end() - 1;
    while (graph.isConstant(v)) {
      v--;
    }
    return v;
  }

  /// Whether the value of a vertex counts outside its group.
  private boolean leaves(int v, Group each) {
    return switch (graph.vertex(v)) {
      case Vertex.Input _ -> true;
      case Vertex.Constant _ -> false;
      case Vertex.Operation _ ->
          outputs.get(v) || graph.uses(v).stream().anyMatch(use -> use.to() >= each.end());
    };
  }

  private void draw() {
    for (int e = 0; e < line.length; e++) {
      int from = card[graph.from(e)];
      int to = card[graph.to(e)];
      if (group[graph.to(e)] < 0) {
        line[e] = e;
      } else {
        line[e] = from == to ? -1 : into.merge(ends(from, to), e, (first, _) -> first);
      }
      if (line[e] == e) {
        lines.add(e);
      }
    }
  }

  private long ends(int from, int to) {
    return (long) from * card.length + to;
  }

  public ComputationalGraph graph() {
    return graph;
  }

  /// The vertices that have a card, a folded group's representative for the group, in topological
  /// order of the cards.
  public List<Integer> cards() {
    return Collections.unmodifiableList(cards);
  }

  /// The edges that are drawn, in the order of the graph.
  public List<Integer> lines() {
    return Collections.unmodifiableList(lines);
  }

  /// The vertex whose card `vertex` is on: itself, or the representative of its folded group.
  public int card(int vertex) {
    return card[vertex];
  }

  /// Whether a vertex has a card, its own or as the representative of its folded group.
  public boolean hasCard(int vertex) {
    return card[vertex] == vertex;
  }

  /// The edge that is drawn for `edge`; empty inside a folded group.
  public OptionalInt line(int edge) {
    return line[edge] < 0 ? OptionalInt.empty() : OptionalInt.of(line[edge]);
  }

  /// The edge that is drawn from the card of one vertex into the folded group that another is in;
  /// empty where none is.
  public OptionalInt line(int from, int to) {
    Integer found = into.get(ends(card[from], card[to]));
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// The folded groups with their results, in the order of the tape.
  public List<FoldedGroup> folded() {
    return cards.stream()
        .flatMap(each -> group(each).stream())
        .map(each -> new FoldedGroup(each, results(each)))
        .toList();
  }

  /// The folded group that a vertex is in; empty if it is on a card of its own.
  public Optional<Group> group(int vertex) {
    return group[vertex] < 0 ? Optional.empty() : Optional.of(graph.groups().get(group[vertex]));
  }

  /// The groups that are drawn around the cards of their vertices: not folded, nor inside a folded
  /// one, nor empty. The outer ones come before those in them.
  public List<Group> open() {
    return graph.groups().stream()
        .filter(each -> each.first() < each.end() && isOpen(each))
        .toList();
  }

  /// Of two groups that hold the same vertex the outer one has the lower index.
  private boolean isOpen(Group each) {
    int around = group[each.first()];
    return around < 0 || around > each.index();
  }

  /// Whether the same groups of the same graph are folded.
  @Override
  public boolean equals(Object other) {
    return other instanceof FoldedGraph folding
        && graph == folding.graph
        && Arrays.equals(group, folding.group);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(group);
  }

  /// Whether only the representative's value leaves a folded group: its value and adjoint are then
  /// those of the group. False for a group that is not folded.
  public boolean hasOneResult(Group folded) {
    return results(folded).size() == 1;
  }

  /// The vertices of a folded group whose values leave it, or else the last, ascending; none of one
  /// that is not folded.
  public List<Integer> results(Group folded) {
    return results.getOrDefault(folded.index(), List.of());
  }
}
