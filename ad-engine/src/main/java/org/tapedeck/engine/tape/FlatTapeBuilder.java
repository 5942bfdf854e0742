package org.tapedeck.engine.tape;

import java.util.Arrays;
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
    leaves = Arrays.copyOf(graph.starts(), inputCount + 16);
    opcodes = new byte[most];
    first = new int[most];
    second = new int[most];
  }

  /// Marks what the output depends on, itself included; returns how many operations these are.
  private int markNeeded() {
    int count = 0;
    needed[output] = true;
    for (int i = output; i >= inputCount; i--) {
      if (needed[i] && graph.isOperation(i)) {
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
    return RunOrder.ofLongRuns(opcodes, first, second, operationCount, LEAST_RUN)
        .map(this::inRuns)
        .orElseGet(this::inTapeOrder);
  }

  /// The tape in runs, however short they are.
  FlatTape buildInRuns() {
    place();
    return inRuns(RunOrder.of(opcodes, first, second, operationCount));
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
      knownConstants[key] = addLeaf(value);
    }
    return knownConstants[key];
  }

  private int addLeaf(double value) {
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
    if (!firstActive && !secondActive && !isChoice(function)) {
      return -1 - addLeaf(function.value(leaves[leaf(a)], leaves[leaf(b)]));
    }
    opcodes[operationCount] = Opcode.of(function, firstActive, !unary && secondActive);
    first[operationCount] = a;
    second[operationCount] = b;
    return operationCount++;
  }

  /// What is computed of constants counts as one number in a tie only where it is recorded as one.
  private static boolean isChoice(ElementaryFunction function) {
    return function == ElementaryFunction.MIN || function == ElementaryFunction.MAX;
  }

  private boolean isActive(int place) {
    return place >= -inputCount;
  }

  private FlatTape inRuns(RunOrder runs) {
    byte[] runOpcodes = new byte[runs.count()];
    int[] ends = new int[runs.count()];
    int[] firstSlots = new int[operationCount];
    int[] secondSlots = new int[operationCount];
    int[] slots = new int[operationCount];
    int run = -1;
    for (int n = 0; n < operationCount; n++) {
      int k = runs.operation(n);
      slots[k] = leafCount + n;
      firstSlots[n] = slot(first[k], slots);
      secondSlots[n] = slot(second[k], slots);
      if (runs.begins(n)) {
        run++;
        runOpcodes[run] = runs.opcode(n);
      }
      ends[run] = n + 1;
    }
    Operands operands = new Operands(leafCount, firstSlots, secondSlots);
    return flatTape(new InstructionRuns(runOpcodes, ends, operands), slot(places[output], slots));
  }

  private static int slot(int place, int[] slots) {
    return place < 0 ? leaf(place) : slots[place];
  }

  /// Turns places into slots, which is all that is left to do with them.
  private FlatTape inTapeOrder() {
    for (int k = 0; k < operationCount; k++) {
      first[k] = slotInTapeOrder(first[k]);
      second[k] = slotInTapeOrder(second[k]);
    }
    boolean full = operationCount == opcodes.length;
    Operands operands =
        new Operands(
            leafCount,
            full ? first : Arrays.copyOf(first, operationCount),
            full ? second : Arrays.copyOf(second, operationCount));
    byte[] codes = full ? opcodes : Arrays.copyOf(opcodes, operationCount);
    return flatTape(new SingleInstructions(codes, operands), slotInTapeOrder(places[output]));
  }

  private int slotInTapeOrder(int place) {
    return place < 0 ? leaf(place) : leafCount + place;
  }

  /// The slot of an input or of what depends on none.
  private static int leaf(int place) {
    return -1 - place;
  }

  private FlatTape flatTape(Instructions instructions, int outputSlot) {
    double[] values = Arrays.copyOf(leaves, leafCount + operationCount);
    return new FlatTape(inputCount, outputSlot, instructions, values);
  }
}
