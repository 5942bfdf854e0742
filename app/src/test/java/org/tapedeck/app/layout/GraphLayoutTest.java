package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

class GraphLayoutTest {
  /// Four steps of a recurrent network with shared weights.
  private static final String TANGLE =
      """
      h = 0
      for k = 1..5 { h = tanh(w*h + u*x*k + b*h*k) ; s = h*v + w*k }
      y = h*w + u
      """;

  @Test
  void labelsStandInOperandOrderBeforeTheirPorts() {
    ComputationalGraph graph = graph("y = ln(x1) + x1*x2 - sin(x2)");

    GraphLayout layout = layout(graph);

    for (int v = 0; v < graph.size(); v++) {
      double above = Double.NEGATIVE_INFINITY;
      for (Edge edge : graph.operands(v)) {
        Box label = layout.label(edge.index());
        Point port = layout.route(edge.index()).end();
        assertTrue(label.y() > above);
        assertEquals(label.center().y(), port.y(), 1e-9);
        assertEquals(layout.node(v).x(), port.x(), 1e-9);
        above = label.maxY();
      }
    }
  }

  @Test
  void squareHasTwoEdges() {
    GraphLayout layout = layout(graph("y = x*x"));

    assertEquals(layout.route(0).start(), layout.route(1).start());
    assertNotEquals(layout.route(0).end(), layout.route(1).end());
  }

  @Test
  void matrixThatFillsALayerStandsAsItIsWritten() {
    int size = 12;
    ComputationalGraph graph = graph("W = randn(12, 12, 1)\nx = randn(12, 2)\ny = sum(W @ x)");

    GraphLayout layout = layout(graph);

    Map<String, LayerPosition> place = new HashMap<>();
    IntStream.range(0, graph.size())
        .forEach(v -> place.put(graph.vertex(v).name(), layout.place(v)));
    for (int row = 2; row <= size; row++) {
      for (int column = 1; column <= size; column++) {
        LayerPosition here = place.get("W[" + row + "," + column + "]");
        LayerPosition above = place.get("W[" + (row - 1) + "," + column + "]");
        assertEquals(above.layer(), here.layer());
        assertTrue(above.across() < here.across());
      }
    }
    for (int column = 2; column < size; column++) {
      assertEquals(
          place.get("W[1," + column + "]").layer() + 1,
          place.get("W[1," + (column + 1) + "]").layer());
    }
  }

  @Test
  void largeDrawingIsNotMuchHigherThanItsBroadestLayer() {
    ComputationalGraph graph = graph("A = randn(20, 60, 1)\nx = randn(60, 2)\ny = norm(A @ x)");

    GraphLayout layout = layout(graph);

    int[] nodes = new int[graph.size()];
    IntStream.range(0, graph.size()).forEach(v -> nodes[layout.place(v).layer()]++);
    double broadest = IntStream.of(nodes).max().orElseThrow() * 2 * node(graph.vertex(0)).height();
    assertTrue(layout.height() < 2 * broadest, layout.height() + " and " + broadest);
  }

  @Test
  void everythingIsInsideTheBounds() {
    ComputationalGraph graph = graph("y = (a + b) * (a - b) / 2");

    GraphLayout layout = layout(graph);

    for (int v = 0; v < graph.size(); v++) {
      Box box = layout.node(v);
      assertTrue(box.x() >= 0 && box.maxX() <= layout.width(), () -> "x of " + box);
      assertTrue(box.y() >= 0 && box.maxY() <= layout.height(), () -> "y of " + box);
    }
  }

  @Test
  void editLeavesWhatDidNotChangeInPlace() {
    ComputationalGraph before = graph("a = x1*x2 + sin(x1)\nb = exp(x2) / x3\ny = a - b*x3");
    ComputationalGraph after =
        graph("a = x1*x2 + sin(x1)\nb = exp(x2) / x3\ny = a - b*x3 + cos(a)");

    GraphLayout first = layout(before);
    GraphLayout second = layout(FoldedGraph.none(after), LayoutStability.of(first));

    double moved = 0;
    for (int v = 0; v < before.size() - 1; v++) {
      moved += Math.abs(first.place(v).across() - second.place(v).across());
    }
    assertTrue(moved / (before.size() - 1) < 60, "mean displacement " + moved / before.size());
  }

