package org.tapedeck.app.layout.layered;

import java.util.BitSet;

/// A directed acyclic multigraph over the numbers `0 .. size - 1`, numbered topologically.
///
/// Edges are numbered by head and, for one head, by operand: the edges into a vertex are
/// consecutive, and their ports are 0, 1, 2 and so on.
public final class Dag {
  public final int size;
  public final int[] from;
  public final int[] to;
  public final int[] port;
  public final Adjacency in;
  public final Adjacency out;
  public final ClusterTree nest;

  /// For each vertex the vector that it is an element of, by the number of a group whose vertices
  /// are all leaves, or -1.
  public final int[] vector;

  private final BitSet free;
  private final BitSet copies;

  /// Takes the ends of the edges, sorted by head and operand; the vertices in `free` may have their
  /// operands in any order, those in a group of `nest` belong together.
  public Dag(int[] from, int[] to, BitSet free, ClusterTree nest) {
    this(from, to, free, nest, new BitSet());
  }

  /// The same where the vertices in `copies` stand for others at one of their uses.
  public Dag(int[] from, int[] to, BitSet free, ClusterTree nest, BitSet copies) {
    this.copies = copies;
    this.size = nest.group.length;
    this.nest = nest;
    this.free = free;
    this.from = from;
    this.to = to;
    this.port = new int[to.length];
    for (int e = 0; e < to.length; e++) {
      if (from[e] < 0 || from[e] >= to[e] || to[e] >= size) {
        throw new IllegalArgumentException("edge " + from[e] + " to " + to[e]);
      }
      if (e > 0 && to[e] < to[e - 1]) {
        throw new IllegalArgumentException("edge into " + to[e] + " after " + to[e - 1]);
      }
      port[e] = e > 0 && to[e] == to[e - 1] ? port[e - 1] + 1 : 0;
    }
    this.in = Adjacency.of(size, to);
    this.out = Adjacency.of(size, from);
    this.vector = nest.vectors(in);
  }

  public int edges() {
    return from.length;
  }

  /// Whether the operands of some vertex may be exchanged.
  public boolean anyFree() {
    return !free.isEmpty();
  }

  /// Whether the operands of vertex `v` may be exchanged.
  public boolean isFree(int v) {
    return free.get(v);
  }

  /// Whether vertex `v` stands for another one at one of its uses, and takes no room of its own in
  /// a layer.
  public boolean isCopy(int v) {
    return copies.get(v);
  }

  /// Whether two vertices are elements of one vector, which stand in the order of their numbers. A
  /// vector with others in it has no such order.
  public boolean areElements(int u, int v) {
    int g = nest.group[u];
    return vector[u] >= 0 && nest.group[v] == g && nest.isInnermost(g);
  }

  /// How many operands vertex `v` has.
  public int ports(int v) {
    return in.count(v);
  }
}
