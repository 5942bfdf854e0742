package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.record.Active;
import org.tapedeck.engine.record.ActiveSection;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.record.RecordingRules;
import org.tapedeck.engine.tape.RandomPrograms;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class SharingTest {
  private static ComputationalGraph shared(String text) {
    return recorded(text).graph();
  }

  private static Recording.Recorded recorded(String text) {
    Program program = Programs.program(text);
    RecordingRules rules = RecordingRules.standard().with(Sharing.SHARED);
    return (Recording.Recorded) Recorder.record(program, program.starts(), rules);
  }

  private static List<String> labels(ComputationalGraph graph) {
    return graph.vertices().stream().map(Vertex::label).toList();
  }

  @Test
  void nothingIsSharedUnlessAskedFor() {
    ComputationalGraph graph = Programs.graph("x = 3; y = x*x + x*x");

    assertEquals(List.of("x", "v1", "v2", "y"), labels(graph));
    assertEquals(Sharing.AS_WRITTEN, RecordingRules.standard().sharing());
  }

  @Test
  void aSquareWrittenTwiceIsOneVertexUsedTwice() {
    ComputationalGraph graph = shared("x = 3; y = x*x + x*x");

    assertEquals(List.of("x", "v1", "y"), labels(graph));
    assertEquals(2, graph.useCount(1));
    assertEquals(12, Tape.of(graph).gradient(graph.output("y"))[0]);
  }

  @Test
  void whatIsBuiltFromSharedPartsIsShared() {
    ComputationalGraph graph = shared("x = 3; y = sin(exp(x) + 1) / (2 + sin(exp(x) + 1))");

    assertEquals(List.of("x", "v1", "1", "v2", "v3", "2", "v4", "y"), labels(graph));
  }

  @Test
  void swappedOperandsStayTwo() {
    ComputationalGraph graph = shared("a = 2; b = 3; y = a*b + b*a");

    assertEquals(List.of("a", "b", "v1", "v2", "y"), labels(graph));
  }

  @Test
  void constantsAreSharedByValueAndSpelling() {
    ComputationalGraph graph = shared("x = 3; y = (x + 2) * (x - 2) + 2.0 + (0/x - -0/x)");

    List<String> constants =
        graph.vertices().stream()
            .filter(Vertex.Constant.class::isInstance)
            .map(Vertex::label)
            .toList();
    assertEquals(List.of("2", "2.0", "0", "-0"), constants);
  }

  @Test
  void aValueNamedTwiceKeepsItsFirstNameAndAnswersToBoth() {
    ComputationalGraph graph = shared("x = 3; y = sin(x); z = sin(x)");

    assertEquals(List.of("x", "y"), labels(graph));
    assertEquals(List.of(new Output("y", 1), new Output("z", 1)), graph.outputs());
  }

  @Test
  void aValueIsNamedWhenItGetsItsFirstName() {
    ComputationalGraph graph = shared("x = 3; y = 2*sin(x); s = sin(x); const c = 2; t = c*x");

    assertEquals(List.of("x", "s", "c", "y", "t"), labels(graph));
    assertEquals("s", graph.vertex(1).name());
  }

  @Test
  void aConstantKeepsTheNameAndPlaceOfItsFirstUse() {
    ComputationalGraph graph = shared("x = 3; const c = 2; y = c*x; z = 2*x + 1");

    assertEquals(List.of("x", "c", "y", "1", "z"), labels(graph));
    assertEquals(new Span(13, 14), graph.vertex(1).span());
  }

  @Test
  void anOutputMayBeUsedByAnother() {
    ComputationalGraph graph = shared("x = 3; y = x*x; z = x*x + 1");
    Tape tape = Tape.of(graph);

    assertEquals(6, tape.gradient(graph.output("y"))[0]);
    assertEquals(6, tape.gradient(graph.output("z"))[0]);
  }

  @Test
  void aSharedVertexBelongsToTheGroupThatRecordedItFirst() {
    ComputationalGraph graph =
        shared("f(a) = sin(a) + a^2; x = 3; y = f(x) + f(x); for k = 1..3 { y = y + x*x }");

    assertEquals(
        List.of("f(x)", "k = 1", "k = 2", "k = 3"),
        graph.groups().stream().map(Group::label).toList());
    assertEquals(
        new Group(0, -1, "f(x)", graph.groups().getFirst().span(), 1, 5),
        graph.groups().getFirst());
    assertEquals(8, graph.groups().get(2).first());
  }

  @Test
  void otherDecisionsAreRecordedWithTheSameSharing() {
    Recording.Recorded here = recorded("x = 3; y = if(x > 0, x*x + x*x, exp(x) + exp(x))");

    Recording.Recorded there = (Recording.Recorded) here.at(new double[] {-1});

    assertEquals(3, there.graph().size());
    assertEquals(Sharing.SHARED, there.rules().sharing());
    assertSame(here, here.at(new double[] {2}));
  }

  @Test
  void activeSectionsShareToo() {
    ActiveSection section = new ActiveSection(Sharing.SHARED);
    Active x = section.input("x", 3);
    section.output("y", x.times(x).plus(2).plus(x.times(x)).plus(2));
    section.output("again", x.times(x));

    assertEquals(List.of("x", "again", "2.0", "v1", "v2", "y"), labels(section.graph()));
  }

  @Sampled(seed = 20240701, count = 300)
  void aProgramWrittenTwiceIsNoLongerThanOnce(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 20);
    String text = RandomPrograms.wild(seed, size);
    String again = text.replaceAll("(?m)^x.*\n", "").replaceAll("a(\\d+)\\b", "b$1");

    ComputationalGraph once = shared(text);
    ComputationalGraph twice = shared(text + again);

    assertEquals(once.size(), twice.size());
    assertTrue(once.size() < Programs.graph(text + again).size());
    for (Output output : once.outputs()) {
      assertEquals(output.vertex(), twice.output(output.name().replace('a', 'b')));
    }
  }

  @Sampled(seed = 20240702, count = 500)
  void valuesAndGradientsAreThoseOfTheTapeAsWritten(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 30);
    Tape written = Programs.tape(RandomPrograms.branching(seed, size));
    Tape shared = Tape.of(shared(RandomPrograms.branching(seed, size)));

    for (Output output : written.graph().outputs()) {
      int there = shared.graph().output(output.name());
      assertEquals(written.primal(output.vertex()), shared.primal(there));
      assertGradient(written, output.vertex(), shared.gradient(there));
    }
  }

  /// A shared vertex gathers its adjoint before it passes it on, so sums round differently.
  private static void assertGradient(Tape written, int output, double[] gradient) {
    double[] expected = written.gradient(output);
    double[] scale = absoluteAdjoints(written, output);
    for (int i = 0; i < gradient.length; i++) {
      if (Double.isFinite(scale[i])) {
        double limit = 6 * StrictMath.ulp(1.0) * written.graph().size() * scale[i];
        assertEquals(expected[i], gradient[i], limit);
      }
    }
  }

  /// The adjoints that no cancellation makes small; rounding errors are in proportion to these.
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
