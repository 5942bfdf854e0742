package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExprTest {
  private static final Span PLACE = new Span(0, 1);
  private static final Expr NUMBER = new Expr.Num(2, "2", PLACE);

  @Test
  void anExpressionHasTheOperandsThatItNeeds() {
    assertRefused(() -> new Expr.Vector(List.of(), PLACE));
    assertRefused(() -> new Expr.Chain(NUMBER, List.of(), PLACE));
    assertRefused(() -> new Expr.OfArrays(ArrayFunction.DOT, List.of(NUMBER), PLACE));
  }

  private static void assertRefused(Executable step) {
    assertThrows(IllegalArgumentException.class, step);
  }
}
