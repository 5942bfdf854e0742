package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.GraphFile.Node;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class PinsTest {
  private static final Size NODE = new Size(60, 36);
  private static final Size LABEL = new Size(50, 14);

  @Sampled(count = 150, seed = 20261124)
  void pinsAnywhereLeaveTheDrawingClean(Sample sample) {
    GraphFile file = LayeredLayout2DTest.graph(sample);
    int layer = sample.random().nextInt(10);
    int across = sample.random().nextInt(-500, 901);
    RoutedLayoutModel2D<Node, Link> model = new RoutedLayoutModel2D<>();

    algorithm()
        .withPins(
            n ->
                n.id() % 3 == 1
                    ? Optional.of(new LayerPosition((layer + n.id()) % 10, across - 7 * n.id()))
                    : Optional.empty())
        .layout(file.graph(), model);

    assertEquals(List.of(), Figures.overlaps(file.graph(), model));
    assertEquals(model.crossings(), Figures.crossings(file.graph(), model, Direction.LEFT_RIGHT));
  }

  @Sampled(count = 150, seed = 20261124)
  void vertexPinnedInItsLayerMovesNoLayer(Sample sample) {
    GraphFile file = LayeredLayout2DTest.graph(sample);
    int pinned = sample.random().nextInt(30);
    int across = sample.random().nextInt(-500, 901);
    RoutedLayoutModel2D<Node, Link> first = new RoutedLayoutModel2D<>();
    algorithm().layout(file.graph(), first);
    RoutedLayoutModel2D<Node, Link> second = new RoutedLayoutModel2D<>();

    algorithm()
        .withEarlier(n -> Optional.of(first.place(n)))
        .withPins(
            n ->
                n.id() == pinned
                    ? Optional.of(new LayerPosition(first.place(n).layer(), across))
                    : Optional.empty())
        .layout(file.graph(), second);

    for (Node node : file.nodes()) {
      assertEquals(first.place(node).layer(), second.place(node).layer());
    }
  }

  @Test
  void pinnedVerticesAreAsFarApartAsWanted() {
    ComputationalGraph graph = graph("y = ln(x1) + x1*x2 - sin(x2)");
    GraphLayout first = layout(graph, LayoutStability.none());
    int log = 2;
    int sine = 5;

    GraphLayout second =
        layout(
            graph,
            LayoutStability.of(first)
                .withPins(
                    Map.of(
                        log, new LayerPosition(first.place(log).layer(), 40),
                        sine, new LayerPosition(first.place(sine).layer(), 700))));

    assertEquals(660, second.place(sine).across() - second.place(log).across(), 1e-6);
  }

  @Test
  void pinnedVertexGoesToALaterLayerAndItsOperandsToEarlierOnes() {
    ComputationalGraph graph = graph("a = sin(x)\nb = cos(a)\ny = exp(exp(exp(exp(x)))) + b");
    GraphLayout first = layout(graph, LayoutStability.none());
    int sine = 1;
    int cosine = 2;

    GraphLayout later =
        layout(graph, LayoutStability.of(first).withPins(Map.of(sine, new LayerPosition(3, 100))));
    GraphLayout sooner =
        layout(
            graph, LayoutStability.of(later).withPins(Map.of(cosine, new LayerPosition(2, 100))));

    assertEquals(3, later.place(sine).layer());
    assertTrue(later.place(cosine).layer() > 3);
    assertEquals(2, sooner.place(cosine).layer());
    assertEquals(1, sooner.place(sine).layer());
  }

  @Test
  void whatAPersonHasArrangedIsNotBettered() {
    ComputationalGraph graph = graph("y = x1*x2 + sin(x1)*x2 + x1*cos(x2)*x1");
    GraphLayout first = layout(graph, LayoutStability.none());

    GraphLayout pinned =
        layout(graph, LayoutStability.none().withPins(Map.of(0, new LayerPosition(0, 900))));

    assertTrue(pinned.crossings() >= first.crossings());
    assertEquals(Optional.empty(), pinned.better(() -> false));
  }

  private static LayeredLayout2D<Node, Link> algorithm() {
    return new LayeredLayout2D<>(n -> NODE, Link::operand, l -> LABEL, LayoutOptions.standard());
  }

  private static GraphLayout layout(ComputationalGraph graph, LayoutStability continuation) {
    return GraphLayout.of(graph, v -> NODE, e -> LABEL, LayoutOptions.standard(), continuation);
  }

  private static ComputationalGraph graph(String text) {
    if (Parser.parse(new Source("test", text)) instanceof ParseResult.Parsed parsed) {
      return Recorder.graph(parsed.program());
    }
    throw new IllegalArgumentException(text);
  }
}
