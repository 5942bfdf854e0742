package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;

class GraphLayoutTest {

  @Test
  void labelsStandInOperandOrderBeforeTheirPorts() {
    ComputationalGraph graph = graph("y = ln(x1) + x1*x2 - sin(x2)");

    GraphLayout layout = layout(graph);

    for (int v = 0; v < graph.size(); v++) {
      double above = Double.NEGATIVE_INFINITY;
      for (Edge edge : graph.operands(v)) {
        Rect label = layout.label(edge.index());
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
  void everythingIsInsideTheBounds() {
    ComputationalGraph graph = graph("y = (a + b) * (a - b) / 2");

    GraphLayout layout = layout(graph);

    for (int v = 0; v < graph.size(); v++) {
      Rect box = layout.node(v);
      assertTrue(box.x() >= 0 && box.maxX() <= layout.width(), () -> "x of " + box);
      assertTrue(box.y() >= 0 && box.maxY() <= layout.height(), () -> "y of " + box);
    }
  }

  private static ComputationalGraph graph(String text) {
    if (Parser.parse(new Source("test", text)) instanceof ParseResult.Parsed parsed) {
      return ComputationalGraph.of(parsed.program());
    }
    throw new IllegalArgumentException(text);
  }

  private static GraphLayout layout(ComputationalGraph graph) {
    return GraphLayout.of(graph, v -> new Size(120, 84), e -> new Size(46, 20), Options.standard());
  }
}
