package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.GraphFile.Node;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

public class LayeredLayout2DTest {
  private static final int TRIES = 150;

  /// A graph with a size for every box and label, and the options to draw it with.
  record Sized(GraphFile file, List<Size> sizes, LayoutOptions options) {

    static Sized of(Sample sample) {
      return of(sample, 30, 4);
    }

    static Sized of(Sample sample, int most, int operands) {
      Random random = sample.random();
      List<Size> sizes =
          Stream.generate(() -> new Size(random.nextInt(4, 81), random.nextInt(4, 51)))
              .limit(random.nextInt(1, 8))
              .toList();
      return new Sized(graph(sample, most, operands), sizes, anyOptions(random));
    }

    RoutedLayoutModel2D<Node, Link> layout() {
      RoutedLayoutModel2D<Node, Link> model = new RoutedLayoutModel2D<>();
      algorithm().layout(file.graph(), model);
      return model;
    }

    /// The same with another operand in one place.
    Sized withOtherOperand(int choice) {
      if (file.links().isEmpty()) {
        return this;
      }
      List<Link> links = new ArrayList<>(file.links());
      Link old = links.get(choice % links.size());
      links.set(
          choice % links.size(),
          new Link((old.from() + choice) % old.to(), old.to(), old.operand()));
      return new Sized(new GraphFile("edited", file.nodes(), links), sizes, options);
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

  @Sampled(count = TRIES, seed = 20261122)
  void nothingOverlaps(Sample sample) {
    Sized sized = Sized.of(sample);
    assertEquals(List.of(), Figures.overlaps(sized.file.graph(), sized.layout()));
  }

  @Sampled(count = TRIES, seed = 20261122)
  void edgesCrossAsOftenAsCounted(Sample sample) {
    Sized sized = Sized.of(sample);
    var model = sized.layout();

    long drawn = Figures.crossings(sized.file.graph(), model, sized.options.direction());

    assertEquals(model.crossings(), drawn);
  }

  @Sampled(count = TRIES, seed = 20261122)
  void portsAndLabelsAreInOperandOrder(Sample sample) {
    Sized sized = Sized.of(sample);
    var model = sized.layout();

    List<Link> links = sized.file.links();
    for (int i = 1; i < links.size(); i++) {
      boolean swappable = sized.options.freeOperands() && links.get(i).to() % 2 == 0;
      if (links.get(i).to() == links.get(i - 1).to() && !swappable) {
        Point first = model.label(links.get(i - 1)).center();
        Point second = model.label(links.get(i)).center();
        boolean horizontal = sized.options.direction().horizontal();
        assertTrue(horizontal ? first.y() < second.y() : first.x() < second.x());
      }
    }
  }

  @Sampled(count = TRIES, seed = 20261122)
  void everythingIsInsideTheDrawing(Sample sample) {
    Sized sized = Sized.of(sample);
    var model = sized.layout();

    List<Box> boxes = new ArrayList<>();
    sized.file.nodes().forEach(n -> boxes.add(model.box(n)));
    for (Link link : sized.file.links()) {
      boxes.add(model.label(link));
      model.route(link).flatten(1).forEach(p -> boxes.add(new Box(p.x(), p.y(), 0, 0)));
    }
    Box2D area = model.getDrawableArea();
    for (Box box : boxes) {
      assertTrue(box.x() >= 0 && box.maxX() <= area.getWidth(), () -> box + " in " + area);
      assertTrue(box.y() >= 0 && box.maxY() <= area.getHeight(), () -> box + " in " + area);
    }
  }

  @Sampled(count = TRIES, seed = 20261122)
  void parallelEdgesAreApart(Sample sample) {
    Sized sized = Sized.of(sample);
    var model = sized.layout();

    List<Link> links = sized.file.links();
    for (int i = 1; i < links.size(); i++) {
      if (links.get(i).to() == links.get(i - 1).to()) {
        assertNotEquals(model.route(links.get(i - 1)).end(), model.route(links.get(i)).end());
      }
    }
  }

  @Sampled(count = 40, seed = 20261122)
  void sameInputGivesSameDrawing(Sample sample) {
    Sized sized = Sized.of(sample);
    assertEquals(
        List.of(), Figures.differences(sized.file.graph(), sized.layout(), sized.layout()));
  }

  @Sampled(count = 60, seed = 20261122)
  void continuedDrawingKeepsItsLayers(Sample sample) {
    Sized sized = Sized.of(sample);
    var first = sized.layout();
    RoutedLayoutModel2D<Node, Link> second = new RoutedLayoutModel2D<>();

    sized
        .algorithm()
        .withEarlier(n -> Optional.of(first.place(n)))
        .layout(sized.file.graph(), second);

    assertEquals(List.of(), Figures.overlaps(sized.file.graph(), second));
    for (Node node : sized.file.nodes()) {
      assertEquals(first.place(node).layer(), second.place(node).layer());
    }
  }

  /// In a graph of few vertices one edge can turn the whole drawing over, so many are taken
  /// together.
  @Sampled(count = 4, seed = 20261126)
  void otherOperandMovesTheRestLittleOnAverage(Sample sample) {
    double moved = 0;
    int vertices = 0;
    int choice = sample.random().nextInt(1_000_000);
    for (int k = 0; k < 25; k++) {
      Sized sized = Sized.of(new Sample(sample.seed() + k, sample.halvings()), 15, 2);
      var before = sized.layout();
      RoutedLayoutModel2D<Node, Link> after = new RoutedLayoutModel2D<>();
      Sized edited = sized.withOtherOperand(choice);
      edited
          .algorithm()
          .withEarlier(n -> Optional.of(before.place(n)))
          .layout(edited.file.graph(), after);
      for (Node node : sized.file.nodes()) {
        moved += Math.abs(after.place(node).across() - before.place(node).across());
        vertices++;
      }
    }
    double mean = moved / Math.max(1, vertices);
    assertTrue(mean < 20, () -> "mean displacement " + mean);
  }

  @Sampled(count = 60, seed = 20261124)
  void endsAtWhicheverAskItIsCancelled(Sample sample) {
    Sized sized = Sized.of(sample);
    int when = sample.random().nextInt(1_000_000);
    int asked = asks(sized, Integer.MAX_VALUE);
    int last = asked == 0 ? 0 : when % asked;

    assertEquals(asked == 0 ? 0 : last + 1, asks(sized, last));
  }

  /// Lays out until asked the given number of times; returns how often it asked.
  private static int asks(Sized sample, int last) {
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

  @Test
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
            v -> new Size(20, 10), e -> 0, e -> Size.NONE, LayoutOptions.standard())
        .layout(chain, model);

    assertTrue(model.box(length - 1).x() > model.box(0).x());
    assertEquals(model.box(0).y(), model.box(length - 1).y());
  }

