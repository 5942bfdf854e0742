package org.tapedeck.engine.tape;

import java.util.List;
import org.tapedeck.bench.Rounds;
import org.tapedeck.bench.Row;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

/// The sweeps that the window makes, over a tape of 30,000 operations: a slider is dragged, so each
/// must fit well into one frame of 16 ms.
final class SweepMeasurements {
  private static final int TERMS = 10_000;

  private SweepMeasurements() {}

  static void measure(List<Row> rows) {
    ComputationalGraph graph = graph();
    Tape tape = Tape.of(graph);
    int output = graph.outputs().getFirst().vertex();
    Rounds rounds =
        Rounds.of(
            () -> Tape.of(graph).primal(output),
            () -> tape.adjoints(output)[0],
            () -> tape.tangents(new double[] {1})[output]);
    rows.add(Row.atMost(5, "window: values and partials", rounds.nanos(0) / 1e6, "ms"));
    rows.add(Row.atMost(1, "window: adjoint sweep", rounds.nanos(1) / 1e6, "ms"));
    rows.add(Row.atMost(1, "window: tangent sweep", rounds.nanos(2) / 1e6, "ms"));
  }

  private static ComputationalGraph graph() {
    String text = "x = 0.5\ny = x" + " + sin(x) * x".repeat(TERMS);
    return switch (Parser.parse(new Source("bench", text))) {
      case ParseResult.Parsed parsed -> Recorder.graph(parsed.program());
      case ParseResult.Rejected rejected ->
          throw new IllegalStateException(rejected.diagnostics().toString());
    };
  }
}
