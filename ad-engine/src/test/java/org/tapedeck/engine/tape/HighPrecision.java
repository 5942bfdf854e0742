package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.ExactMath;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Statement;

/// The values, adjoints and tangents of a graph to 60 digits, in the numbers of apfloat and with
/// partials computed from the written rules: nothing here comes from the engine's own numbers.
final class HighPrecision {
  private static final Apfloat ONE = ExactMath.ONE;

  private final ComputationalGraph graph;
  private final List<Apfloat> values = new ArrayList<>();

  HighPrecision(Tape tape) {
    graph = tape.graph();
    for (Vertex vertex : graph.vertices()) {
      values.add(
          vertex instanceof Vertex.Operation operation
              ? value(operation)
              : ExactMath.exact(tape.primal(vertex.index())));
    }
  }

  Apfloat value(int i) {
    return values.get(i);
  }

  /// The adjoints of `seeded`, by the chain rule.
  List<Apfloat> adjoints(int seeded) {
    List<Apfloat> adjoints = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      adjoints.add(i == seeded ? ONE : Apfloat.ZERO);
    }
    for (int t = seeded; t >= 0; t--) {
      for (int k = 0; k < graph.operandCount(t); k++) {
        int operand = graph.from(graph.operandEdge(t, k));
        if (adjoints.get(t).signum() != 0 && !(graph.vertex(operand) instanceof Vertex.Constant)) {
          Apfloat term = adjoints.get(t).multiply(partial((Vertex.Operation) graph.vertex(t), k));
          adjoints.set(operand, adjoints.get(operand).add(term));
        }
      }
    }
    return adjoints;
  }

  /// The tangents along `seed`, one number per input, by the chain rule.
  List<Apfloat> tangents(double[] seed) {
    List<Apfloat> tangents = new ArrayList<>();
    for (Vertex vertex : graph.vertices()) {
      Apfloat tangent =
          vertex instanceof Vertex.Input input
              ? ExactMath.exact(seed[input.index()])
              : Apfloat.ZERO;
      for (int k = 0; k < graph.operandCount(vertex.index()); k++) {
        Apfloat factor = tangents.get(graph.from(graph.operandEdge(vertex.index(), k)));
        if (factor.signum() != 0) {
          tangent = tangent.add(partial((Vertex.Operation) vertex, k).multiply(factor));
        }
      }
      tangents.add(tangent);
    }
    return tangents;
  }

  private Apfloat value(Vertex.Operation operation) {
    return apply(operation.function(), operand(operation, 0), operand(operation, -1));
  }

  /// Operand number `k`, counted from the end if negative.
  private Apfloat operand(Vertex.Operation operation, int k) {
    int count = graph.operandCount(operation.index());
    int edge = graph.operandEdge(operation.index(), k < 0 ? count + k : k);
    return values.get(graph.from(edge));
  }

  private Apfloat partial(Vertex.Operation operation, int k) {
    String text = "rule = 0 + (" + operation.function().partialRule(k) + ")";
    Map<String, Apfloat> names =
        Map.of(
            "a", operand(operation, 0),
            "b", operand(operation, -1),
            "v", values.get(operation.index()));
    return Programs.program(text).statements().stream()
        .flatMap(Statement::settings)
        .map(setting -> evaluate(setting.value(), names))
        .findFirst()
        .orElseThrow();
  }

  private static Apfloat evaluate(Expr expr, Map<String, Apfloat> names) {
    return switch (expr) {
      case Expr.Num number -> ExactMath.exact(number.value());
      case Expr.Constant _ -> ExactMath.PI;
      case Expr.Variable variable -> names.get(variable.name());
      case Expr.Apply apply -> {
        Apfloat first = evaluate(apply.operands().getFirst(), names);
        yield apply(apply.function(), first, evaluate(apply.operands().getLast(), names));
      }
      case Expr.Chain chain -> {
        Apfloat value = evaluate(chain.first(), names);
        for (Expr.Link link : chain.links()) {
          Expr.Link.Elementary elementary = (Expr.Link.Elementary) link;
          value = apply(elementary.function(), value, evaluate(link.operand(), names));
        }
        yield value;
      }
      case Expr.Call _, Expr.If _, Expr.Vector _, Expr.Index _, Expr.OfArrays _, Expr.Series _ ->
          throw new AssertionError(expr);
    };
  }

  private static Apfloat apply(ElementaryFunction function, Apfloat a, Apfloat b) {
    return switch (function) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> a.divide(b);
      case POWER -> ApfloatMath.pow(a, b.longValueExact());
      case NEGATE -> a.negate();
      case SIN -> ExactMath.sinCos(a).sin();
      case COS -> ExactMath.sinCos(a).cos();
      case ATAN -> ExactMath.atan(a);
      case TANH -> ExactMath.tanh(a);
      case ASINH -> ExactMath.log(a.add(ApfloatMath.sqrt(ONE.add(a.multiply(a)))));
      case EXP -> ExactMath.exp(a);
      case LN -> ExactMath.log(a);
      case SQRT -> ApfloatMath.sqrt(a);
      case ERF -> ExactMath.erf(a);
      case SIGMOID -> ONE.divide(ONE.add(ExactMath.exp(a.negate())));
      case SOFTPLUS -> ExactMath.log(ONE.add(ExactMath.exp(a)));
      case HYPOT -> ApfloatMath.sqrt(a.multiply(a).add(b.multiply(b)));
      default -> throw new AssertionError(function);
    };
  }
}
