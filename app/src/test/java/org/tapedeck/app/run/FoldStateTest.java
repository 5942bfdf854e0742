package org.tapedeck.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

class FoldStateTest {
  private static final String NESTED =
      "g(a) = sin(a) + a\nf(a) = g(a) * g(2*a)\ny = f(x) + f(z) + g(x)";

  private final ComputationalGraph graph = Traces.graph(NESTED);

  @Test
  void allFoldsTheOutermostGroupsThatAreSeen() {
    assertEquals(List.of("f(x)", "f(z)", "g(x)"), seen(FoldState.all(graph), graph));
  }

  @Test
  void secondLevelLeavesTheOuterGroupsOpen() {
    FoldState folds = FoldState.level(graph, 2);

    assertEquals(List.of("g(a)", "g(2*a)", "g(a)", "g(2*a)"), seen(folds, graph));
    assertEquals(List.of("f(x)", "f(z)", "g(x)"), open(folds));
  }

  @Test
  void unfoldedGroupShowsWhatIsFoldedInIt() {
    FoldState folds = FoldState.all(graph).with(graph, 0, false);

    assertEquals(List.of("g(a)", "g(2*a)", "f(z)", "g(x)"), seen(folds, graph));
  }

  @Test
  void levelByLevelGoesDownToEverythingAndBack() {
    FoldState outer = FoldState.all(graph);
    FoldState inner = outer.oneLevelMore(graph);
    FoldState none = inner.oneLevelMore(graph);

    assertEquals(List.of("g(a)", "g(2*a)", "g(a)", "g(2*a)"), seen(inner, graph));
    assertEquals(List.of(), seen(none, graph));
    assertEquals(
        List.of("g(a)", "g(2*a)", "g(a)", "g(2*a)", "g(x)"), seen(none.oneLevelLess(graph), graph));
    assertEquals(
        List.of("f(x)", "f(z)", "g(x)"), seen(none.oneLevelLess(graph).oneLevelLess(graph), graph));
  }

  @Test
  void foldedGroupIsFoundAgainAfterAnEdit() {
    FoldState folds = FoldState.none().with(graph, 3, true);
    assertEquals(List.of("f(z)"), seen(folds, graph));

    ComputationalGraph edited = Traces.graph("w = 3\n" + NESTED + " * w");

    assertEquals(List.of("f(z)"), seen(folds, edited));
  }

  @Test
  void callsAlikeAreToldApart() {
    ComputationalGraph alike = Traces.graph("f(a) = sin(a)*a\ny = f(x) + f(x)");

    FoldedGraph folding = FoldState.none().with(alike, 1, true).in(alike);

    assertEquals(1, folding.open().size());
    assertEquals(0, folding.open().getFirst().index());
  }

  @Test
  void largeGraphStartsFoldedButForWhatHoldsMostOfIt() {
    ComputationalGraph small = Traces.graph("s = x; for k = 1..5 { s = sin(s)*s }; y = s");
    ComputationalGraph large = Traces.graph("s = x; for k = 1..250 { s = sin(s)*s }; y = s");

    assertEquals(FoldState.none(), FoldState.start(small));
    assertEquals(250, seen(FoldState.start(large), large).size());
    assertTrue(FoldState.start(large).in(large).cards().size() < 260);
  }

  @Test
  void graphThatCannotBeReadStartsFoldedAtTheInnermostLevelThatCan() {
    String square = "sq(a) = a*a\n";
    String twice = "f(a) = sq(a) + sq(a + 1) + sq(a + 2) + sq(a + 3)\n";
    String many = "y = f(x) + f(x + 1) + f(x + 2) + f(x + 3)";
    ComputationalGraph deep = Traces.graph(square + twice + many);

    FoldState start = FoldState.start(deep);

    assertTrue(FoldState.none().in(deep).cards().size() > 40);
    assertTrue(start.in(deep).cards().size() <= 40);
    assertEquals(FoldState.level(deep, 1), start);
  }

  @Test
  void groupOfManyPartsStartsFoldedThoughItHoldsMost() {
    ComputationalGraph graph =
        Traces.graph("W = randn(16, 16, 1); x = randn(16, 2); y = sum(W @ x)");

    assertEquals(List.of("W", "x", "W @ x", "sum(W @ x)"), seen(FoldState.start(graph), graph));
  }

  private static List<String> seen(FoldState folds, ComputationalGraph graph) {
    FoldedGraph folding = folds.in(graph);
    return folding.cards().stream()
        .flatMap(card -> folding.group(card).stream())
        .map(Group::label)
        .toList();
  }

  private List<String> open(FoldState folds) {
    return folds.in(graph).open().stream().map(Group::label).toList();
  }
}
