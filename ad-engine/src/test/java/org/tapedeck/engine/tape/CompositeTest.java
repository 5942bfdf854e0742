package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class CompositeTest {
  @Test
  void partialsOfACallAreThoseOfItsFunction() {
    Tape tape = Programs.tape("x = 2; z = 3\nf(a, b) = a*b + sin(a)\ny = f(x, z) * z");
    Group call = tape.graph().groups().getFirst();

    Composite f = Composite.of(tape, call.first(), call.end() - 1);

    assertEquals(3 + StrictMath.cos(2), f.partial(0));
    assertEquals(2, f.partial(1), "without the use of z after the call");
  }

  @Test
  void singleOperationHasItsOwnPartials() {
    Tape tape = Programs.tape("x = 3; y = x*x");

    assertEquals(6, Composite.of(tape, 1, 1).partial(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x = 0; a = sqrt(x); y = x*2", "x = 0; a = sqrt(x); b = 2*a; y = x*2"})
  void infinitePartialOffTheWayDoesNotCount(String text) {
    Tape tape = Programs.tape(text);

    assertEquals(2, Composite.of(tape, 1, tape.graph().outputs().getLast().vertex()).partial(0));
  }

  @Test
  void whatIsNotBeforeThePartIsNoOperand() {
    Tape tape = Programs.tape("x = 3; y = x*x");
    Composite whole = Composite.of(tape, 0, 1);

    assertThrows(IllegalArgumentException.class, () -> whole.partial(0));
    assertThrows(IllegalArgumentException.class, () -> Composite.of(tape, 1, 1).partial(1));
    assertThrows(IllegalArgumentException.class, () -> Composite.of(tape, 1, 1).partial(-1));
    assertThrows(IllegalArgumentException.class, () -> Composite.of(tape, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Composite.of(tape, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> Composite.of(tape, 0, 2));
  }

  /// By the chain rule the tangent of the result comes from those of the operands alone.
  @Sampled(seed = 20240607, count = 600)
  void chainRuleHoldsThroughAnyPart(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(2, 30);
    Tape tape = Programs.tape(RandomPrograms.smooth(seed, size));
    int inputs = tape.graph().inputCount();
    if (tape.graph().size() == inputs || !hasFinitePartials(tape)) {
      return; // There is no chain to speak of.
    }
    Random random = new Random(seed);
    int result = random.nextInt(inputs, tape.graph().size());
    int first = random.nextInt(inputs, result + 1);
    double[] direction = random.doubles(inputs, -1, 1).toArray();
    double[] tangents = tape.tangents(direction);
    Composite part = Composite.of(tape, first, result);

    double[] terms =
        IntStream.range(0, first).mapToDouble(i -> part.partial(i) * tangents[i]).toArray();

    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    assertEquals(tangents[result], sum, 1e-9 * scale(tape, direction, result));
  }

  private static boolean hasFinitePartials(Tape tape) {
    return IntStream.range(0, tape.graph().edgeCount())
        .allMatch(e -> Double.isFinite(tape.partial(e)));
  }

  /// The tangent that no cancellation makes small.
  private static double scale(Tape tape, double[] direction, int result) {
    double[] sums = new double[tape.graph().size()];
    for (int i = 0; i < direction.length; i++) {
      sums[i] = StrictMath.abs(direction[i]);
    }
    for (int e = 0; e < tape.graph().edgeCount(); e++) {
      sums[tape.graph().to(e)] += StrictMath.abs(tape.partial(e)) * sums[tape.graph().from(e)];
    }
    return sums[result];
  }
}
