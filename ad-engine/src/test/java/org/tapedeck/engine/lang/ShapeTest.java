package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  private static List<String> elements(Shape shape) {
    return IntStream.range(0, shape.size()).mapToObj(i -> shape.element("W", i)).toList();
  }

  @Test
  void anElementIsCalledByItsRowAndInAMatrixByItsColumn() {
    assertEquals(List.of("W[1]", "W[2]", "W[3]"), elements(Shape.vector(3)));
    assertEquals(
        List.of("W[1,1]", "W[1,2]", "W[1,3]", "W[2,1]", "W[2,2]", "W[2,3]"),
        elements(Shape.matrix(2, 3)));
    assertEquals(List.of("W[1,1]", "W[2,1]"), elements(Shape.matrix(2, 1)));
  }

  @Test
  void aShapeIsToldInWords() {
    assertEquals("`x` has 1 element", Shape.vector(1).of("x").toString());
    assertEquals("`x` has 2 elements", Shape.vector(2).of("x").toString());
    assertEquals("`W` is 2×1", Shape.matrix(2, 1).of("W").toString());
  }

  @ParameterizedTest
  @CsvSource({"0, 1, false", "1, 0, false", "0, 1, true", "1, 2, true", "-3, -2, false"})
  void whatHasNoElementsOrAVectorOfColumnsIsNoShape(int rows, int columns, boolean isVector) {
    assertThrows(IllegalArgumentException.class, () -> new Shape(rows, columns, isVector));
  }
}