  @Test
  void sameGraphContinuedIsDrawnTheSame() {
    ComputationalGraph graph = graph("y = ln(x1) + x1*x2 - sin(x2)");
    GraphLayout first = layout(graph);

    GraphLayout second = layout(FoldedGraph.none(graph), LayoutStability.of(first));

    for (int v = 0; v < graph.size(); v++) {
      assertEquals(first.node(v), second.node(v));
    }
  }

  @Test
  void whatALargeGroupHeldApartComesTogetherWhenItIsFolded() {
    ComputationalGraph graph =
        graph("x = randn(60, 1)\nu = exp(x)\na = sin(cos(u[1]))\nb = sin(cos(u[60]))\ny = a*b");
    Group exp = graph.groups().get(1);
    FoldedGraph folded = FoldedGraph.of(graph, BitSet.valueOf(new long[] {0b11}));
    GraphLayout open = layout(graph);

    GraphLayout closed = layout(folded, LayoutStability.of(open));

    assertEquals("u = exp(x)", exp.label());
    assertTrue(closed.height() < 600, () -> "height " + closed.height());
  }

  @Test
  void drawingThatIsNearlyAllNewIsLaidOutAnew() {
    ComputationalGraph graph = graph("W = randn(12, 12, 1)\nx = randn(12, 2)\ny = sum(W @ x)");
    FoldedGraph folded = FoldedGraph.of(graph, BitSet.valueOf(new long[] {0b1111}));
    GraphLayout closed = layout(folded, LayoutStability.none());

    GraphLayout opened = layout(FoldedGraph.none(graph), LayoutStability.of(closed));

    GraphLayout fresh = layout(graph);
    assertEquals(fresh.crossings(), opened.crossings());
    assertEquals(fresh.height(), opened.height());
  }

  @Test
  void freeOperandsSaveACrossingButNeverSwapADifference() {
    ComputationalGraph graph = graph("a = x*y\nb = y*x\nc = a - b\nd = b - a\ny1 = c + d");
    LayoutOptions free = LayoutOptions.standard().withFreeOperands(true);

    GraphLayout fixed = layout(graph);
    GraphLayout layout = GraphLayout.of(graph, GraphLayoutTest::node, GraphLayoutTest::label, free);

    assertTrue(layout.crossings() < fixed.crossings());
    for (int v = 0; v < graph.size(); v++) {
      if (graph.vertex(v) instanceof Vertex.Operation o
          && o.function() == ElementaryFunction.SUBTRACT) {
        Edge first = graph.operands(v).getFirst();
        Edge second = graph.operands(v).getLast();
        assertTrue(layout.label(first.index()).y() < layout.label(second.index()).y());
      }
    }
  }

  @Test
  void sourceOrderKeepsStatementsInOrder() {
    ComputationalGraph graph = graph("a = sin(x)\nb = cos(x)\nc = exp(x)\nd = ln(x)");

    GraphLayout layout =
        GraphLayout.of(
            graph,
            GraphLayoutTest::node,
            GraphLayoutTest::label,
            LayoutOptions.standard().with(OrderPriority.SOURCE_ORDER));

    for (int v = 2; v < graph.size(); v++) {
      assertTrue(layout.node(v - 1).y() < layout.node(v).y());
    }
  }

  @Test
  void foldedGroupIsOneBoxBetweenItsNeighbours() {
    ComputationalGraph graph = graph("f(a, b) = a*b + sin(a)\nu = exp(x)\ny = f(u, z) * u");
    BitSet all = new BitSet();
    all.set(0);

    GraphLayout layout = layout(FoldedGraph.of(graph, all), LayoutStability.none());

    Group group = graph.groups().getFirst();
    Box card = layout.node(group.first());
    for (int v = group.first(); v < group.end(); v++) {
      assertEquals(card, layout.node(v));
    }
    for (int e : layout.folding().lines()) {
      if (layout.folding().group(graph.to(e)).isPresent()) {
        assertEquals(card.x(), layout.route(e).end().x(), 1e-9);
      }
    }
    assertEquals(2, graph.operands(group.first()).size());
    assertThrows(IllegalArgumentException.class, () -> layout.route(edgeInside(graph, group)));
  }

