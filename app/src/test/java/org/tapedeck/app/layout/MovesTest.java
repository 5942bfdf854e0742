package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.graph.ComputationalGraph;

class MovesTest {
  @Test
  void mostOfWhatIsSeenTellsHowFarADrawingHasMoved() {
    GraphLayout before = layout(Folding.none(Traces.graph("y = a*b + sin(a)")), false);
    GraphLayout after = layout(before.folding(), true);

    Point moved = Moves.between(before, after).orElseThrow().common(_ -> true);

    assertEquals(after.node(0).center().x() - before.node(0).center().x(), moved.x(), 1e-9);
    assertEquals(after.node(0).center().y() - before.node(0).center().y(), moved.y(), 1e-9);
    assertTrue(moved.x() > 0 && moved.y() > 0);
  }

  @Test
  void unfoldedVertexComesFromTheCardOfItsGroup() {
    ComputationalGraph graph = Traces.graph("f(a) = sin(a)*a; y = f(x) + 1");
    BitSet all = new BitSet();
    all.set(0);
    GraphLayout folded = layout(Folding.of(graph, all), false);

    Moves moves = Moves.between(folded, layout(Folding.none(graph), false)).orElseThrow();

    assertEquals(Optional.of(folded.node(2)), moves.earlier(1));
    assertEquals(Optional.of(folded.node(2)), moves.earlier(2));
  }

  @Test
  void newVertexComesFromNowhere() {
    GraphLayout before = layout(Folding.none(Traces.graph("y = a*b + sin(a)")), false);
    GraphLayout after = layout(Folding.none(Traces.graph("y = a*b + sin(a); z = cos(b)")), false);

    Moves moves = Moves.between(before, after).orElseThrow();

    assertEquals(Optional.empty(), moves.earlier(after.folding().graph().size() - 1));
  }

  @Test
  void differentGraphsHaveNoMoves() {
    GraphLayout before = layout(Folding.none(Traces.graph("y = a*b + sin(a)")), false);
    GraphLayout after = layout(Folding.none(Traces.graph("loss = exp(w) / tanh(u)")), false);

    assertTrue(Moves.between(before, after).isEmpty());
  }

  private static GraphLayout layout(Folding folding, boolean wideMargin) {
    Options options = Options.standard();
    Spacing spacing = options.spacing();
    return GraphLayout.of(
        folding,
        _ -> new Size(120, 84),
        _ -> new Size(46, 20),
        wideMargin ? options.with(spacing.with(spacing.arrow(), 99)) : options,
        Continuation.none());
  }
}
