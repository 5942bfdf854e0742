package org.tapedeck.app.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.GraphFile.Node;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.bench.Report;
import org.tapedeck.bench.Rounds;
import org.tapedeck.bench.Row;
import org.tapedeck.engine.graph.ComputationalGraph;

/// Measures this layout beside ELK Layered and, if it is installed, Graphviz dot, with the same
/// boxes, labels and ports in the same run; prints a table and writes it as JSON to the file given.
///
/// ELK takes minutes for the large graphs: it draws them only with `-Delk.large=true`.
final class LayoutBench {
  private static final Size NODE = new Size(60, 36);
  private static final Size LABEL = new Size(50, 14);
  private static final int PROCESSES = 9;

  /// Turns of warm-up: ELK takes seconds for some graphs.
  private static final int WARM_UP = 30;

  /// Crossings to reach at once, and by a thorough search.
  private static final Map<String, long[]> GOALS =
      Map.of(
          "rnn-12", new long[] {150, 110},
          "newton-100", new long[] {100, 100},
          "slp-400", new long[] {200, 170},
          "mlp-2-16-16-1", new long[] {3165, 3070},
          "lotka-rk4-13", new long[] {560, 480});

  private final List<Row> rows = new ArrayList<>();
  private final boolean dot = DotLayout.isInstalled();

  private LayoutBench() {}

  public static void main(String[] args) throws IOException {
    LayoutBench bench = new LayoutBench();
    if (!bench.dot) {
      System.out.println("dot: skipped: needs dot");
    }
    for (Row row : FigureHeights.rows()) {
      bench.rows.add(row);
      Report.print(row);
    }
    bench.cold();
    bench.small();
    for (String name : GraphFile.MEDIUM) {
      bench.medium(name);
    }
    bench.large(LargeGraphs.program(10_000), 400);
    bench.large(LargeGraphs.network(57), 400);
    bench.large(LargeGraphs.program(50_000), 3_000);
    bench.large(LargeGraphs.network(131), 3_000);
    bench.growth("softmax", 2_500, "y = dot(softmax(x), w)");
    bench.growth("sum of products", 10_000, "y = sum(tanh(x) * w)");
    bench.growth("dot", 10_000, "y = dot(x, w)");
    bench.narrow();
    bench.stability();
    Report.write(Path.of(args[0]), bench.rows);
  }

  private void cold() throws IOException {
    double[] own = new double[PROCESSES];
    double[] elk = new double[PROCESSES];
    for (int i = 0; i < PROCESSES; i++) {
      own[i] = inFreshProcess("own");
      elk[i] = inFreshProcess("elk");
    }
    row(
        "first drawing in a fresh process (goal: ELK's · 70 / 580)",
        Rounds.median(own),
        "ms",
        Rounds.median(elk) * 70 / 580);
  }

