package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.trace.Trace;

class VertexSearchTest {
  private static final Trace TRACE =
      Traces.reverse("x1 = 2; x2 = 5; x = 3; y = ln(x1) + x1*x2 - sin(x2); x = x*y; z = x / y");
  private static final Trace ODD = Traces.reverse("x = -1; a = sqrt(x); b = 1/(x + 1); y = a + b");

  private static List<String> names(Trace trace, String query) {
    return Arrays.stream(new VertexSearch(trace).find(query, StepView.of(trace, 0)))
        .mapToObj(i -> trace.tape().graph().vertex(i).label())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"x1", "X1", "x₁", "x_1", "' x1 '"})
  void aNameIsFoundAsItIsTypedOrShown(String query) {
    assertEquals(List.of("x1"), names(TRACE, query));
  }

  @ParameterizedTest
  @CsvSource({"θ, θ", "θ, theta", "theta, θ", "theta, theta", "ŷ, y\u0302"})
  void oneThingIsFoundInEachSpelling(String name, String query) {
    assertEquals(List.of(name), names(Traces.reverse(name + " = 2; z = sin(" + name + ")"), query));
  }

  @Test
  void anUnnamedIntermediateIsFoundByItsNumber() {
    assertEquals(List.of("v2"), names(TRACE, "v2"));
    assertEquals(List.of("v2"), names(TRACE, "v₂"));
  }

  @Test
  void aNameSetAgainMeansAllOfItsNodes() {
    assertEquals(List.of("x", "x′"), names(TRACE, "x"));
    assertEquals(List.of("x′"), names(TRACE, "x′"));
  }

  @Test
  void aVectorIsFoundByItsNameAndAnElementByItsIndex() {
    Trace vector = Traces.reverse("h = [1, 2]; y = h[1] * h[2]");

    assertEquals(List.of("h[1]", "h[2]"), names(vector, "h"));
    assertEquals(List.of("h[2]"), names(vector, "h[2]"));
  }

  @Test
  void theBeginningOfANameIsEnoughWhereNothingElseIsMeant() {
    assertEquals(List.of("v1", "v2", "v3", "v4"), names(TRACE, "v"));
  }

  @Test
  void functionsAreFoundBySymbol() {
    assertEquals(List.of("v4"), names(TRACE, "sin"));
    assertEquals(List.of("v2", "x′"), names(TRACE, "*"));
    assertEquals(List.of("v2", "x′"), names(TRACE, "×"));
    assertEquals(List.of("z"), names(TRACE, "÷"));
    assertEquals(List.of("x1", "x2", "x"), names(TRACE, "input"));
  }

  @Test
  void valuesAreFoundAsFarAsTheyAreTyped() {
    assertEquals(List.of("y"), names(TRACE, "11.65"));
    assertEquals(List.of("v2"), names(TRACE, "10"));
    assertEquals(List.of("v4"), names(TRACE, "−0.959"));
    assertEquals(List.of(), names(TRACE, "11.66"));
  }

  @Test
  void boundsFindAllValuesBeyond() {
    assertEquals(List.of("x′"), names(TRACE, "> 30"));
    assertEquals(List.of("v4"), names(TRACE, "<0"));
    assertEquals(List.of("x2"), names(TRACE, "x2"));
    assertEquals(List.of("v2", "v3", "y", "x′"), names(TRACE, ">= 10"));
  }

  @Test
  void valuesThatAreNoFiniteNumbersAreFound() {
    assertEquals(List.of("a", "y"), names(ODD, "NaN"));
    assertEquals(List.of("b"), names(ODD, "inf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "> ", "> x", "nothing", "[", "*)"})
  void nothingIsFoundWhereNothingIsMeant(String query) {
    assertEquals(List.of(), names(TRACE, query));
  }
}
