package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.GraphFile.Node;

class LayeredLayout2DTest {
  private static final int TRIES = 150;

  /// A graph with a size for every box and label, and the options to draw it with.
  record Sample(GraphFile file, List<Size> sizes, Options options) {

    RoutedLayoutModel2D<Node, Link> layout() {
      RoutedLayoutModel2D<Node, Link> model = new RoutedLayoutModel2D<>();
      algorithm().layout(file.graph(), model);
      return model;
    }

    /// The same with another operand in one place.
    Sample withOtherOperand(int choice) {
      if (file.links().isEmpty()) {
        return this;
      }
      List<Link> links = new ArrayList<>(file.links());
      Link old = links.get(choice % links.size());
      links.set(
          choice % links.size(),
          new Link((old.from() + choice) % old.to(), old.to(), old.operand()));
      return new Sample(new GraphFile("edited", file.nodes(), links), sizes, options);
    }

    LayeredLayout2D<Node, Link> algorithm() {
      return new LayeredLayout2D<Node, Link>(
              n -> sizes.get(n.id() % sizes.size()),
              Link::operand,
              l -> sizes.get((l.from() + 3 * l.to()) % sizes.size()),
              options)
          .withCommutative(n -> n.id() % 2 == 0);
    }
  }

  @Property(tries = TRIES, seed = "20261122")
  void nothingOverlaps(@ForAll("samples") Sample sample) {
    assertEquals(List.of(), Figures.overlaps(sample.file.graph(), sample.layout()));
  }

  @Property(tries = TRIES, seed = "20261122")
  void edgesCrossAsOftenAsCounted(@ForAll("samples") Sample sample) {
    var model = sample.layout();

    long drawn = Figures.crossings(sample.file.graph(), model, sample.options.direction());

    assertEquals(model.crossings(), drawn);
  }

  @Property(tries = TRIES, seed = "20261122")
  void portsAndLabelsAreInOperandOrder(@ForAll("samples") Sample sample) {
    var model = sample.layout();

    List<Link> links = sample.file.links();
    for (int i = 1; i < links.size(); i++) {
      boolean swappable = sample.options.freeOperands() && links.get(i).to() % 2 == 0;
      if (links.get(i).to() == links.get(i - 1).to() && !swappable) {
        Point first = model.label(links.get(i - 1)).center();
        Point second = model.label(links.get(i)).center();
        boolean horizontal = sample.options.direction().horizontal();
        assertTrue(horizontal ? first.y() < second.y() : first.x() < second.x());
      }
    }
  }

  @Property(tries = TRIES, seed = "20261122")
  void everythingIsInsideTheDrawing(@ForAll("samples") Sample sample) {
    var model = sample.layout();

    List<Rect> boxes = new ArrayList<>();
    sample.file.nodes().forEach(n -> boxes.add(model.box(n)));
    for (Link link : sample.file.links()) {
      boxes.add(model.label(link));
      model.route(link).flatten(1).forEach(p -> boxes.add(new Rect(p.x(), p.y(), 0, 0)));
    }
    Box2D area = model.getDrawableArea();
    for (Rect box : boxes) {
      assertTrue(box.x() >= 0 && box.maxX() <= area.getWidth(), () -> box + " in " + area);
      assertTrue(box.y() >= 0 && box.maxY() <= area.getHeight(), () -> box + " in " + area);
    }
  }

  @Property(tries = TRIES, seed = "20261122")
  void parallelEdgesAreApart(@ForAll("samples") Sample sample) {
    var model = sample.layout();

    List<Link> links = sample.file.links();
    for (int i = 1; i < links.size(); i++) {
      if (links.get(i).to() == links.get(i - 1).to()) {
        assertNotEquals(model.route(links.get(i - 1)).end(), model.route(links.get(i)).end());
      }
    }
  }

  @Property(tries = 40, seed = "20261122")
  void sameInputGivesSameDrawing(@ForAll("samples") Sample sample) {
    assertEquals(
        List.of(), Figures.differences(sample.file.graph(), sample.layout(), sample.layout()));
  }

  @Property(tries = 60, seed = "20261122")
  void continuedDrawingKeepsItsLayers(@ForAll("samples") Sample sample) {
    var first = sample.layout();
    RoutedLayoutModel2D<Node, Link> second = new RoutedLayoutModel2D<>();

    sample
        .algorithm()
        .withEarlier(n -> Optional.of(first.place(n)))
        .layout(sample.file.graph(), second);

    assertEquals(List.of(), Figures.overlaps(sample.file.graph(), second));
    for (Node node : sample.file.nodes()) {
      assertEquals(first.place(node).layer(), second.place(node).layer());
    }
  }

  /// In a graph of few vertices one edge can turn the whole drawing over, so many are taken
  /// together.
  @Property(tries = 4, seed = "20261126")
  void otherOperandMovesTheRestLittleOnAverage(
      @ForAll @net.jqwik.api.constraints.Size(25) List<@From("samples") Sample> samples,
      @ForAll @IntRange(max = 1_000_000) int choice) {
    double moved = 0;
    int vertices = 0;
    for (Sample sample : samples) {
      var before = sample.layout();
      RoutedLayoutModel2D<Node, Link> after = new RoutedLayoutModel2D<>();
      Sample edited = sample.withOtherOperand(choice);
      edited
          .algorithm()
          .withEarlier(n -> Optional.of(before.place(n)))
          .layout(edited.file.graph(), after);
      for (Node node : sample.file.nodes()) {
        moved += Math.abs(after.place(node).across() - before.place(node).across());
        vertices++;
      }
    }
    double mean = moved / Math.max(1, vertices);
    assertTrue(mean < 20, () -> "mean displacement " + mean);
  }

