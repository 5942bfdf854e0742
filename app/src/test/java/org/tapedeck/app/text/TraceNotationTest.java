package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.trace.Trace;

class TraceNotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y = x1 * x2 | x₁ · x₂ | x_{1} \\cdot  x_{2}",
        "y = x1 - x2 | x₁ − x₂ | x_{1} - x_{2}",
        "y = x1 / x2 | x₁ / x₂ | \\frac{x_{1}}{x_{2}}",
        "y = r ^ 2 | r² | {r}^{2}",
        "y = r ^ -2 | r^(−2) | {r}^{-2}",
        "y = sin(x1) | sin x₁ | \\mathrm{sin}\\,x_{1}",
        "y = sigmoid(z) | sigmoid(z) | \\mathrm{sigmoid}(z)",
        "y = sqrt(z) | sqrt(z) | \\sqrt{z}",
        "y = max(a, b) | max(a, b) | \\mathrm{max}(a, b)",
        "y = -a | −a | -a",
        "y = 1e-3 * a | 1·10⁻³ · a | 1\\cdot 10^{-3} \\cdot  a"
      })
  void writesOperations(String program, String plain, String latex) {
    Trace trace = Traces.reverse(program);
    int last = trace.tape().graph().size() - 1;
    assertEquals(plain, TraceNotation.plain(trace).expression(last));
    assertEquals(latex, TraceNotation.latex(trace).expression(last));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = -2; b = -3; y = a - b | −2 − (−3)",
        "a = -2; b = -3; y = a * b | −2 · (−3)",
        "a = -2; y = a ^ 2 | (−2)²",
        "a = -2; y = -a | −(−2)",
        "a = -2; y = sin(a) | sin(−2)"
      })
  void putsNegativeNumbersInParentheses(String program, String plain) {
    Trace trace = Traces.reverse(program);
    int last = trace.tape().graph().size() - 1;
    assertEquals(plain, TraceNotation.plain(trace).evaluation(StepView.atEnd(trace), last));
  }

  @ParameterizedTest
  @EnumSource(ElementaryFunction.class)
  void everyRuleCanBeWrittenAndSet(ElementaryFunction function) {
    String operands = function.arity() == 1 ? "(p)" : "(p, q)";
    String program =
        switch (function.notation()) {
          case INFIX -> "y = p " + function.symbol() + " q";
          case PREFIX -> "y = -p";
          case CALL -> "y = " + function.symbol() + operands;
        };
    Trace trace = Traces.reverse(program);
    for (int e = 0; e < function.arity(); e++) {
      Edge edge = trace.tape().graph().edge(e);
      String latex = TraceNotation.latex(trace).rule(edge);
      String plain = TraceNotation.plain(trace).rule(edge);
      assertFalse(Typesetter.shared().display(latex, plain, 20).outline().isEmpty());
      assertFalse(plain.contains("a") && function == ElementaryFunction.MULTIPLY, plain);
    }
  }

  @Test
  void tellsTheOperandsOfASquareApart() {
    Trace trace = Traces.reverse("y = x * x");
    TraceNotation plain = TraceNotation.plain(trace);
    assertEquals("∂y/∂x (operand 1)", plain.partial(trace.tape().graph().edge(0)));
    assertEquals("∂y/∂x (operand 2)", plain.partial(trace.tape().graph().edge(1)));
  }

  @Test
  void namesTheRuleByTheOperands() {
    Trace trace = Traces.reverse("y = ln(x1) + x1*x2 - sin(x2)");
    TraceNotation plain = TraceNotation.plain(trace);
    assertEquals("1 / x₁", plain.rule(trace.tape().graph().operands(2).getFirst()));
    assertEquals("x₂", plain.rule(trace.tape().graph().operands(3).getFirst()));
    assertEquals("cos x₂", plain.rule(trace.tape().graph().operands(5).getFirst()));
  }
}
