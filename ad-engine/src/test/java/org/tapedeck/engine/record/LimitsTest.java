package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Program;
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
    assertError(() -> limits.checkSize(MOST, PLACE), span, TOO_MANY, hint);
  }

  private static void assertError(Executable step, Span span, String message, String hint) {
    Diagnostic told = assertThrows(RunError.class, step).diagnostic();
    assertEquals(Severity.ERROR, told.severity());
    assertEquals(span, told.span());
    assertEquals(message, told.message().toString());
    assertEquals(hint, told.hint().orElseThrow().toString());
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
        PLACE,
        "this runs for too long",
        "take smaller vectors and matrices");
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
  void elementsCountEachAndCopiesOfThemLess() throws RunError {
    limits.countWork(WORK - 3, PLACE);
    limits.countCopies(100, PLACE);

    assertDoesNotThrow(() -> limits.countWork(1, PLACE));
    assertThrows(RunError.class, () -> limits.countWork(PLACE));
  }

  /// Each took minutes or all memory, or ended in an exception.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for k = 1..1000000 { const c = len(randn(100000, 1)) }",
        "const v = randn(100000, 1); for k = 1..1000000 { const c = v }",
        "const v = randn(100000, 1); for k = 1..1000000 { c = v }",
        "const v = randn(300, 300, 1); for k = 1..1000000 { const c = transpose(v)[1, 1] }",
        "const v = randn(300, 300, 1); for k = 1..1000000 { c = len(transpose(v)) }",
        "const v = randn(2, 50000, 1); for k = 1..1000000 { c = len(v[1]) }",
        "const v = randn(100000, 1); for k = 1..1000000 { v[1] = k }",
        "const v = randn(100000, 1); for k = 1..1000000 { c = len([v, v]) }",
        "for k = 1..1000000000 { const c = 1 }",
        "while 1 < 2 { const c = 1 }",
        "const c = sum(i = 1..1000000, sum(j = 1..1000000, 1))",
        "for k = 1..1000000 { c = sum(i = 1..1000000, 1) }",
        "for k = 1..1000000 { c = len([%s]) }",
        "for k = 1..1000000 { if0 = if(1 < 2, 1, %s) }",
        "x1 = 1; const c = len(randn(50000, 1, 1) @ randn(1, 50000, 1))",
        "const c = len(randn(65536, 1, 1) @ randn(1, 65536, 1))",
        "const c = randn(1000, 100, 1) @ randn(100, 1000, 1)",
        "z = randn(1000, 100, 1) @ randn(100, 1000, 1)",
        "f(a) = len([%s]); for k = 1..1000000 { c = f(k) }",
      })
  void noLoopAndNoMatrixBesideTheGraphRunsOn(String text) {
    String many = "1" + ", 2".repeat(20_000);
    Program program =
        Programs.program(
            "x = 1; y = x*x; "
                + text.replace("%s", text.contains("if(") ? "x" + "+x".repeat(20_000) : many));

    Recording recording = Programs.record(program);

    String message =
        assertInstanceOf(Recording.Failed.class, recording).diagnostic().message().toString();
    assertTrue(message.contains("too long") || message.contains("more than"), message);
  }

  @Test
  void elementsOfALongVectorMayBeSetOneByOne() {
    String text = "x = randn(3000, 1); for k = 1..3000 { x[k] = x[k]^2 }; y = sum(x)";

    assertTrue(Double.isFinite(Programs.value(text)));
  }

  @Test
  void expressionsInsideEachOtherAreBoundedUntilTheyAreLeft() throws RunError {
    for (int i = 0; i < Limits.MOST_DEPTH; i++) {
      limits.enter(PLACE);
    }

    assertError(
        () -> limits.enter(PLACE),
        PLACE,
        "calls are nested too deeply here",
        "give an inner part a name before");
    limits.leave();
    limits.leave();
    assertDoesNotThrow(() -> limits.enter(PLACE));
  }
}
