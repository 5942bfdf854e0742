package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.function.ElementaryFunction;

class ExprTest {
  private static final Span PLACE = new Span(0, 1);
  private static final Expr NUMBER = new Expr.Num(2, "2", PLACE);

  @Test
  void anExpressionHasTheOperandsThatItNeeds() {
    assertRefused(() -> new Expr.Vector(List.of(), PLACE));
    assertRefused(() -> new Expr.Chain(NUMBER, List.of(), PLACE));
    assertRefused(() -> new Expr.Apply(ElementaryFunction.SIN, List.of(NUMBER, NUMBER), PLACE));
    assertRefused(() -> new Expr.Apply(ElementaryFunction.ADD, List.of(NUMBER), PLACE));
    assertRefused(() -> new Expr.OfArrays(ArrayFunction.DOT, List.of(NUMBER), PLACE));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -1",
    "0.25, 0.25",
    "1E200, 1e200",
    "1.5E-7, 1.5e-7",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void aNumberIsSpelledAsInAProgram(double value, String expected) {
    assertEquals(expected, Expr.Num.spelling(value));
  }

  private static void assertRefused(Executable step) {
    assertThrows(IllegalArgumentException.class, step);
  }
}
