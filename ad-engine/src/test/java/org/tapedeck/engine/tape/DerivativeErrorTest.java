package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;

class DerivativeErrorTest {
  /// What began in the adjoints of the only output and in the tangents along all inputs, as `KIND
  /// from→to`.
  private static List<String> reverse(String program) {
    Tape tape = Programs.tape(program);
    return told(tape, DerivativeError.of(tape, Programs.onlyOutput(tape.graph())));
  }

  private static List<String> forward(String program) {
    Tape tape = Programs.tape(program);
    double[] seed = new double[tape.graph().inputCount()];
    Arrays.fill(seed, 1);
    return told(tape, DerivativeError.of(tape, seed));
  }

  private static List<String> told(Tape tape, List<DerivativeError> errors) {
    return errors.stream().map(error -> told(tape.graph(), error)).toList();
  }

  private static String told(ComputationalGraph graph, DerivativeError error) {
    Edge edge = graph.edge(error.edge());
    String ends = graph.vertex(edge.from()).label() + "→" + graph.vertex(edge.to()).label();
    return error.kind() + " " + ends + (error.isLast() ? "" : " goes on");
  }

  @Test
  void theInfinityBeginsAtTheRootAndMeetsZeroAtTheSquare() {
    assertEquals(
        List.of("INFINITE_SLOPE w→y goes on", "ZERO_TIMES_INFINITY v→w"),
        reverse("x = 1; v = x - 1; w = v^2; y = sqrt(w)"));
  }

  @Test
  void zeroMeetsTheInfiniteSlopeOfARoot() {
    assertEquals(List.of("ZERO_TIMES_INFINITY x→v"), reverse("x = 0; v = sqrt(x); y = v^2"));
    assertEquals(List.of("ZERO_TIMES_INFINITY x→v"), reverse("x = 0; v = x^0.5; y = x*v"));
  }

  @Test
  void forwardModeFindsTheSame() {
    assertEquals(
        List.of("INFINITE_SLOPE x→v goes on", "ZERO_TIMES_INFINITY v→y"),
        forward("x = 0; v = sqrt(x); y = v^2"));
    assertEquals(
        List.of("ZERO_TIMES_INFINITY w→y"), forward("x = 1; v = x - 1; w = v^2; y = sqrt(w)"));
  }

  @Test
  void eachFactorOfAProductOfRootsBreaksByItself() {
    assertEquals(
        List.of("ZERO_TIMES_INFINITY z→b", "ZERO_TIMES_INFINITY x→a"),
        reverse("x = 0; z = 0; a = x^0.3; b = z^0.7; y = a*b"));
  }

  @Test
  void anInfiniteSlopeThatMeetsNoZeroIsTheLastWord() {
    assertEquals(List.of("INFINITE_SLOPE x→y"), reverse("x = 0; y = sqrt(x)"));
    assertEquals(List.of("INFINITE_SLOPE v→y"), reverse("x = 0; v = 3*x; y = cbrt(v)"));
  }

  @Test
  void infinitiesOfOppositeSignsMeetInASum() {
    assertEquals(
        List.of("INFINITE_SLOPE x→a goes on", "INFINITE_SLOPE x→b goes on", "INFINITIES x→b"),
        reverse("x = 0; a = sqrt(x); b = x^0.5; y = a - b"));
  }

  @Test
  void aProductThatIsTooLargeIsAnOverflow() {
    assertEquals(List.of("OVERFLOW x→v"), reverse("x = 1e-200; v = x*1e200; y = v*1e200"));
  }

  /// NaN and ∞ flow on through a hundred more nodes.
  @Test
  void whatIsBornOnceIsToldOnce() {
    String program = "x = 0; u = x" + " + x*2".repeat(50) + "; v = sqrt(u); w = v^2; y = sin(w)";

    assertEquals(List.of("ZERO_TIMES_INFINITY u→v"), reverse(program));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 0; y = 1/x",
        "x = 0; y = 1/(x*x)",
        "x = -1; y = sqrt(x)^2",
        "x = 0; y = ln(x)^2",
        "x = 0; y = atan(1/x)",
        "x = 1000; y = exp(x)",
        "x = 1000; y = 1/exp(x)",
        "x = 0; y = if(x > 1, sqrt(x)^2, x)",
        "x = 0; z = 2; y = sqrt(z) + 0*x"
      })
  void whereAValueIsNotFiniteOrNothingBreaksThereIsNothingToTell(String program) {
    assertEquals(List.of(), reverse(program));
    assertEquals(List.of(), forward(program));
  }

  /// The other root is not on the way to the output.
  @Test
  void whatTheOutputDoesNotDependOnIsNotTold() {
    Tape tape = Programs.tape("x = 0; a = sqrt(x)^2; y = 2*x");

    assertEquals(List.of(), DerivativeError.of(tape, tape.graph().output("y")));
    assertEquals(
        List.of(), DerivativeError.of(Programs.tape("x = 0; y = sqrt(x)^2"), new double[1]));
  }

  @ParameterizedTest
  @CsvSource({
    "y = sqrt(x)^2,               rewrite sqrt(x)^2 as x",
    "r = sqrt(x); y = r*r,        rewrite r*r as x",
    "y = (x^0.5)^2,               rewrite (x^0.5)^2 as x",
    "y = sqrt(x^2),               rewrite sqrt(x^2) as abs(x)",
    "y = sqrt(x*x),               rewrite sqrt(x*x) as abs(x)",
    "y = sqrt((2x)^2),            rewrite sqrt((2x)^2) as abs(2x)",
    "d = (2x)^2; y = sqrt(d),     rewrite sqrt(d) as abs(2x)",
    "y = 1 + 2*√(x² ),            rewrite √(x² ) as abs(x)",
    "g(a) = sqrt(a^2); y = g(x),  rewrite sqrt(a^2) as abs(a)",
    "h(s) = s^2; y = h(sqrt(x)),  rewrite it so that nothing has an infinite slope",
    "y = x*x^0.5,                 rewrite x*x^0.5 as x^1.5",
    "y = (2x)*(2x)^0.5,           rewrite it so that nothing has an infinite slope",
    "y = sin(x)*sqrt(x),          rewrite it so that nothing has an infinite slope"
  })
  void theHintIsAWayOut(String program, String hint) {
    Tape tape = Programs.tape("x = 0; " + program);
    List<DerivativeError> errors = DerivativeError.of(tape, Programs.onlyOutput(tape.graph()));

    assertEquals(
        hint + ", or start elsewhere",
        errors.getLast().diagnostic().hint().orElseThrow().toString());
  }
}
