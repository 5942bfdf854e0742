package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

/// Folding groups on the deck.
class DeckFoldingTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  private Run run() {
    return deck.run().get().orElseThrow();
  }

  @Test
  void foldingAndUnfoldingKeepsWhatIsTold() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + f(z)");
    deck.jump(4);
    int length = run().trace().length();

    deck.fold((folds, graph) -> folds.with(graph, 0, true));
    assertEquals(3, deck.cursor().get());
    assertEquals(5, run().trace().at(3).step().orElseThrow().vertex());
    assertTrue(run().picture().layout().folding().group(2).isPresent());

    deck.fold((folds, graph) -> folds.with(graph, 0, false));
    assertEquals(4, deck.cursor().get());
    assertEquals(length, run().trace().length());
  }

  @Test
  void foldedGroupStaysFoldedThroughAnEditAndAnotherRun() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + f(z)");
    deck.fold((folds, graph) -> folds.with(graph, 1, true));

    deck.text().set("w = 2\nf(a) = sin(a)*a\ny = f(x) + f(z)*w");
    deck.moveInput("w", 3);

    assertEquals(List.of("f(z)"), folded());
  }

  private List<String> folded() {
    FoldedGraph folding = run().picture().layout().folding();
    return folding.cards().stream()
        .flatMap(card -> folding.group(card).stream())
        .map(Group::label)
        .toList();
  }

  @Test
  void largeProgramStartsFoldedAndTheNextOneDoesNot() {
    deck.load("s = x\nfor k = 1..250 { s = sin(s)*s }\ny = s");
    assertEquals(250, folded().size());

    deck.load("f(a) = sin(a)*a\ny = f(x)");
    assertEquals(List.of(), folded());
  }

  @Test
  void onePressPassesAFoldedGroupWhereNodesAreStepped() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + f(z)");
    deck.fold((folds, graph) -> FoldState.all(graph));

    deck.step(StepSize.NODE, true);
    assertEquals(1, deck.cursor().get());
    deck.step(StepSize.TERM, true);
    assertEquals(2, deck.cursor().get());
    deck.step(StepSize.NODE, false);
    assertEquals(1, deck.cursor().get());

    deck.jump(run().trace().forwardLength());
    deck.step(StepSize.NODE, true);
    assertEquals(run().trace().forwardLength() + 1, deck.cursor().get());
    deck.step(StepSize.NODE, true);
    assertEquals(run().trace().forwardLength() + 2, deck.cursor().get());
  }
}
