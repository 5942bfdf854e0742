package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.Spacing;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;

class CardMovesTest {
  @Test
  void mostOfWhatIsSeenTellsHowFarADrawingHasMoved() {
    GraphLayout before = layout(FoldedGraph.none(Traces.graph("y = a*b + sin(a)")), false);
    GraphLayout after = layout(before.folding(), true);

    Point moved = CardMoves.between(before, after).orElseThrow().common(_ -> true);

    assertEquals(after.node(0).center().x() - before.node(0).center().x(), moved.x(), 1e-9);
    assertEquals(after.node(0).center().y() - before.node(0).center().y(), moved.y(), 1e-9);
    assertTrue(moved.x() > 0 && moved.y() > 0);
  }

  @Test
  void unfoldedVertexComesFromTheCardOfItsGroup() {
    ComputationalGraph graph = Traces.graph("f(a) = sin(a)*a; y = f(x) + 1");
    BitSet all = new BitSet();
    all.set(0);
    GraphLayout folded = layout(FoldedGraph.of(graph, all), false);

    CardMoves moves =
        CardMoves.between(folded, layout(FoldedGraph.none(graph), false)).orElseThrow();

    assertEquals(Optional.of(folded.node(2)), moves.earlier(1));
    assertEquals(Optional.of(folded.node(2)), moves.earlier(2));
  }

  @Test
  void newVertexComesFromNowhere() {
    GraphLayout before = layout(FoldedGraph.none(Traces.graph("y = a*b + sin(a)")), false);
    GraphLayout after =
        layout(FoldedGraph.none(Traces.graph("y = a*b + sin(a); z = cos(b)")), false);

    CardMoves moves = CardMoves.between(before, after).orElseThrow();

    assertEquals(Optional.empty(), moves.earlier(after.folding().graph().size() - 1));
  }

  @Test
  void differentGraphsHaveNoMoves() {
    GraphLayout before = layout(FoldedGraph.none(Traces.graph("y = a*b + sin(a)")), false);
    GraphLayout after = layout(FoldedGraph.none(Traces.graph("loss = exp(w) / tanh(u)")), false);

    assertTrue(CardMoves.between(before, after).isEmpty());
  }

  private static GraphLayout layout(FoldedGraph folding, boolean wideMargin) {
    LayoutOptions options = LayoutOptions.standard();
    Spacing spacing = options.spacing();
    return GraphLayout.of(
        folding,
        _ -> new Size(120, 84),
        _ -> new Size(46, 20),
        wideMargin ? options.with(spacing.with(spacing.arrow(), 99)) : options,
        LayoutStability.none());
  }
}
