package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;

class LiteralTest {
  private static Optional<Literal> literal(String expression) {
    Program program = Programs.program("t = " + expression + "; y = 2*3");
    Statement first = program.statements().getFirst();
    return Literal.of(assertInstanceOf(Statement.Setting.class, first).value());
  }

  private static List<String> numbers(Literal literal) {
    return literal.numbers().stream().map(Expr.Num::text).toList();
  }

  @Test
  void aNumberHasNoShape() {
    Literal number = literal("-2.5").orElseThrow();

    assertEquals(Optional.empty(), number.shape());
    assertEquals(List.of("-2.5"), numbers(number));
  }

  @Test
  void aVectorHasItsNumbers() {
    Literal vector = literal("[4, -5, 6]").orElseThrow();

    assertEquals(Optional.of(Shape.vector(3)), vector.shape());
    assertEquals(List.of("4", "-5", "6"), numbers(vector));
  }

  @Test
  void aMatrixHasItsNumbersRowByRow() {
    Literal matrix = literal("[[1, 2, 3], [4, 5, 6]]").orElseThrow();

    assertEquals(Optional.of(Shape.matrix(2, 3)), matrix.shape());
    assertEquals(List.of("1", "2", "3", "4", "5", "6"), numbers(matrix));
    assertEquals(Optional.of(Shape.matrix(2, 1)), literal("[[1], [2]]").flatMap(Literal::shape));
  }

  @Test
  void drawnNumbersAreNumbers() {
    Literal drawn = literal("randn(2, 1, 1)").orElseThrow();

    assertEquals(Optional.of(Shape.matrix(2, 1)), drawn.shape());
    assertEquals(List.of("-0.0343", "-1.2926"), numbers(drawn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2*3",
        "pi",
        "[2*3, 1]",
        "[1, 2*3]",
        "[[1, 2], [3, 2*3]]",
        "[[2*3, 2], [3, 4]]",
        "[1, 2]*3",
        "sum([1, 2])",
        "if(1 < 2, 1, 2)",
        "sum(i = 1..2, i)"
      })
  void whatIsComputedIsNone(String expression) {
    assertEquals(Optional.empty(), literal(expression));
  }
}
