package org.tapedeck.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.tape.Tape;

class TraceTest {
  private static final String BAYDIN = "x1 = 2\nx2 = 5\ny = ln(x1) + x1*x2 - sin(x2)";

  private static Trace reverse(String text) {
    Tape tape = Programs.tape(text);
    return Trace.reverse(tape, tape.graph().outputs().getFirst().vertex());
  }

  private static Trace forward(String text, double... seed) {
    return Trace.forward(Programs.tape(text), seed);
  }

  private static List<String> listing(Trace trace) {
    return IntStream.rangeClosed(1, trace.length()).mapToObj(k -> line(trace, k)).toList();
  }

  private static String line(Trace trace, int number) {
    Step step = trace.step(number);
    assertEquals(number, step.number());
    String label = trace.tape().graph().vertex(step.vertex()).label();
    return switch (step) {
      case Step.Evaluate evaluate -> label + " = " + brief(evaluate.value());
      case Step.Seed seed -> "seed " + label + " " + brief(seed.value());
      case Step.Complete complete -> "complete " + label + " " + brief(complete.value());
      case Step.Product term ->
          String.format(
              Locale.ROOT,
              "%s %d/%d: %s*%s = %s, sum %s",
              label,
              term.ordinal(),
              term.count(),
              brief(term.factor()),
              brief(term.partial()),
              brief(term.product()),
              brief(term.sum()));
      case Step.Bundle bundle -> label + " += " + brief(bundle.product());
    };
  }

  private static String brief(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3g", value) : "" + value;
  }

  @Test
  void reverseModeEvaluatesSeedsAndAddsUpTermByTerm() {
    assertEquals(
        List.of(
            "v1 = 0.693",
            "v2 = 10.0",
            "v3 = 10.7",
            "v4 = -0.959",
            "y = 11.7",
            "seed y 1.00",
            "v4 1/1: 1.00*-1.00 = -1.00, sum -1.00",
            "v3 1/1: 1.00*1.00 = 1.00, sum 1.00",
            "v2 1/1: 1.00*1.00 = 1.00, sum 1.00",
            "v1 1/1: 1.00*1.00 = 1.00, sum 1.00",
            "x2 1/2: 1.00*2.00 = 2.00, sum 2.00",
            "x2 2/2: -1.00*0.284 = -0.284, sum 1.72",
            "x1 1/2: 1.00*0.500 = 0.500, sum 0.500",
            "x1 2/2: 1.00*5.00 = 5.00, sum 5.50"),
        listing(reverse(BAYDIN)));
  }

  @Test
  void forwardModeSeedsAndComputesValueAndTangentTogether() {
    assertEquals(
        List.of(
            "seed x 1.00",
            "v1 = 9.00",
            "v1 1/2: 1.00*3.00 = 3.00, sum 3.00",
            "v1 2/2: 1.00*3.00 = 3.00, sum 6.00",
            "v2 = 4.00",
            "complete v2 0.00",
            "y = 36.0",
            "y 1/2: 6.00*4.00 = 24.0, sum 24.0",
            "y 2/2: 0.00*9.00 = 0.00, sum 24.0"),
        listing(Trace.forward(Tape.of(Programs.inFull("x = 3; y = x*x * 2^2")), new double[] {1})));
  }

  @Test
  void forwardModeSeedsAllInputsInOneStep() {
    Trace trace = forward("a = 2; b = 3; y = a * b", 0, 4);

    assertEquals(new Step.Seed(1, 1, 4), trace.step(1));
    assertEquals(new Progress.Done(0), trace.at(1).derivative(0));
    assertEquals(new Progress.Done(4), trace.at(1).derivative(1));
    assertEquals(new Progress.Pending(), trace.at(0).derivative(1));
    assertEquals(OptionalInt.of(1), trace.firstDerivativeStep(0));
    assertEquals(OptionalInt.of(1), trace.stepOf(0, Pass.DERIVATIVE));
  }

  @Test
  void anyVertexMayBeSeeded() {
    Tape tape = Programs.tape("x = 3; y = x * x");

    assertEquals(
        List.of("y = 9.00", "seed x 1.00", "complete y 0.00"), listing(Trace.reverse(tape, 0)));
  }

  @Test
  void withoutInputsForwardModeHasNoSeed() {
    assertEquals(
        List.of("y = 6.00", "complete y 0.00"),
        listing(Trace.forward(Tape.of(Programs.inFull("y = 2 * 3")), new double[0])));
  }

