package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tapedeck.engine.Programs.graph;
import static org.tapedeck.engine.Programs.program;
import static org.tapedeck.engine.Programs.tape;
import static org.tapedeck.engine.Programs.value;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class VectorsTest {
  @ParameterizedTest
  @CsvSource({
    "'[ln(x), ln(x)]', -Infinity",
    "'[ln(x), 1]', 1",
    "'[1/x, 1]', Infinity",
    "'[1/x, ln(x)]', Infinity"
  })
  void aLogsumexpOfInfiniteValuesIsTheLimit(String vector, double value) {
    assertEquals(value, Programs.value("x = 0; y = logsumexp(" + vector + ")"));
  }

  @Test
  void aLogsumexpThatBecomesInfiniteIsRecordedAnew() {
    Recording.Recorded finite = Programs.recorded("x = 1; y = logsumexp([ln(x), ln(x)])");
    Recording.Recorded infinite = (Recording.Recorded) finite.at(new double[] {0});

    assertEquals(
        Double.NEGATIVE_INFINITY,
        Tape.of(infinite.graph(), new double[] {0}).primal(infinite.graph().output("y")));
  }

  private static List<String> labels(ComputationalGraph graph) {
    return graph.vertices().stream().map(Vertex::label).toList();
  }

  private static List<String> groups(String text) {
    return graph(text).groups().stream()
        .map(g -> g.parent() + ": " + g.label() + " " + g.first() + ".." + g.end())
        .toList();
  }

  private static List<String> outputs(String text) {
    return graph(text).outputs().stream().map(Output::name).toList();
  }

  @Test
  void elementsAreVerticesNamedByTheirIndices() {
    assertEquals(
        List.of("W[1,1]", "W[1,2]", "x[1]", "x[2]", "v1", "v2", "v3", "y[1]"),
        labels(graph("W = [[1, 2]]; x = [3, 4]; y = tanh(W @ x)")));
  }

  @Test
  void everyOperationOnVectorsIsAGroup() {
    assertEquals(
        List.of(
            "-1: x 0..2",
            "-1: b 2..4",
            "-1: h = tanh(2*x + b) 4..11",
            "2: 2*x 4..7",
            "2: 2*x + b 7..9",
            "2: tanh(2*x + b) 9..11",
            "-1: h^2 11..14"),
        groups("x = [1, 2]; b = [3, 4]; h = tanh(2*x + b); y = sum(h^2)"));
  }

  @Test
  void aGroupIsCalledAsWrittenWithoutParenthesesAroundIt() {
    assertEquals(
        List.of(
            "-1: x 0..2",
            "-1: y = (x + x[1])*(x - 1) 2..9",
            "1: x + x[1] 2..4",
            "1: x - 1 4..7",
            "1: (x + x[1])*(x - 1) 7..9"),
        groups("x = [1, 2]; y = (x + x[1])*(x - 1)"));
  }

  @Test
  void aStatementOfOneOperationIsOneGroup() {
    assertEquals(List.of("-1: x 0..2", "-1: y = exp(x) 2..4"), groups("x = [1, 2]; y = exp(x)"));
  }

  @Test
  void whatAStatementComputesBeforeItsVectorsIsInItsGroup() {
    assertEquals(
        List.of("-1: x 0..2", "-1: y = 2*x[1]*x 2..6", "1: 2*x[1]*x 4..6"),
        groups("x = [1, 2]; y = 2*x[1]*x"));
  }

  @Test
  void groupsInACallStayInItWhenItsStatementBecomesAGroup() {
    assertEquals(
        List.of(
            "-1: x 0..2",
            "-1: h = f(x) + 1 2..9",
            "1: f(x) 2..6",
            "2: sin(v) 2..4",
            "2: sin(v)*v 4..6",
            "1: f(x) + 1 6..9"),
        groups("f(v) = sin(v)*v; x = [1, 2]; h = f(x) + 1"));
  }

  @Test
  void theTermsOfASeriesAreGroupsInItsGroup() {
    assertEquals(
        List.of("-1: x 0..2", "-1: sum(i = 1..2, x[i]^2) 2..7", "1: i = 1 2..4", "1: i = 2 4..6"),
        groups("x = [1, 2]; y = sum(i = 1..2, x[i]^2)"));
  }

  @Test
  void groupsOfVectorsStandInThoseOfCallsAndIterations() {
    assertEquals(
        List.of(
            "-1: x 0..2",
            "-1: k = 1 2..6",
            "1: h = f(x) 2..6",
            "2: sin(v) 2..4",
            "2: sin(v)*x 4..6"),
        groups("f(v) = sin(v)*x; x = [1, 2]; for k = 1..1 { h = f(x) }"));
  }

  @Test
  void aVectorNeverUsedIsAnOutputPerElement() {
    assertEquals(List.of("y[1]", "y[2]"), outputs("x = [1, 2]; y = 2*x"));
    assertEquals(List.of("z"), outputs("x = [1, 2]; y = 2*x; z = 3*y[1]"));
    assertEquals(
        List.of("h[1]", "h[2]", "h[3]"),
        outputs("a = 2; const h = [0, 0, 0]; for k = 1..3 { h[k] = a^k }"));
  }

  @Test
  void namesThatOnlyChooseElementsAreNoOutputs() {
    assertEquals(List.of("y"), outputs("x = [1, 2]; const n = 2; y = 3*x[n]"));
    assertEquals(List.of("y"), outputs("x = [1, 2]; const n = 2; y = sum(i = 1..n, 3*x[i])"));
  }

  @Test
  void anElementSetAgainIsANewVertex() {
    assertEquals(
        List.of("x[1]", "x[2]", "x[2]′", "y"),
        labels(graph("x = [1, 2]; x[2] = x[1]*x[2]; y = -x[2]")));
  }

  @Test
  void anElementOfAMatrixIsSetByRowAndColumn() {
    ComputationalGraph graph =
        graph("W = [[1, 2, 3], [4, 5, 6]]; W[2, 1] = W[1, 2]*W[2, 3]; y = -W[2, 1]");

    assertEquals("W[2,1]′", graph.vertex(6).label());
    assertEquals(-12, Tape.of(graph).primal(graph.output("y")));
  }

  @Test
  void aConstantKeepsItsFirstNameAndPlace() {
    assertEquals(List.of("x", "c", "v1", "y"), labels(graph("const c = 3; a = c; y = a*x + c")));
    ComputationalGraph graph = graph("f(a) = [a*x, a]; y = f(3)");
    assertEquals(List.of("x", "3", "y[1]"), labels(graph));
    assertEquals(List.of(new Output("y[1]", 2), new Output("y[2]", 1)), graph.outputs());
  }

  @Test
  void constantsStandBeforeTheirFirstUse() {
    assertEquals(
        List.of("x[1]", "x[2]", "c[1]", "v1", "c[2]", "v2", "y"),
        labels(graph("x = [1, 2]; const c = [3, 4]; y = dot(x, c)")));
  }

  @Test
  void theIndexOfASeriesHidesTheNameOutsideAndIsNoInput() {
    Program program = program("i = 7; f(a) = a*i; y = sum(i = 1..2, f(i)) + i");

    assertEquals(List.of("i"), program.inputs().stream().map(Program.Input::name).toList());
    assertEquals(28, value(program.source().text()));
    assertEquals(6, value("f(i) = sum(i = 1..3, i); y = f(5)*1"));
  }

  @Test
  @Tag("large")
  void longSumsAndSeriesNeedNoStack() {
    String many =
        IntStream.rangeClosed(1, 20_000).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertEquals(20_000, value("x = [" + many + "]; y = sum(x)"));
    assertEquals(20_000, value("x = 1; y = sum(i = 1..20000, x)"));
  }

  @Test
  void softmaxOfLargeEntriesDoesNotOverflow() {
    Tape tape = tape("x = [1e4, -1e4, 9999]; y = softmax(x)");

    double[] gradient = tape.gradient(tape.graph().output("y[1]"));

    assertEquals(1 / (1 + StrictMath.exp(-1)), tape.primal(tape.graph().output("y[1]")), 1e-15);
    assertEquals(0, Arrays.stream(gradient).sum(), 1e-15);
    assertTrue(Arrays.stream(gradient).allMatch(Double::isFinite));
  }

  @Test
  void theNormHasADerivativeAtZero() {
    Tape tape = tape("x = [0, 0, 0]; y = norm(x)");

    assertArrayEquals(new double[3], tape.gradient(tape.graph().output("y")));
  }

  @Test
  void aLoopWithFixedEndsKeepsItsGraphWhenInputsMove() {
    Recording.Recorded here =
        Programs.recorded(
            "x = [1, 2, 3]; s = 0*x[1]; for k = 1..len(x) { s = if(k > 1, s, 2) + x[k] }");

    assertSame(here, here.at(new double[] {5, 6, 7}));
  }

  @Test
  void anIndexThatMovesIsRecordedAnew() {
    Recording.Recorded here = Programs.recorded("x = [1, 2, 3]; n = 2; y = 2*x[n]");

    Recording moved = here.at(new double[] {1, 2, 3, 3});
    ComputationalGraph other = assertInstanceOf(Recording.Recorded.class, moved).graph();

    assertNotSame(here.graph(), other);
    assertEquals(6, Tape.of(other, new double[] {1, 2, 3, 3}).primal(other.output("y")));
    assertInstanceOf(Recording.Failed.class, here.at(new double[] {1, 2, 3, 4}));
  }

  @Test
  void aVectorIsASharedVertexWhenSharingIsChosen() {
    Program program = program("x = [1, 2]; a = dot(x, x); b = x @ x; y = a + b");

    Recording shared =
        Recorder.record(program, program.starts(), RecordingRules.standard().with(Sharing.SHARED));

    assertEquals(6, assertInstanceOf(Recording.Recorded.class, shared).graph().size());
  }

  /// A small network with vectors, and the same written out element by element.
  private record Pair(String vectors, String scalars) {
    static Pair random(int seed, int n) {
      Random random = new Random(seed);
      String x = list(random, n);
      StringBuilder scalars = new StringBuilder();
      StringBuilder matrix = new StringBuilder("W = [");
      for (int i = 1; i <= n; i++) {
        String row = list(random, n);
        matrix.append(i == 1 ? "" : ", ").append('[').append(row).append(']');
        inputs("W" + i + "_", row, scalars);
      }
      inputs("x", x, scalars);
      for (int i = 1; i <= n; i++) {
        int row = i;
        String product =
            IntStream.rangeClosed(1, n)
                .mapToObj(j -> "W" + row + "_" + j + "*x" + j)
                .collect(Collectors.joining(" + "));
        scalars.append("z%d = tanh(%s - 0.5)%n".formatted(i, product));
      }
      scalars.append("m = ").append(nested("max", "z", n)).append('\n');
      for (int i = 1; i <= n; i++) {
        scalars.append("e%d = exp(z%d - m)%n".formatted(i, i));
      }
      scalars.append("t = ").append(joined("e", " + ", n)).append('\n');
      for (int i = 1; i <= n; i++) {
        scalars.append("p%d = e%d/t%n".formatted(i, i));
      }
      String dot = joinedPairs("p", "x", n);
      String squares =
          IntStream.rangeClosed(1, n)
              .mapToObj(i -> i + "*z" + i + "^2")
              .collect(Collectors.joining(" + "));
      scalars.append("q = (").append(dot).append(") * ").append(nested("hypot", "z", n));
      scalars.append(" + (").append(joined("z", " + ", n)).append(")/").append(n);
      scalars.append(" - (").append(squares).append(")\n");
      String vectors =
          matrix
              + "]\nx = ["
              + x
              + "]\nz = tanh(W @ x - 0.5)\np = softmax(z)\n"
              + "q = dot(p, x) * norm(z) + mean(z) - sum(i = 1..len(x), i*z[i]^2)\n";
      return new Pair(vectors, scalars.toString());
    }

    private static String list(Random random, int n) {
      return IntStream.range(0, n)
          .mapToObj(_ -> String.valueOf(random.nextInt(-300, 300) / 100.0))
          .collect(Collectors.joining(", "));
    }

    private static void inputs(String name, String values, StringBuilder text) {
      int i = 1;
      for (String value : values.split(", ", -1)) {
        text.append("%s%d = %s%n".formatted(name, i++, value));
      }
    }

    private static String joined(String name, String sign, int n) {
      return IntStream.rangeClosed(1, n).mapToObj(i -> name + i).collect(Collectors.joining(sign));
    }

    private static String joinedPairs(String a, String b, int n) {
      return IntStream.rangeClosed(1, n)
          .mapToObj(i -> a + i + "*" + b + i)
          .collect(Collectors.joining(" + "));
    }

    private static String nested(String function, String name, int n) {
      String text = name + 1;
      for (int i = 2; i <= n; i++) {
        text = function + "(" + text + ", " + name + i + ")";
      }
      return n == 1 && function.equals("hypot") ? "abs(" + text + ")" : text;
    }
  }

  @Sampled(seed = 20261124, count = 300)
  void vectorsGiveTheBitsOfTheProgramWrittenOut(Sample sample) {
    int seed = (int) sample.seed();
    int n = sample.size(1, 5);
    Pair pair = Pair.random(seed, n);
    Tape vectors = tape(pair.vectors());
    Tape scalars = tape(pair.scalars());
    int q = vectors.graph().output("q");
    int written = scalars.graph().output("q");

    assertEquals(scalars.primal(written), vectors.primal(q));
    assertArrayEquals(scalars.gradient(written), vectors.gradient(q));
    assertEquals(n * n + n, vectors.graph().inputCount());
  }

  @Sampled(seed = 20261125, count = 300)
  void groupsOfVectorsNestAndDoNotOverlap(Sample sample) {
    int seed = (int) sample.seed();
    int n = sample.size(1, 4);
    ComputationalGraph graph = graph(Pair.random(seed, n).vectors());

    for (int i = 0; i < graph.groups().size(); i++) {
      Group group = graph.groups().get(i);
      assertEquals(i, group.index());
      assertTrue(group.first() < group.end() && group.end() <= graph.size());
      assertTrue(group.parent() < i);
      if (group.parent() >= 0) {
        Group parent = graph.groups().get(group.parent());
        assertTrue(parent.first() <= group.first() && group.end() <= parent.end());
      }
      for (Group before : graph.groups().subList(0, i)) {
        boolean holds = before.first() <= group.first() && group.end() <= before.end();
        assertTrue(before.first() <= group.first());
        assertTrue(holds || before.end() <= group.first());
      }
    }
  }
}
