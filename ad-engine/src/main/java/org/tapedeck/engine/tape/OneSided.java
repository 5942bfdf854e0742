package org.tapedeck.engine.tape;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;

/// The slopes of an output along an input to both sides of a kink, where a convention stands in for
/// the derivative that does not exist.
public record OneSided(double left, double right) {
  private static final double WIDTH = 0x1p-20;
  private static final double SAME = 1e-3;

  /// The slopes of vertex `output` by input number `input`; empty where no convention is taken
  /// between them, and at a jump. Costs O(edges).
  static Optional<OneSided> of(Tape tape, int output, int input) {
    if (!takesConvention(tape, output, input)) {
      return Optional.empty();
    }
    OneSided wide = at(tape, output, input, WIDTH);
    OneSided narrow = at(tape, output, input, WIDTH / 2);
    boolean same = isSame(wide.left, narrow.left) && isSame(wide.right, narrow.right);
    return same ? Optional.of(narrow) : Optional.empty();
  }

  private static boolean takesConvention(Tape tape, int output, int input) {
    ComputationalGraph graph = tape.graph();
    BitSet start = new BitSet();
    start.set(input);
    BitSet between = graph.descendants(start);
    between.and(graph.ancestors(output));
    return IntStream.range(0, graph.edgeCount())
        .filter(e -> between.get(graph.from(e)) && between.get(graph.to(e)))
        .anyMatch(e -> tape.convention(e).isPresent());
  }

  private static OneSided at(Tape tape, int output, int input, double relative) {
    double size = StrictMath.abs(tape.primal(input));
    double width = relative * (size == 0 ? 1 : size);
    double here = tape.primal(output);
    double above = value(tape, output, input, width);
    double below = value(tape, output, input, -width);
    return new OneSided((here - below) / width, (above - here) / width);
  }

  private static double value(Tape tape, int output, int input, double shift) {
    double[] point = tape.inputs();
    point[input] += shift;
    return tape.replay(point)[output];
  }

  private static boolean isSame(double wide, double narrow) {
    return StrictMath.abs(wide - narrow) <= SAME * StrictMath.max(1, StrictMath.abs(wide));
  }
}