  @Test
  void termsThroughVerticesOffThePathAreZero() {
    assertEquals(
        List.of(
            "y = 0.00",
            "z = 0.00",
            "seed y 1.00",
            "complete z 0.00",
            "x 1/2: 1.00*3.00 = 3.00, sum 3.00",
            "x 2/2: 0.00*Infinity = 0.00, sum 3.00"),
        listing(reverse("x = 0; y = x * 3; z = sqrt(x)")));
  }

  @Test
  void anUnusedInputIsCompleteWithoutATerm() {
    assertEquals(
        List.of("y = 1.00", "seed y 1.00", "complete b 0.00", "a 1/1: 1.00*2.00 = 2.00, sum 2.00"),
        listing(reverse("a = 1; b = 2; y = a^2")));
  }

  @Test
  void theTermsOfASumAreItsSteps() {
    Trace trace = reverse("x = 3; y = 2 * x * x");
    int x = 0;

    List<Step.Addition> terms = trace.terms(x);

    assertEquals(2, terms.size());
    assertEquals(List.of(trace.step(trace.length() - 1), trace.step(trace.length())), terms);
    assertEquals(List.of(), trace.terms(trace.seeded()), "seeded");
    assertEquals(List.of(), trace.terms(1), "a constant");
    assertThrows(IndexOutOfBoundsException.class, () -> terms.get(2));
  }

  @Test
  void aPartialIsKnownWithItsUserAndAProductWithItsTerm() {
    Trace trace = reverse("x = 3; y = x * x");
    Step.Addition second = (Step.Addition) trace.step(4);

    assertEquals(new Progress.Pending(), trace.at(0).partial(0));
    assertEquals(new Progress.Done(3), trace.at(1).partial(0));
    assertEquals(new Progress.Pending(), trace.at(3).product(second));
    assertEquals(new Progress.Done(3), trace.at(4).product(second));
  }

  @Test
  void theCursorSeparatesPendingPartialAndDone() {
    Trace trace = reverse("x = 3; y = x * x");

    assertEquals(new Progress.Pending(), trace.at(0).value(1));
    assertEquals(new Progress.Done(3), trace.at(0).value(0));
    assertEquals(new Progress.Done(9), trace.at(1).value(1));
    assertEquals(new Progress.Pending(), trace.at(1).derivative(1));
    assertEquals(new Progress.Done(1), trace.at(2).derivative(1));
    assertEquals(new Progress.Pending(), trace.at(2).derivative(0));
    assertEquals(new Progress.Partial(3, 1, 2), trace.at(3).derivative(0));
    assertEquals(new Progress.Done(6), trace.at(4).derivative(0));
  }

  @Test
  void theSnapshotCountsWhatThePassHasDone() {
    Trace trace = reverse("x = 3; y = 2*x; z = sin(y)*y");
    int size = trace.tape().graph().size();

    assertEquals(1, trace.at(0).done(0, size), "the input alone: 2 is a constant");
    assertEquals(2, trace.at(1).done(0, size));
    assertEquals(4, trace.at(3).done(0, size));
    assertEquals(1, trace.at(4).done(0, size), "the reverse pass has begun");
    assertEquals(2, trace.at(6).done(0, size), "a sum in the making is not done");
    assertEquals(0, trace.at(6).done(0, 3));
    assertEquals(4, trace.at(trace.length()).done(0, size));
    assertEquals(1, forward("x = 3; y = 2*x", 1).at(2).done(0, 3), "a value without its tangent");
    assertEquals(2, forward("x = 3; y = 2*x", 1).at(3).done(0, 3));
  }

  @Test
  void aConstantHasNoDerivative() {
    Trace trace = reverse("x = 3; y = 2 * x");

    assertEquals(new Progress.Pending(), trace.at(trace.length()).derivative(1));
    assertEquals(OptionalInt.empty(), trace.stepOf(1, Pass.DERIVATIVE));
    assertEquals(OptionalInt.empty(), trace.firstDerivativeStep(1));
    assertEquals(new Progress.Done(trace.tape().primal(1)), trace.at(0).value(1));
  }

  @Test
  void theSnapshotNamesTheStepMadeLast() {
    Trace trace = reverse(BAYDIN);

    assertEquals(Optional.empty(), trace.at(0).step());
    assertEquals(Optional.of(trace.step(6)), trace.at(6).step());
  }

