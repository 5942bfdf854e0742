package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

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
  void whatIsExactHasNoError() {
    Tape tape =
        Programs.tape(
            "x = 3; z = 0.75; a = x + z; b = a*z; c = b/z; d = c^2; e = c^3; r = sqrt(d); y ="
                + " r-x+e");
    ErrorBound bound = bound(tape);

    for (int i = 0; i < tape.graph().size(); i++) {
      assertEquals(0, bound.value(i), tape.graph().vertex(i).label());
    }
  }

  @Test
  void aTypedDecimalThatIsNoDoubleIsOffByHalfAnUlp() {
    assertEquals(ulp(0.1) / 2, bound(Programs.tape("x = 0.1; y = -x")).value(0));
    assertEquals(ulp(0.1) / 2, bound(Programs.tape("x = 1; y = x*0.1")).value(1));
    assertEquals(ulp(1e23) / 2, bound(Programs.tape("x = 1e23; y = -x")).value(0));
    assertEquals(ulp(Math.PI) / 2, bound(Programs.tape("x = pi; y = -x")).value(0));
    for (String exact : new String[] {"3", "-17", "0.5", "0.375", "1e16", "1e22", "2.50"}) {
      assertEquals(0, bound(Programs.tape("x = " + exact + "; y = -x")).value(0), exact);
    }
  }

  @Test
  void aMovedInputIsOffByHalfAnUlpOfItsDecimal() {
    ComputationalGraph graph = Programs.graph("x = 0.1; y = -x");

    assertEquals(ulp(0.3) / 2, bound(Tape.of(graph, new double[] {0.3})).value(0));
    assertEquals(0, bound(Tape.of(graph, new double[] {0.25})).value(0));
  }

  @Test
  void aDifferenceAndAQuotientOfOneThingAreExactAndSoIsTheirDerivative() {
    for (String program : new String[] {"x = 0.1; y = x - x", "x = 0.1; y = x/x"}) {
      Tape tape = Programs.tape(program);

      assertEquals(0, bound(tape).value(1), program);
      assertEquals(0, bound(tape).derivative(0), program);
      assertEquals(0, ErrorBound.of(tape, new double[] {1}).derivative(1), program);
    }
  }

  /// As if no error cancelled another, the bound would double at each step or nearly triple.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 2; a = 1; for k = 1..100 { a = (a + x/a)/2 }; y = a",
        "w = 0.1; for k = 1..60 { w = w - 0.1*(2*(w*3 - 1.2)*3) }; y = w",
        "x = 1; v = 0; for k = 1..200 { v = v - 0.1*x; x = x + 0.1*v }; y = x^2 + v^2"
      })
  void alongALoopWhoseErrorsDieOutTheBoundStaysSmall(String program) {
    Tape tape = Programs.tape(program);
    int y = tape.graph().output("y");
    ErrorBound back = ErrorBound.of(tape, y);
    double[] seed = new double[tape.graph().inputCount()];
    Arrays.fill(seed, 1);
    ErrorBound along = ErrorBound.of(tape, seed);
    double[] adjoints = tape.adjoints(y);

    assertTrue(back.value(y) < 0.02 * tape.primal(y), "value off by " + back.value(y));
    for (int i = 0; i < tape.graph().inputCount(); i++) {
      assertTrue(
          back.derivative(i) <= 0.02 * StrictMath.abs(adjoints[i]) + 1e-25,
          adjoints[i] + " off by " + back.derivative(i));
    }
    assertTrue(
        along.derivative(y) <= 0.02 * StrictMath.abs(tape.tangents(seed)[y]) + 1e-25,
        "tangent off by " + along.derivative(y));
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
    ErrorBound bound = bound(Programs.tape("x = 0.5; y = sin(x) - sin(x)"));

    assertEquals(2 * StrictMath.ulp(StrictMath.sin(0.5)), bound.value(3), 1e-30);
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

  private static double ulp(double value) {
    return StrictMath.ulp(value);
  }

  @Test
  void anErrorPassesByTheSlope() {
    ErrorBound bound = bound(Programs.tape("x = 7; y = sin(x / 3)"));
    double a = 7.0 / 3;

    double passed = StrictMath.abs(StrictMath.cos(a)) * ulp(a) / 2;
    assertEquals(ulp(StrictMath.sin(a)) + passed, bound.value(3), 1e-30);
  }

  /// Half an ulp for each product and half an ulp for each sum of them that is no double.
  @Test
  void adjointsAreOffByTheRoundingOfProductsAndSums() {
    double large = 94906267; // its square is no double
    double largest = 9007199254740991.0; // 4 more is none either
    ErrorBound product = bound(Programs.tape("x = 3; z = 94906267; w = 94906267; y = x * z * w"));
    ErrorBound sum = bound(Programs.tape("x = 3; z = 9007199254740991; w = 4; y = x * z + x * w"));

    assertEquals(ulp(large * large) / 2, product.derivative(0));
    assertEquals(ulp(largest + 4) / 2, sum.derivative(0));
    assertEquals(0, sum.derivative(5));
  }

  @Test
  void adjointsAreOffByTheErrorsOfPartials() {
    ErrorBound sine = bound(Programs.tape("x = 2; y = sin(x)"));
    ErrorBound quotient = bound(Programs.tape("x = 7; y = sin(x / 3)"));
    double a = 7.0 / 3;
    double cos = StrictMath.cos(a);

    assertEquals(2 * ulp(StrictMath.cos(2)), sine.derivative(0));
    double byCurvature = StrictMath.sin(a) * ulp(a) / 2;
    assertEquals(2 * ulp(cos) + byCurvature, quotient.derivative(2), 1e-30);
  }

  /// y = p^q, where p = 7/3 and q = 5/3 are off by half an ulp each.
  @Test
  void aPartialErrsByBothOperands() {
    ErrorBound bound = bound(Programs.tape("x = 7; z = 5; y = (x/3) ^ (z/3)"));
    double p = 7.0 / 3;
    double q = 5.0 / 3;

    double byBase = q * (q - 1) * StrictMath.pow(p, q - 2);
    double byExponent = StrictMath.pow(p, q - 1) * (1 + q * StrictMath.log(p));
    double partial = q * StrictMath.pow(p, q - 1);
    double expected = 2 * ulp(partial) + byBase * ulp(p) / 2 + byExponent * ulp(q) / 2;
    assertEquals(expected, bound.derivative(3), 1e-28);
  }

  /// Once in p^2, once in 7^q.
  @Test
  void aPartialErrsByTheOperandThatIsInexact() {
    ErrorBound byBase = bound(Programs.tape("x = 7; z = 2; y = (x/3) ^ z"));
    ErrorBound byExponent = bound(Programs.tape("x = 7; z = 5; y = x ^ (z/3)"));
    double p = 7.0 / 3;
    double q = 5.0 / 3;

    assertEquals(2 * ulp(2 * p) + 2 * ulp(p) / 2, byBase.derivative(3), 1e-28);
    double slope = StrictMath.pow(7, q - 1) * (1 + q * StrictMath.log(7));
    double partial = q * StrictMath.pow(7, q - 1);
    assertEquals(2 * ulp(partial) + slope * ulp(q) / 2, byExponent.derivative(0), 1e-28);
  }

  @Test
  void whatTheOutputDoesNotUseBringsNoError() {
    ErrorBound bound = ErrorBound.of(Programs.tape("x = 0; y = 3 * x; z = sqrt(x)"), 2);

    assertEquals(0, bound.derivative(0));
    assertEquals(0, bound.derivative(3));
  }

  @Test
  void anUndefinedAdjointHasNoBound() {
    assertEquals(Double.POSITIVE_INFINITY, bound(Programs.tape("x = -1; y = ln(x)")).derivative(0));
  }

  @Test
  void whatIsNotChosenBringsNoError() {
    ErrorBound chosen = bound(Programs.tape("x = 0; y = min(3, 1/x)"));
    ErrorBound exact = bound(Programs.tape("x = 0; y = sqrt(x)"));

    assertEquals(0, chosen.value(4));
    assertEquals(ulp(0) / 2, exact.value(1));
  }

  @Test
  void zeroMayBeZero() {
    assertTrue(bound(Programs.tape("x = 0; y = x * 2")).valueMayBeZero(0));
  }

  @Test
  void seedsAndWhatDoesNotVaryHaveExactTangents() {
    Tape tape = Programs.tape("x = 3; z = 7; y = x / z + sin(z)");
    ErrorBound bound = ErrorBound.of(tape, new double[] {0.1, 0});

    assertEquals(0, bound.derivative(0));
    assertEquals(0, bound.derivative(1));
    assertTrue(bound.value(3) > 0);
    assertEquals(0, bound.derivative(3), "sin(z)");
    assertTrue(bound.derivative(2) > 0);
  }

  @Test
  void aTangentIsOffByItsTermsAndTheirSum() {
    Tape tape = Programs.tape("x = 3; z = 7; y = x * z");
    double[] seed = {0.1, 0.3};
    ErrorBound bound = ErrorBound.of(tape, seed);

    double first = 7 * 0.1;
    double second = 3 * 0.3;
    double ulps = StrictMath.ulp(first) + StrictMath.ulp(second) + StrictMath.ulp(first + second);
    assertEquals(ulps / 2, bound.derivative(2));
  }

  @Test
  void theBoundOfAnUndefinedTangentIsInfinite() {
    Tape tape = Programs.tape("x = 0; y = sqrt(x) * sqrt(x)");

    assertEquals(Double.POSITIVE_INFINITY, ErrorBound.of(tape, new double[] {1}).derivative(3));
  }

  @Test
  void valuesAndDerivativesOfRandomGraphsStayInsideTheirBounds() {
    Random random = new Random(20240614);
    int checked = 0;
    while (checked < GRAPHS) {
      Tape tape = Programs.tape(RandomPrograms.smooth(random.nextLong(), 1 + random.nextInt(12)));
      boolean isModerate =
          IntStream.range(0, tape.graph().size())
              .allMatch(i -> StrictMath.abs(tape.primal(i)) < LARGE);
      if (isModerate) {
        check(tape);
        checkTangents(tape, random);
        checked++;
      }
    }
  }

  /// Half an ulp would be too little, as of 0.1 + 0.2 - 0.29.
  @Sampled(seed = 20240831, count = 400)
  void aFoldedConstantStaysInsideItsBound(Sample sample) {
    String constant = constant(sample.random(), 4);
    for (String text : List.of("y = x*(%s)", "c = 2*(%s); y = c*x", "const c = %s; y = x*c")) {
      String program = "x = 2; " + text.formatted(constant);
      assertInside(exactOutput(program), Programs.tape(program));
    }
  }

  /// An input that starts at what is computed is off by as much.
  @Sampled(seed = 20240901, count = 400)
  void anInputThatStartsAtAConstantStaysInsideItsBound(Sample sample) {
    String constant = constant(sample.random(), 3);
    assertInside(
        exactOutput("x = 1; y = x*(%s)".formatted(constant)),
        Programs.tape("x = %s; y = x".formatted(constant)));
  }

  @Test
  void theErrorOfAFoldedConstantIsNotHalfAnUlp() {
    String program = "x = 1; y = x*(0.1 + 0.2 - 0.29)";
    Tape tape = Programs.tape(program);

    assertEquals(3, tape.graph().size());
    assertTrue(bound(tape).value(1) > ulp(tape.primal(1)));
    assertInside(exactOutput(program), tape);
  }

  private static Apfloat exactOutput(String program) {
    ComputationalGraph graph = Programs.inFull(program);
    return new HighPrecision(Tape.of(graph)).value(Programs.output(graph, "y"));
  }

  private static void assertInside(Apfloat exact, Tape tape) {
    int y = Programs.output(tape.graph(), "y");
    double bound = bound(tape).value(y);
    if (exact != null && Double.isFinite(bound)) {
      assertInside(exact, tape.primal(y), bound, tape.graph().vertex(y));
    }
  }

  private static String constant(Random random, int depth) {
    if (depth == 0) {
      return List.of("2", "0.3", "pi", "1e-3", "7", "0.29", "1.1").get(random.nextInt(7));
    }
    String a = "(" + constant(random, depth - 1) + ")";
    String b = "(" + constant(random, depth - 1) + ")";
    return switch (random.nextInt(8)) {
      case 0, 1 -> a + " + " + b;
      case 2, 3 -> a + " - " + b;
      case 4 -> a + "*" + b;
      case 5 -> a + "/" + b;
      case 6 -> List.of("sin", "cos", "exp", "tanh", "atan").get(random.nextInt(5)) + a;
      default -> "-" + a;
    };
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
        assertInside(exactAdjoints.get(i), adjoints[i], bound.derivative(i), vertex);
      }
    }
  }

  private static void checkTangents(Tape tape, Random random) {
    double[] seed = random.doubles(tape.graph().inputCount(), -1, 1).toArray();
    seed[0] = 0;
    ErrorBound bound = ErrorBound.of(tape, seed);
    double[] tangents = tape.tangents(seed);
    List<Apfloat> exact = new HighPrecision(tape).tangents(seed);
    for (Vertex vertex : tape.graph().vertices()) {
      int i = vertex.index();
      assertInside(exact.get(i), tangents[i], bound.derivative(i), vertex);
    }
  }

  private static void assertInside(Apfloat exact, double actual, double bound, Vertex vertex) {
    double error = new Apfloat(new BigDecimal(actual), 60).subtract(exact).doubleValue();

    assertTrue(
        StrictMath.abs(error) <= bound * SECOND_ORDER,
        () -> vertex + " is " + actual + ", off by " + error + " with bound " + bound);
  }
}
