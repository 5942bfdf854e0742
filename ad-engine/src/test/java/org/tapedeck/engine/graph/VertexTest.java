package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Span;

class VertexTest {
  private static final Span PLACE = new Span(0, 1);

  @Test
  void aVertexHasANameALabelAndAPlace() {
    assertThrows(
        NullPointerException.class, () -> new Vertex.Input(0, null, "x", PLACE, 1, "1", 0));
    assertThrows(
        NullPointerException.class, () -> new Vertex.Constant(0, "", null, PLACE, 1, "1", 0));
    assertThrows(
        NullPointerException.class,
        () -> new Vertex.Operation(0, "", "v1", null, ElementaryFunction.SIN));
  }
}
