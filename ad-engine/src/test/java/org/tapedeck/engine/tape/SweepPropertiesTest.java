package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

/// Both sweeps against each other and against differences, on programs written by chance.
class SweepPropertiesTest {
  /// By the dot-product identity, ȳ·(J ẋ) = (Jᵀ ȳ)·ẋ.
  @Sampled(seed = 20240601, count = 1000)
  void tangentsAndAdjointsAgree(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 40);
    Tape tape = Programs.tape(RandomPrograms.smooth(seed, size));

    // Cubes of cubes overflow.
    if (allPartialsAreFinite(tape)) {
      assertDotProductIdentity(tape, seed);
    }
  }

  @Sampled(seed = 20240602, count = 1000)
  void tangentsAndAdjointsAgreeOnWildProgramsToo(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 12);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));

    if (allPartialsAreFinite(tape)) {
      assertDotProductIdentity(tape, seed);
    }
  }

  private static void assertDotProductIdentity(Tape tape, long randomSeed) {
    Random random = new Random(randomSeed);
    double[] seed = random.doubles(tape.graph().inputCount(), -1, 1).toArray();
    double[] tangents = tape.tangents(seed);
    double[] scale = absoluteTangents(tape, seed);

    for (Output output : tape.graph().outputs()) {
      double[] adjoints = tape.adjoints(output.vertex());
      double product = 0;
      for (int i = 0; i < seed.length; i++) {
        product += adjoints[i] * seed[i];
      }
      // Each sweep rounds at most three times per vertex on the way.
      double limit = 6 * StrictMath.ulp(1.0) * tape.graph().size() * scale[output.vertex()];
      assertEquals(product, tangents[output.vertex()], limit, output.name());
    }
  }

  /// The tangents that no cancellation makes small; rounding errors are in proportion to these.
  private static double[] absoluteTangents(Tape tape, double[] seed) {
    ComputationalGraph graph = tape.graph();
    double[] sums = Arrays.copyOf(Arrays.stream(seed).map(StrictMath::abs).toArray(), graph.size());
    for (int e = 0; e < graph.edgeCount(); e++) {
      sums[graph.to(e)] += StrictMath.abs(tape.partial(e)) * sums[graph.from(e)];
    }
    return sums;
  }

  private static boolean allPartialsAreFinite(Tape tape) {
    return tape.graph().vertices().stream()
        .flatMap(vertex -> tape.graph().operands(vertex.index()).stream())
        .allMatch(edge -> Double.isFinite(tape.partial(edge.index())));
  }

  /// By central differences, whose own error is estimated from two step widths.
  @Sampled(seed = 20240603, count = 600)
  void gradientsAgreeWithCentralDifferences(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 10);
    Tape tape = Programs.tape(RandomPrograms.smooth(seed, size));
    int output = tape.graph().outputs().getLast().vertex();
    double[] adjoints = tape.adjoints(output);

    for (int input : tape.graph().inputs()) {
      double wide = centralDifference(tape, output, input, 2e-4);
      double narrow = centralDifference(tape, output, input, 1e-4);
      double rounding = 1e-10 * (1 + StrictMath.abs(tape.primal(output)));
      double limit = StrictMath.abs(wide - narrow) + rounding;
      if (limit < 1e-3 * (1 + StrictMath.abs(narrow))) {
        assertEquals(narrow, adjoints[input], limit, "d/d" + tape.graph().vertex(input).name());
      }
    }
  }

  private static double centralDifference(Tape tape, int output, int input, double width) {
    double[] point = tape.inputs();
    point[input] += width;
    double above = Tape.of(tape.graph(), point).primal(output);
    point[input] -= 2 * width;
    double below = Tape.of(tape.graph(), point).primal(output);
    return (above - below) / (2 * width);
  }

  @Sampled(seed = 20240604, count = 300)
  void anAdjointIsZeroExactlyWhereTheOutputDoesNotDepend(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 15);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));
    int output = tape.graph().outputs().getFirst().vertex();
    double[] adjoints = tape.adjoints(output);
    var ancestors = tape.graph().ancestors(output);

    for (int i = 0; i < tape.graph().size(); i++) {
      assertTrue(ancestors.get(i) || adjoints[i] == 0, "vertex " + i);
    }
  }
}
