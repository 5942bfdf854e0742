package org.tapedeck.app.layout;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

/// A program by chance, to be drawn with options by chance, now and then as the continuation of a
/// drawing with other ones and with vertices where a person has put them.
final class RandomDrawing {
  private static final int MOST_NODES = 400;
  private static final List<Integer> WIDTHS = List.of(0, 0, 0, 1, 2, 3, 5, 8, 13);
  private static final List<Integer> COPIES = List.of(0, 0, 0, 1, 2, 3, 5, 8);

  private final SplittableRandom random;
  private final String text;
  private final ComputationalGraph graph;
  private final LayoutOptions options;
  private final BitSet folds;

  /// The drawing number `seed`.
  RandomDrawing(long seed) {
    this.random = new SplittableRandom(seed);
    int most = 1 + random.nextInt(40);
    String candidate = RandomProgram.of(random, most);
    while (graph(candidate).size() > MOST_NODES) {
      most = Math.max(1, most / 2);
      candidate = RandomProgram.of(random, most);
    }
    this.text = candidate;
    this.graph = graph(text);
    this.options = options();
    this.folds = folds();
  }

  private static ComputationalGraph graph(String text) {
    return switch (Parser.parse(new Source("test", text))) {
      case ParseResult.Parsed parsed -> Recorder.graph(parsed.program());
      case ParseResult.Rejected rejected ->
          throw new IllegalArgumentException(text + ": " + rejected.diagnostics());
    };
  }

  private LayoutOptions options() {
    return LayoutOptions.standard()
        .with(pick(List.of(Direction.values())))
        .with(random.nextInt(4) == 0 ? OrderPriority.SOURCE_ORDER : OrderPriority.FEWEST_CROSSINGS)
        .withFreeOperands(random.nextInt(4) == 0)
        .withEffort(random.nextInt(3) == 0 ? 2 : 0)
        .withWidth(pick(WIDTHS))
        .withCopySpan(pick(COPIES))
        .withGroups(random.nextInt(5) > 0);
  }

  private BitSet folds() {
    BitSet set = new BitSet();
    int share = random.nextInt(3);
    for (Group group : graph.groups()) {
      set.set(group.index(), random.nextInt(2) < share);
    }
    return share < 2 ? new BitSet() : set;
  }

  /// The drawing, at times one that continues another.
  GraphLayout layout() {
    GraphLayout drawing = layout(options, folds, LayoutStability.none());
    return random.nextInt(4) > 0
        ? drawing
        : layout(options(), folds(), LayoutStability.of(drawing));
  }

  /// Another drawing, with some vertices where a person might put them in `drawing`.
  GraphLayout pinned(GraphLayout drawing) {
    return layout(options(), folds(), LayoutStability.of(drawing).withPins(pins(drawing)));
  }

  private Map<Integer, LayerPosition> pins(GraphLayout drawing) {
    Map<Integer, LayerPosition> pins = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      int v = random.nextInt(graph.size());
      LayerPosition place = drawing.place(v);
      double across = Math.max(0, place.across() + random.nextDouble(-200, 200));
      pins.put(v, new LayerPosition(Math.max(0, place.layer() + random.nextInt(-1, 2)), across));
    }
    return pins;
  }

  private GraphLayout layout(LayoutOptions chosen, BitSet folded, LayoutStability continuation) {
    return GraphLayout.of(
        FoldedGraph.of(graph, folded), this::card, this::label, chosen, continuation);
  }

  /// As wide as a text of so many letters may be, which is no whole number of px.
  private Size card(Vertex vertex) {
    boolean leaf = !(vertex instanceof Vertex.Operation);
    double width = 60 + 0.3 * (vertex.index() * 37 % 211);
    return new Size(width, leaf ? 64.1 : 84);
  }

  private Size label(Edge edge) {
    return edge.index() % 7 == 0 ? Size.NONE : new Size(30 + 0.7 * (edge.index() * 13 % 43), 20);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  int size() {
    return graph.size();
  }

  @Override
  public String toString() {
    return options + ", folded " + folds + ":\n" + text;
  }
}
