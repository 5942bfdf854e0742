package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class ConstantFoldingTest {
  private static List<Vertex.Constant> constants(ComputationalGraph graph) {
    return graph.vertices().stream()
        .filter(Vertex.Constant.class::isInstance)
        .map(Vertex.Constant.class::cast)
        .toList();
  }

  private static long operations(ComputationalGraph graph) {
    return IntStream.range(0, graph.size()).filter(graph::isOperation).count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/2 | 1/2 | 0.5",
        "2*pi | 2*π | 6.283185307179586",
        "sqrt(2) | sqrt(2) | 1.4142135623730951",
        "h^2 | h^2 | 9",
        "-2 | -2 | -2",
        "2^-3 | 2^(-3) | 0.125",
        "(1 + 2)*3 | (1 + 2)*3 | 9",
        "2/(3*4) | 2/(3*4) | 0.16666666666666666",
        "3 - (2 - 1) | 3 - (2 - 1) | 2",
        "(2^3)^2 | (2^3)^2 | 64",
        "-2^2 | -2^2 | -4",
        "atan2(1, 2*h) | atan2(1, 2*h) | 0.16514867741462683",
        "sum(k = 1..3, 1/k) | 1/1 + 1/2 + 1/3 | 1.8333333333333333"
      })
  void whatNoInputReachesIsOneConstantAsItIsWritten(String text, String written, double value) {
    ComputationalGraph graph = Programs.graph("x = 2; const h = 3; y = x*(" + text + ")");
    Vertex.Constant constant = constants(graph).getFirst();

    assertEquals(3, graph.size());
    assertEquals(written, constant.text());
    assertEquals(value, constant.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1/0", "0/0", "ln(-1)", "cos(pi/2)", "0.1 + 0.2 - 0.3", "sin(pi)", "1 - tanh(20)"})
  void whatHasNoDigitsStaysOnTheTape(String text) {
    ComputationalGraph graph = Programs.graph("x = 2; y = x*(" + text + ")");

    assertTrue(operations(graph) >= 2, () -> "operations of " + text);
  }

  @Test
  void aNameForWhatIsFoldedIsTheConstants() {
    ComputationalGraph graph =
        Programs.graph("x = 2; const a = 3; for k = 2..2 { b = a*k }; y = b*x");

    assertEquals(List.of("b"), constants(graph).stream().map(Vertex.Constant::name).toList());
    assertEquals(List.of("a*2"), constants(graph).stream().map(Vertex.Constant::text).toList());
  }

  @Test
  void inFullAllIsRecorded() {
    ComputationalGraph graph = Programs.inFull("x = 2; y = 1/2*x");

    assertEquals(2, operations(graph));
    assertEquals(2, constants(graph).size());
  }

  @Test
  void aLoopOverConstantsAloneStopsToo() {
    Program program = Programs.program("x = 2; y = x*sum(k = 1..100000, sum(j = 1..100000, k*j))");

    assertInstanceOf(Recording.Failed.class, Programs.record(program));
  }

  @Sampled(seed = 20241103, count = 300)
  void foldingChangesNoValueAndNoDerivative(Sample sample) {
    Random random = sample.random();
    String text = "x = 1.5; y = x*(" + constant(random, 4) + ") + " + constant(random, 3);
    Tape folded = Tape.of(Programs.graph(text));
    Tape full = Tape.of(Programs.inFull(text));
    int y = Programs.output(folded.graph(), "y");
    int z = Programs.output(full.graph(), "y");

    assertEquals(full.primal(z), folded.primal(y), text);
    assertEquals(full.adjoints(z)[0], folded.adjoints(y)[0], text);
    assertFalse(folded.graph().size() > full.graph().size(), text);
  }

  private static String constant(Random random, int depth) {
    String number = List.of("2", "0.3", "pi", "1e-3", "7").get(random.nextInt(5));
    if (depth == 0) {
      return number;
    }
    String a = constant(random, depth - 1);
    String b = constant(random, depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + a + ") + (" + b + ")";
      case 1 -> "(" + a + ") - (" + b + ")";
      case 2 -> "(" + a + ")*(" + b + ")";
      case 3 -> "(" + a + ")/(" + b + ")";
      case 4 -> "sin(" + a + ")";
      case 5 -> "-(" + a + ")";
      default -> number;
    };
  }
}
