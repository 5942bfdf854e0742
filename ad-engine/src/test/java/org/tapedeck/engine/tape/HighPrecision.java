package org.tapedeck.engine.tape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Statement;

/// The values and adjoints of a graph to 60 digits, with the functions of apfloat and with partials
/// computed from the written rules: nothing here comes from the engine's own numbers.
final class HighPrecision {
  private static final int DIGITS = 60;
  private static final Apfloat ONE = exact(1);

  private final ComputationalGraph graph;
  private final List<Apfloat> values = new ArrayList<>();

  HighPrecision(Tape tape) {
    graph = tape.graph();
    for (Vertex vertex : graph.vertices()) {
      values.add(
          vertex instanceof Vertex.Operation operation
              ? value(operation)
              : exact(tape.primal(vertex.index())));
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
      case Expr.Num number -> exact(number.value());
      case Expr.Constant _ -> ApfloatMath.pi(DIGITS);
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
      case POWER -> b.isInteger() ? ApfloatMath.pow(a, b.longValueExact()) : ApfloatMath.pow(a, b);
      case NEGATE -> a.negate();
      case SIN -> ApfloatMath.sin(a);
      case COS -> a.signum() == 0 ? ONE : ApfloatMath.cos(a);
      case ATAN -> ApfloatMath.atan(a);
      case TANH -> ApfloatMath.tanh(a);
      case ASINH -> ApfloatMath.asinh(a);
      case EXP -> exp(a);
      case LN -> ApfloatMath.log(a);
      case SQRT -> ApfloatMath.sqrt(a);
      case ERF -> ApfloatMath.erf(a);
      case SIGMOID -> ONE.divide(ONE.add(exp(a.negate())));
      case SOFTPLUS -> ApfloatMath.log(ONE.add(exp(a)));
      case HYPOT -> ApfloatMath.sqrt(a.multiply(a).add(b.multiply(b)));
      default -> throw new AssertionError(function);
    };
  }

  /// apfloat's zero is exact, for which it would compute exp to infinitely many digits.
  private static Apfloat exp(Apfloat a) {
    return a.signum() == 0 ? ONE : ApfloatMath.exp(a);
  }

  private static Apfloat exact(double value) {
    return new Apfloat(new BigDecimal(value), DIGITS);
  }
}
