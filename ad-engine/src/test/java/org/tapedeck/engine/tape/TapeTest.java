package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tapedeck.engine.Programs.graph;
import static org.tapedeck.engine.Programs.tape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.Message;

class TapeTest {
  private static final int DEEP = Integer.getInteger("deep.operations", 1_000_000);

  @Test
  void everyUseAddsATerm() {
    Tape tape = tape("x = 3; y = x * x");

    assertEquals(9, tape.primal(1));
    assertEquals(3, tape.partial(0));
    assertEquals(3, tape.partial(1));
    assertArrayEquals(new double[] {6, 1}, tape.adjoints(1));
    assertArrayEquals(new double[] {2, 12}, tape.tangents(new double[] {2}));
  }

  @Test
  void theSameGraphRunsAtAnotherPoint() {
    ComputationalGraph graph = graph("x = 3; z = 1; y = x ^ 2 / z");

    Tape tape = Tape.of(graph, new double[] {5, 2});

    assertEquals(12.5, tape.primal(4));
    assertArrayEquals(new double[] {5, 2}, tape.inputs());
    assertEquals(9, Tape.of(graph).primal(4));
  }

  @Test
  void changingTheGivenArrayDoesNotChangeTheTape() {
    double[] inputs = {3};
    Tape tape = Tape.of(graph("y = x * x"), inputs);

    inputs[0] = 4;
    tape.inputs()[0] = 5;

    assertArrayEquals(new double[] {3}, tape.inputs());
  }

  @Test
  void anyVertexCanBeSeeded() {
    Tape tape = tape("x = 2; a = x * x; y = sin(a)");

    assertArrayEquals(new double[] {4, 1, 0}, tape.adjoints(1));
    assertArrayEquals(new double[] {1, 0, 0}, tape.adjoints(0));
  }

  @Test
  void anInfinitePartialOffThePathDoesNotCount() {
    Tape tape = tape("x = 0; y = 3 * x; z = sqrt(x)");

    assertArrayEquals(new double[] {3, 1}, new double[] {tape.adjoints(2)[0], tape.adjoints(2)[2]});
    assertEquals(Double.POSITIVE_INFINITY, tape.adjoints(3)[0]);
  }

  @Test
  void aTangentThatIsNotSeededDoesNotCount() {
    Tape tape = tape("x = 0; z = 2; y = z * 3 + sqrt(x)");

    double[] tangents = tape.tangents(new double[] {0, 1});

    assertEquals(3, tangents[Programs.onlyOutput(tape.graph())]);
  }

  @Test
  void aNegativeBaseWithAConstantExponentHasAGradient() {
    Tape tape = tape("x = -2; y = x^3 + x^-2 + x²");
    int y = Programs.onlyOutput(tape.graph());

    assertEquals(12 + 0.25 - 4, tape.adjoints(y)[0]);
    assertEquals(12 + 0.25 - 4, tape.tangents(new double[] {1})[y]);
  }

  @Test
  void undefinedValuesRunThrough() {
    Tape tape = tape("x = -1; y = ln(x) + 1/(x + 1)");

    assertEquals(Double.NaN, tape.primal(1));
    assertEquals(Double.NaN, tape.primal(Programs.onlyOutput(tape.graph())));
    assertEquals(Double.POSITIVE_INFINITY, tape.primal(5));
  }

  @Test
  void aConventionIsToldOnTheEdgesThatFollowIt() {
    Optional<Message> jump = Optional.of(Message.of("taken.atan2"));

    assertEquals(jump, tape("x = 0; z = 0; y = atan2(x, z)").convention(0));
    assertEquals(jump, tape("x = 0; z = 0; y = atan2(x, z)").convention(1));
    assertEquals(Optional.empty(), tape("x = 0; z = 1; y = atan2(x, z)").convention(0));
    assertEquals(Optional.empty(), tape("x = 1; z = 0; y = atan2(x, z)").convention(1));
    assertTrue(tape("x = 0; y = abs(x)").convention(0).isPresent());
    assertEquals("atan2 jumps at (0, 0); 0 is taken", jump.orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max(a, b) | 0.5 | 0.5 | 0",
        "max(a, b, c) | 0.3333333333333333 | 0.3333333333333333 | 0.3333333333333333",
        "min(c, max(a, b)) | 0.25 | 0.25 | 0.5",
        "max(a, max(b, c)) | 0.3333333333333333 | 0.3333333333333333 | 0.3333333333333333",
        "max([a, b - 1, c]) | 0.5 | 0 | 0.5",
        "min([[a, b], [c, 7]]) | 0.3333333333333333 | 0.3333333333333333 | 0.3333333333333333"
      })
  void allThatTieGetEqualShares(String text, double a, double b, double c) {
    Tape tape = tape("a = 1; b = 1; c = 1; y = " + text);
    int y = tape.graph().output("y");

    assertArrayEquals(new double[] {a, b, c}, tape.gradient(y), 1e-16);
    assertArrayEquals(
        new double[] {a, b, c},
        IntStream.range(0, 3)
            .mapToDouble(
                i ->
                    tape.tangents(IntStream.range(0, 3).mapToDouble(k -> k == i ? 1 : 0).toArray())[
                        y])
            .toArray(),
        1e-16);
  }

  @Test
  void aTieOfThreeIsTold() {
    Tape tape = tape("x = [1, 1, 1]; y = max(x)");

    assertEquals(
        List.of(
            "max is not differentiable at a tie; 1/2 each is taken",
            "max is not differentiable at a tie; 1/2 each is taken",
            "max is not differentiable at a tie; 1/3 each is taken",
            "max is not differentiable at a tie; 1/3 each is taken"),
        IntStream.range(0, 4).mapToObj(e -> tape.convention(e).orElseThrow().toString()).toList());
  }

  @Test
  void aWrongNumberOfInputsIsRefused() {
    ComputationalGraph graph = graph("y = a * b");

    assertThrows(IllegalArgumentException.class, () -> Tape.of(graph, new double[1]));
    assertThrows(IllegalArgumentException.class, () -> Tape.of(graph, new double[3]));
    Tape tape = Tape.of(graph);
    assertThrows(IllegalArgumentException.class, () -> tape.tangents(new double[3]));
  }

  @Test
  void aChainOfAMillionNodesNeedsNoRecursion() {
    Tape tape = tape("x = 1; y = x" + " + x".repeat(DEEP));

    int y = Programs.onlyOutput(tape.graph());
    assertEquals(DEEP + 1, tape.primal(y));
    assertEquals(DEEP + 1, tape.adjoints(y)[0]);
    assertEquals(DEEP + 1, tape.tangents(new double[] {1})[y]);
  }

  @Test
  void aDeepChainOfStatementsNeedsNoRecursion() {
    String text =
        IntStream.range(0, DEEP / 10)
            .mapToObj(i -> "x = sin(x)")
            .collect(Collectors.joining("\n", "x = 1\n", ""));
    Tape tape = tape(text);

    double product = 1;
    double value = 1;
    for (int i = 0; i < DEEP / 10; i++) {
      product *= StrictMath.cos(value);
      value = StrictMath.sin(value);
    }
    double[] adjoints = tape.adjoints(Programs.onlyOutput(tape.graph()));
    assertEquals(product, adjoints[0], 1e-10 * product);
    assertEquals(0, Arrays.stream(adjoints).filter(a -> a == 0).count());
  }
}