  @Test
  void emptyGraphIsAnEmptyDrawing() {
    RoutedLayoutModel2D<Integer, DefaultEdge> model = new RoutedLayoutModel2D<>();

    new LayeredLayout2D<Integer, DefaultEdge>(
            v -> new Size(20, 10), e -> 0, e -> Size.NONE, LayoutOptions.standard())
        .layout(new DirectedMultigraph<>(DefaultEdge.class), model);

    assertEquals(0, model.crossings());
  }

  @Test
  void cycleIsRejected() {
    Graph<String, DefaultEdge> cycle = new DirectedMultigraph<>(DefaultEdge.class);
    cycle.addVertex("a");
    cycle.addVertex("b");
    cycle.addEdge("a", "b");
    cycle.addEdge("b", "a");
    var layout =
        new LayeredLayout2D<String, DefaultEdge>(
            v -> new Size(20, 10), e -> 0, e -> Size.NONE, LayoutOptions.standard());

    assertThrows(
        IllegalArgumentException.class, () -> layout.layout(cycle, new RoutedLayoutModel2D<>()));
  }

  @Test
  void plainModelGetsPointsInItsOwnArea() {
    GraphFile file = GraphFile.read("baydin");
    MapLayoutModel2D<Node> model = new MapLayoutModel2D<>(Box2D.of(10, 20, 100, 50));

    new LayeredLayout2D<Node, Link>(
            n -> new Size(60, 36), Link::operand, l -> Size.NONE, LayoutOptions.standard())
        .layout(file.graph(), model);

    for (Node node : file.nodes()) {
      var point = model.get(node);
      assertTrue(point.getX() > 10 && point.getX() < 110, point::toString);
      assertTrue(point.getY() > 20 && point.getY() < 70, point::toString);
    }
  }

  static LayoutOptions anyOptions(Random random) {
    Direction[] directions = Direction.values();
    OrderPriority[] priorities = OrderPriority.values();
    return LayoutOptions.standard()
        .with(directions[random.nextInt(directions.length)])
        .with(priorities[random.nextInt(priorities.length)])
        .withEffort(List.of(0, 20, 200).get(random.nextInt(3)));
  }

  /// Up to 30 vertices; each takes up to four earlier ones as operands, also one several times.
  public static GraphFile graph(Sample sample) {
    return graph(sample, 30, 4);
  }

  /// Up to `most` vertices of up to `operands` operands each.
  private static GraphFile graph(Sample sample, int most, int operands) {
    Random random = sample.random();
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    int size = sample.size(0, most);
    for (int v = 0; v < size; v++) {
      nodes.add(new Node(v, "v" + v, "op"));
      int uses = v == 0 ? 0 : random.nextInt(operands + 1);
      for (int k = 0; k < uses; k++) {
        // Early vertices more often, as inputs and parameters are.
        links.add(new Link(random.nextInt(1 + random.nextInt(v)), v, k));
      }
    }
    return new GraphFile("random", nodes, links);
  }
}
