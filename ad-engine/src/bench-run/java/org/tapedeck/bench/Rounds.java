package org.tapedeck.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// Contenders timed in turns, in one process: what slows the machine down for a while slows all of
/// them down.
public final class Rounds {
  private static final int ROUNDS = 15;
  private static final double WARM_UP = 300e6;
  private static final double TURN = 15e6;

  /// Takes the results, so that no computation is left out as useless.
  private static volatile double sink;

  /// In ns per call, by contender and round.
  private final double[][] times;

  private Rounds(double[][] times) {
    this.times = times;
  }

  /// Times each of `contenders`, after warming it up.
  public static Rounds of(DoubleSupplier... contenders) {
    int[] calls = Arrays.stream(contenders).mapToInt(Rounds::callsPerTurn).toArray();
    double[][] times = new double[contenders.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < contenders.length; i++) {
        times[i][round] = time(contenders[i], calls[i]);
      }
    }
    return new Rounds(times);
  }

  private static int callsPerTurn(DoubleSupplier contender) {
    double last = 0;
    for (double spent = 0; spent < WARM_UP; spent += last) {
      last = time(contender, 1);
    }
    return last >= TURN ? 1 : (int) Math.clamp(TURN / time(contender, 10), 1, 1e6);
  }

  private static double time(DoubleSupplier contender, int calls) {
    double sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      sum += contender.getAsDouble();
    }
    long end = System.nanoTime();
    sink = sum;
    return (end - start) / (double) calls;
  }

  /// The median time of one call of contender number `i`, in ns.
  public double nanos(int i) {
    return median(times[i]);
  }

  /// How many times as long contender `i` takes as `j`: the median over the rounds.
  public double ratio(int i, int j) {
    return median(IntStream.range(0, ROUNDS).mapToDouble(r -> times[i][r] / times[j][r]).toArray());
  }

  /// The middle of `values`, or the mean of the two in the middle.
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
