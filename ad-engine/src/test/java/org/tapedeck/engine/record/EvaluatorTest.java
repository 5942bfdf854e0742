package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Program;

class EvaluatorTest {
  private static Recording record(String text, int most) {
    Program program = Programs.program(text);
    RecordingRules rules = RecordingRules.standard().withMost(most);
    return Recorder.record(program, program.starts(), rules);
  }

  private static Recording recordFor40(String text) {
    Program program = Programs.program(text);
    return Recorder.record(program, program.starts(), RecordingRules.standard(), new Limits(2, 40));
  }

  private static String failure(Recording recording) {
    var diagnostic = assertInstanceOf(Recording.Failed.class, recording).diagnostic();
    return diagnostic.message() + " (" + diagnostic.hint().orElseThrow() + ")";
  }

  /// At most 40 iterations and expressions, of which the head takes 3.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17 | for k = 1..N { const c = 1 }",
        "7 | for k = 1..N { const c = 1 + 2 }",
        "3 | for k = 1..N { y = if(f(1) < 2, x, x) }",
        "5 | for k = 1..N { y = if(1 < 2, x, x) }",
        "11 | const c = sum(i = 1..N, 1)",
      })
  void whatIsComputedBesideTheGraphIsCounted(int most, String text) {
    String program = "f(a) = 1; x = 1; y = x*x; " + text;

    assertInstanceOf(Recording.Recorded.class, recordFor40(program.replace("N", "" + most)));
    Recording more = recordFor40(program.replace("N", "" + (most + 1)));
    assertEquals("this runs for too long (does this loop end?)", failure(more));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(a) = a*a*a; y = f(x) | call the function less often",
        "y = sum(i = 1..2, x*x) | does this loop end?",
        "for k = 1..3 { y = x*x } | does this loop end?",
        "y = 2; while y < 9 { y = y*x } | does this loop end?",
        "y = x*v | take smaller vectors and matrices",
      })
  void whatMayRecordMoreThanTheTextSaysIsBounded(String text, String hint) {
    String program = "x = 2; v = [1, 2, 3]; " + text;

    assertEquals("this records more than 5 nodes (" + hint + ")", failure(record(program, 5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(a) = a*x; y = f(x)",
        "y = sum(i = 1..1, x*x)",
        "for k = 1..1 { y = x*x }",
        "y = x*x; while y < 9 { y = y*x }",
        "v = [x, x]*x; y = v[1]",
        "y = x" + " + x",
      })
  void behindItSingleValuesAreNot(String text) {
    String program = "x = 2; " + text + "; z = y" + " + x".repeat(30);

    assertInstanceOf(Recording.Recorded.class, record(program, 4));
  }

  @Test
  void callsInsideEachOtherAreBounded() {
    StringBuilder tower = new StringBuilder("f0(x) = x*x; ");
    for (int i = 1; i <= 300; i++) {
      tower.append("f%d(x) = -f%d(x); ".formatted(i, i - 1));
    }

    assertEquals(
        "calls are nested too deeply here (give an inner part a name before)",
        failure(record(tower + "y = f300(1)", 1000)));
  }

  @Test
  void expressionsAfterEachOtherAreNotNested() {
    assertEquals(700, Programs.value("x = 1; y = sum(i = 1..700, x)"));
  }

  @Test
  void aRangeMayReachTheLargestIndex() {
    assertEquals(2e9, Programs.value("x = 2; for k = 1e9..1e9 { y = x*k }"));
  }

  @ParameterizedTest
  @CsvSource({"sum, 2", "prod, 3"})
  void aSeriesWithoutTermsIsWhatChangesNothing(String function, double expected) {
    assertEquals(expected, Programs.value("x = 2; y = x + " + function + "(i = 1..0, x)"));
  }

  @Test
  void aNameThatALoopSetsAndItsConditionCountsToIsAnOutput() {
    ComputationalGraph graph =
        Programs.graph("x = 2; n = 1*x; while sum(i = 1..n, 1) < 3 { n = n + 1 }");

    assertEquals(List.of(new Output("n", 4)), graph.outputs());
  }

  @Test
  void aConstantDecisionHidesNoOtherOne() {
    Recording.Recorded here =
        Programs.recorded("const c = [5]; x = 2; y = if(x + 1 + c[1] > 0, x*x, sin(x))");

    Recording beyond = here.at(new double[] {-10});

    assertNotSame(here.graph(), assertInstanceOf(Recording.Recorded.class, beyond).graph());
  }
}
