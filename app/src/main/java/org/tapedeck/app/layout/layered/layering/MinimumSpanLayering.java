package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.Dag;

/// The layering with the least weighted sum of edge spans.
///
/// Two kinds of vertices are settled without the optimiser, which halves the work or better: a
/// vertex whose only use is all that ties it and its operands to the rest stands right before that
/// use, and so does a vertex in the middle of a path, where it costs the same anywhere.
final class MinimumSpanLayering {
  /// Of more vertices the optimiser would take seconds where a value has many uses: each of them is
  /// one more way through the whole network.
  private static final int MOST_VERTICES = 8_000;

  private static final int MANY_USES = 64;

  private final Dag dag;
  private final int[] weight;
  private final boolean[] loose;
  private final int[] only;
  private final boolean[] between;

  MinimumSpanLayering(Dag dag, int[] weight) {
    this.dag = dag;
    this.weight = weight;
    this.loose = new boolean[dag.size];
    this.only = new int[dag.size];
    this.between = new boolean[dag.size];
    for (int v = 0; v < dag.size; v++) {
      classify(v);
    }
  }

  private void classify(int v) {
    int ties = 0;
    for (int i = 0; i < dag.ports(v); i++) {
      int e = dag.in.get(v, i);
      if (!loose[dag.from[e]]) {
        ties++;
        only[v] = e;
      }
    }
    boolean oneUse = dag.out.count(v) == 1;
    loose[v] = oneUse && ties == 0;
    between[v] = oneUse && ties == 1 && weight[only[v]] == weight[dag.out.get(v, 0)];
  }

  /// The layers, up to one constant for each connected component: the optimal ones while they can
  /// be had soon, else those of [#nearly].
  int[] layers() {
    int[] number = new int[dag.size];
    Arrays.fill(number, -1);
    int[] kept = new int[dag.size];
    int count = 0;
    for (int v = 0; v < dag.size; v++) {
      if (!loose[v] && !between[v]) {
        number[v] = count;
        kept[count++] = v;
      }
    }
    if (count > MOST_VERTICES && dag.out.largest() > MANY_USES) {
      return nearly();
    }
    int[] start = Layering.tight(dag, Layering.early(dag));
    double[] place = new double[count];
    for (int k = 0; k < count; k++) {
      place[k] = start[kept[k]];
    }
    FlowPotentials potentials = new FlowPotentials(place);
    for (int k = 0; k < count; k++) {
      addEdges(kept[k], number, potentials);
    }
    double[] y = potentials.solve();
    long[] layer = new long[dag.size];
    for (int v = dag.size - 1; v >= 0; v--) {
      layer[v] = number[v] >= 0 ? Math.round(y[number[v]]) : layer[dag.to[dag.out.get(v, 0)]] - 1;
    }
    return near(layer);
  }

  /// Layers with a sum near the least one in O(vertices + edges): the better of two, one where each
  /// vertex comes as soon as its operands allow and then as late as its users allow where those
  /// weigh no less, and one where it is the other way round.
  int[] nearly() {
    int[] sooner = later(Layering.early(dag));
    int[] later = later(earlier(Layering.late(dag)));
    return span(sooner) <= span(later) ? sooner : later;
  }

  private int[] later(int[] layer) {
    int[] moved = layer.clone();
    for (int v = dag.size - 1; v >= 0; v--) {
      if (dag.out.count(v) > 0 && pull(v) >= 0) {
        moved[v] = Integer.MAX_VALUE;
        for (int i = 0; i < dag.out.count(v); i++) {
          moved[v] = Math.min(moved[v], moved[dag.to[dag.out.get(v, i)]] - 1);
        }
      }
    }
    return moved;
  }

  private int[] earlier(int[] layer) {
    int[] moved = layer.clone();
    for (int v = 0; v < dag.size; v++) {
      if (dag.ports(v) > 0 && pull(v) < 0) {
        moved[v] = 0;
        for (int i = 0; i < dag.ports(v); i++) {
          moved[v] = Math.max(moved[v], moved[dag.from[dag.in.get(v, i)]] + 1);
        }
      }
    }
    return moved;
  }

  /// What the uses of vertex `v` weigh, less those operands that are tied to the rest.
  private long pull(int v) {
    long pull = 0;
    for (int i = 0; i < dag.out.count(v); i++) {
      pull += weight[dag.out.get(v, i)];
    }
    for (int i = 0; i < dag.ports(v); i++) {
      int e = dag.in.get(v, i);
      pull -= loose[dag.from[e]] ? 0 : weight[e];
    }
    return pull;
  }

  private long span(int[] layer) {
    long span = 0;
    for (int e = 0; e < weight.length; e++) {
      span += (long) weight[e] * (layer[dag.to[e]] - layer[dag.from[e]]);
    }
    return span;
  }

  /// The same layers counted from the first one. Where weights of 0 leave a part of the graph free,
  /// the optimiser may put it beyond any bound: then without the layers between.
  private static int[] near(long[] layer) {
    long[] used = layer.clone();
    Arrays.sort(used);
    int count = 0;
    for (long each : used) {
      if (count == 0 || used[count - 1] < each) {
        used[count++] = each;
      }
    }
    boolean far = count > 0 && used[count - 1] - used[0] > layer.length;
    int[] near = new int[layer.length];
    for (int v = 0; v < near.length; v++) {
      near[v] = far ? Arrays.binarySearch(used, 0, count, layer[v]) : (int) (layer[v] - used[0]);
    }
    return near;
  }

  private void addEdges(int v, int[] number, FlowPotentials potentials) {
    for (int i = 0; i < dag.ports(v); i++) {
      int e = dag.in.get(v, i);
      int u = dag.from[e];
      if (loose[u]) {
        continue;
      }
      int length = 1;
      while (between[u]) {
        u = dag.from[only[u]];
        length++;
      }
      potentials.atLeast(number[u], number[v], length);
      potentials.shorten(number[u], number[v], weight[e]);
    }
  }
}
