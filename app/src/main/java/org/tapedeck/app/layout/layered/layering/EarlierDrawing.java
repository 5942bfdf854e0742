package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import java.util.BitSet;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.app.layout.option.LayerPosition;

/// Where the vertices of a [Dag] were in an earlier drawing, as far as they were there, and where
/// those are wanted that a person has put somewhere.
public final class EarlierDrawing {
  private final int[] layer;
  private final double[] across;
  private final BitSet pinned = new BitSet();
  private boolean distances = true;

  /// Remembers nothing yet.
  public EarlierDrawing(int size) {
    this.layer = new int[size];
    this.across = new double[size];
    Arrays.fill(layer, -1);
    Arrays.fill(across, Double.NaN);
  }

  public void put(int v, LayerPosition place) {
    layer[v] = place.layer();
    across[v] = place.across();
  }

  /// Wants a vertex at a place, wherever it was before.
  public void pin(int v, LayerPosition place) {
    put(v, place);
    pinned.set(v);
  }

  /// From now on remembers the order across the layers but not the distances, which mean nothing in
  /// a drawing whose layers run the other way.
  public void forgetDistances() {
    distances = false;
  }

  /// Whether vertex `v` is to stay where it was across the layers, or where a person has put it.
  public boolean holds(int v) {
    return isPinned(v) || (distances && !Double.isNaN(across[v]));
  }

  public boolean hasPins() {
    return !pinned.isEmpty();
  }

  public boolean isPinned(int v) {
    return pinned.get(v);
  }

  /// The earlier place of vertex `v` across the layers, NaN if it has none.
  public double across(int v) {
    return across[v];
  }

  public boolean isEmpty() {
    for (int l : layer) {
      if (l >= 0) {
        return false;
      }
    }
    return true;
  }

  /// The earlier layers, as far as the edges and the pinned vertices now allow. A vertex with new
  /// operands comes later; a new one comes right after its operands, a new leaf right before its
  /// users.
  public int[] layers(Dag dag) {
    int[] latest = latest(dag);
    int[] layers = new int[dag.size];
    for (int v = 0; v < dag.size; v++) {
      layers[v] = Math.clamp(layer[v], 0, latest[v]);
      for (int i = 0; i < dag.ports(v); i++) {
        layers[v] = Math.max(layers[v], layers[dag.from[dag.in.get(v, i)]] + 1);
      }
    }
    for (int v = 0; v < dag.size; v++) {
      if (layer[v] < 0 && dag.ports(v) == 0 && dag.out.count(v) > 0) {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < dag.out.count(v); i++) {
          first = Math.min(first, layers[dag.to[dag.out.get(v, i)]]);
        }
        layers[v] = first - 1;
      }
    }
    return together(dag, Layering.withoutGaps(layers));
  }

  /// Every vector in the last of its layers that its users allow, from where [WidthBoundedLayering]
  /// leads it to the others.
  private static int[] together(Dag dag, int[] layers) {
    int[] last = new int[dag.nest.groups()];
    int[] limit = new int[last.length];
    Arrays.fill(limit, Integer.MAX_VALUE);
    for (int v = 0; v < dag.size; v++) {
      int g = dag.vector[v];
      for (int i = 0; i < dag.out.count(v) && g >= 0; i++) {
        limit[g] = Math.min(limit[g], layers[dag.to[dag.out.get(v, i)]] - 1);
      }
      if (g >= 0) {
        last[g] = Math.max(last[g], layers[v]);
      }
    }
    int[] together = layers.clone();
    for (int v = 0; v < dag.size; v++) {
      int g = dag.vector[v];
      together[v] = g >= 0 ? Math.min(last[g], limit[g]) : layers[v];
    }
    return together;
  }

  /// The last layers that let the pinned vertices keep theirs, as far as their operands fit before
  /// them.
  private int[] latest(Dag dag) {
    int[] latest = Layering.early(dag);
    for (int v = 0; v < dag.size; v++) {
      latest[v] = pinned.get(v) ? Math.max(latest[v], layer[v]) : Integer.MAX_VALUE;
    }
    for (int e = dag.edges() - 1; e >= 0; e--) {
      latest[dag.from[e]] = Math.min(latest[dag.from[e]], latest[dag.to[e]] - 1);
    }
    return latest;
  }

  /// How far `layering` is from the earlier layers: the sum of all differences, up to a common
  /// shift.
  public long distance(int[] layering) {
    int[] difference = new int[layer.length];
    int count = 0;
    for (int v = 0; v < layer.length; v++) {
      if (layer[v] >= 0) {
        difference[count++] = layering[v] - layer[v];
      }
    }
    Arrays.sort(difference, 0, count);
    int middle = difference[count / 2];
    return Arrays.stream(difference, 0, count).mapToLong(d -> Math.abs(d - middle)).sum();
  }

  /// Places across for all vertices: a new one goes between its neighbours, as far as those have
  /// places; operands before it count first, then users after it.
  public double[] completed(Dag dag) {
    double[] known = across.clone();
    for (int e = 0; e < dag.edges(); ) {
      int v = dag.to[e];
      double sum = 0;
      int count = 0;
      for (; e < dag.edges() && dag.to[e] == v; e++) {
        if (!Double.isNaN(known[dag.from[e]])) {
          sum += known[dag.from[e]];
          count++;
        }
      }
      if (Double.isNaN(known[v]) && count > 0) {
        known[v] = sum / count;
      }
    }
    for (int v = dag.size - 1; v >= 0; v--) {
      if (Double.isNaN(known[v])) {
        known[v] = besideUsers(dag, v, known);
      }
    }
    return known;
  }

  private static double besideUsers(Dag dag, int v, double[] known) {
    double sum = 0;
    int count = dag.out.count(v);
    for (int i = 0; i < count; i++) {
      int e = dag.out.get(v, i);
      sum += known[dag.to[e]] + dag.port[e] - (dag.ports(dag.to[e]) - 1) / 2.0;
    }
    return count == 0 ? 0 : sum / count;
  }
}
