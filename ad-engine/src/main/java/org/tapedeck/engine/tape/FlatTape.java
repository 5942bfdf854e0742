package org.tapedeck.engine.tape;

import java.util.Arrays;
import org.tapedeck.engine.function.Instructions;
import org.tapedeck.engine.graph.ComputationalGraph;

/// A tape for computing and nothing else: the value and the gradient of one output, again and again
/// at other points, without allocating anything.
///
/// ```
/// FlatTape tape = FlatTape.of(graph, graph.output("y"));
/// double y = tape.replay(point);
/// tape.gradient(gradient);
/// ```
///
/// It keeps to the decisions that the graph took, whatever its program would decide at another
/// point, and holds only what the output depends on. What depends on no input is computed once.
/// Partials are not stored: a product costs less than the memory that it would be kept in. So 25
/// bytes per value are enough: opcode, two operands, value and adjoint; 24 where operations are
/// sorted into runs.
///
/// Values are those of `Tape`, bit for bit. A gradient may differ in the last digits, since sums
/// are taken in another order. Mutable, and not for use by several threads.
public final class FlatTape {
  private final int inputCount;
  private final int outputSlot;
  private final Instructions instructions;

  /// The values: inputs, what depends on no input, then the operations' in their order.
  private final double[] slots;

  /// All 0 between two sweeps.
  private final double[] adjoints;

  FlatTape(int inputCount, int outputSlot, Instructions instructions, double[] slots) {
    this.inputCount = inputCount;
    this.outputSlot = outputSlot;
    this.instructions = instructions;
    this.slots = slots;
    adjoints = new double[slots.length];
    instructions.values(slots);
  }

  /// A tape for vertex `output` of `graph`, in the order that is quicker for it. It has run at the
  /// start values. Costs O(edges).
  public static FlatTape of(ComputationalGraph graph, int output) {
    return new FlatTapeBuilder(graph, output).build();
  }

  /// Runs the tape at `inputs`, one value per input in the graph's order; returns the output's
  /// value. Costs O(operations), allocates nothing.
  public double replay(double[] inputs) {
    checkLength(inputs, "inputs");
    System.arraycopy(inputs, 0, slots, 0, inputCount);
    instructions.values(slots);
    return slots[outputSlot];
  }

  /// Writes the derivatives of the output by the inputs, at the point of the last replay, to
  /// `into`, which has one entry per input. Costs O(operations), allocates nothing.
  public void gradient(double[] into) {
    checkLength(into, "entries for the gradient");
    adjoints[outputSlot] = 1;
    instructions.adjoints(slots, adjoints);
    System.arraycopy(adjoints, 0, into, 0, inputCount);
    Arrays.fill(adjoints, 0, inputCount, 0);
  }

  private void checkLength(double[] array, String what) {
    if (array.length != inputCount) {
      throw new IllegalArgumentException(
          "expected " + inputCount + " " + what + ", got " + array.length);
    }
  }

  /// The number of values that it holds.
  public int size() {
    return slots.length;
  }

  /// The bytes that its arrays take.
  public long bytes() {
    return (long) Double.BYTES * (slots.length + adjoints.length) + instructions.bytes();
  }
}
