package org.tapedeck.engine.tape;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tapedeck.bench.Goal;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;

/// The sweeps over a tape of 30,000 operations: a slider is dragged, so each must fit well into one
/// frame of 16 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SweepBench {
  private static final int TERMS = 10_000;

  private final ComputationalGraph graph = graph();
  private final Tape tape = Tape.record(graph);
  private final int output = graph.outputs().getFirst().vertex();

  /// The primal sweep, with the partials of every edge.
  @Benchmark
  @Goal(5)
  public Tape primal() {
    return Tape.record(graph);
  }

  @Benchmark
  @Goal(1)
  public double[] adjoints() {
    return tape.adjoints(output);
  }

  @Benchmark
  @Goal(1)
  public double[] tangents() {
    return tape.tangents(new double[] {1});
  }

  private static ComputationalGraph graph() {
    String text = "x = 0.5\ny = x" + " + sin(x) * x".repeat(TERMS);
    return switch (Parser.parse(new Source("bench", text))) {
      case ParseResult.Parsed parsed -> ComputationalGraph.of(parsed.program());
      case ParseResult.Rejected rejected ->
          throw new IllegalStateException(rejected.diagnostics().toString());
    };
  }
}
