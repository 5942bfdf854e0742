package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.lang.Shape;

class ArrayTest {
  @Test
  void anArrayHasAsManyElementsAsItsShape() {
    List<Value> one = List.of(new Value.Computed(0));

    assertThrows(IllegalArgumentException.class, () -> new Array(Shape.vector(2), one));
  }
}
