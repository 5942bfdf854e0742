package org.tapedeck.app.layout.layered.ordering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.app.layout.layered.layering.EarlierDrawing;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.layering.Layering;
import org.tapedeck.app.layout.layered.layering.WidthBoundedLayering;
import org.tapedeck.app.layout.option.LayoutOptions;

/// Orders a [Dag] in the layering that turns out to need the fewest crossings.
///
/// Which layering that is cannot be seen beforehand: a network's shared weights ask for another one
/// than a loop's carried state. So a few are tried with a short crossing reduction each, and the
/// best goes on to the long one. What is tried depends on the size only, so that the result is the
/// same on every machine.
public final class CrossingMinimization {
  private static final int MODERATE = 4_000;
  private static final int LARGE = 24_000;
  private static final int SHORT_ROUNDS = 4;
  private static final int LONG_ROUNDS = 24;
  private static final long LONGEST = 4;

  /// An effort that is better spent on more layerings than on a longer search in one.
  private static final int THOROUGH = 200;

  private final Dag dag;
  private final LayoutOptions options;
  private final EarlierDrawing memory;
  private final WidthBoundedLayering columns;

  private record Candidate(LayerOrder order, long crossings) {}

  private CrossingMinimization(Dag dag, LayoutOptions options, EarlierDrawing memory) {
    this.dag = dag;
    this.options = options;
    this.memory = memory;
    this.columns = new WidthBoundedLayering(dag, options.width());
  }

  /// The best order found within the budget of `options`. With a `memory` of an earlier drawing its
  /// order is kept, except where exchanging two neighbours saves a crossing and no vertex is
  /// pinned.
  public static LayerOrder best(Dag dag, LayoutOptions options, EarlierDrawing memory) {
    CrossingMinimization portfolio = new CrossingMinimization(dag, options, memory);
    if (!memory.isEmpty()) {
      return portfolio.closest();
    }
    return switch (options.priority()) {
      case SOURCE_ORDER -> portfolio.asWritten();
      case FEWEST_CROSSINGS -> portfolio.fewestCrossings();
    };
  }

  private LayerOrder asWritten() {
    LayeredGraph graph = new LayeredGraph(dag, columns.fit(Layering.shortest(dag)));
    return LayerSweep.settled(graph, InitialOrders.source(graph));
  }

  private LayerOrder closest() {
    LayeredGraph graph = new LayeredGraph(dag, closestLayers());
    double[] ranks = InitialOrders.earlier(graph, memory);
    return memory.hasPins() ? LayerSweep.held(graph, ranks) : LayerSweep.settled(graph, ranks);
  }

  private int[] closestLayers() {
    int[] kept = columns.fit(memory.layers(dag));
    if (memory.hasPins()) {
      return kept;
    }
    int[] shortest = Layering.shortest(dag);
    List<int[]> layerings = layerings(shortest, columns.fit(shortest));
    layerings.add(kept);
    return layerings.stream().min(Comparator.comparingLong(memory::distance)).orElseThrow();
  }

  private LayerOrder fewestCrossings() {
    int[] shortest = Layering.shortest(dag);
    int[] fit = columns.fit(shortest);
    long elements = dag.size + Layering.span(dag, fit);
    if (elements > LARGE) {
      return LayerSweep.of(new LayeredGraph(dag, fit), 1, 2);
    }
    if (options.effort() >= THOROUGH && elements < MODERATE * 2) {
      return SuccessiveHalving.winner(dag, columns, layerings(shortest, fit), options.effort());
    }
    Candidate best = bestCandidate(layerings(shortest, fit));
    LayerOrder order = best.order;
    long crossings = best.crossings;
    if (crossings == 0 || order.graph.segments() > MODERATE * 2) {
      return order;
    }
    if (order.graph.segments() < MODERATE / 2) { // above, the local search gains as much sooner
      LayerOrder longer = LayerSweep.of(order.graph, 3, LONG_ROUNDS);
      order = longer.crossings() < crossings ? longer : order;
    }
    LayerSweep.sift(order);
    new LocalSearch(order, 1).run((long) options.effort() * order.graph.segments());
    if (dag.anyFree()) {
      LayerSweep.sift(order);
    }
    return order;
  }

  private Candidate bestCandidate(List<int[]> layerings) {
    Candidate best = null;
    for (int[] layering : layerings) {
      LayerOrder order = LayerSweep.of(new LayeredGraph(dag, layering), 2, SHORT_ROUNDS);
      long crossings = order.crossings();
      if (best == null || crossings < best.crossings) {
        best = new Candidate(order, crossings);
      }
    }
    return best;
  }

  /// The shortest layering as it fits and different ones that are not much longer, with vectors
  /// side by side and one after another.
  private List<int[]> layerings(int[] shortest, int[] fit) {
    List<int[]> layerings = new ArrayList<>(List.of(fit));
    if (dag.size + dag.edges() > MODERATE) {
      return layerings;
    }
    List<int[]> others = new ArrayList<>(List.of(columns.apart(shortest)));
    for (int[] raw :
        List.of(
            Layering.late(dag),
            Layering.tight(dag, Layering.early(dag)),
            Layering.freeLeaves(dag),
            Layering.freeShared(dag))) {
      others.add(columns.fit(raw));
      others.add(columns.apart(raw));
    }
    long longest = LONGEST * Layering.span(dag, fit);
    for (int[] other : others) {
      if (Layering.span(dag, other) <= longest && !contains(layerings, other)) {
        layerings.add(other);
      }
    }
    return layerings;
  }

  private static boolean contains(List<int[]> layerings, int[] layering) {
    for (int[] each : layerings) {
      if (Arrays.equals(each, layering)) {
        return true;
      }
    }
    return false;
  }
}
