package org.tapedeck.engine.tape;

import java.util.EnumMap;
import java.util.Map;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

/// The second partials of the elementary functions. They are in no table: each written rule is a
/// formula in Tapedeck's own language, so the engine differentiates it like any other.
final class SecondPartials {
  private final Map<ElementaryFunction, ComputationalGraph[]> rules =
      new EnumMap<>(ElementaryFunction.class);

  /// The derivatives of the partial by `operand` at `(a, b)`, by a and by b; `v` is the value
  /// there; a function of one operand ignores b. The value depends on both, so these are total:
  /// ∂r/∂a + ∂r/∂v · ∂v/∂a.
  double[] of(ElementaryFunction function, int operand, double a, double b, double v) {
    double[] adjoints = adjoints(function, operand, new double[] {a, b, v});
    double[] totals = new double[function.arity()];
    for (int k = 0; k < totals.length; k++) {
      double byValue = adjoints[2];
      totals[k] = adjoints[k];
      if (byValue != 0) {
        totals[k] += byValue * function.partial(k, a, b, v);
      }
    }
    return totals;
  }

  /// The derivatives of the written rule by a, b and v at this point. Rules that are one name or
  /// number, as those of sums and products, are most of all and need no tape.
  private double[] adjoints(ElementaryFunction function, int operand, double[] point) {
    return switch (function.partialRule(operand)) {
      case "a" -> new double[] {1, 0, 0};
      case "b" -> new double[] {0, 1, 0};
      case "v" -> new double[] {0, 0, 1};
      case "1", "-1" -> new double[3];
      default -> {
        ComputationalGraph rule = rules.computeIfAbsent(function, SecondPartials::rulesOf)[operand];
        yield Tape.of(rule, point).adjoints(ruleVertex(rule));
      }
    };
  }

  private static ComputationalGraph[] rulesOf(ElementaryFunction function) {
    ComputationalGraph[] graphs = new ComputationalGraph[function.arity()];
    for (int operand = 0; operand < graphs.length; operand++) {
      graphs[operand] = graphOf(function.partialRule(operand));
    }
    return graphs;
  }

  /// The rule as the first operand of a sum; the second makes inputs of all three names.
  private static ComputationalGraph graphOf(String rule) {
    String text = "a = 0; b = 0; v = 0; y = (" + rule + ") + 0 * (a + b + v)";
    return switch (Parser.parse(new Source("rule", text))) {
      case ParseResult.Parsed parsed -> Recorder.graph(parsed.program());
      case ParseResult.Rejected rejected ->
          throw new IllegalStateException(rule + ": " + rejected.diagnostics());
    };
  }

  /// The rule's own value: the first operand of the sum that is the output.
  private static int ruleVertex(ComputationalGraph graph) {
    return graph.from(graph.operandEdge(graph.outputs().getFirst().vertex(), 0));
  }
}
