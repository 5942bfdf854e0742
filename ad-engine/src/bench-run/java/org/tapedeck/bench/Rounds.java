package org.tapedeck.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// Contenders timed in turns, in one process: what slows the machine down for a while slows all of
/// them down. Times are those for which the thread had a processor, so a busy machine does not
/// count, nor does collecting the garbage that a contender leaves.
///
/// They are warmed up in turns as well, until none of them gets quicker any more: a contender that
/// the compiler has not come to yet, or has to compile anew because another one called the same
/// method in another way, would be measured slower than it is.
public final class Rounds {
  private static final int ROUNDS = 15;
  private static final double TURN = 15e6;

  /// The warm-up goes on until so many turns of each contender have brought no gain.
  private static final int STEADY_TURNS = 10;

  private static final int MOST_TURNS = 150;
  private static final double GAIN = 0.97;

  /// Takes the results, so that no computation is left out as useless.
  private static volatile double sink;

  private final DoubleSupplier[] contenders;

  /// Of each contender, the calls that fill a turn.
  private final int[] calls;

  /// In ns per call, by contender and round.
  private final double[][] times;

  private Rounds(DoubleSupplier[] contenders) {
    this.contenders = contenders;
    calls = new int[contenders.length];
    Arrays.fill(calls, 1);
    times = new double[contenders.length][ROUNDS];
  }

  /// Times each of `contenders`, after warming all of them up.
  public static Rounds of(DoubleSupplier... contenders) {
    return of(MOST_TURNS, contenders);
  }

  /// Times each of `contenders`, after warming all of them up in at most so many turns.
  public static Rounds of(int warmUpTurns, DoubleSupplier... contenders) {
    Rounds rounds = new Rounds(contenders);
    rounds.warmUp(warmUpTurns);
    rounds.measure();
    return rounds;
  }

  private void warmUp(int most) {
    double[] best = new double[contenders.length];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    int steady = 0;
    for (int turn = 0; turn < most && steady < STEADY_TURNS; turn++) {
      steady++;
      for (int i = 0; i < contenders.length; i++) {
        double time = turn(i);
        calls[i] = (int) Math.clamp(TURN / time, 1, 1e6);
        if (time < GAIN * best[i]) {
          steady = 0;
          best[i] = time;
        }
      }
    }
  }

  private void measure() {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < contenders.length; i++) {
        times[i][round] = turn(i);
      }
    }
  }

  /// The time of a call in one turn of contender number `i`.
  private double turn(int i) {
    double sum = 0;
    long start = ThreadUse.nanos();
    for (int call = 0; call < calls[i]; call++) {
      sum += contenders[i].getAsDouble();
    }
    long end = ThreadUse.nanos();
    sink = sum;
    return (end - start) / (double) calls[i];
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
