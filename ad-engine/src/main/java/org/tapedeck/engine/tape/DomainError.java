package org.tapedeck.engine.tape;

import java.util.Objects;
import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Severity;

/// The place where a value that is no finite number began: `vertex` has finite operands and the
/// value `value`, or infinite ones and NaN. The diagnostic tells why, at the vertex's place in the
/// text.
public record DomainError(int vertex, Kind kind, double value, Diagnostic diagnostic) {
  /// Why a value is no finite number.
  public enum Kind {
    /// The operands are outside the domain and the value is NaN: `ln(-1)`.
    UNDEFINED,
    /// An operand is infinite and the value is NaN: `∞ - ∞`.
    INDETERMINATE,
    /// The operands are at the border of the domain and the value is infinite: `1/0`.
    INFINITE,
    /// The operands are in the domain and the value is too large: `exp(1000)`.
    OVERFLOW
  }

  public DomainError {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(diagnostic, "diagnostic");
  }

  static DomainError at(Vertex.Operation vertex, double a, double b, double value) {
    ElementaryFunction function = vertex.function();
    Kind kind = kind(function, a, b, value);
    String text = written(function, a, b);
    Message message =
        switch (kind) {
          case UNDEFINED, INDETERMINATE -> Message.of("value.undefined", text);
          case INFINITE -> Message.of("value.infinite", text);
          case OVERFLOW -> Message.of("value.overflow", text);
        };
    Message hint =
        switch (kind) {
          case OVERFLOW -> Message.of("value.overflow.hint", name(value));
          case INDETERMINATE -> Message.of("value.indeterminate.hint", name(value));
          case UNDEFINED, INFINITE ->
              Message.of(
                  "value.outside.hint",
                  name(value),
                  written(function, "a", "b"),
                  function.domain());
        };
    Diagnostic diagnostic =
        new Diagnostic(Severity.WARNING, vertex.span(), message, Optional.of(hint));
    return new DomainError(vertex.index(), kind, value, diagnostic);
  }

  private static Kind kind(ElementaryFunction function, double a, double b, double value) {
    boolean finite = Double.isFinite(a) && (function.arity() == 1 || Double.isFinite(b));
    if (Double.isNaN(value)) {
      return finite ? Kind.UNDEFINED : Kind.INDETERMINATE;
    }
    return function.isDefined(a, b) ? Kind.OVERFLOW : Kind.INFINITE;
  }

  /// An operation over the numbers that its operands are: `ln(-1)`.
  static String written(Tape tape, Vertex.Operation vertex) {
    ComputationalGraph graph = tape.graph();
    double a = tape.primal(graph.operand(vertex.index(), 0));
    int last = graph.operandCount(vertex.index()) - 1;
    return written(vertex.function(), a, tape.primal(graph.operand(vertex.index(), last)));
  }

  private static String written(ElementaryFunction function, double a, double b) {
    return written(function, spelled(a), spelled(b));
  }

  private static String spelled(double number) {
    return Double.isInfinite(number) ? name(number) : Expr.Num.spelling(number);
  }

  private static String written(ElementaryFunction function, String a, String b) {
    return switch (function.notation()) {
      case INFIX ->
          (function == ElementaryFunction.POWER ? base(a) : a) + " " + function.symbol() + " " + b;
      case PREFIX -> function.symbol() + a;
      case CALL -> function.symbol() + "(" + (function.arity() == 1 ? a : a + ", " + b) + ")";
    };
  }

  /// A sign binds less tightly than a power: (-8) ^ 0.5.
  private static String base(String number) {
    return number.startsWith("-") || number.startsWith("−") ? "(" + number + ")" : number;
  }

  private static String name(double value) {
    return Double.isNaN(value) ? "NaN" : value == Double.POSITIVE_INFINITY ? "∞" : "−∞";
  }
}
