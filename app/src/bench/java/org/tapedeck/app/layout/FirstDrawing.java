package org.tapedeck.app.layout;

import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayoutOptions;

/// One drawing in a fresh Java process, `own NAME` or `elk NAME`: prints the ms from the start of
/// the program to the finished drawing, reading the file not included.
final class FirstDrawing {
  private FirstDrawing() {}

  public static void main(String[] args) {
    GraphFile file = GraphFile.read(args[1]);
    Size node = new Size(60, 36);
    Size label = new Size(50, 14);
    Supplier<Object> drawing =
        switch (args[0]) {
          case "own" -> () -> own(file, node, label);
          case "elk" -> () -> new ElkLayout(file, node, label).run();
          default -> throw new IllegalArgumentException(args[0]);
        };
    long start = System.nanoTime();
    drawing.get();
    System.out.println((System.nanoTime() - start) / 1e6);
  }

  private static RoutedLayoutModel2D<Integer, Integer> own(GraphFile file, Size node, Size label) {
    Graph<Integer, Integer> graph = new DirectedMultigraph<>(null, null, false);
    file.nodes().forEach(n -> graph.addVertex(n.id()));
    for (int e = 0; e < file.links().size(); e++) {
      graph.addEdge(file.links().get(e).from(), file.links().get(e).to(), e);
    }
    RoutedLayoutModel2D<Integer, Integer> model = new RoutedLayoutModel2D<>();
    new LayeredLayout2D<Integer, Integer>(
            v -> node, e -> file.links().get(e).operand(), e -> label, LayoutOptions.standard())
        .layout(graph, model);
    return model;
  }
}
