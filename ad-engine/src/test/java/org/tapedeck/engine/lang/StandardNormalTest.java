package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StandardNormalTest {
  @Test
  void aSeedGivesItsNumbersOnEveryMachine() {
    assertArrayEquals(
        new double[] {-0.0343, -1.2926, -2.5001, 0.9115}, StandardNormal.numbers(4, 1));
    assertArrayEquals(
        new double[] {-0.0343, -1.2926, -2.5001}, StandardNormal.numbers(3, 1), "a part of them");
    assertNotEquals(StandardNormal.numbers(1, 2)[0], StandardNormal.numbers(1, 1)[0]);
  }

  @Test
  void theNumbersAreDistributedNormally() {
    double[] numbers = StandardNormal.numbers(100_000, 7);

    double mean = Arrays.stream(numbers).average().orElseThrow();
    double square = Arrays.stream(numbers).map(x -> x * x).average().orElseThrow();
    double within = Arrays.stream(numbers).filter(x -> StrictMath.abs(x) < 1).count() / 1e5;
    assertEquals(0, mean, 0.01);
    assertEquals(1, square, 0.02);
    assertEquals(0.6827, within, 0.005);
    assertTrue(Arrays.stream(numbers).allMatch(x -> x == StrictMath.rint(x * 1e4) / 1e4));
  }

  @Test
  void aNumberRoundedToZeroHasNoSign() {
    double[] numbers = StandardNormal.numbers(100_000, 7);

    double[] zeros = Arrays.stream(numbers).filter(x -> x == 0).toArray();
    assertTrue(zeros.length > 0);
    assertArrayEquals(new double[zeros.length], zeros);
  }

  @Test
  void seedsBesideEachOtherShareNoNumbers() {
    double[] first = StandardNormal.numbers(50, 1);
    double[] second = StandardNormal.numbers(50, 2);

    assertTrue(Arrays.stream(first).noneMatch(x -> Arrays.stream(second).anyMatch(y -> x == y)));
  }
}
