package org.tapedeck.app.layout.layered.layering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.layout.layered.ClusterTree;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

/// Vectors cost bends in proportion to their elements, not to the square of their number.
class VertexSplittingTest {
  private static final long MOST_BENDS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = sum(tanh(x) * w)",
        "y = dot(x, w)",
        "y = sum(x * x) / sum(x)",
      })
  void vectorAlongASumNeedsNoCopies(String statement) {
    Dag dag = dag(1_000, statement);

    VertexSplitting copies = VertexSplitting.of(dag, 0, 0, MOST_BENDS);

    assertEquals(dag.size, copies.dag.size);
    assertTrue(bends(copies.dag, 0) <= 1, () -> bends(copies.dag, 0) + " bends");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 1_000, 2_000})
  void softmaxTakesNoMoreBendsThanAreAllowed(int elements) {
    Dag dag = dag(elements, "y = dot(softmax(x), w)");

    VertexSplitting copies = VertexSplitting.of(dag, 0, 0, MOST_BENDS);

    assertTrue(bends(copies.dag, 0) <= MOST_BENDS, () -> bends(copies.dag, 0) + " bends");
  }

  /// A copy that took a place in its layer would move all others farther apart.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void copiesMakeDrawingsOfFewRowsShorter(int width) {
    Dag dag = dag(200, "y = dot(softmax(x), w)");

    VertexSplitting copies = VertexSplitting.of(dag, 0, width, MOST_BENDS);

    assertTrue(copies.dag.size > dag.size);
    assertTrue(
        bends(copies.dag, width) <= 2 * MOST_BENDS, () -> bends(copies.dag, width) + " bends");
  }

  /// The bends of the layers that the drawing has first.
  private static long bends(Dag dag, int width) {
    int[] layer = new WidthBoundedLayering(dag, width).fit(Layering.shortest(dag));
    return Layering.span(dag, layer) - dag.edges();
  }

  private static Dag dag(int elements, String statement) {
    String vectors = "x = randn(" + elements + ", 1)\nw = randn(" + elements + ", 2)\n";
    return switch (Parser.parse(new Source("test", vectors + statement + "\n"))) {
      case ParseResult.Parsed parsed -> dag(Recorder.graph(parsed.program()));
      case ParseResult.Rejected rejected ->
          throw new IllegalArgumentException(statement + ": " + rejected.diagnostics());
    };
  }

  private static Dag dag(ComputationalGraph graph) {
    int[] from = new int[graph.edgeCount()];
    int[] to = new int[graph.edgeCount()];
    Arrays.setAll(from, graph::from);
    Arrays.setAll(to, graph::to);
    int[] group = new int[graph.size()];
    Arrays.fill(group, -1);
    for (Group each : graph.groups()) {
      Arrays.fill(group, each.first(), each.end(), each.index());
    }
    int[] parent = graph.groups().stream().mapToInt(Group::parent).toArray();
    return new Dag(from, to, new BitSet(), new ClusterTree(group, parent));
  }
}
