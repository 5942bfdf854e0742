package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.GraphFile.Node;

/// Computational graphs of any size, for measurements.
final class LargeGraphs {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private LargeGraphs() {}

  /// A straight-line program of `size` steps whose operands are mostly recent values.
  static GraphFile program(int size) {
    Random random = new Random(1);
    LargeGraphs graph = new LargeGraphs();
    for (int v = 0; v < size; v++) {
      int operands = v < 5 || random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
      int[] from = new int[operands];
      for (int k = 0; k < operands; k++) {
        int back = (int) (-Math.log(1 - random.nextDouble()) * 8);
        from[k] = Math.max(0, v - 1 - back);
      }
      graph.node(from);
    }
    return new GraphFile("program of " + size, graph.nodes, graph.links);
  }

  /// A network of two hidden layers of `width` units at one sample: three scalar operations for
  /// each of about `width * width` weights.
  static GraphFile network(int width) {
    LargeGraphs graph = new LargeGraphs();
    int[] values = graph.leaves(2);
    values = graph.layer(values, width);
    values = graph.layer(values, width);
    graph.layer(values, 1);
    return new GraphFile("network of width " + width, graph.nodes, graph.links);
  }

  private int[] leaves(int count) {
    int[] leaves = new int[count];
    for (int i = 0; i < count; i++) {
      leaves[i] = node();
    }
    return leaves;
  }

  private int[] layer(int[] values, int units) {
    int[][] weights = new int[units][];
    for (int u = 0; u < units; u++) {
      weights[u] = leaves(values.length);
    }
    int[] biases = leaves(units);
    int[] results = new int[units];
    for (int u = 0; u < units; u++) {
      int sum = biases[u];
      for (int i = 0; i < values.length; i++) {
        sum = node(sum, node(weights[u][i], values[i]));
      }
      results[u] = node(sum);
    }
    return results;
  }

  private int node(int... operands) {
    int v = nodes.size();
    nodes.add(new Node(v, "v", "op"));
    for (int k = 0; k < operands.length; k++) {
      links.add(new Link(operands[k], v, k));
    }
    return v;
  }
}
