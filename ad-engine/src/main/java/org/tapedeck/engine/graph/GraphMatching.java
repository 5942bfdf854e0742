package org.tapedeck.engine.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which vertices of a graph are those of an earlier graph, such as the one before an edit.
///
/// In this order, each vertex once: those computed by the same functions from the same inputs and
/// numbers, of several alike the one of the same name and else the first; those of the same name;
/// those that apply the same function to a vertex that has a twin, in the same place. Costs
/// O(vertices + edges).
public final class GraphMatching {
  /// A value with more users than this says little about each of them.
  private static final int MOST_USES = 64;

  private final ComputationalGraph before;
  private final ComputationalGraph after;
  private final int[] earlier;
  private final BitSet taken = new BitSet();

  private GraphMatching(ComputationalGraph before, ComputationalGraph after) {
    this.before = before;
    this.after = after;
    this.earlier = new int[after.size()];
    Arrays.fill(earlier, -1);
  }

  /// The vertices of `before` in `after`.
  public static GraphMatching of(ComputationalGraph before, ComputationalGraph after) {
    GraphMatching twins = new GraphMatching(before, after);
    if (before == after) {
      Arrays.setAll(twins.earlier, v -> v);
      return twins;
    }
    ValueNumbering numbering = new ValueNumbering();
    int[] madeBefore = numbering.of(before);
    int[] madeAfter = numbering.of(after);
    twins.match(named(before, madeBefore), named(after, madeAfter));
    twins.match(boxed(madeBefore), boxed(madeAfter));
    twins.match(named(before, new int[before.size()]), named(after, new int[after.size()]));
    twins.matchNeighbours();
    return twins;
  }

  /// The index that a vertex had in the earlier graph; empty for a new one.
  public OptionalInt earlier(int vertex) {
    return earlier[vertex] < 0 ? OptionalInt.empty() : OptionalInt.of(earlier[vertex]);
  }

  /// How many vertices are in both graphs.
  public long count() {
    return Arrays.stream(earlier).filter(v -> v >= 0).count();
  }

  /// Whether at least half of the larger graph is in both: one can be taken for the other, edited.
  public boolean areMost() {
    return 2 * count() >= Math.max(before.size(), after.size());
  }

  private record Named(String label, int made) {}

  /// Keys of the named vertices; null for the others.
  private static Object[] named(ComputationalGraph graph, int[] made) {
    return IntStream.range(0, made.length)
        .mapToObj(v -> graph.vertex(v).name().isEmpty() ? null : key(graph, v, made))
        .toArray();
  }

  private static Named key(ComputationalGraph graph, int v, int[] made) {
    return new Named(graph.vertex(v).label(), made[v]);
  }

  private static Object[] boxed(int[] keys) {
    return Arrays.stream(keys).boxed().toArray();
  }

  /// Pairs what has the same key and no twin yet, the first with the first.
  private void match(Object[] keysBefore, Object[] keysAfter) {
    Map<Object, Queue<Integer>> open = new HashMap<>();
    for (int u = 0; u < keysBefore.length; u++) {
      if (keysBefore[u] != null && !taken.get(u)) {
        open.computeIfAbsent(keysBefore[u], _ -> new ArrayDeque<>()).add(u);
      }
    }
    for (int v = 0; v < keysAfter.length; v++) {
      Queue<Integer> alike = earlier[v] < 0 ? open.get(keysAfter[v]) : null;
      if (alike != null && !alike.isEmpty()) {
        pair(alike.remove(), v);
      }
    }
  }

  private void pair(int u, int v) {
    earlier[v] = u;
    taken.set(u);
  }

  private void matchNeighbours() {
    for (int v = 0; v < earlier.length; v++) {
      if (earlier[v] < 0 && after.vertex(v) instanceof Vertex.Operation operation) {
        IntPredicate alike =
            u ->
                !taken.get(u)
                    && before.vertex(u) instanceof Vertex.Operation other
                    && other.function() == operation.function();
        int twin = v;
        after.operands(v).stream()
            .flatMapToInt(this::usersOfTwin)
            .filter(alike)
            .findFirst()
            .ifPresent(u -> pair(u, twin));
      }
    }
  }

  /// The vertices that use, in the earlier graph, the twin of an edge's operand in the same place.
  private IntStream usersOfTwin(Edge edge) {
    int operand = earlier[edge.from()];
    return operand < 0 || before.useCount(operand) > MOST_USES
        ? IntStream.empty()
        : before.uses(operand).stream()
            .filter(use -> use.operand() == edge.operand())
            .mapToInt(Edge::to);
  }
}
