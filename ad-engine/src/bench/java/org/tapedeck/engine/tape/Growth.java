package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.tapedeck.bench.LogLogPlot;
import org.tapedeck.bench.Rounds;
import org.tapedeck.bench.Row;

/// How the time of a full gradient grows with the number of inputs: one adjoint sweep, or one
/// tangent sweep per input, over one and the same tape.
final class Growth {
  private static final int[] SIZES = {10, 30, 100, 300, 1000, 3000};
  private static final String REVERSE = "all derivatives by one adjoint sweep, n = ";
  private static final String FORWARD = "all derivatives by n tangent sweeps, n = ";

  private Growth() {}

  /// All sizes are measured in turns: else the first ones would pay for compiling.
  static void measure(List<Row> rows) {
    DoubleSupplier[] contenders = new DoubleSupplier[2 * SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      Tape tape = Tape.of(Workloads.rosenbrock(SIZES[i]));
      int output = tape.graph().output("y");
      contenders[2 * i] = () -> tape.gradient(output)[0];
      contenders[2 * i + 1] = () -> byTangents(tape)[0];
    }
    Rounds rounds = Rounds.of(contenders);
    double[] reverse = new double[SIZES.length];
    double[] forward = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      reverse[i] = rounds.nanos(2 * i);
      forward[i] = rounds.nanos(2 * i + 1);
      rows.add(Row.told(REVERSE + SIZES[i], reverse[i] / 1000, "µs"));
      rows.add(Row.told(FORWARD + SIZES[i], forward[i] / 1000, "µs"));
    }
    rows.add(Row.told("reverse mode: time ~ n^", exponent(SIZES, reverse), ""));
    rows.add(Row.told("forward mode: time ~ n^", exponent(SIZES, forward), ""));
  }

  private static double[] byTangents(Tape tape) {
    int output = tape.graph().output("y");
    double[] gradient = new double[tape.graph().inputCount()];
    double[] seed = new double[gradient.length];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = 1;
      gradient[i] = tape.tangents(seed)[output];
      seed[i] = 0;
    }
    return gradient;
  }

  /// The slope of the straight line through the logarithms, by least squares.
  static double exponent(int[] sizes, double[] times) {
    double[] x = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
    double[] y = Arrays.stream(times).map(Math::log).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      covariance += (x[i] - meanX) * (y[i] - meanY);
      variance += (x[i] - meanX) * (x[i] - meanX);
    }
    return covariance / variance;
  }

  /// The plot of what `measure` found.
  static LogLogPlot plot(List<Row> rows) {
    return new LogLogPlot(
        "A full gradient of Rosenbrock’s function",
        "number of inputs n",
        "time",
        List.of(
            curve("forward mode:\nn tangent sweeps", "#1f6feb", FORWARD, rows),
            curve("reverse mode:\none adjoint sweep", "#c2510a", REVERSE, rows)));
  }

  private static LogLogPlot.Curve curve(
      String label, String colour, String prefix, List<Row> rows) {
    List<Double> sizes = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (Row row : rows) {
      if (row.name().startsWith(prefix)) {
        sizes.add(Double.valueOf(row.name().substring(prefix.length())));
        times.add(row.value() * 1000);
      }
    }
    return new LogLogPlot.Curve(label, colour, sizes, times);
  }
}
