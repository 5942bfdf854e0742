package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.engine.graph.FoldedGraph;

class TapeRowsTest {
  private static final String NESTED = "g(a) = sin(a) + a\nf(a) = g(a) * g(2*a)\ny = f(x) + g(x)";

  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  @Test
  void groupHasAHeadingOverItsNodes() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + x");

    assertEquals(List.of("x", "▾ f(x)", "  v1", "  v2", "y"), listed());
  }

  @Test
  void foldedGroupIsOneRowForAllItsNodes() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + x");
    deck.fold((_, graph) -> FoldState.all(graph));

    assertEquals(List.of("x", "▸ f(x)", "y"), listed());
    assertEquals(List.of(0, 1, 1, 2), places());
  }

  @Test
  void headingsNestAsTheGroupsDo() {
    deck.load(NESTED);

    assertEquals(
        List.of(
            "x",
            "▾ f(x)",
            "  ▾ g(a)",
            "    v1",
            "    v2",
            "  2",
            "  v3",
            "  ▾ g(2*a)",
            "    v4",
            "    v5",
            "  v6",
            "▾ g(x)",
            "  v7",
            "  v8",
            "y"),
        listed());
  }

  @Test
  void foldedGroupStandsUnderTheHeadingOfTheOneAroundIt() {
    deck.load(NESTED);
    deck.fold((folds, graph) -> folds.with(graph, 1, true));

    assertEquals(
        List.of("x", "▾ f(x)", "  ▸ g(a)", "  2", "  v3", "  ▾ g(2*a)"), listed().subList(0, 6));
    assertEquals(places().get(1), places().get(2));
  }

  @Test
  void foldedGroupsSideBySideHaveRowsOfTheirOwn() {
    deck.load("s = x\nfor k = 1..3 { s = sin(s)*s }\ny = s");
    deck.fold((_, graph) -> FoldState.all(graph));

    assertEquals(List.of("x", "▸ k = 1", "▸ k = 2", "▸ k = 3"), listed());
  }

  @Test
  void singleOperationHasNoHeading() {
    deck.load("f(a) = sin(a)\ny = f(x) + x");

    assertEquals(List.of("x", "v1", "y"), listed());
  }

  @Test
  void withoutFramesInTheGraphThereAreNoHeadings() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + x");
    deck.options().set(deck.options().get().withGroups(false));

    assertEquals(List.of("x", "v1", "v2", "y"), listed());
    assertFalse(rows().hasGroups());
  }

  @Test
  void rowsAreOfOneFoldingAndItsLike() {
    deck.load(NESTED);
    TapeRows before = rows();
    deck.moveInput("x", 3);
    assertTrue(before.areOf(folding(), true, true));

    deck.fold((_, graph) -> FoldState.all(graph));
    assertFalse(before.areOf(folding(), true, true));
  }

  private FoldedGraph folding() {
    return deck.run().get().orElseThrow().picture().layout().folding();
  }

  private TapeRows rows() {
    return TapeRows.of(folding(), deck.options().get().groups(), true);
  }

  private List<Integer> places() {
    TapeRows rows = rows();
    return folding().graph().vertices().stream().map(v -> rows.place(v.index())).toList();
  }

  private List<String> listed() {
    return rows().rows().stream().map(row -> "  ".repeat(row.depth()) + words(row)).toList();
  }

  private String words(TapeRows.Row row) {
    return switch (row) {
      case TapeRows.Row.Node(int vertex, _) -> deck.run().get().orElseThrow().trace().label(vertex);
      case TapeRows.Row.Folded(var group, _, _) -> "▸ " + group.label();
      case TapeRows.Row.Heading(var group, _) -> "▾ " + group.label();
    };
  }
}