  @Property(tries = 60, seed = "20261124")
  void endsAtWhicheverAskItIsCancelled(
      @ForAll("samples") Sample sample, @ForAll @IntRange(max = 1_000_000) int when) {
    int asked = asks(sample, Integer.MAX_VALUE);
    int last = asked == 0 ? 0 : when % asked;

    assertEquals(asked == 0 ? 0 : last + 1, asks(sample, last));
  }

  /// Lays out until asked the given number of times; returns how often it asked.
  private static int asks(Sample sample, int last) {
    int[] asked = {0};
    try {
      sample
          .algorithm()
          .withCancel(() -> asked[0]++ == last)
          .layout(sample.file.graph(), new RoutedLayoutModel2D<>());
      assertTrue(asked[0] <= last, "not cancelled");
    } catch (CancellationException _) {
      assertEquals(last + 1, asked[0]);
    }
    return asked[0];
  }

  @Example
  void chainOfHundredThousandDoesNotOverflowTheStack() {
    int length = 100_000;
    Graph<Integer, DefaultEdge> chain = new DirectedMultigraph<>(DefaultEdge.class);
    chain.addVertex(0);
    for (int v = 1; v < length; v++) {
      chain.addVertex(v);
      chain.addEdge(v - 1, v);
    }
    RoutedLayoutModel2D<Integer, DefaultEdge> model = new RoutedLayoutModel2D<>();

    new LayeredLayout2D<Integer, DefaultEdge>(
            v -> new Size(20, 10), e -> 0, e -> Size.NONE, Options.standard())
        .layout(chain, model);

    assertTrue(model.box(length - 1).x() > model.box(0).x());
    assertEquals(model.box(0).y(), model.box(length - 1).y());
  }

  @Example
  void emptyGraphIsAnEmptyDrawing() {
    RoutedLayoutModel2D<Integer, DefaultEdge> model = new RoutedLayoutModel2D<>();

    new LayeredLayout2D<Integer, DefaultEdge>(
            v -> new Size(20, 10), e -> 0, e -> Size.NONE, Options.standard())
        .layout(new DirectedMultigraph<>(DefaultEdge.class), model);

    assertEquals(0, model.crossings());
  }

  @Example
  void cycleIsRejected() {
    Graph<String, DefaultEdge> cycle = new DirectedMultigraph<>(DefaultEdge.class);
    cycle.addVertex("a");
    cycle.addVertex("b");
    cycle.addEdge("a", "b");
    cycle.addEdge("b", "a");
    var layout =
        new LayeredLayout2D<String, DefaultEdge>(
            v -> new Size(20, 10), e -> 0, e -> Size.NONE, Options.standard());

    assertThrows(
        IllegalArgumentException.class, () -> layout.layout(cycle, new RoutedLayoutModel2D<>()));
  }

  @Example
  void plainModelGetsPointsInItsOwnArea() {
    GraphFile file = GraphFile.read("baydin");
    MapLayoutModel2D<Node> model = new MapLayoutModel2D<>(Box2D.of(10, 20, 100, 50));

    new LayeredLayout2D<Node, Link>(
            n -> new Size(60, 36), Link::operand, l -> Size.NONE, Options.standard())
        .layout(file.graph(), model);

    for (Node node : file.nodes()) {
      var point = model.get(node);
      assertTrue(point.getX() > 10 && point.getX() < 110, point::toString);
      assertTrue(point.getY() > 20 && point.getY() < 70, point::toString);
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<Size> size =
        Combinators.combine(
                Arbitraries.integers().between(4, 80), Arbitraries.integers().between(4, 50))
            .as(Size::new);
    Arbitrary<Options> options =
        Combinators.combine(
                Arbitraries.of(Direction.class),
                Arbitraries.of(Taste.class),
                Arbitraries.of(0, 20, 200))
            .as((d, t, steps) -> Options.standard().with(d).with(t).withEffort(steps));
    return Combinators.combine(graphs(), size.list().ofMinSize(1).ofMaxSize(7), options)
        .as(Sample::new);
  }

  /// Up to 30 vertices; each takes up to four earlier ones as operands, also one several times.
  static Arbitrary<GraphFile> graphs() {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .list()
        .ofMaxSize(4)
        .list()
        .ofMaxSize(30)
        .map(LayeredLayout2DTest::graph);
  }

  private static GraphFile graph(List<List<Integer>> operands) {
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int v = 0; v < operands.size(); v++) {
      nodes.add(new Node(v, "v" + v, "op"));
      for (int k = 0; k < operands.get(v).size() && v > 0; k++) {
        links.add(new Link(operands.get(v).get(k) % v, v, k));
      }
    }
    return new GraphFile("random", nodes, links);
  }
}
