package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.Dag;

/// A [Dag] in layers, its edges cut into segments between neighbouring layers.
///
/// The elements `0 .. dag.size - 1` are the vertices; above them come the bends, one for every
/// layer that an edge passes through. The segments of one edge are consecutive, from tail to head,
/// and so are its bends. Above the bends come the tracks of the groups' frames, if there are any:
/// they are joined by segments like the bends, but belong to no edge.
public final class LayeredGraph {
  public final Dag dag;
  public final int layers;
  public final int elements;
  public final int[] layer;
  public final int[] edge;
  public final int[] firstSegment;
  public final int[] tail;
  public final int[] head;
  public final int[] port;
  public final Adjacency in;
  public final Adjacency out;
  public final int mostPorts;
  public final ClusterConstraints bonds;
  private final int firstTrack;

  /// Cuts the edges of `dag` at the given layers of its vertices.
  public LayeredGraph(Dag dag, int[] vertexLayer) {
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
    this.layers = Layering.layers(vertexLayer);
    this.mostPorts = Math.max(1, in.largest());
    this.bonds = new ClusterConstraints(this);
    this.firstTrack = elements;
  }

  private LayeredGraph(LayeredGraph plain, int[] trackLayer, int[] trackTail, int[] trackHead) {
    this.dag = plain.dag;
    this.layers = plain.layers;
    this.firstSegment = plain.firstSegment;
    this.mostPorts = plain.mostPorts;
    this.bonds = plain.bonds;
    this.firstTrack = plain.elements;
    this.elements = plain.elements + trackLayer.length;
    this.layer = joined(plain.layer, trackLayer);
    this.edge = Arrays.copyOf(plain.edge, elements);
    this.tail = joined(plain.tail, trackTail);
    this.head = joined(plain.head, trackHead);
    this.port = Arrays.copyOf(plain.port, tail.length);
    this.in = Adjacency.of(elements, head);
    this.out = Adjacency.of(elements, tail);
  }

  /// The same graph with tracks in the given layers, numbered on from its elements, and segments
  /// that join them.
  public LayeredGraph withTracks(int[] trackLayer, int[] trackTail, int[] trackHead) {
    return new LayeredGraph(this, trackLayer, trackTail, trackHead);
  }

  private static int[] joined(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
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

  /// Whether an element is a bend of an edge or of a track, and not a vertex.
  public boolean isBend(int element) {
    return element >= dag.size;
  }

  /// Whether an element is part of a frame's track.
  public boolean isTrack(int element) {
    return element >= firstTrack;
  }

  /// The vertex itself, or the one that the edge of a bend comes from.
  public int origin(int element) {
    return isBend(element) ? dag.from[edge[element]] : element;
  }

  public int segments() {
    return tail.length;
  }
}
