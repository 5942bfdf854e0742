package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MadeNumbersTest {
  private static final Span PLACE = new Span(0, 1);

  private static Optional<Shape> shape(double... arguments) {
    List<Expr> numbers =
        Arrays.stream(arguments).<Expr>mapToObj(x -> new Expr.Num(x, "", PLACE)).toList();
    return MadeNumbers.of(new Expr.OfArrays(ArrayFunction.RANDN, numbers, PLACE))
        .map(MadeNumbers::shape);
  }

  @Test
  void thereIsAtLeastOneNumberAndNotTooMany() {
    assertEquals(Optional.of(Shape.vector(1)), shape(1, 7));
    assertEquals(Optional.of(Shape.matrix(250, 400)), shape(250, 400, 7));
    assertEquals(Optional.empty(), shape(0, 7));
    assertEquals(Optional.empty(), shape(100_001, 7));
  }

  @Test
  void theSeedIsAWholeNumberThatADoubleHoldsExactly() {
    assertEquals(Optional.of(Shape.vector(2)), shape(2, 0x1p53));
    assertEquals(Optional.of(Shape.vector(2)), shape(2, -0x1p53));
    assertEquals(Optional.empty(), shape(2, 0x1p53 + 2));
    assertEquals(Optional.empty(), shape(2, 0.5));
  }
}
