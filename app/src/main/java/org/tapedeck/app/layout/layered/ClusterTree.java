package org.tapedeck.app.layout.layered;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Which vertices belong together: groups, which may be in other groups.
public final class ClusterTree {
  private static final int[] NO_GROUPS = {};

  /// For each vertex the number of the innermost group that it is in, or -1.
  public final int[] group;

  /// For each group the number of the group around it, less than its own, or -1.
  public final int[] parent;

  private final int[] depth;
  private final boolean[] innermost;

  /// Takes the group of each vertex and the parent of each group.
  public ClusterTree(int[] group, int[] parent) {
    this.group = group;
    this.parent = parent;
    this.depth = new int[parent.length];
    this.innermost = new boolean[parent.length];
    Arrays.fill(innermost, true);
    for (int g = 0; g < parent.length; g++) {
      if (parent[g] < -1 || parent[g] >= g) {
        throw new IllegalArgumentException("group " + g + " in group " + parent[g]);
      }
      if (parent[g] >= 0) {
        depth[g] = depth[parent[g]] + 1;
        innermost[parent[g]] = false;
      }
    }
    for (int g : group) {
      if (g < -1 || g >= parent.length) {
        throw new IllegalArgumentException("no group " + g);
      }
    }
  }

  /// No groups over `size` vertices.
  public static ClusterTree none(int size) {
    int[] group = new int[size];
    Arrays.fill(group, -1);
    return new ClusterTree(group, NO_GROUPS);
  }

  /// The groups of the outer levels only, as many levels as have at most `most` groups.
  ClusterTree outermost(int most) {
    if (isEmpty()) {
      return this;
    }
    int levels = levelsWithin(most, g -> 1);
    int[] outer = group.clone();
    for (int v = 0; v < outer.length; v++) {
      while (outer[v] >= 0 && depth[outer[v]] >= levels) {
        outer[v] = parent[outer[v]];
      }
    }
    return levels == 0 ? none(outer.length) : new ClusterTree(outer, parent);
  }

  /// How many of the outer levels together have sizes of at most `most`.
  public int levelsWithin(int most, IntUnaryOperator size) {
    long[] level = new long[depth.length + 1];
    for (int g = 0; g < depth.length; g++) {
      level[depth[g]] += size.applyAsInt(g);
    }
    int levels = 0;
    for (long sum = level[0]; levels < depth.length && sum <= most; sum += level[levels]) {
      levels++;
    }
    return levels;
  }

  /// How many groups are around group `g`.
  public int depth(int g) {
    return depth[g];
  }

  /// Whether no other group is in group `g`.
  boolean isInnermost(int g) {
    return innermost[g];
  }

  public boolean isEmpty() {
    return parent.length == 0;
  }

  /// The number of groups.
  public int groups() {
    return parent.length;
  }

  /// Whether group `inner` is group `outer` or in it; -1 is around everything. O(depth).
  public boolean contains(int outer, int inner) {
    int g = inner;
    while (g > outer) { // a group's number is above that of those around it
      g = parent[g];
    }
    return g == outer;
  }

  /// The group directly in `outer` that is `inner` or around it, or -1 if `inner` is `outer`.
  public int below(int outer, int inner) {
    int child = -1;
    for (int g = inner; g != outer; g = parent[g]) {
      child = g;
    }
    return child;
  }

  /// The innermost group around both groups, or -1.
  public int common(int a, int b) {
    int g = a;
    int h = b;
    while (g != h) {
      if (g > h) {
        g = parent[g];
      } else {
        h = parent[h];
      }
    }
    return g;
  }

  /// For each vertex the outermost group around it that holds no vertex with operands in `in`: the
  /// group of the elements of a vector or matrix; or -1.
  int[] vectors(Adjacency in) {
    boolean[] mixed = new boolean[parent.length];
    for (int v = 0; v < group.length; v++) {
      for (int g = in.count(v) == 0 ? -1 : group[v]; g >= 0 && !mixed[g]; g = parent[g]) {
        mixed[g] = true;
      }
    }
    int[] outermost = new int[parent.length];
    for (int g = 0;
        g < outermost.length;
        g++) { // a group's number is above that of those around it
      boolean inVector = parent[g] >= 0 && outermost[parent[g]] >= 0;
      outermost[g] = mixed[g] ? -1 : inVector ? outermost[parent[g]] : g;
    }
    int[] vector = new int[group.length];
    for (int v = 0; v < vector.length; v++) {
      vector[v] = group[v] < 0 ? -1 : outermost[group[v]];
    }
    return vector;
  }
}
