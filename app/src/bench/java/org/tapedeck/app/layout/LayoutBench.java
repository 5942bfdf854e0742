package org.tapedeck.app.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;

/// Measures this layout and ELK Layered on the stored graphs, with the same boxes, labels and ports
/// in the same run; prints a table and writes it as JSON to the file given.
final class LayoutBench {
  private static final Size NODE = new Size(60, 36);
  private static final Size LABEL = new Size(50, 14);

  private final List<Row> rows = new ArrayList<>();

  /// One figure; `ok` if it is at most the goal.
  record Row(String name, double value, String unit, double goal, boolean ok) {}

  private LayoutBench() {}

  public static void main(String[] args) throws IOException {
    LayoutBench bench = new LayoutBench();
    GraphFile first = GraphFile.read("mlp-2-2-1");
    long start = System.nanoTime();
    own(first);
    bench.row("first drawing in a fresh JVM", (System.nanoTime() - start) / 1e6, "ms", 70);
    bench.small();
    GraphFile.MEDIUM.forEach(bench::medium);
    bench.large(10_000, 400);
    bench.large(50_000, 3_000);
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), bench.rows);
  }

  private void small() {
    long crossings = 0;
    long elkCrossings = 0;
    double time = 0;
    double elkTime = 0;
    int overlaps = 0;
    for (String name : GraphFile.SMALL) {
      GraphFile file = GraphFile.read(name);
      var model = own(file);
      crossings += model.crossings();
      overlaps += Figures.overlaps(file.graph(), model).size();
      elkCrossings += new ElkLayout(file, NODE, LABEL).run().crossings();
      time += median(40, () -> own(file));
      elkTime += median(40, () -> new ElkLayout(file, NODE, LABEL).run());
    }
    row("small set: overlaps", overlaps, "", 0);
    row("small set: crossings (ELK " + elkCrossings + ")", crossings, "", 23);
    row("small set: time (ELK / 2.5)", time, "ms", elkTime / 2.5);
  }

  private void medium(String name) {
    GraphFile file = GraphFile.read(name);
    row(
        name + ": crossings (ELK " + new ElkLayout(file, NODE, LABEL).run().crossings() + ")",
        own(file).crossings(),
        "",
        switch (name) {
          case "rnn-12" -> 150;
          case "newton-100" -> 100;
          case "slp-400" -> 200;
          case "mlp-2-16-16-1" -> 3165;
          case "lotka-rk4-13" -> 560;
          default -> throw new IllegalArgumentException(name);
        });
    row(
        name + ": time (ELK)",
        median(5, () -> own(file)),
        "ms",
        median(5, () -> new ElkLayout(file, NODE, LABEL).run()));
  }

  /// A straight-line program of `size` steps whose operands are mostly recent values.
  private void large(int size, double goal) {
    Random random = new Random(1);
    List<GraphFile.Node> nodes = new ArrayList<>();
    List<GraphFile.Link> links = new ArrayList<>();
    for (int v = 0; v < size; v++) {
      nodes.add(new GraphFile.Node(v, "v", "op"));
      int operands = v < 5 || random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
      for (int k = 0; k < operands; k++) {
        int back = (int) (-Math.log(1 - random.nextDouble()) * 8);
        links.add(new GraphFile.Link(Math.max(0, v - 1 - back), v, k));
      }
    }
    Graph<GraphFile.Node, GraphFile.Link> graph = new DirectedMultigraph<>(GraphFile.Link.class);
    nodes.forEach(graph::addVertex);
    links.forEach(l -> graph.addEdge(nodes.get(l.from()), nodes.get(l.to()), l));
    row(size + " nodes: time", median(3, () -> layout(graph)), "ms", goal);
  }

  private static RoutedLayoutModel2D<GraphFile.Node, GraphFile.Link> own(GraphFile file) {
    return layout(file.graph());
  }

  private static RoutedLayoutModel2D<GraphFile.Node, GraphFile.Link> layout(
      Graph<GraphFile.Node, GraphFile.Link> graph) {
    RoutedLayoutModel2D<GraphFile.Node, GraphFile.Link> model = new RoutedLayoutModel2D<>();
    new LayeredLayout2D<GraphFile.Node, GraphFile.Link>(
            n -> NODE, GraphFile.Link::operand, l -> LABEL, Options.standard())
        .layout(graph, model);
    return model;
  }

  private static double median(int runs, Runnable task) {
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      task.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  private void row(String name, double value, String unit, double goal) {
    Row row = new Row(name, value, unit, goal, value <= goal);
    rows.add(row);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-48s %10.1f %10.1f %-3s %s",
            name,
            value,
            goal,
            unit,
            row.ok ? "ok" : "MISSED"));
  }
}
