package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.alg.drawing.model.Box2D;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.GraphFile.Node;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class GroupsTest {
  private static final int TRIES = 300;

  /// A graph with nested groups: `group` for each vertex, `parent` for each group.
  record Grouped(GraphFile file, List<Integer> group, List<Integer> parent, LayoutOptions options) {
    private static final Size NODE = new Size(60, 36);
    private static final Size LABEL = new Size(50, 14);

    static Grouped of(Sample sample) {
      Random random = sample.random();
      List<Integer> parent = new ArrayList<>();
      for (int g = random.nextInt(7); g > 0; g--) {
        parent.add(random.nextInt(parent.size() + 1) - 1);
      }
      GraphFile file = LayeredLayout2DTest.graph(sample);
      List<Integer> group = new ArrayList<>();
      for (int v = 0; v < file.nodes().size(); v++) {
        // Often the group of the vertex before, as in a program.
        boolean same = v > 0 && random.nextInt(3) > 0;
        group.add(same ? group.getLast() : random.nextInt(parent.size() + 1) - 1);
      }
      LayoutOptions options =
          LayeredLayout2DTest.anyOptions(random)
              .withCopySpan(random.nextInt(3) == 0 ? 2 : 0)
              .withWidth(random.nextInt(3) == 0 ? 3 : 0);
      return new Grouped(file, group, parent, options);
    }

    LayeredLayout2D<Node, Link> algorithm() {
      return new LayeredLayout2D<Node, Link>(n -> NODE, Link::operand, l -> LABEL, options)
          .withGroups(n -> group.get(n.id()), parent);
    }

    RoutedLayoutModel2D<Node, Link> layout() {
      RoutedLayoutModel2D<Node, Link> model = new RoutedLayoutModel2D<>();
      algorithm().layout(file.graph(), model);
      return model;
    }

    boolean isIn(Node node, int outer) {
      return isIn(group.get(node.id()), outer);
    }

    /// The elements of a group that is a vector, else nothing.
    List<Node> elements(int g) {
      boolean vector =
          !parent.contains(g) && file.links().stream().noneMatch(link -> group.get(link.to()) == g);
      return file.nodes().stream().filter(n -> vector && group.get(n.id()) == g).toList();
    }

    boolean isIn(int inner, int outer) {
      int g = inner;
      while (g >= 0 && g != outer) {
        g = parent.get(g);
      }
      return g == outer;
    }
  }

  @Sampled(count = TRIES, seed = 20261124)
  void frameHoldsTheGroupsVerticesAndLabelsAndNoOthers(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    assertFramesHoldTheirOwn(grouped, grouped.layout());
  }

  private static void assertFramesHoldTheirOwn(
      Grouped sample, RoutedLayoutModel2D<Node, Link> model) {
    for (int g = 0; g < sample.parent.size(); g++) {
      for (Node node : sample.file.nodes()) {
        boolean member = sample.isIn(node, g);
        Optional<Box> frame = model.group(g);
        assertTrue(frame.isPresent() || !member, "no frame");
        if (frame.isPresent()) {
          assertHolds(frame.get(), model.box(node), member);
          for (Link link : sample.file.links()) {
            if (link.to() == node.id()) {
              assertHolds(frame.get(), model.label(link), member);
            }
          }
        }
      }
    }
  }

  private static void assertHolds(Box frame, Box box, boolean member) {
    if (member) {
      assertTrue(holds(frame, box), () -> frame + " does not hold " + box);
    } else {
      assertTrue(!frame.overlaps(box), () -> frame + " is on foreign " + box);
    }
  }

  private static boolean holds(Box outer, Box inner) {
    return inner.x() > outer.x()
        && inner.y() > outer.y()
        && inner.maxX() < outer.maxX()
        && inner.maxY() < outer.maxY();
  }

  @Sampled(count = TRIES, seed = 20261124)
  void framesNestLikeTheirGroupsAndStayApartElse(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var model = grouped.layout();

    for (int g = 0; g < grouped.parent.size(); g++) {
      for (int h = 0; h < g; h++) {
        if (model.group(g).isPresent() && model.group(h).isPresent()) {
          Box inner = model.group(g).orElseThrow();
          Box outer = model.group(h).orElseThrow();
          assertTrue(
              grouped.isIn(g, h) ? holds(outer, inner) : !outer.overlaps(inner),
              () -> outer + " and " + inner);
        }
      }
    }
  }

  @Sampled(count = TRIES, seed = 20261124)
  void nothingOverlapsAndEdgesCrossAsCounted(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var model = grouped.layout();

    assertEquals(List.of(), Figures.overlaps(grouped.file.graph(), model));
    assertEquals(
        Figures.crossings(grouped.file.graph(), model, grouped.options.direction()),
        model.crossings());
  }

  @Sampled(count = 100, seed = 20261124)
  void labelsAreInOperandOrderInFramesToo(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var model = grouped.layout();

    boolean horizontal = grouped.options.direction().horizontal();
    List<Link> links = grouped.file.links();
    for (int i = 1; i < links.size(); i++) {
      if (links.get(i).to() == links.get(i - 1).to()) {
        Point first = model.label(links.get(i - 1)).center();
        Point second = model.label(links.get(i)).center();
        assertTrue(horizontal ? first.y() < second.y() : first.x() < second.x());
      }
    }
  }

  @Sampled(count = 100, seed = 20261126)
  void labelsStandOnTheirOwnEdgesAndParallelEdgesApart(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var model = grouped.layout();

    Set<Point> ports = new HashSet<>();
    for (Link link : grouped.file.links()) {
      assertTrue(Figures.passes(model.route(link), model.label(link)), link::toString);
      assertTrue(ports.add(model.route(link).end()), link::toString);
    }
  }

  @Sampled(count = 100, seed = 20261126)
  void everythingIsInsideTheDrawing(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var model = grouped.layout();

    List<Box> boxes = new ArrayList<>();
    grouped.file.nodes().forEach(n -> boxes.add(model.box(n)));
    for (Link link : grouped.file.links()) {
      boxes.add(model.label(link));
      model.copy(link).ifPresent(boxes::add);
      model.route(link).flatten(1).forEach(p -> boxes.add(new Box(p.x(), p.y(), 0, 0)));
    }
    for (int g = 0; g < grouped.parent.size(); g++) {
      model.group(g).ifPresent(boxes::add);
    }
    Box2D area = model.getDrawableArea();
    Box drawing = new Box(-1e-6, -1e-6, area.getWidth() + 2e-6, area.getHeight() + 2e-6);
    assertEquals(List.of(), boxes.stream().filter(box -> !holds(drawing, box)).toList());
  }

  @Sampled(count = 40, seed = 20261126)
  void sameInputGivesSameDrawing(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    assertEquals(
        List.of(), Figures.differences(grouped.file.graph(), grouped.layout(), grouped.layout()));
  }

  @Sampled(count = 100, seed = 20261124)
  void continuedDrawingKeepsTheFramesClean(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var first = grouped.layout();
    RoutedLayoutModel2D<Node, Link> second = new RoutedLayoutModel2D<>();

    grouped
        .algorithm()
        .withEarlier(n -> n.id() % 3 == 0 ? Optional.empty() : Optional.of(first.place(n)))
        .layout(grouped.file.graph(), second);

    assertFramesHoldTheirOwn(grouped, second);
    assertEquals(List.of(), Figures.overlaps(grouped.file.graph(), second));
  }

  @Sampled(count = TRIES, seed = 20261126)
  void elementsOfAVectorAreInOrder(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    var model = grouped.layout();

    for (int g = 0; g < grouped.parent.size(); g++) {
      List<Node> elements = grouped.elements(g);
      for (int i = 0; i < elements.size(); i++) {
        for (int k = 0; k < i; k++) {
          LayerPosition before = model.place(elements.get(k));
          LayerPosition after = model.place(elements.get(i));
          assertTrue(before.layer() != after.layer() || before.across() < after.across());
        }
      }
    }
  }

  @Sampled(count = TRIES, seed = 20261126)
  void layersHoldNoMoreThanTheirWidth(Sample sample) {
    Grouped grouped = Grouped.of(sample);
    int width = sample.random().nextInt(1, 6);
    LayoutOptions narrow = grouped.options.withWidth(width).withCopySpan(0);
    var model = new Grouped(grouped.file, grouped.group, grouped.parent, narrow).layout();

    Map<Integer, Long> held =
        grouped.file.nodes().stream()
            .collect(Collectors.groupingBy(n -> model.place(n).layer(), Collectors.counting()));
    assertTrue(held.values().stream().allMatch(count -> count <= width), held::toString);
    assertFramesHoldTheirOwn(grouped, model);
    assertEquals(List.of(), Figures.overlaps(grouped.file.graph(), model));
    assertEquals(
        Figures.crossings(grouped.file.graph(), model, narrow.direction()), model.crossings());
  }

  @Test
  void largeVectorIsReadLikeAText() {
    List<Node> nodes = new ArrayList<>();
    for (int v = 0; v < 7; v++) {
      nodes.add(new Node(v, "v" + v, v < 6 ? "var" : "op"));
    }
    List<Link> links = new ArrayList<>();
    for (int v = 0; v < 6; v++) {
      links.add(new Link(v, 6, v));
    }
    GraphFile file = new GraphFile("vector", nodes, links);
    List<Integer> group = List.of(0, 0, 0, 0, 0, 0, -1);

    var model =
        new Grouped(file, group, List.of(-1), LayoutOptions.standard().withWidth(2)).layout();

    List<Integer> layers = nodes.stream().map(n -> model.place(n).layer()).toList();
    assertEquals(List.of(0, 1, 2, 0, 1, 2, 3), layers);
  }

  @Test
  void productOfVectorsCrossesNowhere() {
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    for (int v = 0; v < 9; v++) {
      nodes.add(new Node(v, "v" + v, v < 6 ? "var" : "op"));
      group.add(v < 6 ? v / 3 : -1);
      if (v >= 6) {
        links.add(new Link(v - 6, v, 0));
        links.add(new Link(v - 3, v, 1));
      }
    }
    Grouped sample =
        new Grouped(
            new GraphFile("product", nodes, links),
            group,
            List.of(-1, -1),
            LayoutOptions.standard());

    assertEquals(0, sample.layout().crossings());
  }

  @Test
  void elementsOfAVectorStandInOneColumn() {
    List<Node> nodes = new ArrayList<>();
    for (int v = 0; v < 6; v++) {
      nodes.add(new Node(v, "v" + v, "op"));
    }
    List<Link> links =
        List.of(
            new Link(0, 3, 0),
            new Link(1, 3, 1),
            new Link(3, 4, 0),
            new Link(4, 5, 0),
            new Link(2, 5, 1));
    Grouped sample =
        new Grouped(
            new GraphFile("vector", nodes, links),
            List.of(0, 0, 0, -1, -1, -1),
            List.of(-1),
            LayoutOptions.standard());

    var model = sample.layout();

    assertEquals(model.box(nodes.get(0)).x(), model.box(nodes.get(2)).x());
  }

  @Test
  void manyGroupsAreStillDrawnWithTheOuterOnesFramed() {
    int loops = 8_000;
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    List<Integer> parent = new ArrayList<>(Collections.nCopies(loops + 1, 0));
    parent.set(0, -1);
    for (int v = 0; v < 3 * loops; v++) {
      nodes.add(new Node(v, "v", "op"));
      group.add(1 + v / 3);
      if (v > 0) {
        links.add(new Link(v - 1, v, 0));
      }
    }
    Grouped sample =
        new Grouped(new GraphFile("loop", nodes, links), group, parent, LayoutOptions.standard());

    var model = sample.layout();

    assertTrue(model.group(0).isPresent());
    assertEquals(Optional.empty(), model.group(1));
  }
}