  private static int edgeInside(ComputationalGraph graph, Group group) {
    return IntStream.range(0, graph.edgeCount())
        .filter(e -> graph.from(e) >= group.first() && graph.to(e) < group.end())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cancelledLayoutEndsWithAnException() {
    ComputationalGraph graph = graph("y = ln(x1) + x1*x2 - sin(x2)");

    assertThrows(
        CancellationException.class,
        () -> layout(FoldedGraph.none(graph), LayoutStability.until(() -> true)));
  }

  @Test
  void quickDrawingIsBetteredOnlyByFewerCrossings() {
    ComputationalGraph graph = graph(TANGLE);
    GraphLayout quick =
        GraphLayout.of(
            graph,
            GraphLayoutTest::node,
            GraphLayoutTest::label,
            LayoutOptions.standard().withEffort(0));

    GraphLayout better = quick.better(() -> false).orElseThrow();

    assertTrue(better.crossings() < quick.crossings());
    assertEquals(Optional.empty(), better.better(() -> false));
  }

  @Test
  void cancelledSearchLeavesTheQuickDrawing() {
    GraphLayout quick = layout(graph(TANGLE));

    assertEquals(Optional.empty(), quick.better(() -> true));
  }

  @Test
  void continuedDrawingIsNotGivenUpForAFewCrossings() {
    ComputationalGraph graph = graph(TANGLE);
    GraphLayout quick =
        GraphLayout.of(
            graph,
            GraphLayoutTest::node,
            GraphLayoutTest::label,
            LayoutOptions.standard().withEffort(0));
    GraphLayout continued = layout(FoldedGraph.none(graph), LayoutStability.of(quick));

    assertEquals(Optional.empty(), continued.better(() -> false));
  }

  @Test
  void farUsesOfALeafStartAtCopies() {
    ComputationalGraph graph = graph("y = x*sin(exp(tanh(x)))");
    Edge far = graph.operands(graph.size() - 1).getFirst();

    GraphLayout layout =
        GraphLayout.of(
            graph,
            GraphLayoutTest::node,
            GraphLayoutTest::label,
            LayoutOptions.standard().withCopySpan(2));

    assertTrue(layout.copy(far.index()).isPresent());
    assertEquals(layout.copy(far.index()).get().maxX(), layout.route(far.index()).start().x());
    for (Edge edge : graph.uses(0)) {
      assertEquals(edge.equals(far), layout.copy(edge.index()).isPresent());
    }
  }

  @Test
  void valueUsedInTwentyThousandLayersFitsInMemory() {
    ComputationalGraph graph = graph("y = x" + " + x".repeat(20_000));

    GraphLayout layout = layout(graph);

    assertTrue(layout.copy(graph.edgeCount() - 1).isPresent());
  }

  @Test
  void callsAndIterationsAreFramed() {
    ComputationalGraph graph =
        graph("s = 0\nf(a, b) = a*b + sin(a)\nfor k = 1..3 { s = s + f(x, k) }\ny = s");

    GraphLayout layout = layout(graph);

    for (Group group : graph.groups()) {
      Box frame = layout.group(group.index()).orElseThrow();
      for (int v = 0; v < graph.size(); v++) {
        boolean member = v >= group.first() && v < group.end();
        assertEquals(member, frame.overlaps(layout.node(v)), group.label() + ", vertex " + v);
      }
    }
  }

  @Test
  void groupsHaveNoFramesIfTheyAreNotKeptTogether() {
    ComputationalGraph graph = graph("f(a) = sin(a)\ny = f(x)");

    GraphLayout layout =
        GraphLayout.of(
            graph,
            GraphLayoutTest::node,
            GraphLayoutTest::label,
            LayoutOptions.standard().withGroups(false));

    assertEquals(Optional.empty(), layout.group(0));
  }

  private static ComputationalGraph graph(String text) {
    if (Parser.parse(new Source("test", text)) instanceof ParseResult.Parsed parsed) {
      return Recorder.graph(parsed.program());
    }
    throw new IllegalArgumentException(text);
  }

  private static GraphLayout layout(ComputationalGraph graph) {
    return layout(FoldedGraph.none(graph), LayoutStability.none());
  }

  private static GraphLayout layout(FoldedGraph folding, LayoutStability continuation) {
    return GraphLayout.of(
        folding,
        GraphLayoutTest::node,
        GraphLayoutTest::label,
        LayoutOptions.standard(),
        continuation);
  }

  private static Size node(Vertex vertex) {
    return new Size(120, 84);
  }

  private static Size label(Edge edge) {
    return new Size(46, 20);
  }
}
