package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tapedeck.engine.function.ElementaryFunction;

class WiringBuilderTest {
  private static final int MANY = 40_000;

  private final WiringBuilder builder = new WiringBuilder();

  @Test
  void manyVerticesKeepTheirValuesAndOperands() {
    builder.addInput(0);
    int one = builder.addConstant(1);
    for (int i = 2; i < MANY; i++) {
      builder.add(ElementaryFunction.ADD, i == 2 ? 0 : i - 1, one);
    }

    Wiring wiring = builder.wiring();

    assertEquals(MANY, wiring.size());
    assertEquals(2 * (MANY - 2), wiring.edgeCount());
    for (int i = 3; i < MANY; i++) {
      assertEquals(i - 1, builder.value(i));
      assertEquals(ElementaryFunction.ADD, wiring.function(i));
      assertEquals(i - 1, wiring.operand(i, 0));
      assertEquals(one, wiring.operand(i, 1));
    }
  }

  @Test
  void aFullBlockIsNoLongerThanItIs() {
    for (int i = 0; i < 1 << 14; i++) {
      builder.addInput(i);
    }

    assertEquals(1 << 14, builder.wiring().size());
  }

  @Test
  void manyConstantsKeepTheirValues() {
    for (int i = 0; i < 100; i++) {
      builder.addConstant(i);
      assertEquals(i, builder.wiring().constant(i));
    }

    Wiring wiring = builder.wiring();

    for (int i = 0; i < 100; i++) {
      assertTrue(wiring.isConstant(i));
      assertEquals(i, wiring.constant(i));
    }
  }

  @Test
  void whatWasBuiltStaysWhenMoreIsAdded() {
    builder.addInput(3);

    Wiring wiring = builder.wiring();
    builder.add(ElementaryFunction.SIN, 0);

    assertEquals(1, wiring.size());
    assertEquals(0, wiring.edgeCount());
    assertEquals(1, builder.wiring().operandCount(1));
    assertEquals(1, builder.wiring().edgeCount());
  }
}
