package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;

class LimitsTest {
  private static final int MOST = 1000;
  private static final int WORK = 500;
  private static final Span OUTER = new Span(0, 9);
  private static final Span INNER = new Span(2, 7);
  private static final Span PLACE = new Span(4, 5);
  private static final String TOO_MANY = "this records more than 1,000 nodes";

  private final Limits limits = new Limits(MOST, WORK);

  private void assertMayGrow() {
    assertDoesNotThrow(() -> limits.checkSize(MOST, PLACE));
  }

  private void assertStopped(Span span, String hint) {
    assertDoesNotThrow(() -> limits.checkSize(MOST - 1, PLACE));
    assertError(
        () -> limits.checkSize(MOST, PLACE), new Diagnostic(Severity.ERROR, span, TOO_MANY, hint));
  }

  private static void assertError(Executable step, Diagnostic expected) {
    assertEquals(expected, assertThrows(RunError.class, step).diagnostic());
  }

  @Test
  void singleValuesAreBoundedByTheTextAlone() {
    assertMayGrow();
  }

  @Test
  void theOutermostLoopIsToldThatItDoesNotEnd() {
    limits.enterLoop(OUTER);
    limits.enterLoop(INNER);

    assertStopped(OUTER, "does this loop end?");
    limits.leaveLoop();
    assertStopped(OUTER, "does this loop end?");
    limits.leaveLoop();
    assertMayGrow();
  }

  @Test
  void callsAreBoundedUntilTheyAreLeft() {
    limits.enterCall();
    limits.enterCall();
    limits.leaveCall();

    assertStopped(PLACE, "call the function less often");
    limits.leaveCall();
    assertMayGrow();
  }

  @Test
  void vectorsAreBoundedUntilTheyAreLeft() {
    limits.enterArray();
    limits.enterArray();
    limits.leaveArray();

    assertStopped(PLACE, "take smaller vectors and matrices");
    limits.leaveArray();
    assertMayGrow();
  }

  @Test
  void workBesideTheGraphIsBounded() throws RunError {
    work(limits, WORK);

    assertError(
        () -> limits.countWork(PLACE),
        new Diagnostic(
            Severity.ERROR, PLACE, "this runs for too long", "take smaller vectors and matrices"));
  }

  @ParameterizedTest
  @CsvSource({"1, 2000000", "100000, 2000000", "100001, 2000020"})
  void moreVerticesAllowMoreWorkAndFewerNoLess(int mostVertices, int work) throws RunError {
    Limits some = Limits.of(RecordingRules.standard().withMost(mostVertices));

    work(some, work);

    assertThrows(RunError.class, () -> some.countWork(PLACE));
  }

  private static void work(Limits limits, int times) throws RunError {
    for (int i = 0; i < times; i++) {
      limits.countWork(PLACE);
    }
  }

  @Test
  void expressionsInsideEachOtherAreBoundedUntilTheyAreLeft() throws RunError {
    for (int i = 0; i < Limits.MOST_DEPTH; i++) {
      limits.enter(PLACE);
    }

    assertError(
        () -> limits.enter(PLACE),
        new Diagnostic(
            Severity.ERROR,
            PLACE,
            "calls are nested too deeply here",
            "give an inner part a name before"));
    limits.leave();
    limits.leave();
    assertDoesNotThrow(() -> limits.enter(PLACE));
  }
}
