package org.tapedeck.app.layout.layered.ordering;

import java.util.Arrays;
import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.IntOrder;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// The order of the elements within each layer of a [LayeredGraph], and the port of every segment;
/// changed in place by the phase that owns it.
public final class LayerOrder {
  public final LayeredGraph graph;
  public final int[][] row;
  public final int[] position;
  public final int[] port;
  private final ClusterOrder gathering;

  private LayerOrder(LayeredGraph graph, int[][] row, int[] port) {
    this.graph = graph;
    this.gathering = new ClusterOrder(graph);
    this.port = port;
    this.row = row;
    this.position = new int[graph.elements];
    for (int l = 0; l < row.length; l++) {
      renumber(l);
    }
  }

  /// The given order of the elements of every layer.
  public static LayerOrder of(LayeredGraph graph, int[][] row, int[] port) {
    return new LayerOrder(graph, row, port);
  }

  /// Sorts every layer by the given rank of each element, ties by number, but keeps groups
  /// together.
  static LayerOrder byRank(LayeredGraph graph, double[] rank) {
    Adjacency members = Adjacency.of(graph.layers, graph.layer);
    int[][] row = new int[graph.layers][];
    for (int l = 0; l < row.length; l++) {
      int[] layer = Arrays.copyOfRange(members.item, members.start[l], members.start[l + 1]);
      row[l] = IntOrder.sorted(layer, (u, v) -> Double.compare(rank[u], rank[v]));
    }
    LayerOrder order = new LayerOrder(graph, row, graph.port.clone());
    order.gatherGroups(rank);
    return order;
  }

  LayerOrder copy() {
    int[][] rows = new int[row.length][];
    for (int l = 0; l < rows.length; l++) {
      rows[l] = row[l].clone();
    }
    LayerOrder copy = new LayerOrder(graph, rows, port.clone());
    copy.gathering.set(gathering);
    return copy;
  }

  /// Takes over the order of another one of the same graph.
  void set(LayerOrder other) {
    for (int l = 0; l < row.length; l++) {
      setRow(l, other.row[l]);
    }
    System.arraycopy(other.port, 0, port, 0, port.length);
    gathering.set(other.gathering);
  }

  /// Orders the groups by the mean places of their vertices and brings each together.
  void gatherGroups() {
    double[] place = new double[graph.dag.size];
    for (int v = 0; v < place.length && !graph.bonds.isEmpty(); v++) {
      place[v] = position[v] - row[graph.layer[v]].length / 2.0;
    }
    gatherGroups(place);
  }

  private void gatherGroups(double[] measure) {
    if (!graph.bonds.isEmpty()) {
      gathering.rank(measure);
      for (int l = 0; l < row.length; l++) {
        gather(l);
      }
    }
  }

  /// Brings the groups in layer `l` together.
  void gather(int l) {
    if (!graph.bonds.isEmpty()) {
      gathering.gather(row[l]);
      renumber(l);
    }
  }

  /// Where a group stands among the others in the same one.
  public double rank(int group) {
    return gathering.rank(group);
  }

  void setRow(int l, int[] elements) {
    System.arraycopy(elements, 0, row[l], 0, elements.length);
    renumber(l);
  }

  void renumber(int l) {
    for (int i = 0; i < row[l].length; i++) {
      position[row[l][i]] = i;
    }
  }

  /// Exchanges the elements at places `i` and `i + 1` of layer `l`.
  void swap(int l, int i) {
    int u = row[l][i];
    int v = row[l][i + 1];
    row[l][i] = v;
    row[l][i + 1] = u;
    position[v] = i;
    position[u] = i + 1;
  }

  /// Moves the element at place `from` of layer `l` to place `to`.
  void move(int l, int from, int to) {
    int moved = row[l][from];
    int step = from < to ? 1 : -1;
    for (int i = from; i != to; i += step) {
      row[l][i] = row[l][i + step];
    }
    row[l][to] = moved;
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      position[row[l][i]] = i;
    }
  }

  /// Gives the operands of every free vertex the ports in the order of their tails, which no other
  /// order of the ports can better.
  void arrangePorts() {
    for (int v = 0; v < graph.dag.size && graph.dag.anyFree(); v++) {
      if (graph.dag.isFree(v)) {
        arrangePorts(v);
      }
    }
  }

  private void arrangePorts(int v) {
    long[] keys = new long[graph.in.count(v)];
    for (int i = 0; i < keys.length; i++) {
      int s = graph.in.get(v, i);
      keys[i] = ((long) position[graph.tail[s]] << 32) | s;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      port[(int) keys[i]] = i;
    }
  }

  /// A number for the place where segment `s` ends, ascending across the layer and its ports.
  public int headKey(int s) {
    return position[graph.head[s]] * graph.mostPorts + port[s];
  }

  /// The number of crossings between layer `l` and the next one.
  ///
  /// Counts inversions of the head places in the order of the tails with a Fenwick tree, in
  /// O(segments log width) (after Barth, Mutzel and Juenger: Simple and Efficient Bilayer Cross
  /// Counting, 2002, with ports as the places).
  long crossings(int l) {
    Cancellation.check();
    int[] base = new int[row[l + 1].length + 1];
    for (int i = 0; i < row[l + 1].length; i++) {
      base[i + 1] = base[i] + graph.in.count(row[l + 1][i]);
    }
    FenwickTree ends = new FenwickTree(base[row[l + 1].length]);
    long crossings = 0;
    int seen = 0;
    for (int u : row[l]) {
      int count = graph.out.count(u);
      for (int i = 0; i < count; i++) {
        int s = graph.out.get(u, i);
        crossings += seen - ends.upTo(base[position[graph.head[s]]] + port[s]);
      }
      for (int i = 0; i < count; i++) {
        int s = graph.out.get(u, i);
        ends.add(base[position[graph.head[s]]] + port[s]);
      }
      seen += count;
    }
    return crossings;
  }

  /// The number of crossings of the whole drawing.
  public long crossings() {
    long crossings = 0;
    for (int l = 0; l + 1 < row.length; l++) {
      crossings += crossings(l);
    }
    return crossings;
  }

  /// How many vertices stand in layer `l`, besides the bends of edges.
  long vertices(int l) {
    return Arrays.stream(row[l]).filter(v -> !graph.isBend(v)).count();
  }
}
