package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;

class LiteralTest {
  private static Optional<Literal> literal(String expression) {
    Program program = Programs.program("t = " + expression + "; y = 2*x");
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
  @CsvSource(
      delimiter = '|',
      value = {
        "pi/4 | 0.7853981633974483",
        "1/3 | 0.3333333333333333",
        "-sqrt(2) | -1.4142135623730951",
        "2pi | 6.283185307179586",
        "√2 - 1 | 0.41421356237309515",
        "2^-3 | 0.125",
        "e^2 | 7.3890560989306495",
        "atan2(1, 1) | 0.7853981633974483",
      })
  void whatIsComputedOfNumbersAndConstantsIsOne(String expression, double expected) {
    Literal number = literal(expression).orElseThrow();

    assertEquals(Optional.empty(), number.shape());
    assertEquals(expected, number.numbers().getFirst().value());
  }

  @Test
  void numbersAreComputedElementByElement() {
    Literal vector = literal("[1/2, 2pi]").orElseThrow();
    Literal scaled = literal("0.5*randn(2, 1, 1) + 1").orElseThrow();
    Literal rows = literal("-[[1, 2], [3, 4]] * [[1, 0], [0, 2]]").orElseThrow();

    assertEquals(List.of(0.5, 2 * StrictMath.PI), values(vector));
    assertEquals(List.of("", ""), numbers(vector));
    assertEquals(List.of("0.98285", "0.3537"), numbers(scaled));
    assertEquals(List.of(-1.0, -0.0, -0.0, -8.0), values(rows));
  }

  private static List<Double> values(Literal literal) {
    return literal.numbers().stream().map(Expr.Num::value).toList();
  }

  @Test
  void aProgramIsNotHeldUpByLongSumsOfLargeVectors() {
    String sum = "randn(100000, 1)" + " + 1".repeat(100);

    assertEquals(Optional.empty(), literal(sum));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[2*x, 1]",
        "[1, 2*x]",
        "[[1, 2], [3, 2*x]]",
        "[1, 2]*[1, 2, 3]",
        "[1, 2] @ [1, 2]",
        "1/0",
        "ln(-1)",
        "[1, 1e300^2]",
        "sum([1, 2])",
        "if(1 < 2, 1, 2)",
        "sum(i = 1..2, i)"
      })
  void whatHasNamesOrNoFiniteNumberIsNone(String expression) {
    assertEquals(Optional.empty(), literal(expression));
  }
}
