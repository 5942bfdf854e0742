package org.tapedeck.app.layout.layered.layering;

import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.tapedeck.app.layout.layered.Cancellation;

/// Finds numbers `y` with given least differences that minimise a weighted sum of differences.
///
/// The linear program over `y` is the dual of a minimum-cost flow: a least difference is an arc of
/// unbounded capacity, a pull is a pair of arcs whose capacity is its weight, and the optimal `y`
/// are the potentials. Both the layering and the coordinates of a layered drawing are of this form
/// (Gansner, Koutsofios, North and Vo: A Technique for Drawing Directed Graphs, 1993, sections 2.3
/// and 4.2, which solve it by a network simplex).
///
/// Costs are taken relative to a feasible start, so that unbounded arcs never have negative cost.
public final class FlowPotentials {
  /// With more arcs JGraphT, which cannot be interrupted, may take longer than a tenth of a second.
  private static final int MOST_ARCS = 3_000;

  private final double[] start;
  private final int[] supply;
  private final Graph<Integer, FlowArc> network = new DirectedWeightedPseudograph<>(null, null);

  private static final class FlowArc {
    final int capacity;

    FlowArc(int capacity) {
      this.capacity = capacity;
    }
  }

  /// Begins a problem with one variable per entry of `start`, which keeps all differences that will
  /// be asked for.
  public FlowPotentials(double[] start) {
    this.start = start.clone();
    this.supply = new int[start.length];
    for (int v = 0; v < start.length; v++) {
      network.addVertex(v);
    }
  }

  /// Asks for `y[v] - y[u] >= difference`.
  public void atLeast(int u, int v, double difference) {
    arc(u, v, difference, CapacityScalingMinimumCostFlow.CAP_INF);
  }

  /// Adds `weight * (y[v] - y[u])` to the sum to be minimised.
  public void shorten(int u, int v, int weight) {
    supply[u] += weight;
    supply[v] -= weight;
  }

  /// Adds `weight * |y[v] - y[u] - difference|` to the sum to be minimised.
  public void pull(int u, int v, double difference, int weight) {
    arc(u, v, difference, weight);
    arc(v, u, -difference, weight);
  }

  private void arc(int u, int v, double difference, int capacity) {
    FlowArc arc = new FlowArc(capacity);
    network.addEdge(u, v, arc);
    network.setEdgeWeight(arc, start[v] - start[u] - difference);
  }

  /// The optimal numbers, up to one constant per connected component.
  public double[] solve() {
    return network.edgeSet().size() <= MOST_ARCS ? solved() : Cancellation.aside(this::solved);
  }

  private double[] solved() {
    var flow = new CapacityScalingMinimumCostFlow<Integer, FlowArc>();
    flow.getMinimumCostFlow(
        new MinimumCostFlowProblemImpl<>(network, v -> supply[v], arc -> arc.capacity));
    Map<Integer, Double> potential = flow.getDualSolution();
    double[] y = new double[start.length];
    for (int v = 0; v < y.length; v++) {
      y[v] = start[v] + potential.get(v);
    }
    return y;
  }
}
