package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.tapedeck.app.layout.layered.ClusterTree;
import org.tapedeck.app.layout.layered.Dag;

/// A [Dag] in which uses far away from a value start at a copy of it instead.
///
/// Parameters that every step of a loop uses would else draw lines along the whole loop; their
/// number of bends grows with the square of its length. The copies are vertices without operands.
/// Vertices keep their order and edges their numbers.
public final class VertexSplitting {
  /// So many bends in a quick layering that the shortest one, slow to find then, cannot help.
  private static final long HOPELESS = 1_000_000;

  public final Dag dag;

  /// For each vertex of [#dag] the vertex it stands for.
  public final int[] original;

  /// For each vertex of the given graph its number in [#dag].
  public final int[] number;

  private VertexSplitting(Dag dag, int[] original, int[] number) {
    this.dag = dag;
    this.original = original;
    this.number = number;
  }

  /// Copies leaves for their uses more than `span` layers away, 0 for never. If there would still
  /// be more than `mostBends` bends, in layers of at most `width` vertices, any value is copied for
  /// its farthest uses.
  public static VertexSplitting of(Dag dag, int span, int width, long mostBends) {
    WidthBoundedLayering columns = new WidthBoundedLayering(dag, width);
    int[] layer = Layering.nearlyShortest(dag);
    int[] spans = spans(dag, columns.fit(layer));
    boolean[] cut = new boolean[dag.edges()];
    long bends = bends(spans, cut, Integer.MAX_VALUE);
    if (bends <= HOPELESS && (span > 0 || bends > mostBends)) {
      layer = Layering.shortest(dag);
      spans = spans(dag, columns.fit(layer));
    }
    cutLeaves(dag, span, spans(dag, layer), cut);
    cutFarthest(spans, mostBends, cut);
    return cut(dag, cut);
  }

  private static void cutLeaves(Dag dag, int span, int[] spans, boolean[] cut) {
    for (int e = 0; e < cut.length; e++) {
      cut[e] = span > 0 && spans[e] > span && dag.ports(dag.from[e]) == 0;
    }
  }

  private static void cutFarthest(int[] spans, long mostBends, boolean[] cut) {
    int limit = Arrays.stream(spans).max().orElse(1);
    while (bends(spans, cut, limit) > mostBends) {
      limit /= 2;
    }
    for (int e = 0; e < cut.length; e++) {
      cut[e] |= spans[e] > limit;
    }
  }

  private static int[] spans(Dag dag, int[] layer) {
    int[] spans = new int[dag.edges()];
    for (int e = 0; e < spans.length; e++) {
      spans[e] = layer[dag.to[e]] - layer[dag.from[e]];
    }
    return spans;
  }

  private static long bends(int[] spans, boolean[] cut, int limit) {
    long bends = 0;
    for (int e = 0; e < spans.length; e++) {
      bends += cut[e] || spans[e] > limit ? 0 : spans[e] - 1;
    }
    return bends;
  }

  private static VertexSplitting cut(Dag dag, boolean[] cut) {
    int[] original = new int[dag.size + dag.edges()];
    int[] group = new int[original.length];
    int[] number = new int[dag.size];
    int[] from = dag.from.clone();
    int[] to = dag.to.clone();
    BitSet free = new BitSet();
    BitSet copied = new BitSet();
    int count = 0;
    for (int v = 0; v < dag.size; v++) {
      Map<Integer, Integer> copies = new HashMap<>();
      for (int i = 0; i < dag.ports(v); i++) {
        int e = dag.in.get(v, i);
        Integer copy = cut[e] ? copies.get(dag.from[e]) : Integer.valueOf(number[dag.from[e]]);
        if (copy == null) {
          copied.set(count);
          copy = count++;
          copies.put(dag.from[e], copy);
          original[copy] = dag.from[e];
          group[copy] = dag.nest.group[v];
        }
        from[e] = copy;
      }
      free.set(count, dag.isFree(v));
      number[v] = count;
      group[count] = dag.nest.group[v];
      original[count++] = v;
    }
    for (int e = 0; e < to.length; e++) {
      to[e] = number[dag.to[e]];
    }
    ClusterTree nest = new ClusterTree(Arrays.copyOf(group, count), dag.nest.parent);
    return new VertexSplitting(
        new Dag(from, to, free, nest, copied), Arrays.copyOf(original, count), number);
  }

  /// Whether vertex `v` of [#dag] is a copy.
  public boolean isCopy(int v) {
    return number[original[v]] != v;
  }
}
