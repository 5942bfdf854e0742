package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.Vertex;

class ErrorBoundTest {
  private static final int GRAPHS = Integer.getInteger("random.graphs", 1000);

  /// What the bound leaves out is of second order.
  private static final double SECOND_ORDER = 1 + 1e-6;

  /// Where numbers are larger, 60 digits do not hold both 1 and exp(a).
  private static final double LARGE = 40;

  private static ErrorBound bound(Tape tape) {
    return ErrorBound.of(tape, Programs.onlyOutput(tape.graph()));
  }

  @Test
  void inputsAndWhatIsExactHaveNoError() {
    Tape tape = Programs.tape("x = 2; y = max(-x, 3)");

    assertEquals(0, bound(tape).value(0));
    assertEquals(0, bound(tape).value(Programs.onlyOutput(tape.graph())));
  }

  @Test
  void oneOperationIsOffByItsOwnRounding() {
    ErrorBound bound = bound(Programs.tape("x = 3; z = 7; y = x / z"));

    assertEquals(StrictMath.ulp(3.0 / 7) / 2, bound.value(2));
  }

  @Test
  void theCosineOfHalfPiMayBeZero() {
    Tape tape = Programs.tape("x = 2; y = cos(x * pi / 4)");
    int y = Programs.onlyOutput(tape.graph());

    assertTrue(tape.primal(y) != 0);
    assertTrue(bound(tape).valueMayBeZero(y));
    assertFalse(bound(Programs.tape("x = 2; y = cos(x)")).valueMayBeZero(1));
  }

  @Test
  void cancellationLeavesTheErrorsOfTheTerms() {
    ErrorBound bound = bound(Programs.tape("x = 0.1; y = sin(x) - sin(x)"));

    assertEquals(2 * StrictMath.ulp(StrictMath.sin(0.1)), bound.value(3), 1e-30);
  }

  @Test
  void aKinkPassesErrorsOn() {
    ErrorBound bound = bound(Programs.tape("x = 0.1; y = abs(sin(x) - sin(x))"));

    assertTrue(bound.value(4) >= bound.value(3));
  }

  @Test
  void anUndefinedValueHasNoBound() {
    assertEquals(Double.POSITIVE_INFINITY, bound(Programs.tape("x = -1; y = ln(x) * 2")).value(1));
  }

  @Test
  void valuesAndAdjointsOfRandomGraphsStayInsideTheirBounds() {
    Random random = new Random(20240614);
    int checked = 0;
    while (checked < GRAPHS) {
      Tape tape = Programs.tape(RandomPrograms.smooth(random.nextLong(), 1 + random.nextInt(12)));
      boolean isModerate =
          IntStream.range(0, tape.graph().size())
              .allMatch(i -> StrictMath.abs(tape.primal(i)) < LARGE);
      if (isModerate) {
        check(tape);
        checked++;
      }
    }
  }

  private static void check(Tape tape) {
    int output = tape.graph().outputs().getLast().vertex();
    ErrorBound bound = ErrorBound.of(tape, output);
    HighPrecision exact = new HighPrecision(tape);
    double[] adjoints = tape.adjoints(output);
    List<Apfloat> exactAdjoints = exact.adjoints(output);
    for (Vertex vertex : tape.graph().vertices()) {
      int i = vertex.index();
      assertInside(exact.value(i), tape.primal(i), bound.value(i), vertex);
      if (!(vertex instanceof Vertex.Constant)) {
        assertInside(exactAdjoints.get(i), adjoints[i], bound.adjoint(i), vertex);
      }
    }
  }

  private static void assertInside(Apfloat exact, double actual, double bound, Vertex vertex) {
    double error = new Apfloat(new BigDecimal(actual), 60).subtract(exact).doubleValue();

    assertTrue(
        StrictMath.abs(error) <= bound * SECOND_ORDER,
        () -> vertex + " is " + actual + ", off by " + error + " with bound " + bound);
  }
}