  private static double inFreshProcess(String layout) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FirstDrawing.class.getName(),
                layout,
                "mlp-2-2-1")
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    return Double.parseDouble(new String(output, StandardCharsets.UTF_8).strip());
  }

  private void small() throws IOException {
    long crossings = 0;
    long thorough = 0;
    int overlaps = 0;
    for (String name : GraphFile.SMALL) {
      GraphFile file = GraphFile.read(name);
      var model = own(file);
      crossings += model.crossings();
      thorough += file.layout(NODE, LABEL, LayoutOptions.standard().thorough()).crossings();
      overlaps += Figures.overlaps(file.graph(), model).size();
    }
    row("small set: crossings" + others(GraphFile.SMALL), crossings, "", 23);
    row("small set: crossings, thorough search", thorough, "", 22);
    row("small set: overlaps", overlaps, "", 0);
    List<Rounds> beside =
        GraphFile.SMALL.stream().map(GraphFile::read).map(this::besideElk).toList();
    row("small set: time (goal: ELK's / 2.5)", sum(beside, 0), "ms", sum(beside, 1) / 2.5);
  }

  /// This layout and ELK's in turns.
  private Rounds besideElk(GraphFile file) {
    return Rounds.of(
        WARM_UP,
        () -> own(file).crossings(),
        () -> {
          new ElkLayout(file, NODE, LABEL).run();
          return 0;
        });
  }

  private static double sum(List<Rounds> rounds, int contender) {
    return rounds.stream().mapToDouble(r -> r.nanos(contender) / 1e6).sum();
  }

  private void medium(String name) throws IOException {
    GraphFile file = GraphFile.read(name);
    var model = own(file);
    long[] goal = GOALS.get(name);
    row(name + ": crossings" + others(List.of(name)), model.crossings(), "", goal[0]);
    row(
        name + ": crossings, thorough search",
        file.layout(NODE, LABEL, LayoutOptions.standard().thorough()).crossings(),
        "",
        goal[1]);
    row(name + ": overlaps", Figures.overlaps(file.graph(), model).size(), "", 0);
    Rounds beside = besideElk(file);
    row(name + ": time (goal: ELK's)", beside.nanos(0) / 1e6, "ms", beside.nanos(1) / 1e6);
  }

  /// The crossings of the others in sum, to stand beside the row's name.
  private String others(List<String> names) throws IOException {
    long elk = 0;
    long crossings = 0;
    boolean finished = dot;
    for (String name : names) {
      GraphFile file = GraphFile.read(name);
      elk += new ElkLayout(file, NODE, LABEL).run().crossings();
      OptionalLong found = dot ? DotLayout.crossings(file, NODE, LABEL) : OptionalLong.empty();
      finished &= found.isPresent();
      crossings += found.orElse(0);
    }
    return " (ELK " + elk + ", dot " + (finished ? crossings : "-") + ")";
  }

  private void large(GraphFile file, double goal) {
    String elk = "";
    if (Boolean.getBoolean("elk.large")) {
      double time = median(1, () -> new ElkLayout(file, NODE, LABEL).run());
      elk = String.format(Locale.ROOT, " (ELK %.0f)", time);
    }
    row(file.name() + ": time" + elk, median(3, () -> own(file)), "ms", goal);
  }

  /// Drawings of vectors of n, 2n and 4n elements, and the exponent that their times grow with.
  private void growth(String name, int n, String statement) {
    int[] sizes = {n, 2 * n, 4 * n};
    double[] times = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      ComputationalGraph graph = Vectors.graph(sizes[i], statement);
      times[i] = median(3, () -> Vectors.draw(graph, LayoutOptions.standard()));
      row(name + " of " + sizes[i] + " elements: time", times[i], "ms", sizes[i] / 2.0);
    }
    double exponent = Math.log(times[2] / times[0]) / Math.log(4);
    row(name + ": time grows as n to the", exponent, "", 1.2);
  }

  /// The first drawing in few rows and with copies, where long edges are what takes time.
  private void narrow() {
    ComputationalGraph graph = Vectors.graph(100, "y = dot(softmax(x), softmax(w))");
    for (int width : new int[] {0, 1, 2, 8}) {
      for (int span : new int[] {0, 3}) {
        LayoutOptions options =
            LayoutOptions.standard().withEffort(0).withWidth(width).withCopySpan(span);
        double time = median(5, () -> Vectors.draw(graph, options));
        String name = "softmax of 100, width " + width + ", copies from " + span;
        row(name + ": first drawing", time, "ms", 1_000);
      }
    }
  }

  private void stability() {
    row("stability: statement appended, mean move", Stability.appendedStatement(), "px", 60);
    row("stability: operand changed, mean move", Stability.changedOperand(), "px", 60);
    row("stability: other branch taken, mean move", Stability.otherBranch(), "px", 60);
  }

  private static RoutedLayoutModel2D<Node, Link> own(GraphFile file) {
    return file.layout(NODE, LABEL, LayoutOptions.standard());
  }

  private static double median(int runs, Runnable task) {
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      task.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return Rounds.median(times);
  }

  private void row(String name, double value, String unit, double goal) {
    Row row = Row.atMost(goal, name, value, unit);
    rows.add(row);
    Report.print(row);
  }
}
