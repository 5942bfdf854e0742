package org.tapedeck.app.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.trace.Trace;

class LinePartialsTest {
  private static final String CALL = "\nf(a) = a*a + sin(a)\ny = f(x) + 1";

  @Test
  void thePartialOfAGroupIsFoundOutOnce() {
    LinePartials partials = partials("x = 2");

    assertSame(partials.on(0).orElseThrow(), partials.on(0).orElseThrow());
  }

  @Test
  void itIsThatOfThePoint() {
    assertEquals(4 + Math.cos(2), value("x = 2"), 1e-12);
    assertEquals(6 + Math.cos(3), value("x = 3"), 1e-12);
  }

  private static double value(String input) {
    return ((LinePartials.Partial.OfGroup) partials(input).on(0).orElseThrow()).link().partial();
  }

  private static LinePartials partials(String input) {
    Trace trace = Traces.reverse(input + CALL);
    FoldedGraph folding = Traces.folded(trace, 0);
    return LinePartials.of(trace.folded(folding.folded()), folding);
  }
}
