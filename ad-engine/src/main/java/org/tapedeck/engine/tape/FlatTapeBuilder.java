package org.tapedeck.engine.tape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.InstructionRuns;
import org.tapedeck.engine.function.Instructions;
import org.tapedeck.engine.function.Opcode;
import org.tapedeck.engine.function.Operands;
import org.tapedeck.engine.function.SingleInstructions;
import org.tapedeck.engine.graph.ComputationalGraph;

/// Lays the ancestors of one output out for a `FlatTape`.
final class FlatTapeBuilder {
  /// Operations are sorted into runs where these are at least so long on average; shorter ones cost
  /// more time than they save, and more memory than opcodes would.
  static final int LEAST_RUN = 5;

  private static final int KNOWN_CONSTANTS = 256;

  private static final int NONE = -1;

  private final ComputationalGraph graph;
  private final int output;
  private final int inputCount;
  private final boolean[] needed;

  /// Of an operation that depends on an input its number among these; of any other vertex `-1 -
  /// slot`.
  private final int[] places;

  /// The values before the operations': inputs, then what depends on no input.
  private double[] leaves;

  private int leafCount;

  /// The slot of a constant seen before, by a hash of it: most constants are the same few.
  private final int[] knownConstants = new int[KNOWN_CONSTANTS];

  private final byte[] opcodes;
  private final int[] first;
  private final int[] second;
  private int operationCount;

  /// For vertex `output` of `graph`. Costs O(edges), as does `build`.
  FlatTapeBuilder(ComputationalGraph graph, int output) {
    this.graph = graph;
    this.output = output;
    inputCount = graph.inputCount();
    needed = new boolean[graph.size()];
    int most = markNeeded();
    places = new int[graph.size()];
    Arrays.fill(knownConstants, NONE);
    leaves = Arrays.copyOf(graph.program().starts(), inputCount + 16);
    opcodes = new byte[most];
    first = new int[most];
    second = new int[most];
  }

  /// Marks what the output depends on, itself included; returns how many these are.
  private int markNeeded() {
    int count = 0;
    needed[output] = true;
    for (int i = output; i >= 0; i--) {
      if (needed[i]) {
        count++;
        for (int k = 0; k < graph.operandCount(i); k++) {
          needed[graph.operand(i, k)] = true;
        }
      }
    }
    return count;
  }

  /// The tape in the layout that is quicker: in runs, where they are long.
  FlatTape build() {
    place();
    int[] order = runOrder();
    int runs = runs(order);
    return (long) LEAST_RUN * runs <= operationCount ? inRuns(order, runs) : inTapeOrder();
  }

  /// The tape in runs, however short they are.
  FlatTape buildInRuns() {
    place();
    int[] order = runOrder();
    return inRuns(order, runs(order));
  }

  /// The tape node by node.
  FlatTape buildInTapeOrder() {
    place();
    return inTapeOrder();
  }

  private void place() {
    for (int i = 0; i < inputCount; i++) {
      places[i] = -1 - leafCount++;
    }
    for (int i = inputCount; i <= output; i++) {
      if (needed[i]) {
        places[i] = graph.isConstant(i) ? -1 - constant(graph.constant(i)) : operation(i);
      }
    }
  }

  private int constant(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int key = (int) (bits >>> 52 ^ bits >>> 44) & (KNOWN_CONSTANTS - 1);
    int known = knownConstants[key];
    if (known == NONE || Double.doubleToRawLongBits(leaves[known]) != bits) {
      knownConstants[key] = leaf(value);
    }
    return knownConstants[key];
  }

  private int leaf(double value) {
    if (leafCount == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * leafCount);
    }
    leaves[leafCount] = value;
    return leafCount++;
  }

  private int operation(int i) {
    ElementaryFunction function = graph.function(i);
    int a = places[graph.operand(i, 0)];
    boolean unary = graph.operandCount(i) == 1;
    int b = unary ? a : places[graph.operand(i, 1)];
    boolean firstActive = isActive(a);
    boolean secondActive = isActive(b);
    if (!firstActive && !secondActive) {
      return -1 - leaf(function.value(leaves[-1 - a], leaves[-1 - b]));
    }
    opcodes[operationCount] = Opcode.of(function, firstActive, !unary && secondActive);
    first[operationCount] = a;
    second[operationCount] = b;
    return operationCount++;
  }

  private boolean isActive(int place) {
    return place >= -inputCount;
  }

  private int[] runOrder() {
    return RunOrder.of(Arrays.copyOf(opcodes, operationCount), first, second);
  }

  private int runs(int[] order) {
    int runs = 0;
    for (int n = 0; n < operationCount; n++) {
      runs += endsRun(order, n) ? 1 : 0;
    }
    return runs;
  }

  private boolean endsRun(int[] order, int n) {
    return n + 1 == operationCount || opcodes[order[n]] != opcodes[order[n + 1]];
  }

  private FlatTape inRuns(int[] order, int runs) {
    byte[] runOpcodes = new byte[runs];
    int[] ends = new int[runs];
    int run = 0;
    for (int n = 0; n < operationCount; n++) {
      if (endsRun(order, n)) {
        runOpcodes[run] = opcodes[order[n]];
        ends[run++] = n + 1;
      }
    }
    int[] slots = new int[operationCount];
    for (int n = 0; n < operationCount; n++) {
      slots[order[n]] = leafCount + n;
    }
    return flatTape(new InstructionRuns(runOpcodes, ends, operands(order, slots)), slots);
  }

  private FlatTape inTapeOrder() {
    int[] order = IntStream.range(0, operationCount).toArray();
    int[] slots = IntStream.range(leafCount, leafCount + operationCount).toArray();
    byte[] codes = Arrays.copyOf(opcodes, operationCount);
    return flatTape(new SingleInstructions(codes, operands(order, slots)), slots);
  }

  /// The operands by the order of the operations; `slots` are the operations' own.
  private Operands operands(int[] order, int[] slots) {
    return new Operands(leafCount, slots(first, order, slots), slots(second, order, slots));
  }

  private static int[] slots(int[] operands, int[] order, int[] slots) {
    int[] result = new int[order.length];
    for (int n = 0; n < order.length; n++) {
      result[n] = slot(operands[order[n]], slots);
    }
    return result;
  }

  private static int slot(int place, int[] slots) {
    return place < 0 ? -1 - place : slots[place];
  }

  private FlatTape flatTape(Instructions instructions, int[] slots) {
    double[] values = Arrays.copyOf(leaves, leafCount + operationCount);
    return new FlatTape(inputCount, slot(places[output], slots), instructions, values);
  }
}
