package org.tapedeck.engine.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.RandomPrograms;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

/// Looking a state up against making all steps up to it, on programs written by chance.
class TracePropertiesTest {
  @Sampled(seed = 20240605, count = 300)
  void lookingUpAnAdjointIsTheSameAsReplayingTheSteps(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 15);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));
    int output = tape.graph().outputs().getFirst().vertex();

    Trace trace = Trace.reverse(tape, output);

    assertReplays(trace);
    assertTotals(trace, tape.adjoints(output));
  }

  @Sampled(seed = 20240606, count = 300)
  void lookingUpATangentIsTheSameAsReplayingTheSteps(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 15);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));
    double[] direction =
        new Random(seed).ints(tape.graph().inputCount(), 0, 3).asDoubleStream().toArray();

    Trace trace = Trace.forward(tape, direction);

    assertReplays(trace);
    assertTotals(trace, tape.tangents(direction));
  }

  private static void assertReplays(Trace trace) {
    Replay replay = new Replay(trace);
    for (int k = 0; k <= trace.length(); k++) {
      if (k > 0) {
        replay.make(trace.step(k));
      }
      for (int i = 0; i < trace.tape().graph().size(); i++) {
        assertEquals(replay.values[i], trace.at(k).value(i));
        assertEquals(replay.progress[i], trace.at(k).derivative(i));
      }
    }
  }

  private static void assertTotals(Trace trace, double[] derivatives) {
    Snapshot end = trace.at(trace.length());
    for (Vertex vertex : trace.tape().graph().vertices()) {
      int i = vertex.index();
      boolean constant = vertex instanceof Vertex.Constant;
      assertEquals(
          constant ? new Progress.Pending() : new Progress.Done(derivatives[i]), end.derivative(i));
    }
    assertArrayEquals(
        derivatives,
        IntStream.range(0, derivatives.length).mapToDouble(trace::derivative).toArray());
  }

  /// What is known, kept up to date step by step with nothing looked up.
  private static final class Replay {
    private final Progress[] values;
    private final Progress[] progress;
    private final double[] sums;
    private final Trace trace;

    Replay(Trace trace) {
      this.trace = trace;
      int size = trace.tape().graph().size();
      values = new Progress[size];
      progress = new Progress[size];
      sums = new double[size];
      for (Vertex vertex : trace.tape().graph().vertices()) {
        values[vertex.index()] =
            vertex instanceof Vertex.Operation
                ? new Progress.Pending()
                : new Progress.Done(trace.tape().primal(vertex.index()));
        progress[vertex.index()] = new Progress.Pending();
      }
    }

    void make(Step step) {
      int i = step.vertex();
      switch (step) {
        case Step.Evaluate evaluate -> {
          assertEquals(trace.tape().primal(i), evaluate.value());
          values[i] = new Progress.Done(evaluate.value());
        }
        case Step.Seed seed -> seed(seed);
        case Step.Addition term -> {
          sums[i] += term.product();
          assertEquals(sums[i], term.sum());
          progress[i] =
              term.ordinal() == term.count()
                  ? new Progress.Done(sums[i])
                  : new Progress.Partial(sums[i], term.ordinal(), term.count());
        }
        case Step.Complete complete -> progress[i] = new Progress.Done(complete.value());
      }
    }

    private void seed(Step.Seed seed) {
      progress[seed.vertex()] = new Progress.Done(seed.value());
      double[] inputs = trace.seed();
      for (int input = 0; input < inputs.length; input++) {
        progress[input] = new Progress.Done(inputs[input]);
      }
    }
  }
}
