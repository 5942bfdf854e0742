package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.option.Spacing;
import org.tapedeck.engine.graph.FoldedGraph;

/// What the layers of a drawing need for their boxes, labels, passing edges and frames, the sum of
/// them along the flow, the broadest of them across it. In px.
final class Need {
  /// The most that curves between two layers take, by the room that they take at least.
  private static final double CURVES = 3;

  private final GraphLayout layout;
  private final FoldedGraph folding;
  private final Spacing spacing;
  private final List<Layer> layers = new ArrayList<>();

  /// The boxes that overlap along the flow.
  private static final class Layer {
    double start;
    double end;
    double labels;
    double breadth;
  }

  /// A box, along the flow and across it.
  private record Extent(double start, double end, double breadth) {}

  private Need(GraphLayout layout, Spacing spacing) {
    this.layout = layout;
    this.folding = layout.folding();
    this.spacing = spacing;
    findLayers();
    addLabels();
    addPassing();
  }

  private void findLayers() {
    Set<Box> boxes = new LinkedHashSet<>();
    folding.cards().forEach(v -> boxes.add(layout.node(v)));
    folding.lines().forEach(e -> layout.copy(e).ifPresent(boxes::add));
    List<Extent> sorted =
        boxes.stream()
            .map(this::extent)
            .sorted(Comparator.comparingDouble(Extent::start).thenComparingDouble(Extent::end))
            .toList();
    for (Extent box : sorted) {
      if (layers.isEmpty() || layers.getLast().end <= box.start) {
        Layer layer = new Layer();
        layer.start = box.start;
        layers.add(layer);
      }
      Layer layer = layers.getLast();
      layer.end = Math.max(layer.end, box.end);
      layer.breadth += box.breadth + spacing.node();
    }
  }

  private void addLabels() {
    for (int e : folding.lines()) {
      Extent head = extent(layout.node(folding.graph().to(e)));
      Extent label = extent(layout.label(e));
      Layer layer = layers.stream().filter(l -> head.start < l.end).findFirst().orElseThrow();
      layer.breadth += label.breadth + spacing.label();
      layer.labels = Math.max(layer.labels, label.end - label.start);
    }
  }

  private void addPassing() {
    for (int e : folding.lines()) {
      Extent tail = extent(layout.copy(e).orElse(layout.node(folding.graph().from(e))));
      Extent head = extent(layout.node(folding.graph().to(e)));
      layers.stream()
          .filter(layer -> tail.end < layer.start && layer.end < head.start)
          .forEach(layer -> layer.breadth += spacing.edge());
    }
    for (int g = 0; g < folding.graph().groups().size(); g++) {
      layout.group(g).map(this::extent).ifPresent(this::addFrame);
    }
  }

  private void addFrame(Extent frame) {
    layers.stream()
        .filter(layer -> frame.start < layer.end && layer.start < frame.end)
        .forEach(
            layer -> layer.breadth += 2 * (spacing.frame() + spacing.node()) + spacing.title());
  }

  double length() {
    double frames = 2 * (spacing.frame() + spacing.title()) * folding.graph().groups().size();
    double sum = 2 * spacing.margin() + frames;
    for (Layer layer : layers) {
      double curves = spacing.arrow() + CURVES * spacing.curve();
      sum += layer.end - layer.start + layer.labels + curves;
    }
    return sum;
  }

  double breadth() {
    double most = layers.stream().mapToDouble(layer -> layer.breadth).max().orElse(0);
    return 2 * spacing.margin() + most;
  }

  static Need of(GraphLayout layout, Spacing spacing) {
    return new Need(layout, spacing);
  }

  private Extent extent(Box box) {
    boolean horizontal = layout.direction().horizontal();
    double start = horizontal ? box.x() : box.y();
    double end = horizontal ? box.maxX() : box.maxY();
    double breadth = horizontal ? box.height() : box.width();
    double length = length(layout);
    return layout.direction().mirrored()
        ? new Extent(length - end, length - start, breadth)
        : new Extent(start, end, breadth);
  }

  static double length(GraphLayout layout) {
    return layout.direction().horizontal() ? layout.width() : layout.height();
  }

  static double breadth(GraphLayout layout) {
    return layout.direction().horizontal() ? layout.height() : layout.width();
  }
}
