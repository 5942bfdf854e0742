package org.tapedeck.engine.lang.python;

import org.tapedeck.engine.lang.StandardNormal;

/// Random numbers as the language draws them, from a seed that a text may set.
final class Chance {
  private static final long STEP = 1_000_003;

  private long seed = 1;
  private int drawn;

  void seed(long number) {
    seed = number;
    drawn = 0;
  }

  long seed() {
    return seed;
  }

  /// `count` standard normal numbers.
  double[] normal(int count) {
    return StandardNormal.numbers(count, next());
  }

  /// A number from 0 to 1.
  double uniform() {
    return StandardNormal.uniform(next());
  }

  private long next() {
    drawn++;
    return drawn == 1 ? seed : seed + STEP * drawn;
  }

  int drawn() {
    return drawn;
  }

  /// Has the number `count` be drawn next, as before what was drawn since.
  void backTo(int count) {
    drawn = count;
  }
}
