package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.FoldedGroups;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.Group;

class CompositeTest {
  private static List<FoldedPartial> links(Tape tape, int first, int end) {
    return Composite.links(tape, FoldedGroups.of(tape.graph(), 0, first, end)).orElseThrow();
  }

  @Test
  void partialsOfACallAreThoseOfItsFunction() {
    Tape tape = Programs.tape("x = 2; z = 3\nf(a, b) = a*b + sin(a)\ny = f(x, z) * z");
    Group call = tape.graph().groups().getFirst();
    int result = call.end() - 1;

    assertEquals(
        List.of(
            new FoldedPartial(0, result, 3 + StrictMath.cos(2)), new FoldedPartial(1, result, 2)),
        links(tape, call.first(), call.end()),
        "without the use of z after the call");
  }

  @Test
  void bothUsesOfAnOperandAreOnePartial() {
    assertEquals(List.of(new FoldedPartial(0, 1, 6)), links(Programs.tape("x = 3; y = x*x"), 1, 2));
  }

  @Test
  void resultDependsOnAnotherDirectly() {
    Tape tape = Programs.tape("x = 3; a = 2*x; b = -a; c = b*x; y = a*c");
    int a = Programs.vertex(tape.graph(), "a");
    int c = Programs.vertex(tape.graph(), "c");

    assertEquals(
        List.of(
            new FoldedPartial(0, a, 2), new FoldedPartial(0, c, -6), new FoldedPartial(a, c, -3)),
        links(tape, 1, c + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x = 0; a = sqrt(x); y = x*2", "x = 0; a = sqrt(x); b = 2*a; y = x*2"})
  void infinitePartialOffTheWayDoesNotCount(String text) {
    Tape tape = Programs.tape(text);
    int y = tape.graph().outputs().getLast().vertex();

    assertTrue(links(tape, 1, y + 1).contains(new FoldedPartial(0, y, 2)));
  }

  @Test
  void groupWithFarMoreLinksThanEdgesHasNone() {
    StringBuilder program = new StringBuilder("v = [1");
    for (int i = 1; i < 60; i++) {
      program.append(", ").append(i);
    }
    Tape tape = Programs.tape(program + "]\nw = softmax(v)");
    Group softmax = tape.graph().groups().getLast();

    assertEquals(
        Optional.empty(),
        Composite.links(
            tape, FoldedGroups.of(tape.graph(), 0, softmax.first(), tape.graph().size())));
  }
}
