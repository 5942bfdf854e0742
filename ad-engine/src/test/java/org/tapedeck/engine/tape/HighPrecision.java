package org.tapedeck.engine.tape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.ApfloatRuntimeException;
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

  private static final double LARGE = 1e40;
  private static final int ALL_DIGITS = 340;

  /// So many digits of a sum are sure at most.
  private static final int SURE_DIGITS = 50;

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9.]+(e-?[0-9]+)?");
  private static final Map<String, Expr> RULES = new ConcurrentHashMap<>();

  private final Tape tape;
  private final ComputationalGraph graph;

  /// Null where the value is not known.
  private final List<Apfloat> values = new ArrayList<>();

  HighPrecision(Tape tape) {
    this.tape = tape;
    graph = tape.graph();
    for (Vertex vertex : graph.vertices()) {
      int i = vertex.index();
      if (!Double.isFinite(tape.primal(i)) || !hasOperands(i)) {
        values.add(null);
      } else if (vertex instanceof Vertex.Operation operation) {
        values.add(ifDefined(() -> value(operation)));
      } else {
        values.add(leaf(vertex));
      }
    }
  }

  /// The decimal that is typed, as far as there is one.
  private Apfloat leaf(Vertex leaf) {
    String text =
        switch (leaf) {
          case Vertex.Input input -> input.text();
          case Vertex.Constant constant -> constant.text();
          case Vertex.Operation _ -> "";
        };
    if (text.equals("π")) {
      return ExactMath.PI;
    }
    return DECIMAL.matcher(text).matches()
        ? new Apfloat(new BigDecimal(text), ALL_DIGITS)
        : exact(tape.primal(leaf.index()));
  }

  /// A double with all its digits where it is so large that 60 do not tell the angle that it is.
  static Apfloat exact(double value) {
    return StrictMath.abs(value) > LARGE
        ? new Apfloat(new BigDecimal(value), ALL_DIGITS)
        : ExactMath.exact(value);
  }

  /// Null where mathematics has no number.
  private static Apfloat ifDefined(Supplier<Apfloat> number) {
    try {
      return number.get();
    } catch (ArithmeticException | ApfloatRuntimeException | NumberFormatException undefined) {
      return null;
    }
  }

  /// Whether all operands of vertex `i` are known.
  boolean hasOperands(int i) {
    return IntStream.range(0, graph.operandCount(i))
        .allMatch(k -> values.get(graph.operand(i, k)) != null);
  }

  boolean isKnown(int i) {
    return values.get(i) != null;
  }

  Apfloat value(int i) {
    return values.get(i);
  }

  /// The adjoints of `seeded`, by the chain rule; null where one is not known.
  List<Apfloat> adjoints(int seeded) {
    List<Apfloat> adjoints = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      adjoints.add(i == seeded ? ONE : Apfloat.ZERO);
    }
    for (int t = seeded; t >= 0; t--) {
      for (int k = 0; k < graph.operandCount(t); k++) {
        int operand = graph.from(graph.operandEdge(t, k));
        if (!(graph.vertex(operand) instanceof Vertex.Constant)) {
          adjoints.set(operand, plusTerm(adjoints.get(operand), adjoints.get(t), t, k));
        }
      }
    }
    return adjoints;
  }

  /// `sum` and `factor` times a partial of vertex `i`; null where one of them is not known.
  private Apfloat plusTerm(Apfloat sum, Apfloat factor, int i, int operand) {
    if (sum == null || factor == null) {
      return null;
    }
    if (factor.signum() == 0) {
      return sum;
    }
    boolean known = hasOperands(i) && values.get(i) != null;
    Apfloat partial =
        known ? ifDefined(() -> partial((Vertex.Operation) graph.vertex(i), operand)) : null;
    return partial == null ? null : plus(sum, factor.multiply(partial));
  }

  /// What is left of terms that cancel is 0 where it is less than the digits tell.
  private static Apfloat plus(Apfloat sum, Apfloat term) {
    Apfloat total = sum.add(term);
    boolean lost = total.scale() < term.scale() - SURE_DIGITS && sum.signum() * term.signum() < 0;
    return lost ? Apfloat.ZERO : total;
  }

  /// The tangents along `seed`, one number per input, by the chain rule; null where one is not
  /// known.
  List<Apfloat> tangents(double[] seed) {
    List<Apfloat> tangents = new ArrayList<>();
    for (Vertex vertex : graph.vertices()) {
      Apfloat tangent =
          vertex instanceof Vertex.Input input
              ? ExactMath.exact(seed[input.index()])
              : Apfloat.ZERO;
      for (int k = 0; k < graph.operandCount(vertex.index()); k++) {
        Apfloat factor = tangents.get(graph.from(graph.operandEdge(vertex.index(), k)));
        tangent = plusTerm(tangent, factor, vertex.index(), k);
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
    int i = operation.index();
    Apfloat a = operand(operation, 0);
    Apfloat b = operand(operation, -1);
    ElementaryFunction function = operation.function();
    if (function.conventionAt(k, a.doubleValue(), b.doubleValue()).isPresent()
        || (function == ElementaryFunction.POWER && b.signum() == 0)) {
      return ExactMath.exact(tape.partial(graph.operandEdge(i, k)));
    }
    return stable(function, a)
        .orElseGet(
            () ->
                evaluate(
                    rule(function.partialRule(k)), Map.of("a", a, "b", b, "v", values.get(i))));
  }

  /// Where the written rule cancels.
  private static Optional<Apfloat> stable(ElementaryFunction function, Apfloat a) {
    return switch (function) {
      case TANH -> {
        Apfloat cosh = ExactMath.cosh(a);
        yield Optional.of(ONE.divide(cosh.multiply(cosh)));
      }
      case SIGMOID -> {
        Apfloat falling = ExactMath.exp(ApfloatMath.abs(a).negate());
        Apfloat sum = ONE.add(falling);
        yield Optional.of(falling.divide(sum.multiply(sum)));
      }
      case EXPM1 -> Optional.of(ExactMath.exp(a));
      default -> Optional.empty();
    };
  }

  private static Expr rule(String text) {
    return RULES.computeIfAbsent(
        text,
        rule ->
            Programs.program("rule = 0 + (" + rule + ")").statements().stream()
                .flatMap(Statement::settings)
                .map(Statement.Setting::value)
                .findFirst()
                .orElseThrow());
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
      case DIVIDE -> a.signum() != 0 && a.equals(b) ? ONE : a.divide(b);
      case POWER -> ExactMath.power(a, b);
      case NEGATE -> a.negate();
      case SIN -> ExactMath.sinCos(a).sin();
      case COS -> ExactMath.sinCos(a).cos();
      case TAN -> ExactMath.sinCos(a).sin().divide(ExactMath.sinCos(a).cos());
      case ASIN -> ExactMath.angle(a, ExactMath.leg(a));
      case ACOS -> ExactMath.angle(ExactMath.leg(a), a);
      case ATAN -> ExactMath.atan(a);
      case ATAN2 -> ExactMath.angle(a, b);
      case SINH -> ExactMath.sinh(a);
      case COSH -> ExactMath.cosh(a);
      case TANH -> ExactMath.tanh(a);
      case ASINH -> ExactMath.asinh(a);
      case ACOSH -> ExactMath.acosh(a);
      case ATANH -> ExactMath.log1p(a.add(a).divide(ONE.subtract(a))).divide(ExactMath.exact(2));
      case EXP -> ExactMath.exp(a);
      case EXPM1 -> ExactMath.expm1(a);
      case LN -> ExactMath.log(a);
      case LOG10 -> ExactMath.log(a).divide(ExactMath.log(ExactMath.exact(10)));
      case LOG2 -> ExactMath.log(a).divide(ExactMath.log(ExactMath.exact(2)));
      case LOG1P -> ExactMath.log1p(a);
      case SQRT -> ExactMath.sqrt(a);
      case CBRT -> a.signum() == 0 ? a : ApfloatMath.cbrt(a);
      case ERF -> ExactMath.erf(a);
      case ERFC -> ExactMath.erfc(a);
      case LGAMMA -> ExactMath.lgamma(a);
      case DIGAMMA -> ExactMath.digamma(a);
      case POLYGAMMA -> ExactMath.polygamma(a.intValueExact(), b);
      case SIGMOID -> ONE.divide(ONE.add(ExactMath.exp(a.negate())));
      case SOFTPLUS -> {
        Apfloat bend = ExactMath.log1p(ExactMath.exp(ApfloatMath.abs(a).negate()));
        yield a.signum() < 0 ? bend : a.add(bend);
      }
      case HYPOT -> ExactMath.sqrt(a.multiply(a).add(b.multiply(b)));
      case ABS -> ApfloatMath.abs(a);
      case SIGN -> ExactMath.exact(a.signum());
      case FLOOR -> a.floor();
      case CEIL -> a.ceil();
      case RELU -> a.signum() < 0 ? Apfloat.ZERO : a;
      case MIN -> a.compareTo(b) < 0 ? a : b;
      case MAX -> a.compareTo(b) > 0 ? a : b;
    };
  }
}
