package org.tapedeck.app.layout;

import java.util.Arrays;

/// A [Dag] in layers, its edges cut into segments between neighbouring layers.
///
/// The elements `0 .. dag.size - 1` are the vertices; above them come the bends, one for every
/// layer that an edge passes through. The segments of one edge are consecutive, from tail to head,
/// and so are its bends.
final class LayeredGraph {
  final Dag dag;
  final int layers;
  final int elements;
  final int[] layer;
  final int[] edge;
  final int[] firstSegment;
  final int[] tail;
  final int[] head;
  final int[] port;
  final Adjacency in;
  final Adjacency out;
  final int mostPorts;

  /// Cuts the edges of `dag` at the given layers of its vertices.
  LayeredGraph(Dag dag, int[] vertexLayer) {
    this.dag = dag;
    this.firstSegment = new int[dag.edges() + 1];
    for (int e = 0; e < dag.edges(); e++) {
      int span = vertexLayer[dag.to[e]] - vertexLayer[dag.from[e]];
      if (span < 1) {
        throw new IllegalArgumentException("edge " + e + " spans " + span + " layers");
      }
      firstSegment[e + 1] = Math.addExact(firstSegment[e], span);
    }
    int segments = firstSegment[dag.edges()];
    this.elements = dag.size + segments - dag.edges();
    this.layer = Arrays.copyOf(vertexLayer, elements);
    this.edge = new int[elements];
    this.tail = new int[segments];
    this.head = new int[segments];
    this.port = new int[segments];
    cut();
    this.in = Adjacency.of(elements, head);
    this.out = Adjacency.of(elements, tail);
    this.layers = Arrays.stream(vertexLayer).max().orElse(-1) + 1;
    this.mostPorts = Math.max(1, in.largest());
  }

  private void cut() {
    Arrays.fill(edge, 0, dag.size, -1);
    int bend = dag.size;
    for (int e = 0; e < dag.edges(); e++) {
      int at = dag.from[e];
      int last = firstSegment[e + 1] - 1;
      for (int s = firstSegment[e]; s < last; s++) {
        layer[bend] = layer[at] + 1;
        edge[bend] = e;
        tail[s] = at;
        head[s] = bend;
        at = bend++;
      }
      tail[last] = at;
      head[last] = dag.to[e];
      port[last] = dag.port[e];
    }
  }

  /// Whether an element is a bend of an edge and not a vertex.
  boolean isBend(int element) {
    return element >= dag.size;
  }

  /// The vertex itself, or the one that the edge of a bend comes from.
  int origin(int element) {
    return isBend(element) ? dag.from[edge[element]] : element;
  }

  int segments() {
    return tail.length;
  }
}
