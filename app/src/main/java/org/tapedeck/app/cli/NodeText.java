package org.tapedeck.app.cli;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.VertexFunction;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.function.Notation;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// What a node computes and the terms of its derivative, in plain text.
final class NodeText {
  private static final String BAR = "\u0304";
  private static final String DOT = "\u0307";

  private static final Pattern WITH_OPERATOR = Pattern.compile("-.*|.*[ */^].*");

  private NodeText() {}

  /// How vertex `i` comes about: `x1 * x2`, `ln(x1)`, "input", "constant".
  static String rule(Trace trace, int i) {
    return VertexFunction.of(trace.tape().graph().vertex(i), operation -> rule(trace, operation));
  }

  private static String rule(Trace trace, Vertex.Operation operation) {
    ComputationalGraph graph = trace.tape().graph();
    Function<Integer, String> operand =
        k -> trace.label(graph.from(graph.operandEdge(operation.index(), k)));
    String symbol = operation.function().symbol();
    boolean two = operation.function().arity() == 2;
    return switch (operation.function().notation()) {
      case Notation.INFIX ->
          bracketed(operand.apply(0)) + infix(symbol) + bracketed(operand.apply(1));
      case Notation.PREFIX -> symbol + bracketed(operand.apply(0));
      case Notation.CALL ->
          symbol + "(" + operand.apply(0) + (two ? ", " + operand.apply(1) : "") + ")";
    };
  }

  private static String infix(String symbol) {
    return symbol.equals("^") ? symbol : " " + symbol + " ";
  }

  /// A number with a sign, and a constant that is written with operators, need brackets beside
  /// another operator.
  private static String bracketed(String text) {
    return WITH_OPERATOR.matcher(text).matches() ? "(" + text + ")" : text;
  }

  /// What vertex `i` is called and, where it is another, the program's name for it: `v1 = a`.
  static String definition(Trace trace, int i) {
    String label = trace.label(i);
    return trace.alias(i).map(alias -> label + " = " + alias).orElse(label);
  }

  /// The value of vertex `i`, said to be about 0 where it cannot be told from it.
  static String value(Trace trace, int i) {
    return number(trace.tape().primal(i), trace.valueTrust(i));
  }

  /// The adjoint or tangent of vertex `i`, likewise.
  static String derivative(Trace trace, int i) {
    return number(trace.derivative(i), trace.derivativeTrust(i));
  }

  private static String number(double number, Trust trust) {
    Shown shown = new Shown.Known(number, trust);
    String about = shown.sign().equals(Shown.ABOUT) ? Shown.ABOUT + " " : "";
    return about + shortest(number) + (shown.isNearlyZero() ? " " + Shown.ABOUT + " 0" : "");
  }

  /// All digits, and 0 for -0.
  static String shortest(double number) {
    return Numbers.shortest(number + 0.0);
  }

  /// A number behind `=`, which one with `≈` before it needs not.
  static String equal(String number) {
    return number.startsWith(Shown.ABOUT) ? " " + number : " = " + number;
  }

  /// What is to be known of the value of vertex `i`: why it ceases to be a finite number here, or
  /// by how much it may be off.
  static List<String> remarks(Trace trace, int i) {
    return trace
        .domainError(i)
        .map(error -> List.of(Words.say(error.message())))
        .orElseGet(() -> rounding(trace.valueTrust(i), trace.valueBound(i)));
  }

  /// What is to be known of the adjoint or tangent of vertex `i`: by how much it may be off, why it
  /// ceases to be a finite number here, and else which conventions stand in for partials that do
  /// not exist.
  static List<String> derivativeRemarks(Trace trace, int i) {
    Stream<String> conventions =
        new EdgeTerms(trace, i)
            .stream().flatMap(term -> remark(trace, term.edge()).stream()).distinct();
    List<String> rounding = rounding(trace.derivativeTrust(i), trace.derivativeBound(i));
    return Stream.concat(rounding.stream(), conventions).toList();
  }

  private static Optional<String> remark(Trace trace, Edge edge) {
    return trace
        .derivativeError(edge.index())
        .map(error -> error.diagnostic().message())
        .or(() -> trace.convention(edge))
        .map(remark -> Words.say(remark));
  }

  private static List<String> rounding(Trust trust, double bound) {
    String number = shortest(bound);
    return switch (trust) {
      case SURE -> List.of();
      case ABOUT_ONE_DIGIT -> List.of(Words.say("node.digit", number));
      case NO_DIGIT ->
          List.of(
              Double.isInfinite(bound)
                  ? Words.say("node.unsure")
                  : Words.say("node.unsure.bounded", number));
      case NEARLY_ZERO ->
          List.of(
              Double.isInfinite(bound)
                  ? Words.say("node.unsure")
                  : Words.say("node.rounding", number));
    };
  }

  /// Remarks behind what they are about, each in brackets.
  static String inBrackets(List<String> remarks) {
    return remarks.stream().map(remark -> "   (" + remark + ")").collect(Collectors.joining());
  }

  /// The adjoint or tangent of the vertex called `label`: `v̄1`, `v̇1`.
  static String derivative(String label, Mode mode) {
    int first = label.offsetByCodePoints(0, 1);
    String accent = mode == Mode.REVERSE ? BAR : DOT;
    String accented = label.substring(0, first) + accent;
    return Normalizer.normalize(accented, Normalizer.Form.NFC) + label.substring(first);
  }

  /// The term in symbols, in the order of the chain rule: `v̄3·∂v3/∂x1`.
  static String symbols(TracedRun run, Step.Term term) {
    Edge edge = term.edge();
    String user = run.trace().label(edge.to());
    String operand = run.trace().label(edge.from());
    String partial = "∂" + user + "/∂" + operand;
    return switch (run.trace().mode()) {
      case REVERSE -> derivative(user, Mode.REVERSE) + "·" + partial;
      case FORWARD -> partial + "·" + derivative(operand, Mode.FORWARD);
    };
  }

  /// The term with numbers, in the order of `symbols`: `1·0.5`; `0` where the derivative does not
  /// flow, whatever the partial.
  static String numbers(TracedRun run, Step.Term term) {
    if (isCutOff(term)) {
      return "0";
    }
    String factor = bracketed(shortest(term.factor()));
    String partial = bracketed(shortest(term.partial()));
    return switch (run.trace().mode()) {
      case REVERSE -> factor + "·" + partial;
      case FORWARD -> partial + "·" + factor;
    };
  }

  /// Whether the term is 0 although its factors say otherwise: the seeded output does not depend on
  /// the user, so an infinite or undefined partial does not count.
  static boolean isCutOff(Step.Term term) {
    return term.product() == 0 && Double.isNaN(term.factor() * term.partial());
  }

  /// Why the derivative of vertex `i`, which is no constant, has no terms.
  static String reason(TracedRun run, int i) {
    int step = run.trace().firstDerivativeStep(i).orElseThrow();
    return switch (run.trace().step(step)) {
      case Step.Seed _ -> Words.say("node.seed");
      case Step.Complete _, Step.Evaluate _, Step.Addition _ ->
          run.trace().mode() == Mode.REVERSE
              ? Words.say("node.unused")
              : Words.say("node.constants.only");
    };
  }
}
