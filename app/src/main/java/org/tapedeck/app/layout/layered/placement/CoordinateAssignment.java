package org.tapedeck.app.layout.layered.placement;

import java.util.Arrays;
import java.util.BitSet;
import org.tapedeck.app.layout.layered.BoxSizes;
import org.tapedeck.app.layout.layered.Grid;
import org.tapedeck.app.layout.layered.layering.EarlierDrawing;
import org.tapedeck.app.layout.layered.layering.FlowPotentials;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.layering.Layering;

/// Places across the layers: the middle of each vertex's block and of each bend.
///
/// The order within the layers and the least distances are kept. Long edges run straight between
/// their first and their last bend, except where two of them cross.
public final class CoordinateAssignment {
  private static final int EXACT = 2_500;
  private static final int BROKEN_EDGE = 8;
  private static final int FRAME = 2;
  private static final int PINNED = 10_000;
  private static final int KEPT = 2;
  private static final double FAR = 3;
  private static final double STAIR = 8;

  /// About a screen: nothing within it is far apart.
  private static final double NEAR = 1_000;

  private CoordinateAssignment() {}

  /// The optimal places while they can be had soon, else good ones. The optimal ones weigh shorter
  /// edges against staying where `memory` has seen a vertex, and keep pinned vertices where it
  /// wants them, as seen from each other and from those that were there before. Where little is
  /// left of what was there before, its places would only hold the rest apart, and do not count.
  public static double[] of(ClusterFrames frames, BoxSizes boxes, EarlierDrawing memory) {
    Separation strip = new Separation(frames, boxes);
    BlockGraph chains = chains(strip);
    double[] place =
        chains.count <= EXACT ? near(strip, chains, memory) : BrandesKoepf.balanced(strip);
    frames.tighten(strip, place);
    return place;
  }

  /// The optimal places, unless they are far apart and no pins want it so: then those without what
  /// was there before, and if long edges that lie on each other like stairs are what takes so much,
  /// places that break them.
  private static double[] near(Separation strip, BlockGraph chains, EarlierDrawing memory) {
    double[] place = exact(strip, chains, memory);
    if (memory.hasPins() || extent(place) <= Math.max(NEAR, FAR * strip.breadth())) {
      return place;
    }
    if (!memory.isEmpty()) {
      return near(strip, chains, new EarlierDrawing(strip.graph.dag.size));
    }
    double[] broken = BrandesKoepf.balanced(strip);
    return extent(broken) < extent(place) ? broken : place;
  }

  /// Whether the places are so far apart as only frames make them, which are not to be broken: one
  /// on the other like stairs, far more of them than any layer has.
  public static boolean isStair(ClusterFrames frames, BoxSizes boxes, double[] place) {
    return extent(place) > Math.max(NEAR, STAIR * new Separation(frames, boxes).breadth());
  }

  private static double extent(double[] place) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double each : place) {
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
    return most - least;
  }

  /// Places with the least weighted sum of all sideways steps.
  private static double[] exact(Separation strip, BlockGraph chains, EarlierDrawing memory) {
    LayeredGraph graph = strip.graph;
    int ground = chains.count;
    FlowPotentials potentials = new FlowPotentials(Arrays.copyOf(chains.packed(), ground + 1));
    for (int v = 0; v < graph.dag.size; v++) {
      if (memory.holds(v)) {
        int weight = memory.isPinned(v) ? PINNED : KEPT;
        double wanted = Grid.near(memory.across(v)) - chains.shift[v];
        potentials.pull(ground, chains.block[v], wanted, weight);
      }
    }
    for (int i = 0; i < chains.before.length; i++) {
      potentials.atLeast(chains.before[i], chains.after[i], chains.distance[i]);
    }
    gather(strip, chains, potentials);
    for (ClusterFrames.Frame frame : strip.frames.frames) {
      potentials.shorten(chains.block[frame.low()], chains.block[frame.high()], FRAME);
    }
    for (int s = 0; s < graph.segments(); s++) {
      int u = graph.tail[s];
      int v = graph.head[s];
      if (chains.block[u] != chains.block[v]) {
        double step = strip.endOffset(s) + chains.shift[v] - chains.shift[u];
        potentials.pull(chains.block[u], chains.block[v], -step, weight(strip, s));
      }
    }
    return chains.spread(potentials.solve());
  }

  /// Ties parts of the graph that no edge joins. The optimum leaves open how far they are from each
  /// other, and the flow then has them apart by what stands for infinity in it.
  private static void gather(Separation strip, BlockGraph chains, FlowPotentials potentials) {
    int[] component = Layering.components(strip.graph.dag);
    int[][] rows = strip.order.row;
    for (int[] row : rows) {
      for (int i = 1; i < row.length; i++) {
        int u = row[i - 1];
        int v = row[i];
        if (component[strip.frames.origin(u)] != component[strip.frames.origin(v)]) {
          potentials.shorten(chains.block[u], chains.block[v], 1);
        }
      }
    }
    BitSet joined = joined(strip.graph);
    for (int l = 1; l < rows.length; l++) {
      if (!joined.get(l)) {
        int u = rows[l - 1][rows[l - 1].length / 2];
        int v = rows[l][rows[l].length / 2];
        potentials.pull(chains.block[u], chains.block[v], 0, 1);
      }
    }
  }

  /// The layers that an edge or a track leads to from the one before.
  private static BitSet joined(LayeredGraph graph) {
    BitSet joined = new BitSet();
    for (int head : graph.head) {
      joined.set(graph.layer[head]);
    }
    return joined;
  }

  private static int weight(Separation strip, int s) {
    LayeredGraph graph = strip.graph;
    if (strip.isInner(s)) {
      return BROKEN_EDGE;
    }
    return graph.isBend(graph.tail[s]) || graph.isBend(graph.head[s]) ? 2 : 1;
  }

  /// Every vertex on its own, the bends of a long edge together.
  private static BlockGraph chains(Separation strip) {
    LayeredGraph graph = strip.graph;
    int[] next = new int[graph.elements];
    Arrays.fill(next, -1);
    boolean[] straight = strip.straight();
    for (int s = 0; s < graph.segments(); s++) {
      if (straight[s]) {
        next[graph.tail[s]] = graph.head[s];
      }
    }
    return new BlockGraph(strip.order, strip, next, new double[graph.elements]);
  }
}
