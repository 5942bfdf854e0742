package org.tapedeck.engine.lang;

/// The numbers of `randn`: independent and standard normal, rounded to four decimals so that they
/// can be read out in class, and the same on every machine.
///
/// A SplitMix64 generator (Steele, Lea and Flood 2014) starts at the seed. Two of its outputs,
/// each shifted right by 11 bits and times 2^-53, are u1 and u2, and by Box and Muller (1958)
///
///     r = sqrt(-2 ln(1 - u1)),    z1 = r cos(2 π u2),    z2 = r sin(2 π u2)
///
/// are the next two numbers, by way of `StrictMath`.
public final class StandardNormal {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double DECIMALS = 1e4;

  private long state;

  private StandardNormal(long seed) {
    state = seed;
  }

  /// The first `count` numbers for `seed`. Costs O(count).
  public static double[] numbers(int count, long seed) {
    StandardNormal generator = new StandardNormal(seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i += 2) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - generator.uniform()));
      double angle = 2 * StrictMath.PI * generator.uniform();
      numbers[i] = rounded(radius * StrictMath.cos(angle));
      if (i + 1 < count) {
        numbers[i + 1] = rounded(radius * StrictMath.sin(angle));
      }
    }
    return numbers;
  }

  /// The first number for `seed` of those that are evenly spread from 0 to 1, not rounded.
  public static double uniform(long seed) {
    return new StandardNormal(seed).uniform();
  }

  /// A whole number by 10^4 is the double next to the decimal; never -0.
  private static double rounded(double number) {
    return StrictMath.rint(number * DECIMALS) / DECIMALS + 0.0;
  }

  private double uniform() {
    state += GOLDEN_GAMMA;
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }
}
