package org.tapedeck.app.layout.layered;

import java.util.Arrays;
import java.util.Comparator;

/// Sorts ints by what they stand for.
public final class IntOrder {
  private IntOrder() {}

  /// The `numbers` in the order of `by`; those that it takes for equal stay in their order.
  public static int[] sorted(int[] numbers, Comparator<Integer> by) {
    return Arrays.stream(numbers).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
  }
}
