package org.tapedeck.app.layout;

/// A directed acyclic multigraph over the numbers `0 .. size - 1`, numbered topologically.
///
/// Edges are numbered by head and, for one head, by operand: the edges into a vertex are
/// consecutive, and their ports are 0, 1, 2 and so on.
final class Dag {
  final int size;
  final int[] from;
  final int[] to;
  final int[] port;
  final Adjacency in;
  final Adjacency out;

  /// Takes the ends of the edges, sorted by head and operand.
  Dag(int size, int[] from, int[] to) {
    this.size = size;
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
  }

  int edges() {
    return from.length;
  }

  /// How many operands vertex `v` has.
  int ports(int v) {
    return in.count(v);
  }
}
