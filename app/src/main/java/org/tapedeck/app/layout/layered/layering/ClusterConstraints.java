package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.ClusterTree;

/// What the groups of a [LayeredGraph] forbid: within a layer the vertices of a group are not
/// parted by other vertices, the elements of a vector keep their order, and two groups stand in the
/// same order in all their layers. Bends go anywhere.
///
/// A vertex that has no other one of its group beside it in its layer moves there for the whole
/// group, its unit.
public final class ClusterConstraints {
  private final LayeredGraph graph;
  private final ClusterTree nest;
  private final int[] unit;
  private final int[] around;

  ClusterConstraints(LayeredGraph graph) {
    this.graph = graph;
    this.nest = graph.dag.nest;
    this.unit = new int[graph.dag.size];
    this.around = nest.group.clone();
    Arrays.fill(unit, -1);
    if (!nest.isEmpty()) {
      findUnits();
    }
  }

  private void findUnits() {
    Adjacency members = Adjacency.of(graph.layers, Arrays.copyOf(graph.layer, graph.dag.size));
    int[] count = new int[nest.groups()];
    for (int l = 0; l < graph.layers; l++) {
      for (int i = 0; i < members.count(l); i++) {
        for (int g = nest.group[members.get(l, i)]; g >= 0; g = nest.parent[g]) {
          count[g]++;
        }
      }
      for (int i = 0; i < members.count(l); i++) {
        int v = members.get(l, i);
        while (around[v] >= 0 && count[around[v]] == 1) {
          unit[v] = around[v];
          around[v] = nest.parent[around[v]];
        }
      }
      for (int i = 0; i < members.count(l); i++) {
        for (int g = nest.group[members.get(l, i)]; g >= 0; g = nest.parent[g]) {
          count[g] = 0;
        }
      }
    }
  }

  /// Whether there is anything to heed.
  public boolean isEmpty() {
    return nest.isEmpty();
  }

  /// Whether the neighbours `u` and `v` may change places.
  public boolean mayExchange(int u, int v) {
    return isEmpty()
        || graph.isBend(u)
        || graph.isBend(v)
        || (around[u] == around[v] && (unit[u] < 0 || unit[v] < 0) && !graph.dag.areElements(u, v));
  }

  /// Whether `v` may go past `w`, if not to a place right behind it then to one farther on.
  public boolean mayPass(int v, int w) {
    if (isEmpty() || graph.isBend(v) || graph.isBend(w)) {
      return true;
    }
    if (graph.dag.areElements(v, w)) {
      return false;
    }
    int inner = nest.group[w];
    return nest.contains(around[v], inner) && (unit[v] < 0 || inner == around[v]);
  }

  /// Whether `v`, which may go past the vertex `w`, may stand between it and the next vertex `x`.
  public boolean mayPart(int v, int w, int x) {
    int entered = nest.below(around[v], nest.group[w]);
    return entered < 0 || !nest.contains(entered, nest.group[x]);
  }
}
