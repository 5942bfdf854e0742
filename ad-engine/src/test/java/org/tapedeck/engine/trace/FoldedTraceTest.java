package org.tapedeck.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.FoldedGroups;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.tape.RandomPrograms;
import org.tapedeck.engine.tape.Tape;

/// Traces that tell groups as one function each.
class FoldedTraceTest {
  private static final String CALL = "x = 2; z = 3\nf(a, b) = a*b + sin(a)\ny = f(x, z) * z";

  /// A trace with some parts folded, and the same with nothing folded.
  record Pair(Trace all, Trace folded) {
    @Override
    public String toString() {
      return all.mode() + ", " + all.length() + " to " + folded.length() + " steps";
    }
  }

  static Stream<Pair> folded() {
    return IntStream.range(0, 300)
        .boxed()
        .flatMap(
            seed -> {
              Random random = new Random(seed);
              int size = 2 + random.nextInt(25);
              String text =
                  seed % 2 == 0
                      ? RandomPrograms.smooth(seed, size)
                      : RandomPrograms.branching(seed, size);
              Tape tape = Programs.tape(text);
              ComputationalGraph graph = tape.graph();
              List<FoldedGroup> groups = FoldedGroups.random(graph, random);
              return traces(tape, random).map(trace -> new Pair(trace, trace.folded(groups)));
            });
  }

  private static Stream<Trace> traces(Tape tape, Random random) {
    double[] seed = random.doubles(tape.graph().inputCount(), -1, 1).toArray();
    int output = tape.graph().outputs().getLast().vertex();
    return Stream.of(Trace.reverse(tape, output), Trace.forward(tape, seed));
  }

  @ParameterizedTest
  @MethodSource("folded")
  void sumsOfWhatIsToldAreTheDerivatives(Pair pair) {
    Trace trace = pair.folded();
    for (int k = 1; k <= trace.length(); k++) {
      if (trace.step(k) instanceof Step.Addition last && last.ordinal() == last.count()) {
        double largest =
            trace.terms(last.vertex()).stream()
                .mapToDouble(t -> Math.abs(t.product()))
                .max()
                .orElse(0);
        double rounding = 1e-9 * (largest + Math.abs(trace.derivative(last.vertex())));
        assertEquals(trace.derivative(last.vertex()), last.sum(), rounding);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folded")
  void whatIsHiddenHasNoStepAndIsNoEndOfATerm(Pair pair) {
    Trace trace = pair.folded();
    for (int k = 1; k <= trace.length(); k++) {
      Step step = trace.step(k);
      assertFalse(isHidden(trace, step.vertex()), step::toString);
      if (step instanceof Step.Product product) {
        assertFalse(isHidden(trace, product.source()), step::toString);
      }
    }
  }

  private static boolean isHidden(Trace trace, int vertex) {
    return trace.foldedGroup(vertex).filter(group -> group.hides(vertex)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("folded")
  void everythingIsKnownInTheEndAndNothingAtTheStart(Pair pair) {
    Trace trace = pair.folded();
    ComputationalGraph graph = trace.tape().graph();
    Snapshot end = trace.at(trace.length());
    for (int i = 0; i < graph.size(); i++) {
      Progress value = new Progress.Done(trace.tape().primal(i));
      assertEquals(value, end.value(i));
      assertEquals(graph.isOperation(i) ? new Progress.Pending() : value, trace.at(0).value(i));
      assertEquals(!graph.isConstant(i), end.derivative(i) instanceof Progress.Done);
    }
  }

  @ParameterizedTest
  @MethodSource("folded")
  void foldingAndUnfoldingKeepsThePlace(Pair pair) {
    int last = 0;
    for (int cursor = 0; cursor <= pair.all().length(); cursor++) {
      int folded = pair.folded().cursorLike(pair.all(), cursor);
      int back = pair.all().cursorLike(pair.folded(), folded);
      assertTrue(folded >= last, "never back");
      assertTrue(back >= cursor, () -> "to " + folded + " and back to " + back);
      assertEquals(folded, pair.folded().cursorLike(pair.all(), back));
      last = folded;
    }
    assertEquals(pair.folded().length(), last);
  }

  @Test
  void traceWithNothingFoldedIsTheSame() {
    Trace trace = trace(CALL);

    assertEquals(trace.length(), trace.folded(List.of()).length());
    assertEquals(trace.length(), call(trace).folded(List.of()).length());
    assertEquals(5, trace.cursorLike(trace, 5));
  }

  @Test
  void callHasOneEvaluationAndOneTermForEachOperand() {
    Trace trace = call(trace(CALL));
    int f = 4;

    assertEquals(
        List.of(
            "Evaluate 4", "Evaluate 5", "Seed 5", "Term 4", "GroupTerm 1", "Term 1", "GroupTerm 0"),
        IntStream.rangeClosed(1, trace.length())
            .mapToObj(k -> trace.step(k).getClass().getSimpleName() + " " + trace.step(k).vertex())
            .toList());
    Step.GroupTerm last = (Step.GroupTerm) trace.step(trace.length());
    assertEquals(f, last.source());
    assertEquals(3, last.factor());
    assertEquals(3 + StrictMath.cos(2), last.partial());
    assertEquals(last.factor() * last.partial(), last.product());
  }

  @Test
  void whatACallHidesIsKnownWithItsResult() {
    Trace trace = call(trace(CALL));
    int hidden = 2;

    assertEquals(new Progress.Pending(), trace.at(0).value(hidden));
    assertEquals(new Progress.Done(trace.tape().primal(hidden)), trace.at(1).value(hidden));
    assertEquals(new Progress.Pending(), trace.at(3).derivative(hidden));
    assertEquals(new Progress.Done(trace.derivative(hidden)), trace.at(4).derivative(hidden));
  }

  @Test
  void groupThatIsTooDenseMakesOneTerm() {
    StringBuilder program = new StringBuilder("v = [1");
    for (int i = 2; i <= 60; i++) {
      program.append(", ").append(i / 60.0);
    }
    Tape tape = Programs.tape(program + "]\nw = softmax(v)");
    Group softmax = tape.graph().groups().getLast();
    FoldedGroup whole = FoldedGroups.of(tape.graph(), 0, softmax.first(), softmax.end());

    Trace all = Trace.reverse(tape, tape.graph().outputs().getLast().vertex());
    Trace reverse = all.folded(List.of(whole));
    Trace forward = Trace.forward(tape, new double[60]).folded(List.of(whole));

    int first = reverse.firstDerivativeStep(0).orElseThrow();
    assertEquals(
        new Step.Bundle(first, 0, whole, 1, 1, all.derivative(0), all.derivative(0)),
        reverse.step(first));
    int result = whole.results().getFirst();
    int tangent = forward.firstDerivativeStep(result).orElseThrow();
    assertEquals(new Step.Bundle(tangent, result, whole, 1, 1, 0, 0), forward.step(tangent));
  }

  private static Trace trace(String text) {
    Tape tape = Programs.tape(text);
    return Trace.reverse(tape, tape.graph().outputs().getLast().vertex());
  }

  /// The trace with the first group folded.
  private static Trace call(Trace trace) {
    Group call = trace.tape().graph().groups().getFirst();
    return trace.folded(
        List.of(FoldedGroups.of(trace.tape().graph(), 0, call.first(), call.end())));
  }
}
