package org.tapedeck.engine.function;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Where `min` or `max` of several numbers is a chain of operations, as max(max(a, b), c), all
/// numbers that tie get equal shares: an operand that stands for two of three gets 2/3. For a tape
/// in flat arrays; 16 bytes for each `min` and `max` of a tape that has such chains.
final class Ties {
  private static final int NONE = -1;
  private static final double HALF = 0.5;

  private final Operands operands;

  /// The operations that are `min` or `max`, in order; none where no one is an operand of its like.
  private final int[] members;

  /// For each member the place among them of an operand that is the same function, or `NONE`.
  private final int[] first;

  private final int[] second;

  /// For each member how many numbers tie in it.
  private final int[] counts;

  /// Of the operations at `operands`; `functions` says which function operation k is.
  Ties(Operands operands, IntFunction<ElementaryFunction> functions) {
    this.operands = operands;
    int[] choices =
        IntStream.range(0, operands.first.length)
            .filter(k -> isChoice(functions.apply(k)))
            .toArray();
    int[] a = places(choices, operands.first, functions);
    int[] b = places(choices, operands.second, functions);
    boolean chained = IntStream.concat(Arrays.stream(a), Arrays.stream(b)).anyMatch(n -> n != NONE);
    members = chained ? choices : new int[0];
    first = a;
    second = b;
    counts = new int[members.length];
  }

  /// Whether a function chooses one of its operands.
  static boolean isChoice(ElementaryFunction function) {
    return function == ElementaryFunction.MIN || function == ElementaryFunction.MAX;
  }

  private int[] places(int[] choices, int[] slots, IntFunction<ElementaryFunction> functions) {
    return Arrays.stream(choices)
        .map(
            k -> {
              int operand = slots[k] - operands.results;
              int place = operand < 0 ? NONE : Arrays.binarySearch(choices, operand);
              return place >= 0 && functions.apply(operand) == functions.apply(k) ? place : NONE;
            })
        .toArray();
  }

  /// Counts anew, where `slots` are as they are now. Costs O(members).
  void count(double[] slots) {
    for (int n = 0; n < members.length; n++) {
      double a = slots[operands.first[members[n]]];
      double b = slots[operands.second[members[n]]];
      int ofFirst = a == slots[operands.results + members[n]] ? count(first[n]) : 0;
      int ofSecond = b == slots[operands.results + members[n]] ? count(second[n]) : 0;
      counts[n] = ofFirst + ofSecond;
    }
  }

  private int count(int place) {
    return place == NONE ? 1 : counts[place];
  }

  /// `partial` of operation `k` by `operand`, or its share where the operation is a tie.
  double partial(ElementaryFunction function, int k, int operand, double partial) {
    if (partial != HALF || members.length == 0 || !isChoice(function)) {
      return partial;
    }
    int n = Arrays.binarySearch(members, k);
    return (double) count(operand == 0 ? first[n] : second[n]) / counts[n];
  }

  long bytes() {
    return 4L * Integer.BYTES * members.length;
  }
}
