package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.Dag;

/// Assignments of layers to the vertices of a [Dag]: every edge leads to a higher layer. Layers are
/// numbered from 0, and in every connected component layer 0 is used.
public final class Layering {
  private Layering() {}

  /// Every vertex as soon as its operands allow.
  public static int[] early(Dag dag) {
    int[] layer = new int[dag.size];
    for (int e = 0; e < dag.edges(); e++) {
      layer[dag.to[e]] = Math.max(layer[dag.to[e]], layer[dag.from[e]] + 1);
    }
    return layer;
  }

  /// Every vertex as late as its users allow; the vertices without users are in the last layer.
  public static int[] late(Dag dag) {
    int[] above = new int[dag.size];
    for (int e = dag.edges() - 1; e >= 0; e--) {
      above[dag.from[e]] = Math.max(above[dag.from[e]], above[dag.to[e]] + 1);
    }
    int[] layer = new int[dag.size];
    for (int v = 0; v < dag.size; v++) {
      layer[v] = -above[v];
    }
    return grounded(dag, layer);
  }

  /// The layering with the least sum of edge spans.
  public static int[] shortest(Dag dag) {
    return shortest(dag, ones(dag));
  }

  private static int[] ones(Dag dag) {
    int[] ones = new int[dag.edges()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /// The layering with the least sum of edge spans, each counted with its weight.
  public static int[] shortest(Dag dag, int[] weight) {
    return grounded(dag, new MinimumSpanLayering(dag, weight).layers());
  }

  /// A layering with a sum of edge spans near the least one, in O(vertices + edges).
  static int[] nearlyShortest(Dag dag) {
    return grounded(dag, new MinimumSpanLayering(dag, ones(dag)).nearly());
  }

  /// The shortest layering where the edges of shared leaves count nothing; these leaves stand
  /// together in the first layer. Suits parameters that are used in every step of a loop.
  public static int[] freeLeaves(Dag dag) {
    return freeLeaves(dag, weights(dag, true));
  }

  /// The same with other weights of the edges.
  public static int[] freeLeaves(Dag dag, int[] weight) {
    int[] layer = tight(dag, shortest(dag, weight));
    for (int v = 0; v < dag.size; v++) {
      layer[v] = isSharedLeaf(dag, v) ? 0 : layer[v];
    }
    return layer;
  }

  /// Whether vertex `v` has several uses and no operands.
  public static boolean isSharedLeaf(Dag dag, int v) {
    return dag.ports(v) == 0 && dag.out.count(v) > 1;
  }

  /// The shortest layering where the edges of all shared values count nothing: what has one use
  /// only stands close to it. Suits networks, whose products then line up by their units.
  public static int[] freeShared(Dag dag) {
    return tight(dag, shortest(dag, weights(dag, false)));
  }

  private static int[] weights(Dag dag, boolean leavesOnly) {
    int[] weight = new int[dag.edges()];
    for (int e = 0; e < dag.edges(); e++) {
      int v = dag.from[e];
      weight[e] = dag.out.count(v) > 1 && (!leavesOnly || dag.ports(v) == 0) ? 0 : 1;
    }
    return weight;
  }

  /// The same layering with every leaf right before its first user.
  public static int[] tight(Dag dag, int[] layer) {
    int[] tight = layer.clone();
    for (int v = 0; v < dag.size; v++) {
      if (dag.ports(v) == 0 && dag.out.count(v) > 0) {
        tight[v] = Integer.MAX_VALUE;
      }
    }
    for (int e = 0; e < dag.edges(); e++) {
      int v = dag.from[e];
      if (dag.ports(v) == 0) {
        tight[v] = Math.min(tight[v], tight[dag.to[e]] - 1);
      }
    }
    return grounded(dag, tight);
  }

  /// The number of layers.
  static int layers(int[] layer) {
    int last = -1;
    for (int l : layer) {
      last = Math.max(last, l);
    }
    return last + 1;
  }

  /// The same layers numbered anew, without those that no vertex is in.
  static int[] withoutGaps(int[] layer) {
    int[] used = Arrays.stream(layer).sorted().distinct().toArray();
    return Arrays.stream(layer).map(l -> Arrays.binarySearch(used, l)).toArray();
  }

  /// The sum of all edge spans.
  public static long span(Dag dag, int[] layer) {
    long span = 0;
    for (int e = 0; e < dag.edges(); e++) {
      span += layer[dag.to[e]] - layer[dag.from[e]];
    }
    return span;
  }

  /// Moves every connected component so that its lowest layer is 0.
  private static int[] grounded(Dag dag, int[] layer) {
    int[] component = components(dag);
    int[] lowest = new int[dag.size];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    for (int v = 0; v < dag.size; v++) {
      lowest[component[v]] = Math.min(lowest[component[v]], layer[v]);
    }
    int[] moved = new int[dag.size];
    for (int v = 0; v < dag.size; v++) {
      moved[v] = layer[v] - lowest[component[v]];
    }
    return moved;
  }

  /// For every vertex the number of one vertex of its connected component, the same for all.
  public static int[] components(Dag dag) {
    int[] parent = new int[dag.size];
    for (int v = 0; v < dag.size; v++) {
      parent[v] = v;
    }
    for (int e = 0; e < dag.edges(); e++) {
      parent[root(parent, dag.from[e])] = root(parent, dag.to[e]);
    }
    for (int v = 0; v < dag.size; v++) {
      parent[v] = root(parent, v);
    }
    return parent;
  }

  private static int root(int[] parent, int v) {
    int u = v;
    while (parent[u] != u) {
      parent[u] = parent[parent[u]];
      u = parent[u];
    }
    return u;
  }
}
