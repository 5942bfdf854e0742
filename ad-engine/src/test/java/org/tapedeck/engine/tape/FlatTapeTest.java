package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.record.Active;
import org.tapedeck.engine.record.ActiveSection;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class FlatTapeTest {
  private static final int DEEP = Integer.getInteger("deep.operations", 1_000_000);

  @ParameterizedTest
  @EnumSource(ElementaryFunction.class)
  void everyFunctionHasThePartialsOfTheTape(ElementaryFunction function) {
    for (double a : new double[] {-2, -0.4, 0, 0.3, 1, 7}) {
      for (double b : new double[] {-1.5, 0, 0.3, 2}) {
        ActiveSection section = new ActiveSection();
        section.output("y", manyOf(function, section, a, b));
        ComputationalGraph graph = section.graph();
        Tape tape = Tape.of(graph);
        int output = graph.output("y");

        FlatTapeBuilder builder = new FlatTapeBuilder(graph, output);
        assertSame(tape, output, builder.buildInRuns());
        assertSame(tape, output, new FlatTapeBuilder(graph, output).buildInTapeOrder());
      }
    }
  }

  /// A sum that uses each input once, as an operand of `function` beside an input or a constant.
  private static Active manyOf(
      ElementaryFunction function, ActiveSection section, double a, double b) {
    List<Active> inputs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      inputs.add(section.input("x" + i, i % 2 == 0 ? a : b));
    }
    Active sum = section.constant(0);
    for (int i = 0; i < 12; i += 2) {
      Active left = inputs.get(i);
      Active right = inputs.get(i + 1);
      if (function.arity() == 1) {
        sum = sum.plus(left.apply(function)).plus(right.apply(function));
      } else if (i < 4) {
        sum = sum.plus(left.apply(function, right));
      } else {
        sum = sum.plus(left.apply(function, section.constant(b)));
        sum = sum.plus(section.constant(a).apply(function, right));
      }
    }
    return sum;
  }

  private static void assertSame(Tape tape, int output, FlatTape flat) {
    double[] gradient = new double[tape.graph().inputCount()];

    double value = flat.replay(tape.inputs());
    flat.gradient(gradient);

    assertEquals(tape.primal(output), value);
    assertArrayEquals(tape.gradient(output), gradient);
  }

  @Test
  void textLibraryAndReplayGiveTheSameBits() {
    Program program =
        Programs.program(
            "a = 1; b = 1; y = tanh(100*(b - a^2)) + exp(1 - a)/b - hypot(a, 3) + a^b");
    ComputationalGraph graph = Recorder.graph(program);
    FlatTape replayed = FlatTape.of(graph, graph.output("y"));
    Random random = new Random(4);
    for (int i = 0; i < 1000; i++) {
      double[] point = {random.nextDouble(), random.nextDouble()};
      ActiveSection section = new ActiveSection();
      Active a = section.input("a", point[0]);
      Active b = section.input("b", point[1]);
      Active first = section.constant(100).times(b.minus(a.power(2))).tanh();
      Active second = section.constant(1).minus(a).exp().dividedBy(b);
      Active third = a.apply(ElementaryFunction.HYPOT, section.constant(3));
      Active y = first.plus(second).minus(third).plus(a.power(b));
      Tape byText = Tape.of(Recorder.graph(program), point);

      double expected = byText.primal(byText.graph().output("y"));

      assertEquals(expected, y.value());
      assertEquals(expected, replayed.replay(point));
    }
  }

  @Test
  void aValueTakesAtMost25Bytes() {
    ComputationalGraph wide = Programs.graph("x = 0.5; y = x" + " + sin(x) * x".repeat(1000));
    ComputationalGraph deep = Programs.graph("x = 0.5; y = x" + " + x * x - x / x".repeat(1000));

    FlatTape inRuns = FlatTape.of(wide, wide.output("y"));
    FlatTape nodeByNode = FlatTape.of(deep, deep.output("y"));

    assertTrue(inRuns.bytes() <= 25L * inRuns.size());
    assertTrue(nodeByNode.bytes() <= 25L * nodeByNode.size());
  }

  @Test
  void aChainOfAMillionOperationsNeedsNoStack() {
    ActiveSection section = new ActiveSection();
    Active x = section.input("x", 0.5);
    Active y = x;
    for (int i = 0; i < DEEP; i += 2) {
      y = y.times(x).plus(x);
    }
    section.output("y", y);
    ComputationalGraph graph = section.graph();
    Tape tape = Tape.of(graph);
    FlatTape flat = FlatTape.of(graph, y.vertex());
    double[] gradient = new double[1];

    double value = flat.replay(new double[] {0.5});
    flat.gradient(gradient);

    // y = x/(1 - x), whose slope is 1/(1 - x)^2
    assertEquals(1, value);
    assertEquals(4, gradient[0], 1e-12);
    assertEquals(gradient[0], tape.gradient(y.vertex())[0], 1e-12);
    assertEquals("v" + DEEP / 2, graph.vertex(DEEP / 2).label());
  }

  @Test
  void onlyWhatTheOutputDependsOnIsHeld() {
    ComputationalGraph graph = Programs.graph("a = 2; b = 0; y = 3*a; z = sqrt(b) + ln(b)");
    FlatTape flat = FlatTape.of(graph, graph.output("y"));
    double[] gradient = {7, 7};

    flat.replay(new double[] {2, 0});
    flat.gradient(gradient);

    assertArrayEquals(new double[] {3, 0}, gradient);
    assertEquals(4, flat.size());
  }

  @Test
  void inputsAndConstantsCanBeOutputs() {
    ComputationalGraph graph = Programs.graph("x = 2; f(a) = a; y = x*1; y = f(x); z = f(1) + 2");
    double[] gradient = new double[1];

    FlatTape input = FlatTape.of(graph, 0);
    assertEquals(5, input.replay(new double[] {5}));
    input.gradient(gradient);
    assertArrayEquals(new double[] {1}, gradient);

    FlatTape constant = FlatTape.of(graph, graph.output("z"));
    assertEquals(3, constant.replay(new double[] {5}));
    constant.gradient(gradient);
    constant.gradient(gradient);
    assertArrayEquals(new double[] {0}, gradient);
  }

  @Test
  void aGradientBeforeAnyReplayIsThatAtTheStartValues() {
    ComputationalGraph graph = Programs.graph("x = 2; y = exp(x)");
    double[] gradient = new double[1];

    FlatTape.of(graph, graph.output("y")).gradient(gradient);

    assertArrayEquals(new double[] {StrictMath.exp(2)}, gradient);
  }

  @Test
  void aGradientCanBeTakenAgainAndElsewhere() {
    ComputationalGraph graph = Programs.graph("x = 2; y = x^2 * sin(x)");
    FlatTape flat = FlatTape.of(graph, graph.output("y"));
    double[] gradient = new double[1];

    for (double x : new double[] {1, 1, 2, -3}) {
      flat.replay(new double[] {x});
      flat.gradient(gradient);
      double expected = 2 * x * StrictMath.sin(x) + x * x * StrictMath.cos(x);
      assertEquals(expected, gradient[0], 1e-14);
    }
  }

  @Test
  void aPointHasOneEntryPerInput() {
    ComputationalGraph graph = Programs.graph("x = 2; y = x^2");
    FlatTape flat = FlatTape.of(graph, graph.output("y"));

    assertThrows(IllegalArgumentException.class, () -> flat.replay(new double[2]));
    assertThrows(IllegalArgumentException.class, () -> flat.gradient(new double[0]));
  }

  @Sampled(seed = 20240711, count = 500)
  void valuesAreThoseOfTheTapeBitForBit(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 40);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));

    for (Output output : tape.graph().outputs()) {
      FlatTape flat = FlatTape.of(tape.graph(), output.vertex());
      double value = flat.replay(tape.inputs());
      assertEquals(
          Double.doubleToLongBits(tape.primal(output.vertex())), Double.doubleToLongBits(value));
    }
  }

  @Sampled(seed = 20240712, count = 500)
  void gradientsAreThoseOfTheTapeButForRounding(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 40);
    assertGradients(Programs.tape(RandomPrograms.smooth(seed, size)));
  }

  @Sampled(seed = 20240713, count = 500)
  void gradientsOfWildProgramsAreFiniteUndefinedAndInfiniteWhereThoseOfTheTapeAre(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 12);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));

    for (Output output : tape.graph().outputs()) {
      double[] expected = tape.gradient(output.vertex());
      double[] gradient = gradient(tape, output.vertex());
      for (int i = 0; i < gradient.length; i++) {
        assertEquals(Double.isFinite(expected[i]), Double.isFinite(gradient[i]));
      }
    }
  }

  @Sampled(seed = 20241128, count = 300)
  void tiesAreSharedAsOnTheTape(Sample sample) {
    Random random = sample.random();
    Tape tape =
        Programs.tape(
            "x = [1, 2, 2, 1, 2, 2]; y = (" + choice(random, 4) + ") + " + choice(random, 4));
    int y = tape.graph().output("y");
    double[] expected = tape.gradient(y);

    for (FlatTape flat :
        List.of(
            new FlatTapeBuilder(tape.graph(), y).buildInRuns(),
            new FlatTapeBuilder(tape.graph(), y).buildInTapeOrder())) {
      double[] gradient = new double[expected.length];
      flat.gradient(gradient);
      assertArrayEquals(expected, gradient, 1e-15);
    }
    assertEquals(2, Arrays.stream(expected).sum(), 1e-14);
  }

  private static String choice(Random random, int depth) {
    if (depth == 0) {
      return "x[" + random.nextInt(1, 7) + "]";
    }
    String function = random.nextInt(4) == 0 ? "min" : "max";
    int count = random.nextInt(2, 4);
    return IntStream.range(0, count)
        .mapToObj(_ -> choice(random, depth - 1))
        .collect(Collectors.joining(", ", function + "(", ")"));
  }

  private static double[] gradient(Tape tape, int output) {
    FlatTape flat = FlatTape.of(tape.graph(), output);
    double[] gradient = new double[tape.graph().inputCount()];
    flat.replay(tape.inputs());
    flat.gradient(gradient);
    return gradient;
  }

  private static void assertGradients(Tape tape) {
    ComputationalGraph graph = tape.graph();
    for (Output output : graph.outputs()) {
      double[] expected = tape.gradient(output.vertex());
      double[] gradient = gradient(tape, output.vertex());
      double[] scale = absoluteAdjoints(tape, output.vertex());
      for (int i = 0; i < gradient.length; i++) {
        if (Double.isFinite(scale[i])) {
          double limit = 6 * StrictMath.ulp(1.0) * graph.size() * scale[i];
          assertEquals(expected[i], gradient[i], limit);
        }
      }
    }
  }

  private static double[] absoluteAdjoints(Tape tape, int output) {
    ComputationalGraph graph = tape.graph();
    double[] sums = new double[graph.size()];
    sums[output] = 1;
    for (int e = graph.edgeCount() - 1; e >= 0; e--) {
      sums[graph.from(e)] += StrictMath.abs(tape.partial(e)) * sums[graph.to(e)];
    }
    return sums;
  }
}
