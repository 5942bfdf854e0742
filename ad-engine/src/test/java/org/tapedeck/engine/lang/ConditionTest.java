package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  @ParameterizedTest
  @CsvSource({
    "LESS, true, false, false, false",
    "LESS_OR_EQUAL, true, true, false, false",
    "GREATER, false, false, true, false",
    "GREATER_OR_EQUAL, false, true, true, false",
    "EQUAL, false, true, false, false",
    "UNEQUAL, true, false, true, true",
  })
  void twoValuesAreComparedAsWritten(
      Condition.Comparison comparison, boolean below, boolean same, boolean above, boolean nan) {
    assertEquals(
        List.of(below, same, above, nan),
        Stream.of(1.0, 2.0, 3.0, Double.NaN).map(x -> comparison.holds(x, 2)).toList());
  }

  @Test
  void aConditionStandsWhereItsValuesDo() {
    Expr left = new Expr.Num(1, "1", new Span(3, 4));
    Expr right = new Expr.Num(2, "2", new Span(7, 8));

    assertEquals(
        new Span(3, 8), new Condition.Comparing(left, Condition.Comparison.LESS, right).span());
  }
}
