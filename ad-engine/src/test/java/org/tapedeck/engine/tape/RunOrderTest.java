package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class RunOrderTest {
  private static final int OUTSIDE = -1;

  private static int[] order(byte[] opcodes, int[] first, int[] second) {
    RunOrder runs = RunOrder.of(opcodes, first, second, opcodes.length);
    return IntStream.range(0, opcodes.length).map(runs::operation).toArray();
  }

  @Sampled(seed = 20240721, count = 200)
  void everyOperationComesOnceAndAfterItsOperands(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(0, 10_000);
    Random random = new Random(seed);
    byte[] opcodes = new byte[size];
    random.nextBytes(opcodes);
    int[] first = IntStream.range(0, size).map(k -> random.nextInt(k + 1) - 1).toArray();
    int[] second = IntStream.range(0, size).map(k -> random.nextInt(k + 1) - 1).toArray();

    int[] order = order(opcodes, first, second);

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

    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, order(opcodes, outside, outside));
  }

  @Test
  void aSumIsOneRunThoughItsTermsComeBetween() {
    byte[] opcodes = {7, 0, 7, 0, 7, 0};
    int[] first = {OUTSIDE, OUTSIDE, OUTSIDE, 1, OUTSIDE, 3};
    int[] second = {OUTSIDE, 0, OUTSIDE, 2, OUTSIDE, 4};

    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, order(opcodes, first, second));
  }

  @Test
  void runsAreCountedAndTheirBeginningsKnown() {
    byte[] opcodes = {7, 8, 7, 8};
    int[] outside = {OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE};

    RunOrder runs = RunOrder.of(opcodes, outside, outside, 3);

    assertEquals(2, runs.count());
    assertArrayEquals(
        new boolean[] {true, false, true},
        new boolean[] {runs.begins(0), runs.begins(1), runs.begins(2)});
    assertEquals(8, runs.opcode(2));
  }

  @Test
  void theLengthThatIsAskedForIsAnAverage() {
    byte[] opcodes = {7, 7, 7, 8, 8};
    int[] outside = {OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE};

    assertTrue(RunOrder.ofLongRuns(opcodes, outside, outside, 4, 2).isPresent());
    assertTrue(RunOrder.ofLongRuns(opcodes, outside, outside, 5, 3).isEmpty());
  }

  @Test
  void longRunsAreNotLookedForBehindManyShortOnes() {
    assertTrue(ofAChainBeforeALongRun(RunOrder.PIECE).isPresent());
    assertTrue(ofAChainBeforeALongRun(8 * RunOrder.PIECE).isEmpty());
  }

  /// A chain of two functions that take turns, then far more operations of one function.
  private static Optional<RunOrder> ofAChainBeforeALongRun(int chain) {
    int size = 100 * RunOrder.PIECE;
    byte[] opcodes = new byte[size];
    int[] first = new int[size];
    Arrays.fill(first, OUTSIDE);
    for (int k = 0; k < chain; k++) {
      opcodes[k] = (byte) (k % 2);
      first[k] = k - 1;
    }
    return RunOrder.ofLongRuns(opcodes, first, first, size, 5);
  }

  @Test
  void aSumIsOneRunThoughItsPartsAreUsedBetween() {
    byte[] opcodes = {0, 9, 0, 0};
    int[] first = {OUTSIDE, 0, 0, 2};
    int[] second = {OUTSIDE, 0, OUTSIDE, OUTSIDE};

    assertArrayEquals(new int[] {0, 2, 3, 1}, order(opcodes, first, second));
  }

  /// 41 runs in each of the first eight pieces are too short for a hundred operations a run, though
  /// one run in the ninth would make up for them.
  @Test
  void shortRunsInTheFirstPiecesDecide() {
    int trial = 8 * RunOrder.PIECE;
    byte[] opcodes = new byte[trial + RunOrder.PIECE];
    for (int k = 0; k < trial; k++) {
      opcodes[k] = (byte) (k % 41);
    }
    int[] outside = new int[opcodes.length];
    Arrays.fill(outside, OUTSIDE);

    assertEquals(8 * 41 + 1, RunOrder.of(opcodes, outside, outside, opcodes.length).count());
    assertEquals(
        Optional.empty(), RunOrder.ofLongRuns(opcodes, outside, outside, opcodes.length, 100));
  }
}
