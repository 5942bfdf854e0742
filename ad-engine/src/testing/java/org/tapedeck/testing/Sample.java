package org.tapedeck.testing;

import java.util.List;
import java.util.Random;

/// One try of a test on random input: everything that is drawn follows from `seed`.
///
/// @param halvings how often the ranges of sizes are halved, to find a small input that fails
public record Sample(long seed, int halvings) {
  private static final int EDGES = 16;
  private static final List<Double> SPECIAL =
      List.of(
          0.0,
          -0.0,
          1.0,
          -1.0,
          0.5,
          Double.MIN_VALUE,
          -Double.MIN_VALUE,
          Double.MIN_NORMAL,
          Math.nextDown(Double.MIN_NORMAL),
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /// The source of everything but sizes; the same at each call.
  public Random random() {
    return new Random(seed);
  }

  /// A size from `least` to `most`, one in eight times one of these two.
  public int size(int least, int most) {
    Random random = new Random(~seed);
    int drawn =
        switch (random.nextInt(EDGES)) {
          case 0 -> least;
          case 1 -> most;
          default -> random.nextInt(least, most + 1);
        };
    return least + ((drawn - least) >> halvings);
  }

  /// Any double, one in eight times a special one.
  public double number() {
    Random random = random();
    return random.nextInt(EDGES / 2) == 0
        ? SPECIAL.get(random.nextInt(SPECIAL.size()))
        : Double.longBitsToDouble(random.nextLong());
  }

  /// Any characters, half of them ASCII: also unassigned ones and halves of surrogate pairs.
  public String text(int most) {
    Random random = random();
    StringBuilder text = new StringBuilder();
    for (int left = size(0, most); left > 0; left--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }

  Sample halved() {
    return new Sample(seed, halvings + 1);
  }

  @Override
  public String toString() {
    return "seed " + seed + (halvings == 0 ? "" : ", sizes halved " + halvings + " times");
  }
}
