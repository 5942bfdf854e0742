package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;

/// The bounds hold where they are not small against the distance to a pole, a branch cut or 0.
class ErrorBoundExtremesTest {
  private static final int GRAPHS = Integer.getInteger("extreme.graphs", 5000);

  /// The bounds are computed in doubles themselves.
  private static final double ROUNDED = 1 + 1e-9;

  private static ErrorBound bound(Tape tape) {
    return ErrorBound.of(tape, tape.graph().outputs().getLast().vertex());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = atan2(x/3 - x/3, -1)",
        "y = atan2(sin(pi*x), -x)",
        "y = atanh(-x/3*3 + 1e-17)",
        "y = atanh(x/49*49)",
        "y = tan(pi/2*x)",
        "y = tan(x*1e30/3)",
        "y = (x/3 - x/3) * (1/(x/3 - x/3))",
        "y = (x/3 - x/3) * tan(pi/2*x)",
        "y = (x/3 - x/3) ^ (x/2)",
        "y = (x/3 - x/3) ^ -2",
        "y = (-x) ^ (x/49*49)",
        "y = x / (x/3 - x/3)",
        "y = ln(x/3 - x/3 + 1e-17)",
        "y = log2(sin(pi*x))",
        "y = sqrt(sin(x)^2 + cos(x)^2 - 1)",
        "y = acosh(x/49*49 + 1e-17)",
        "y = asin(x/49*49)",
        "y = acos(x/49*49)",
        "y = log1p(-x/49*49)",
        "y = cbrt(x/3 - x/3)",
      })
  void noDigitHoldsWhereAnErrorReachesASingularity(String text) {
    Tape tape = Programs.tape("x = 1; " + text);

    assertEquals(
        Double.POSITIVE_INFINITY, bound(tape).value(tape.graph().outputs().getLast().vertex()));
  }

  @Test
  void jumpsAndKinksAreWithinTheirHeights() {
    assertEquals(2, value("y = sign(x/3 - x/3)"));
    assertEquals(2, derivative("z = x/3 - x/3; y = abs(z)"), 1e-15);
    assertEquals(1, derivative("z = x/3 - x/3; y = relu(z)"), 1e-15);
    assertEquals(1, derivative("z = x/3 - x/3; y = max(z, 0)"), 1e-15);
    assertTrue(derivative("z = x/3 - x/3; y = hypot(z, z)") <= 4.1);
  }

  private static double value(String text) {
    Tape tape = Programs.tape("x = 1; " + text);
    return bound(tape).value(Programs.output(tape.graph(), "y"));
  }

  private static double derivative(String text) {
    Tape tape = Programs.tape("x = 1; " + text);
    return bound(tape).derivative(Programs.vertex(tape.graph(), "z"));
  }

  @Test
  void aProductThatUnderflowsIsNotExact() {
    assertEquals(Double.MIN_VALUE, value("y = 1e-200 * (x * 1e-200)"), 2 * Double.MIN_VALUE);
    assertTrue(value("y = x * 5e-324 / 2") >= Double.MIN_VALUE);
    assertEquals(0, value("y = 0 * x"));
    assertEquals(0, value("y = sin(x - x)"));
  }

  @Test
  void anExactZeroStaysAwayFromCuts() {
    assertTrue(value("y = atan2(x - x, -x)") < 1e-15);
    assertTrue(value("y = sqrt(x - x)") == 0);
    assertTrue(value("y = atan2(x/3 - x/3, x)") < 1e-15);
  }

  @Test
  void anInfiniteValueThatIsSureBringsNoError() {
    assertEquals(0, value("y = min(3, 1/(x - 1))"));
    assertEquals(Double.POSITIVE_INFINITY, value("y = min(3, 1/(x/3 - x/3))"));
  }

  /// A first order alone says next to nothing here: the slope at the value is 0 or small.
  @Test
  void theSlopeIsTheSteepestBetweenWhatTheOperandMayBe() {
    assertTrue(value("y = cos((x*1e17/3 - x*1e17/3))") >= 1);
    assertTrue(value("y = exp(x*1e17/3 - x*1e17/3)") > 1e2);
    assertTrue(value("y = tanh(x*1e17/3 - x*1e17/3 - 5)") >= 1.5);
  }

  @Test
  void valuesAdjointsAndTangentsOfExtremeProgramsStayInsideTheirBounds() {
    int finite = 0;
    int all = 0;
    List<String> outside = new ArrayList<>();
    for (int seed = 0; seed < GRAPHS; seed++) {
      Check check = new Check(ExtremePrograms.program(seed));
      check.values();
      check.adjoints();
      check.tangents(new Random(seed));
      finite += check.finite;
      all += check.all;
      outside.addAll(check.outside);
    }
    assertEquals(List.of(), outside.subList(0, Math.min(12, outside.size())));
    assertTrue(finite > all / 2, finite + " of " + all + " bounds say something");
  }

  private static final class Check {
    private final String text;
    private final Tape tape;
    private final int output;
    private final HighPrecision exact;
    private final List<String> outside = new ArrayList<>();
    private int finite;
    private int all;

    Check(String text) {
      this.text = text;
      tape = Programs.tape(text);
      output = tape.graph().outputs().getLast().vertex();
      exact = new HighPrecision(tape);
    }

    void values() {
      ErrorBound bound = ErrorBound.of(tape, output);
      for (int i = 0; i < tape.graph().size(); i++) {
        if (exact.isKnown(i)) {
          check(exact.value(i), tape.primal(i), bound.value(i), "value", i);
        } else if (exact.hasOperands(i)) {
          check(Apfloat.ZERO, Double.MAX_VALUE, bound.value(i), "undefined value", i);
        }
      }
    }

    void adjoints() {
      ErrorBound bound = ErrorBound.of(tape, output);
      double[] adjoints = tape.adjoints(output);
      List<Apfloat> expected = exact.adjoints(output);
      for (int i = 0; i < adjoints.length; i++) {
        if (!tape.graph().isConstant(i) && expected.get(i) != null) {
          check(expected.get(i), adjoints[i], bound.derivative(i), "adjoint", i);
        }
      }
    }

    void tangents(Random random) {
      double[] seed = random.doubles(tape.graph().inputCount(), -1, 1).toArray();
      ErrorBound bound = ErrorBound.of(tape, seed);
      double[] tangents = tape.tangents(seed);
      List<Apfloat> expected = exact.tangents(seed);
      for (int i = 0; i < tangents.length; i++) {
        if (expected.get(i) != null) {
          check(expected.get(i), tangents[i], bound.derivative(i), "tangent", i);
        }
      }
    }

    private void check(Apfloat expected, double actual, double bound, String what, int vertex) {
      all++;
      if (Double.isFinite(bound)) {
        finite++;
        double error = HighPrecision.exact(actual).subtract(expected).doubleValue();
        if (!(StrictMath.abs(error) <= bound * ROUNDED)) {
          outside.add(
              "%s %d is %s, off by %s with bound %s in%n%s"
                  .formatted(what, vertex, actual, error, bound, text));
        }
      }
    }
  }
}
