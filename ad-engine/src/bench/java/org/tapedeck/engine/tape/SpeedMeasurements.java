package org.tapedeck.engine.tape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.tapedeck.bench.Report;
import org.tapedeck.bench.Rounds;
import org.tapedeck.bench.Row;
import org.tapedeck.bench.ThreadUse;
import org.tapedeck.engine.graph.ComputationalGraph;

/// What one process measures: the fast tape by itself, beside others, and how it grows.
final class SpeedMeasurements {
  /// The numbers of inputs that growth is measured at.
  static final int[] SIZES = {10, 100, 1000, 10_000, 100_000};

  private static final int MILLION = 1_000_000;

  private final List<Row> rows = new ArrayList<>();

  private SpeedMeasurements() {}

  /// Argument: the file to write.
  public static void main(String[] args) throws IOException {
    SpeedMeasurements all = new SpeedMeasurements();
    all.rosenbrock();
    all.alone(new Case("product of 10,000", Workloads.product(10_000)));
    all.alone(new Case("network", Workloads.network()));
    all.besideHipparchus(10, 2);
    all.besideHipparchus(100, 15);
    all.besideHipparchus(1000, 150);
    all.besideHand();
    all.layouts();
    all.million("Rosenbrock", () -> Workloads.rosenbrock(MILLION / 9));
    all.million("chain", () -> Workloads.chain(MILLION));
    Growth.measure(all.rows);
    SweepMeasurements.measure(all.rows);
    Report.write(Path.of(args[0]), all.rows);
  }

  private void rosenbrock() {
    double[] times = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      times[i] = alone(new Case("Rosenbrock " + SIZES[i], Workloads.rosenbrock(SIZES[i])));
    }
    double exponent = Growth.exponent(SIZES, times);
    rows.add(Row.atLeast(0.95, "Rosenbrock 10 ... 100,000: gradient ~ n^", exponent, ""));
    rows.add(Row.atMost(1.08, "the same, from above", exponent, ""));
  }

  /// Measures one function by itself; returns the time of a gradient in ns.
  private double alone(Case workload) {
    FlatTape tape = workload.tape;
    Rounds rounds = Rounds.of(workload::replay, workload::gradient);
    double bytes = tape.bytes() / (double) tape.size();
    String name = workload.name + ": ";
    rows.add(Row.told(name + "gradient", rounds.nanos(1) / 1000, "µs"));
    rows.add(Row.told(name + "gradient per value", rounds.nanos(1) / tape.size(), "ns"));
    rows.add(Row.atMost(25, name + "memory per value", bytes, "bytes"));
    rows.add(
        Row.atMost(0, name + "allocated per gradient", allocated(workload::gradient), "bytes"));
    rows.add(Row.atMost(4.5, name + "gradient / forward sweep", rounds.ratio(1, 0), "times"));
    return rounds.nanos(1);
  }

  /// The bytes that a call allocates, on average, without what asking for them does.
  private static double allocated(DoubleSupplier action) {
    allocatedIn(action, 10);
    return (allocatedIn(action, 100) - allocatedIn(action, 0)) / 100.0;
  }

  private static long allocatedIn(DoubleSupplier action, int calls) {
    long before = ThreadUse.allocatedBytes();
    for (int i = 0; i < calls; i++) {
      action.getAsDouble();
    }
    return ThreadUse.allocatedBytes() - before;
  }

  private void besideHipparchus(int n, double goal) {
    Case own = new Case("Rosenbrock " + n, Workloads.rosenbrock(n));
    double ratio = rivalry(own, ByHipparchus::rosenbrock);
    rows.add(Row.atLeast(goal, own.name + ": quicker than Hipparchus Gradient", ratio, "times"));
  }

  private void besideHand() {
    besideHand(new Case("Rosenbrock 1000", Workloads.rosenbrock(1000)), ByHand::rosenbrock);
    besideHand(new Case("product of 10,000", Workloads.product(10_000)), ByHand::product);
    besideHand(new Case("network", Workloads.network()), new ByHand.Network()::loss);
  }

  private void besideHand(Case own, ToDoubleBiFunction<double[], double[]> hand) {
    double ratio = 1 / rivalry(own, hand);
    rows.add(Row.told(own.name + ": slower than an adjoint by hand", ratio, "times"));
  }

  /// How many times as long as the tape the rival takes, which has to compute the same.
  private static double rivalry(Case own, ToDoubleBiFunction<double[], double[]> rival) {
    double[] gradient = new double[own.point.length];
    double value = rival.applyAsDouble(own.point, gradient);
    own.gradient();
    check(own.name, value, own.replay());
    for (int i = 0; i < gradient.length; i++) {
      check(own.name, gradient[i], own.gradient[i]);
    }
    return Rounds.of(own::gradient, () -> rival.applyAsDouble(own.point, gradient) + gradient[0])
        .ratio(1, 0);
  }

  private static void check(String name, double expected, double actual) {
    if (Math.abs(expected - actual) > 1e-9 * (1 + Math.abs(expected))) {
      throw new IllegalStateException(name + ": " + expected + " by the rival, here " + actual);
    }
  }

  /// What the choice between runs and single nodes gains.
  private void layouts() {
    for (Case wide :
        List.of(
            new Case("network", Workloads.network()),
            new Case("Rosenbrock 10000", Workloads.rosenbrock(10_000)))) {
      double gain = gain(wide.inRuns(), wide.nodeByNode());
      rows.add(Row.atLeast(1, wide.name + ": runs, as chosen, beside node by node", gain, "times"));
    }
    Case chain = new Case("chain of 10,000", Workloads.chain(10_000));
    double gain = gain(chain.nodeByNode(), chain.inRuns());
    rows.add(Row.atLeast(1, chain.name + ": node by node, as chosen, beside runs", gain, "times"));
  }

  private static double gain(Case chosen, Case other) {
    return Rounds.of(chosen::gradient, other::gradient).ratio(1, 0);
  }

  /// Recording about a million vertices, laying them out, and one gradient.
  private void million(String name, Supplier<ComputationalGraph> recording) {
    DoubleSupplier all =
        () -> {
          Case fresh = new Case(name, recording.get());
          return fresh.gradient();
        };
    double[] times = new double[15];
    for (int i = -10; i < times.length; i++) {
      long start = ThreadUse.nanos();
      all.getAsDouble();
      times[Math.max(i, 0)] = (ThreadUse.nanos() - start) / 1e6;
    }
    String what = name + " of 1,000,000 vertices: record and gradient";
    rows.add(Row.atMost(100, what, Rounds.median(times), "ms"));
  }
}
