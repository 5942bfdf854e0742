package org.tapedeck.engine.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// A part of a Java program whose arithmetic is recorded as it runs, without any text:
///
/// ```
/// ActiveSection section = new ActiveSection();
/// Active x1 = section.input("x1", 2);
/// Active x2 = section.input("x2", 5);
/// section.output("y", x1.ln().plus(x1.times(x2)).minus(x2.sin()));
/// Tape tape = Tape.of(section.graph());
/// double[] gradient = tape.gradient(tape.graph().output("y"));
/// ```
///
/// Loops and conditions are those of Java: they may ask `Active.value()`, and what they decide is
/// not recorded, so replaying the graph at another point repeats the decisions taken here.
///
/// Not for use by several threads.
public final class ActiveSection {
  /// There is no text.
  private static final Span NOWHERE = new Span(0, 0);

  private final GraphBuilder graph;
  private final Map<String, Active> outputs = new LinkedHashMap<>();

  /// A section that has recorded nothing yet, and records what it computes as written.
  public ActiveSection() {
    this(Sharing.AS_WRITTEN);
  }

  /// The same, and `sharing` says whether what is computed twice is recorded twice.
  public ActiveSection(Sharing sharing) {
    graph = new GraphBuilder(new Source("java", ""), Set.of(), sharing);
  }

  /// A variable to differentiate by, which starts at `value`. All inputs come before the first
  /// operation, and each has a name of its own; an `IllegalArgumentException` otherwise.
  public Active input(String name, double value) {
    return new Active(this, graph.input(start(name, value), value));
  }

  private static Program.Input start(String name, double value) {
    return new Program.Input(name, value, Double.toString(value), NOWHERE);
  }

  /// A number that is not differentiated by.
  public Active constant(double value) {
    return new Active(this, graph.constant(value));
  }

  /// Makes `value` an output called `name`; each output has a name of its own.
  public void output(String name, Active value) {
    check(value);
    if (outputs.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("two outputs are called " + name);
    }
    graph.name(value.vertex(), name);
  }

  /// The graph of what has been recorded so far; at least one output is needed. Recording may go
  /// on, for another graph.
  public ComputationalGraph graph() {
    if (outputs.isEmpty()) {
      throw new IllegalStateException("the active section has no output");
    }
    return graph.build(
        outputs.entrySet().stream()
            .map(output -> new Output(output.getKey(), output.getValue().vertex()))
            .toList());
  }

  Active apply(ElementaryFunction function, Active operand) {
    checkArity(function, 1);
    return new Active(this, graph.operation(function, operand.vertex(), NOWHERE));
  }

  Active apply(ElementaryFunction function, Active left, Active right) {
    checkArity(function, 2);
    check(right);
    return new Active(this, graph.operation(function, left.vertex(), right.vertex(), NOWHERE));
  }

  private static void checkArity(ElementaryFunction function, int operands) {
    if (function.arity() != operands) {
      throw new IllegalArgumentException(
          function + " takes " + function.arity() + " operands, not " + operands);
    }
  }

  double value(int vertex) {
    return graph.primal(vertex);
  }

  private void check(Active active) {
    if (!active.isOf(this)) {
      throw new IllegalArgumentException("the operand is of another active section");
    }
  }
}
