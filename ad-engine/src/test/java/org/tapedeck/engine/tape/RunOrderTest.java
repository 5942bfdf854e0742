package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RunOrderTest {
  private static final int OUTSIDE = -1;

  @Property(seed = "20240721", tries = 200)
  void everyOperationComesOnceAndAfterItsOperands(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 10_000) int size) {
    Random random = new Random(seed);
    byte[] opcodes = new byte[size];
    random.nextBytes(opcodes);
    int[] first = IntStream.range(0, size).map(k -> random.nextInt(k + 1) - 1).toArray();
    int[] second = IntStream.range(0, size).map(k -> random.nextInt(k + 1) - 1).toArray();

    int[] order = RunOrder.of(opcodes, first, second);

    boolean[] done = new boolean[size];
    for (int k : order) {
      assertTrue(!done[k]);
      assertTrue(first[k] == OUTSIDE || done[first[k]]);
      assertTrue(second[k] == OUTSIDE || done[second[k]]);
      done[k] = true;
    }
  }

  @Test
  void alternatingFunctionsOfInputsBecomeTwoRuns() {
    byte[] opcodes = {7, 8, 7, 8, 7, 8};
    int[] outside = new int[opcodes.length];
    Arrays.fill(outside, OUTSIDE);

    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, RunOrder.of(opcodes, outside, outside));
  }

  @Test
  void aSumIsOneRunThoughItsTermsComeBetween() {
    byte[] opcodes = {7, 0, 7, 0, 7, 0};
    int[] first = {OUTSIDE, OUTSIDE, OUTSIDE, 1, OUTSIDE, 3};
    int[] second = {OUTSIDE, 0, OUTSIDE, 2, OUTSIDE, 4};

    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, RunOrder.of(opcodes, first, second));
  }

  @Test
  void aSumIsOneRunThoughItsPartsAreUsedBetween() {
    byte[] opcodes = {0, 9, 0, 0};
    int[] first = {OUTSIDE, 0, 0, 2};
    int[] second = {OUTSIDE, 0, OUTSIDE, OUTSIDE};

    assertArrayEquals(new int[] {0, 2, 3, 1}, RunOrder.of(opcodes, first, second));
  }
}