  @Test
  void nodesAreCompleteWithTheLastTerm() {
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14), nodeStops(reverse(BAYDIN)));
    assertEquals(
        List.of(1, 4, 6, 9),
        nodeStops(
            Trace.forward(Tape.of(Programs.inFull("x = 3; y = x*x * 2^2")), new double[] {1})));
  }

  private static List<Integer> nodeStops(Trace trace) {
    List<Integer> forth =
        IntStream.iterate(0, k -> k < trace.length(), trace::stepAfterNode)
            .skip(1)
            .boxed()
            .toList();
    List<Integer> back =
        IntStream.iterate(trace.length(), k -> k > 0, trace::stepBeforeNode).boxed().toList();
    List<Integer> stops = Stream.concat(forth.stream(), Stream.of(trace.length())).toList();
    assertEquals(stops, back.reversed());
    return stops;
  }

  @Test
  void coarseStepsFromInsideASumGoToItsEnds() {
    Trace trace = reverse(BAYDIN);

    assertEquals(12, trace.stepAfterNode(11));
    assertEquals(10, trace.stepBeforeNode(11));
    assertEquals(10, trace.stepBeforeNode(12));
    assertEquals(14, trace.stepAfterNode(14));
    assertEquals(0, trace.stepBeforeNode(0));
    Trace forward = forward("x = 3; y = x*x * 2^2", 1);
    assertEquals(4, forward.stepAfterNode(2));
    assertEquals(1, forward.stepBeforeNode(3));
    assertEquals(1, forward.stepBeforeNode(2));
  }

  @Test
  void aVertexKnowsItsSteps() {
    Trace trace = reverse(BAYDIN);

    assertEquals(OptionalInt.empty(), trace.stepOf(0, Pass.VALUE));
    assertEquals(OptionalInt.of(1), trace.stepOf(2, Pass.VALUE));
    assertEquals(OptionalInt.of(14), trace.stepOf(0, Pass.DERIVATIVE));
    assertEquals(OptionalInt.of(13), trace.firstDerivativeStep(0));
    assertEquals(OptionalInt.of(6), trace.stepOf(6, Pass.DERIVATIVE));
    assertEquals(5, trace.forwardLength());
    assertEquals(6, trace.seeded());
    assertEquals(1.716337814536774, trace.derivative(1), 1e-14);
  }

  @Test
  void inForwardModeAllStepsAreTheForwardPass() {
    Trace trace = forward("x = 3; y = x * x", 1);

    assertEquals(trace.length(), trace.forwardLength());
    assertEquals(OptionalInt.of(1), trace.stepOf(0, Pass.DERIVATIVE));
    assertEquals(OptionalInt.of(2), trace.stepOf(1, Pass.VALUE));
    assertEquals(OptionalInt.of(4), trace.stepOf(1, Pass.DERIVATIVE));
    assertEquals(Mode.FORWARD, trace.mode());
  }

  @Test
  void whatIsNotThereIsRefused() {
    Trace trace = reverse(BAYDIN);

    assertThrows(IllegalArgumentException.class, () -> trace.step(0));
    assertThrows(IllegalArgumentException.class, () -> trace.step(15));
    assertThrows(IllegalArgumentException.class, () -> trace.at(15));
    assertThrows(IllegalArgumentException.class, () -> trace.at(-1));
    assertThrows(IllegalArgumentException.class, () -> Trace.reverse(trace.tape(), 7));
    assertThrows(IllegalArgumentException.class, () -> Trace.reverse(trace.tape(), -1));
  }

  @Test
  void theBeginningOfAnUndefinedValueIsMarked() {
    Trace trace = reverse("x = -1; a = ln(x); y = a * a");

    assertEquals(List.of(trace.domainError(1).orElseThrow()), trace.diagnostics());
    assertEquals(Optional.empty(), trace.domainError(0));
    assertEquals(Optional.empty(), trace.domainError(2));
  }

  @Test
  void whatRoundingErrorsCanHaveMadeIsNegligible() {
    Trace value = reverse("a = 1; x = a*pi/2; y = cos(x)");
    Trace adjoint = reverse("a = 1; x = a*pi/2; y = sin(x)");

    assertEquals(List.of(5), vertices(value, i -> value.valueTrust(i) == Trust.NEARLY_ZERO));
    assertEquals(List.of(), vertices(value, i -> value.derivativeTrust(i) == Trust.NEARLY_ZERO));
    assertEquals(List.of(), vertices(adjoint, i -> adjoint.valueTrust(i) == Trust.NEARLY_ZERO));
    assertEquals(
        List.of(0, 2, 4), vertices(adjoint, i -> adjoint.derivativeTrust(i) == Trust.NEARLY_ZERO));
    assertTrue(value.valueBound(5) >= value.tape().primal(5));
  }

  @Test
  void zeroAndInfinityAreNotNegligible() {
    Trace trace = reverse("x = 1; z = x - x; y = 1/z + 0*x");

    assertEquals(List.of(), vertices(trace, i -> trace.valueTrust(i) == Trust.NEARLY_ZERO));
    assertEquals(List.of(), vertices(trace, i -> trace.derivativeTrust(i) == Trust.NEARLY_ZERO));
  }

  @Test
  void anUncertainZeroIsToldFromAnExactOne() {
    Trace uncertain = reverse("x = 1; y = sin(x) - sin(x)");
    Trace exact = reverse("x = 0.1; y = (x - x) * 3");

    assertEquals(Trust.NEARLY_ZERO, uncertain.valueTrust(uncertain.seeded()));
    assertEquals(Trust.SURE, exact.valueTrust(exact.seeded()));
  }

  /// The most reported surprises of floating-point numbers.
  @ParameterizedTest
  @CsvSource({
    "x = 1e-9; y = (1 - cos(x))/x^2,    NEARLY_ZERO",
    "x = 0.1; y = x + 0.2 - 0.3,        NEARLY_ZERO",
    "x = 1e16; y = sin(x+1),            NO_DIGIT",
    "x = 0.1; d = x*3 - 0.3; y = 1/d,   NO_DIGIT",
    "x = 1; y = tan(x*pi/2),            NO_DIGIT",
    "x = 1e15; y = (x + 0.3) - x,       ABOUT_ONE_DIGIT",
    "x = 0.3; y = x*10 - 1 + sin(x),    SURE",
  })
  void digitsThatDoNotHoldAreTold(String program, Trust trust) {
    Trace trace = reverse(program);

    assertEquals(trust, trace.valueTrust(trace.seeded()));
  }

  @Test
  void anAdjointAndItsPartialSumsAreTold() {
    Trace trace = reverse("x = 0.1; y = x + 0.2*x - 1.2*x");
    List<Trust> sums =
        IntStream.rangeClosed(1, trace.length())
            .mapToObj(trace::step)
            .filter(step -> step.vertex() == 0)
            .map(Step.Addition.class::cast)
            .map(trace::sumTrust)
            .toList();

    assertEquals(Trust.NEARLY_ZERO, trace.derivativeTrust(0));
    assertEquals(List.of(Trust.SURE, Trust.SURE, Trust.NEARLY_ZERO), sums);
  }

  @Test
  void smallNumbersAreNegligibleOnlyIfRoundingErrorsAreAsLarge() {
    Trace small = reverse("x = 1; y = 1e-9*x");
    Trace smallest = reverse("x = 5e-324; y = sin(x)");
    Trace largest = reverse("x = 1; z = 1e10*sin(x); w = 1e10*sin(x); y = z - w + 1e-8");

    assertNotEquals(Trust.NEARLY_ZERO, small.valueTrust(small.seeded()));
    assertEquals(
        Trust.NEARLY_ZERO, smallest.valueTrust(smallest.seeded()), "it is off by 1 ulp, itself");
    assertEquals(Trust.NEARLY_ZERO, largest.valueTrust(largest.seeded()));
  }

  @Test
  void whatIsFarFrom0IsNotNegligibleHoweverTheBoundHasGrown() {
    Trace chaos = reverse("x = 0.3; for k = 1..80 { x = 3.9*x*(1 - x) }; y = x");
    int y = chaos.seeded();

    assertTrue(chaos.valueBound(y) > chaos.tape().primal(y));
    assertNotEquals(Trust.NEARLY_ZERO, chaos.valueTrust(y));
  }

  @Test
  void aTangentThatRoundingErrorsCanHaveMadeIsNegligible() {
    Tape tape = Programs.tape("a = 1; b = 2; x = a*pi/2; y = sin(x) + b");

    Trace alongA = Trace.forward(tape, new double[] {1, 0});
    Trace alongB = Trace.forward(tape, new double[] {0, 1});

    int sine = tape.graph().operand(tape.graph().output("y"), 0);
    int y = tape.graph().output("y");
    assertEquals(
        List.of(sine, y), vertices(alongA, i -> alongA.derivativeTrust(i) == Trust.NEARLY_ZERO));
    assertTrue(alongA.derivativeBound(y) >= StrictMath.abs(alongA.derivative(y)));
    assertEquals(List.of(), vertices(alongB, i -> alongB.derivativeTrust(i) == Trust.NEARLY_ZERO));
  }

  private static List<Integer> vertices(Trace trace, IntPredicate which) {
    return IntStream.range(0, trace.tape().graph().size()).filter(which).boxed().toList();
  }

  @Test
  void aConventionIsToldWhereItApplies() {
    Trace trace = reverse("x = 0; y = relu(x) + sin(x)");

    assertEquals(
        Optional.of("relu is not differentiable at 0; 0 is taken"),
        trace.convention(trace.tape().graph().edge(0)).map(Object::toString));
    assertEquals(Optional.empty(), trace.convention(trace.tape().graph().edge(1)));
  }
}
