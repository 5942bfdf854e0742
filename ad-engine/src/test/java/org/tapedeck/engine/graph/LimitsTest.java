package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;

class LimitsTest {
  private static final int MOST = 1000;
  private static final Span OUTER = new Span(0, 9);
  private static final Span INNER = new Span(2, 7);
  private static final Span PLACE = new Span(4, 5);
  private static final String TOO_MANY = "this records more than 1,000 nodes";

  private final Limits limits = new Limits(MOST);

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
    int most = RecordingRules.MOST_VERTICES + 1;
    Limits wider = new Limits(most);
    for (int i = 0; i < 20 * most; i++) {
      wider.countWork(PLACE);
    }

    assertError(
        () -> wider.countWork(PLACE),
        new Diagnostic(
            Severity.ERROR, PLACE, "this runs for too long", "take smaller vectors and matrices"));
  }

  @Test
  void fewerVerticesLeaveAsMuchWork() throws RunError {
    for (int i = 0; i < 20 * RecordingRules.MOST_VERTICES; i++) {
      limits.countWork(PLACE);
    }

    assertThrows(RunError.class, () -> limits.countWork(PLACE));
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
