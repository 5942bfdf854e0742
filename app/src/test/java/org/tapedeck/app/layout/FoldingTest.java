package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

class FoldingTest {
  private static final String TWO_CALLS = "f(a, b) = a*b + sin(a)\ny = f(x, z) * f(z, x)";

  @Test
  void withoutFoldedGroupsEverythingIsDrawn() {
    ComputationalGraph graph = Traces.graph(TWO_CALLS);

    FoldedGraph folding = FoldedGraph.none(graph);

    assertEquals(graph.size(), folding.cards().size());
    assertEquals(graph.edgeCount(), folding.lines().size());
    assertEquals(2, folding.open().size());
  }

  @Test
  void foldedCallIsOnTheCardOfItsResult() {
    FoldedGraph folding = folded(TWO_CALLS, 0);

    Group group = folding.graph().groups().getFirst();
    assertEquals(List.of("x", "z", "v3", "v4", "v5", "v6", "y"), cards(folding));
    for (int v = group.first(); v < group.end(); v++) {
      assertEquals(group.end() - 1, folding.card(v));
      assertEquals(group, folding.group(v).orElseThrow());
    }
    assertTrue(folding.hasOneResult(group));
    assertEquals(1, folding.open().size());
  }

  @Test
  void severalEdgesFromOneValueIntoAFoldedGroupAreOneLine() {
    FoldedGraph folding = folded(TWO_CALLS, 0);

    assertEquals(List.of("x-v3", "z-v3"), linesInto(folding, 0));
  }

  @Test
  void edgesInsideAFoldedGroupHaveNoLine() {
    FoldedGraph folding = folded(TWO_CALLS, 0);
    ComputationalGraph graph = folding.graph();

    Group group = graph.groups().getFirst();
    for (int e = 0; e < graph.edgeCount(); e++) {
      boolean inside = graph.from(e) >= group.first() && graph.to(e) < group.end();
      assertEquals(inside, folding.line(e).isEmpty());
    }
  }

  @Test
  void everyUseOfAFoldedResultKeepsItsOwnLine() {
    FoldedGraph folding = folded("f(a) = exp(sin(a))\nt = f(x)\ny = t*t", 0);

    assertEquals(List.of("t-y", "t-y"), linesFrom(folding, 0));
  }

  @Test
  void foldedGroupHidesTheGroupsInIt() {
    String nested = "g(a) = sin(a) + a\nf(a) = g(a)*g(2*a)\ny = f(x)";

    FoldedGraph folding = folded(nested, 0, 1);

    assertEquals(3, folding.graph().groups().size());
    assertEquals(List.of("x", "y"), cards(folding));
    assertEquals(List.of(), folding.open());
  }

  @Test
  void iterationThatSetsTwoNamesHasBothAsResults() {
    FoldedGraph folding =
        folded("a = x; b = x; for k = 1..2 { a = sin(a)*b; b = cos(b) }; y = a*b", 0);

    Group iteration = folding.graph().groups().getFirst();
    assertFalse(folding.hasOneResult(iteration));
    assertEquals(List.of(iteration.first() + 1, iteration.first() + 2), folding.results(iteration));
    assertEquals(List.of(), folding.results(folding.graph().groups().getLast()), "not folded");
  }

  @Test
  void inputsOfAVectorFoldToOneCard() {
    FoldedGraph folding = folded("u = [1, 2]; y = u[1]*u[2]", 0);

    assertEquals(List.of("u[2]", "y"), cards(folding));
  }

  @Test
  void vectorOfInputsIsFoldedIntoOneCardWithOneLineToAFoldedLayer() {
    String layer = "x = [1, 2, 3]\nW = [[1, 2, 3], [4, 5, 6]]\nh = tanh(W @ x)\ny = sum(h)";
    ComputationalGraph graph = Traces.graph(layer);
    BitSet all = new BitSet();
    all.set(0, graph.groups().size());

    FoldedGraph folding = FoldedGraph.of(graph, all);

    assertEquals(4, folding.cards().size());
    assertEquals(4, folding.lines().size());
    assertFalse(folding.hasOneResult(graph.groups().getFirst()));
  }

  @Test
  void singleOperationIsNotFolded() {
    FoldedGraph folding = folded("f(a) = sin(a)\ny = f(x)*2", 0);

    assertTrue(folding.group(1).isEmpty());
  }

  @Test
  void everyFoldingOfALoopStaysWithoutCycles() {
    String loop = "s = x; t = 1; for k = 1..4 { t = t*x/k; s = s + t }; y = s*t";
    ComputationalGraph graph = Traces.graph(loop);
    for (int set = 0; set < 16; set++) {
      FoldedGraph folding = FoldedGraph.of(graph, BitSet.valueOf(new long[] {set}));
      List<Integer> cards = folding.cards();
      for (int e : folding.lines()) {
        int from = cards.indexOf(folding.card(graph.from(e)));
        int to = cards.indexOf(folding.card(graph.to(e)));
        assertTrue(from < to, "line " + e + " of " + set);
      }
    }
  }

  private static FoldedGraph folded(String text, int... groups) {
    BitSet set = new BitSet();
    IntStream.of(groups).forEach(set::set);
    return FoldedGraph.of(Traces.graph(text), set);
  }

  private static List<String> cards(FoldedGraph folding) {
    return folding.cards().stream().map(v -> folding.graph().vertex(v).label()).toList();
  }

  private static List<String> linesInto(FoldedGraph folding, int group) {
    return folding.lines().stream()
        .filter(e -> index(folding, folding.graph().to(e)) == group)
        .map(e -> ends(folding, e))
        .toList();
  }

  private static List<String> linesFrom(FoldedGraph folding, int group) {
    return folding.lines().stream()
        .filter(e -> index(folding, folding.graph().from(e)) == group)
        .map(e -> ends(folding, e))
        .toList();
  }

  private static int index(FoldedGraph folding, int vertex) {
    return folding.group(vertex).map(Group::index).orElse(-1);
  }

  private static String ends(FoldedGraph folding, int e) {
    ComputationalGraph graph = folding.graph();
    return graph.vertex(folding.card(graph.from(e))).label()
        + "-"
        + graph.vertex(folding.card(graph.to(e))).label();
  }
}
