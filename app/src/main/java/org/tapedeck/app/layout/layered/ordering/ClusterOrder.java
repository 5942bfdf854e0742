package org.tapedeck.app.layout.layered.ordering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tapedeck.app.layout.layered.ClusterTree;
import org.tapedeck.app.layout.layered.IntOrder;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// Brings the vertices of each group together in the rows of an [LayerOrder], the elements of a
/// vector into their order, and all groups of one parent into the same order in all layers. The
/// bends keep their places.
final class ClusterOrder {
  private final LayeredGraph graph;
  private final ClusterTree nest;

  /// For each group where it stands among the others of its parent.
  private final double[] rank;

  private final double[] mean;
  private final int[] count;

  ClusterOrder(LayeredGraph graph) {
    this.graph = graph;
    this.nest = graph.dag.nest;
    this.rank = new double[nest.groups()];
    this.mean = new double[nest.groups()];
    this.count = new int[nest.groups()];
  }

  /// Takes over the order of the groups of another one of the same graph.
  void set(ClusterOrder other) {
    System.arraycopy(other.rank, 0, rank, 0, rank.length);
  }

  double rank(int group) {
    return rank[group];
  }

  /// Orders the groups by the mean of their vertices' measures.
  void rank(double[] measure) {
    Arrays.fill(rank, 0);
    int[] size = new int[rank.length];
    for (int v = 0; v < graph.dag.size; v++) {
      for (int g = nest.group[v]; g >= 0; g = nest.parent[g]) {
        rank[g] += measure[v];
        size[g]++;
      }
    }
    for (int g = 0; g < rank.length; g++) {
      rank[g] /= Math.max(1, size[g]);
    }
  }

  /// Rearranges one row.
  void gather(int[] row) {
    int[] vertices = Arrays.stream(row).filter(v -> !graph.isBend(v)).toArray();
    int[] groups = measure(vertices);
    level(groups);
    int[] places = IntStream.range(0, vertices.length).toArray();
    int[] sorted = IntOrder.sorted(places, (i, k) -> compare(vertices, i, k));
    int next = 0;
    for (int i = 0; i < row.length; i++) {
      if (!graph.isBend(row[i])) {
        row[i] = vertices[sorted[next++]];
      }
    }
    for (int g : groups) {
      count[g] = 0;
      mean[g] = 0;
    }
  }

  /// Finds the mean place of every group among the vertices; returns the groups found.
  private int[] measure(int[] vertices) {
    int[] found = new int[16];
    int n = 0;
    for (int i = 0; i < vertices.length; i++) {
      for (int g = nest.group[vertices[i]]; g >= 0; g = nest.parent[g]) {
        if (count[g]++ == 0) {
          found = n < found.length ? found : Arrays.copyOf(found, 2 * n);
          found[n++] = g;
        }
        mean[g] += i;
      }
    }
    for (int k = 0; k < n; k++) {
      mean[found[k]] /= count[found[k]];
    }
    return Arrays.copyOf(found, n);
  }

  /// Hands the places of the groups of one parent out anew, in the order of their ranks.
  private void level(int[] groups) {
    int[] byRank = sorted(groups, rank);
    int[] byMean = sorted(groups, mean);
    double[] place = Arrays.stream(byMean).mapToDouble(g -> mean[g]).toArray();
    for (int i = 0; i < byRank.length; i++) {
      mean[byRank[i]] = place[i];
    }
  }

  private int[] sorted(int[] groups, double[] measure) {
    return IntOrder.sorted(
        groups,
        (g, h) -> {
          int parents = Integer.compare(nest.parent[g], nest.parent[h]);
          int measures = parents != 0 ? parents : Double.compare(measure[g], measure[h]);
          return measures != 0 ? measures : Integer.compare(g, h);
        });
  }

  /// Compares two vertices, or the groups that they are in where they part.
  private int compare(int[] vertices, int i, int k) {
    if (graph.dag.areElements(vertices[i], vertices[k])) {
      return Integer.compare(vertices[i], vertices[k]);
    }
    int g = nest.group[vertices[i]];
    int h = nest.group[vertices[k]];
    int common = g == h ? g : nest.common(g, h);
    int below = nest.below(common, g);
    int other = nest.below(common, h);
    int places = Double.compare(below < 0 ? i : mean[below], other < 0 ? k : mean[other]);
    if (places == 0 && below >= 0 && other >= 0) {
      places = Double.compare(rank[below], rank[other]);
    }
    if (places == 0) {
      places = Integer.compare(below, other); // a vertex goes before a group
    }
    return places != 0 ? places : Integer.compare(i, k);
  }
}
