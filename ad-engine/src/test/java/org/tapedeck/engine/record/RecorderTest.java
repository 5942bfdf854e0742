package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tapedeck.engine.Programs.graph;
import static org.tapedeck.engine.Programs.program;
import static org.tapedeck.engine.Programs.tape;
import static org.tapedeck.engine.Programs.value;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.tape.RandomPrograms;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class RecorderTest {
  private static List<String> labels(ComputationalGraph graph) {
    return graph.vertices().stream().map(Vertex::label).toList();
  }

  private static List<String> groups(ComputationalGraph graph) {
    return graph.groups().stream()
        .map(g -> g.parent() + ": " + g.label() + " " + g.first() + ".." + g.end())
        .toList();
  }

  private static String failure(String text) {
    Program program = program(text);
    return failure(program, Programs.record(program));
  }

  private static String failure(Program program, Recording recording) {
    return assertInstanceOf(Recording.Failed.class, recording)
        .diagnostic()
        .format(program.source());
  }

  @Test
  void aCallIsRecordedAsTheNodesOfItsBody() {
    ComputationalGraph graph = graph("x = 2; f(a, b) = a*b + sin(a); y = f(x, x^2)");

    assertEquals(List.of("x", "2", "v1", "v2", "v3", "y"), labels(graph));
    assertEquals(List.of("-1: f(x, x^2) 3..6"), groups(graph));
    assertEquals(8 + StrictMath.sin(2), Tape.of(graph).primal(5));
  }

  @Test
  void callsInCallsAreGroupsInGroups() {
    ComputationalGraph graph =
        Programs.inFull("x = 2; sq(a) = a*a; f(a) = sq(a) + sq(2); y = f(x) * sq(x)");

    assertEquals(
        List.of("-1: f(x) 1..5", "0: sq(a) 1..2", "0: sq(2) 2..4", "-1: sq(x) 5..6"),
        groups(graph));
    assertEquals(32, Tape.of(graph).primal(6));
  }

  @Test
  void aCallThatComputesNothingIsNoGroup() {
    ComputationalGraph graph = graph("x = 2; same(a) = a; y = same(x) * same(same(3))");

    assertEquals(List.of(), graph.groups());
    assertEquals(List.of("x", "3", "y"), labels(graph));
  }

  @Test
  void aFunctionSeesTheNamesSetBeforeItWithTheirValuesAtTheCall() {
    assertEquals(20, value("k = 3; f(a) = a*k; k = k + 1; y = f(5)"));
    assertEquals(6, value("x = 3; f(x) = 2*x; g(a) = f(a) + 0*x; y = g(x)"));
  }

  @Test
  void parametersAndTheNamesOfLoopsHideOthersForAWhile() {
    assertEquals(9, value("sq(a) = a*a; f(b) = sq(2) + b; y = f(5)*1"));
    assertEquals(8, value("f(a) = sum(i = 1..2, i) + a; y = f(5)*1"));
    assertEquals(21, value("k = 7; y = 1*k; for k = 1..2 { y = y*k }; z = y + k"));
  }

  @Test
  void aParameterHidesTheNameOutside() {
    assertEquals(
        List.of(new Output("u", 1), new Output("y", 3)),
        graph("x = 2; u = x*x; f(u) = 3*u; y = f(x)").outputs());
  }

  @ParameterizedTest
  @CsvSource({"2, 4", "-2, 2", "0, -0.0"})
  void onlyTheBranchThatIsTakenIsRecorded(double x, double expected) {
    Program program = program("x = 1; y = if(x > 0, x^2, -x)");
    Recording recording = Programs.record(program, x);

    ComputationalGraph graph = assertInstanceOf(Recording.Recorded.class, recording).graph();

    assertEquals(x > 0 ? List.of("x", "2", "y") : List.of("x", "y"), labels(graph));
    assertEquals(expected, Tape.of(graph, new double[] {x}).primal(Programs.onlyOutput(graph)));
  }

  @Test
  void aNameThatDecidesIsNoOutput() {
    assertEquals(
        List.of("y"),
        graph("x = 2; t = x*2; n = x*1; y = if(t > 0, x*x, 0); for k = 1..n { y = y*x }")
            .outputs()
            .stream()
            .map(Output::name)
            .toList());
  }

  @Test
  void aNameOfTheBranchNotTakenIsNoOutput() {
    assertEquals(
        List.of(new Output("y", 1)),
        graph("x = 2; a = x*x; b = x*3; y = if(x > 0, a, b)").outputs().stream()
            .map(output -> new Output(output.name(), output.vertex()))
            .toList());
    assertEquals(
        List.of("y"),
        graph("x = 2; b = x*3; f(a) = a*b; y = if(x > 0, x*x, f(2))").outputs().stream()
            .map(Output::name)
            .toList());
  }

  @Test
  void anInputKeepsItsNameWhenItGetsAnother() {
    assertEquals(List.of("x", "a"), labels(graph("x = 2; a = x; a = a*x")));
  }

  @Test
  void aNamedConstantIsSpelledAsWrittenButNumbersInDigitsAndPiAsALetter() {
    ComputationalGraph graph =
        graph("x = 2; const c = (−3); const p = pi; const d = 2 · 3; y = c*x*p*d");

    assertEquals(
        List.of("c: -3", "p: π", "d: 2 · 3"),
        graph.vertices().stream()
            .filter(Vertex.Constant.class::isInstance)
            .map(Vertex.Constant.class::cast)
            .map(constant -> constant.label() + ": " + constant.text())
            .toList());
  }

  @Test
  void aBranchCanBeANumber() {
    assertEquals(List.of("x", "a", "y"), labels(graph("x = 2; a = if(x > 0, 7, x); y = a*x")));
  }

  @Test
  void everyIterationIsAGroup() {
    ComputationalGraph graph = graph("x = 2; p = x*1; for k = 2..3 { p = p*x + k }");

    assertEquals(List.of("x", "1", "p", "v1", "2", "p′", "v2", "3", "p′′"), labels(graph));
    assertEquals(List.of("-1: k = 2 3..6", "-1: k = 3 6..9"), groups(graph));
    assertEquals(List.of(new Output("p", 8)), graph.outputs());
    assertEquals((2 * 2 + 2) * 2 + 3, Tape.of(graph).primal(8));
  }

  @Test
  void anIterationHoldsTheCallsMadeInIt() {
    assertEquals(
        List.of("-1: k = 1 1..5", "0: f(k) 1..3", "-1: k = 2 5..9", "2: f(k) 5..7"),
        groups(Programs.inFull("x = 2; f(a) = sin(a); for k = 1..2 { y = f(k) * x + k }")));
  }

  @Test
  void aWhileLoopRunsUntilItsConditionFails() {
    Tape tape = tape("a = 2; x = 1; while abs(x^2 - a) > 1e-9 { x = (x + a/x) / 2 }; y = x * 1");

    assertEquals(StrictMath.sqrt(2), tape.primal(Programs.onlyOutput(tape.graph())), 1e-9);
    assertEquals(4, tape.graph().groups().size());
    assertEquals("iteration 4", tape.graph().groups().getLast().label());
  }

  @Test
  void theDerivativeOfNewtonsMethodIsThatOfTheRoot() {
    Tape tape = tape("a = 2; x = 1; while abs(x^2 - a) > 1e-9 { x = (x + a/x) / 2 }");
    int root = Programs.onlyOutput(tape.graph());

    assertEquals(0.5 / StrictMath.sqrt(2), tape.adjoints(root)[0], 1e-5);
  }

  @Test
  void conditionsLeaveNoNodes() {
    assertEquals(
        List.of("x", "y"), labels(graph("x = 2; f(a) = sin(a)*a; y = if(f(x) + 3 > 2*x, x*x, 0)")));
  }

  @Test
  void aRangeMayBeEmptyOrComputed() {
    assertEquals(4, value("x = 2; y = x*x; for k = 1..0 { y = y*k }"));
    assertEquals(24, value("n = 4; const y = 1; for k = 1..n { y = y*k }"));
    assertEquals(8, value("n = 4; const y = 1; for k = n/2..n { y = y*2 }"));
  }

  @Test
  void whatALoopUsesIsNoOutputEvenIfItDoesNotRun() {
    assertEquals(
        List.of("y"),
        graph("x = 2; a = x*x; y = x*3; for k = 1..0 { y = y*a }").outputs().stream()
            .map(Output::name)
            .toList());
  }

  @Test
  void theSameDecisionsKeepTheGraph() {
    Recording.Recorded here = Programs.recorded("x = 2; y = if(x > 0, x*x, sin(x))");

    Recording beyond = here.at(new double[] {-5});

    assertSame(here, here.at(new double[] {5}));
    Recording.Recorded other = assertInstanceOf(Recording.Recorded.class, beyond);
    assertNotSame(here.graph(), other.graph());
    assertSame(other, other.at(new double[] {-1}));
    assertEquals(25, Tape.of(here.graph(), new double[] {5}).primal(1));
    assertEquals(StrictMath.sin(-5), Tape.of(other.graph(), new double[] {-5}).primal(1));
  }

  @Test
  void anotherNumberOfIterationsIsAnotherGraph() {
    Recording.Recorded here = Programs.recorded("n = 2; const y = 1; for k = 1..n { y = y*n }");

    Recording there = here.at(new double[] {3});
    ComputationalGraph longer = assertInstanceOf(Recording.Recorded.class, there).graph();
    assertEquals(27, Tape.of(longer, new double[] {3}).primal(Programs.onlyOutput(longer)));
    assertSame(here, here.at(new double[] {2}));
  }

  @ParameterizedTest
  @Tag("large")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x = 2; while x > 1 { x = x + 1 } | 1:8: this records more than 100,000 nodes (does this"
            + " loop end?)",
        "x = 2; y = x*x; while x > 1 { z = x } | 1:17: this runs for too long (does this loop"
            + " end?)",
        "x = 2; y = x*x; for k = 1..1e9 { z = x } | 1:17: this runs for too long (does this loop"
            + " end?)",
      })
  void aRunThatCannotEndIsStopped(String text, String expected) {
    assertEquals("test:" + expected, failure(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "n = 2.5; y = n*n; for k = 1..n { y = y*k } | 1:27: a range needs whole numbers at both"
            + " ends, and one end is 2.5 (for k = 1..5 { … })",
        "n = 1e10; y = n*n; for k = 1..n { y = y*k } | 1:28: a range needs whole numbers at both"
            + " ends, and one end is 1e10 (for k = 1..5 { … })",
        "x = 2; for k = 1..0 { a = x*k }; y = a*x | 1:38: `a` has no value here: what sets"
            + " it did not run (set `a` before, too)",
        "x = 2; for k = 1..0 { a = x*k } | 1:8: this run computes no output (the loops were not"
            + " entered; try other inputs)",
      })
  void aRunThatCannotGoOnIsStopped(String text, String expected) {
    assertEquals("test:" + expected, failure(text));
  }

  @Test
  void aRunNeedsOneValuePerInput() {
    Program program = program("x = 2; y = x*x");

    assertThrows(IllegalArgumentException.class, () -> Programs.record(program, 0, 0));
  }

  @Test
  void howManyNodesARunMayRecordIsToChoose() {
    Program program = program("x = 2; while x < 1000 { x = x + 1 }; y = x");
    RecordingRules tight = RecordingRules.standard().withMost(500);

    assertEquals(
        "test:1:8: this records more than 500 nodes (does this loop end?)",
        failure(program, Recorder.record(program, program.starts(), tight)));
    assertInstanceOf(
        Recording.Recorded.class, Recorder.record(program, program.starts(), tight.withMost(2000)));
    assertThrows(IllegalArgumentException.class, () -> tight.withMost(0));
    assertEquals(1, tight.withMost(1).mostVertices());
  }

  @Test
  @Tag("large")
  void aTowerOfCallsIsStopped() {
    StringBuilder doubling = new StringBuilder("f0(x) = x*x\n");
    StringBuilder deep = new StringBuilder("f0(x) = x*x\n");
    for (int i = 1; i <= 5000; i++) {
      doubling.append("f%d(x) = f%d(x) + f%d(x)%n".formatted(i, i - 1, i - 1));
      deep.append("f%d(x) = -f%d(x)%n".formatted(i, i - 1));
    }

    assertEquals(
        "this records more than 100,000 nodes (call the function less often)",
        failure(doubling + "y = f30(x)").replaceAll("^test:\\d+:\\d+: ", ""));
    assertEquals(
        "calls are nested too deeply here (give an inner part a name before)",
        failure(deep + "y = f5000(1)").replaceAll("^test:\\d+:\\d+: ", ""));
    assertEquals(
        "this runs for too long (call the function less often)",
        failure(doubling + "y = if(f30(1) > 2, 1, 2)").replaceAll("^test:\\d+:\\d+: ", ""));
  }

  @Test
  @Tag("large")
  void whereAProgramCannotRunTheDirectWayThrows() {
    Program program = program("x = 2; while x > 1 { x = x + 1 }");
    Recording.Recorded here = Programs.recorded("x = 0; while x > 1 { x = x + 1 }; y = x*x");

    assertThrows(IllegalArgumentException.class, () -> Recorder.graph(program));
    assertInstanceOf(Recording.Failed.class, here.at(new double[] {2}));
    assertThrows(IllegalArgumentException.class, () -> Programs.record(program, 0, 0));
  }

  @Test
  void aConstantInALoopIsSetAnewEachTime() {
    assertEquals(
        1 * 1 + 2 * 2 + 3 * 3,
        value("x = 1; y = 0*x; for k = 1..3 { const c = k*k; y = y + c*x }"));
  }

  @Sampled(seed = 20240610, count = 500)
  void replayingAtTheSamePointKeepsTheGraph(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 12);
    Recording.Recorded recorded = Programs.recorded(RandomPrograms.branching(seed, size));
    ComputationalGraph graph = recorded.graph();

    assertSame(recorded, recorded.at(graph.starts()));
    int output = Programs.output(graph, "last");
    Tape tape = Tape.of(graph);
    double[] adjoints = tape.adjoints(output);
    double[] tangents = tape.tangents(new double[] {1, 0});
    assertEquals(adjoints[0], tangents[output], 1e-12 * (1 + StrictMath.abs(adjoints[0])));
  }

  @Sampled(seed = 20240611, count = 500)
  void groupsNestAndDoNotOverlap(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 12);
    ComputationalGraph graph = graph(RandomPrograms.branching(seed, size));
    List<Group> groups = graph.groups();

    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      assertEquals(i, group.index());
      assertTrue(group.first() < group.end() && group.end() <= graph.size());
      assertTrue(group.parent() < i);
      if (group.parent() >= 0) {
        Group around = groups.get(group.parent());
        assertTrue(around.first() <= group.first() && group.end() <= around.end());
      }
      if (i > 0 && groups.get(i - 1).parent() == group.parent()) {
        assertTrue(groups.get(i - 1).end() <= group.first());
      }
    }
  }
}
