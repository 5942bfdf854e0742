package org.tapedeck.engine.graph;

import java.util.Arrays;

/// The edges of a graph by number and by origin. Holds three ints per edge and two per vertex; made
/// when edges are first asked for, since the fast sweeps need none of it.
final class EdgeIndex {
  /// The edges into vertex i are those from `firstEdge[i]` to before `firstEdge[i + 1]`.
  private final int[] firstEdge;

  private final int[] from;
  private final int[] to;

  /// The edges out of vertex i are `useEdges` from `firstUse[i]` to before `firstUse[i + 1]`.
  private final int[] firstUse;

  private final int[] useEdges;

  EdgeIndex(Wiring wiring) {
    int size = wiring.size();
    firstEdge = new int[size + 1];
    from = new int[wiring.edgeCount()];
    to = new int[from.length];
    firstUse = new int[size + 1];
    useEdges = new int[from.length];
    int edge = 0;
    for (int i = 0; i < size; i++) {
      firstEdge[i] = edge;
      for (int k = 0; k < wiring.operandCount(i); k++) {
        from[edge] = wiring.operand(i, k);
        to[edge++] = i;
      }
    }
    firstEdge[size] = edge;
    sortUses();
  }

  /// Counting sort by origin; it is stable, so uses stay in the order of the edges.
  private void sortUses() {
    for (int origin : from) {
      firstUse[origin + 1]++;
    }
    Arrays.parallelPrefix(firstUse, Integer::sum);
    int[] next = firstUse.clone();
    for (int edge = 0; edge < from.length; edge++) {
      useEdges[next[from[edge]]++] = edge;
    }
  }

  Edge edge(int e) {
    return new Edge(e, from[e], to[e], e - firstEdge[to[e]]);
  }

  int firstEdge(int i) {
    return firstEdge[i];
  }

  int useCount(int i) {
    return firstUse[i + 1] - firstUse[i];
  }

  int useEdge(int i, int k) {
    return useEdges[firstUse[i] + k];
  }

  int from(int e) {
    return from[e];
  }

  int to(int e) {
    return to[e];
  }
}
