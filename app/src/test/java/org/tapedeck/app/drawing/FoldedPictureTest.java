package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.StepFormula;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// Groups in the picture: their frames, and their cards where they are folded.
class FoldedPictureTest {
  private static final String CALLS = "x = 2; z = 3\nf(a, b) = a*b + sin(a)\ny = f(x, z) * f(z, x)";
  private static final String LOOP =
      "x = 2; a = x; b = 1\nfor k = 1..3 { a = sin(a)*b; b = b + a }\ny = a*b";
  private static final String NESTED =
      "x = 2\ng(a) = sin(a) + a\nf(a) = g(a) * g(2*a)\ny = f(x) + g(x)";

  private static final String VECTORS = "x = [1, 2]\ny = 2*sin(x)";

  private final Trace trace = Traces.reverse(CALLS);
  private final Group first = trace.tape().graph().groups().getFirst();

  @ParameterizedTest
  @ValueSource(strings = {CALLS, LOOP, NESTED, VECTORS})
  void everyFoldingHasAPictureAtEveryStep(String program) {
    for (Trace each : List.of(Traces.reverse(program), Traces.forward(program))) {
      ComputationalGraph graph = each.tape().graph();
      for (long set = 0; set < 1L << graph.groups().size(); set++) {
        FoldedGraph folding = FoldedGraph.of(graph, BitSet.valueOf(new long[] {set}));
        GraphPicture picture = GraphPicture.of(each, folding, LayoutOptions.standard());
        for (int cursor = 0; cursor <= picture.trace().length(); cursor++) {
          assertOnPaper(picture.at(cursor));
        }
      }
    }
  }

  private static void assertOnPaper(Drawing drawing) {
    Box paper = new Box(0, 0, drawing.width(), drawing.height());
    drawing.marks().forEach(mark -> assertTrue(paper.contains(mark.bounds(), 0), mark.id()));
  }

  @ParameterizedTest
  @EnumSource
  void frameHoldsTheCardsOfItsGroupAndNoOther(Direction direction) {
    Trace nested = Traces.reverse(NESTED);
    ComputationalGraph graph = nested.tape().graph();
    Drawing drawing = GraphPicture.of(nested, LayoutOptions.standard().with(direction)).at(0);

    assertEquals(4, graph.groups().size());
    for (Group group : graph.groups()) {
      Box frame = drawing.find("group:" + group.index() + "/frame").orElseThrow().bounds();
      Box label = drawing.find("group:" + group.index() + "/label").orElseThrow().bounds();
      assertTrue(frame.contains(label, 0));
      for (int v = 0; v < graph.size(); v++) {
        Box card = drawing.find("card:" + v).orElseThrow().bounds();
        boolean member = v >= group.first() && v < group.end();
        assertEquals(member, frame.contains(card, 0), group.label() + " and " + v);
        assertFalse(card.overlaps(label), "label of " + group.label() + " on " + v);
      }
    }
  }

  @Test
  void framesLieBehindEverything() {
    List<Mark> marks = GraphPicture.of(trace, LayoutOptions.standard()).at(3).marks();

    assertEquals(
        List.of("group:0", "group:1"), marks.subList(0, 2).stream().map(Mark::id).toList());
  }

  @Test
  void foldedGroupShowsItsResultOnOneCard() {
    Drawing end = end(folded(0));
    int result = first.end() - 1;

    for (int v = first.first(); v < first.end(); v++) {
      assertEquals(v == result, end.find("card:" + v).isPresent());
    }
    assertEquals("f(x, z)", text(end, "card:" + result + "/function"));
    assertEquals("3 nodes", text(end, "card:" + result + "/count"));
    assertEquals(
        new Numbers(Trace.USUAL_DIGITS).rounded(trace.tape().primal(result)),
        text(end, "card:" + result + "/value"));
    assertEquals(
        new Numbers(Trace.USUAL_DIGITS).rounded(trace.derivative(result)),
        text(end, "card:" + result + "/derivative"));
    assertTrue(end.find("group:0").isEmpty());
    assertTrue(end.find("group:1").isPresent());
  }

  @Test
  void valueOfAFoldedGroupAppearsInOneStep() {
    GraphPicture picture = folded(0);
    String card = "card:" + (first.end() - 1);

    assertTrue(picture.at(0).find(card + "/value").isEmpty());
    assertEquals("3 nodes", text(picture.at(1), card + "/count"));
    assertTrue(picture.at(1).find(card + "/ring").isPresent());
    assertTrue(picture.at(1).find(card + "/value").isPresent());
    assertTrue(picture.at(2).find(card + "/ring").isEmpty());
  }

  @Test
  void groupWithTwoResultsCountsWhileThePassIsInside() {
    Trace loop = Traces.reverse(LOOP);
    GraphPicture picture = GraphPicture.of(loop, Traces.folded(loop, 0), LayoutOptions.standard());
    String card =
        "card:" + picture.layout().folding().card(loop.tape().graph().groups().getFirst().first());

    assertEquals("2 of 3", text(picture.at(1), card + "/count"));
    assertEquals("3 nodes", text(picture.at(2), card + "/count"));
  }

  @Test
  void everyTermOfAFoldedGroupWithOneResultTravelsAndIsSeen() {
    GraphPicture picture = folded(0);
    for (int cursor = 1; cursor <= picture.trace().length(); cursor++) {
      Drawing drawing = picture.at(cursor);
      boolean term = picture.trace().step(cursor) instanceof Step.Addition;
      assertEquals(term, drawing.find("term").isPresent());
      assertEquals(term, drawing.find("pill").isPresent());
    }
  }

  @Test
  void lineIntoAFoldedGroupCarriesThePartialOfTheWholeGroup() {
    Drawing end = end(folded(0));

    assertEquals(
        Map.of(
            "∂v₃/∂x through f(x, z)",
            new Numbers(Trace.USUAL_DIGITS).rounded(3 + Math.cos(2)),
            "∂v₃/∂z through f(x, z)",
            "2"),
        partialsOfGroups(end));
  }

  private static Map<String, String> partialsOfGroups(Drawing drawing) {
    return drawing.marks().stream()
        .filter(mark -> mark.id().startsWith("label:"))
        .map(mark -> ((Mark.Compound) mark).title())
        .filter(title -> title.contains(" through "))
        .map(title -> title.split(" = "))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
  }

  @Test
  void partialOfAGroupIsKnownWithItsResult() {
    GraphPicture picture = folded(0);
    int known = 1;

    assertEquals(
        Map.of(
            "∂v₃/∂x through f(x, z) not computed yet", "",
            "∂v₃/∂z through f(x, z) not computed yet", ""),
        partialsOfGroups(picture.at(known - 1)));
    assertEquals("2", partialsOfGroups(picture.at(known)).get("∂v₃/∂z through f(x, z)"));
  }

  @Test
  void sentenceAndFormulaTellAFoldedGroupAsOneFunction() {
    Trace told = folded(0, 1).trace();

    assertEquals(
        "x is used by v₃ = f(x, z) and by v₆ = f(z, x). Through v₆ it moves y by v̄₆ · ∂v₆/∂x ="
            + " 6.9093 · 3 = 20.728; added to the 15.868 so far, the sum is complete: ∂y/∂x ="
            + " 36.596.",
        StepNarration.of(StepView.of(told, told.length())).text());
    assertEquals(
        "v₃ = f(x, z) = f(2, 3) = 6.9093. f(x, z) as one function: ∂v₃/∂x = 2.5839, ∂v₃/∂z = 2.",
        StepNarration.of(StepView.of(told, 1)).text());
    assertEquals(
        "v₃ = f(x, z) = f(2, 3) = 6.9093",
        StepFormula.equation(StepView.of(told, 1)).stream()
            .flatMap(chunk -> chunk.runs().stream())
            .map(StepFormula.Piece::plain)
            .collect(Collectors.joining()));
  }

  @Test
  void lineIntoAGroupWithTwoResultsSaysHowManyPartialsItStandsFor() {
    Trace loop = Traces.reverse(LOOP);
    FoldedGraph folding = Traces.folded(loop, 0);
    GraphPicture picture = GraphPicture.of(loop, folding, LayoutOptions.standard());

    int x = folding.lines().getFirst();
    int b = folding.lines().get(1);
    assertEquals(
        new Numbers(Trace.USUAL_DIGITS).rounded(Math.cos(2)),
        text(end(picture), "label:" + x + "/partial"));
    assertEquals("2 partials", text(picture.at(0), "label:" + b + "/count"));
    assertEquals("2 partials", text(end(picture), "label:" + b + "/count"));
  }

  @Test
  void cardAndLabelAreFoundAtTheirPlaces() {
    GraphPicture picture = folded(0);
    int result = first.end() - 1;
    Box card = picture.at(0).find("card:" + result + "/body").orElseThrow().bounds();
    Box label = picture.at(0).find("group:1/label").orElseThrow().bounds();

    assertEquals(OptionalInt.of(result), picture.vertexAt(card.centerX(), card.centerY()));
    assertEquals(OptionalInt.of(1), picture.groupTitleAt(label.centerX(), label.centerY()));
    assertEquals(OptionalInt.of(1), picture.groupAt(label.centerX(), label.centerY()));
    assertEquals(OptionalInt.empty(), picture.vertexAt(1, 1));
    assertEquals(OptionalInt.empty(), picture.groupAt(1, 1));
  }

  @Test
  void unfoldingLeavesTheOthersInOrder() {
    GraphPicture folded = folded(0, 1);
    GraphPicture open =
        folded.next(
            trace, FoldedGraph.none(trace.tape().graph()), LayoutOptions.standard(), () -> false);

    int x = 0;
    int z = 1;
    assertEquals(
        folded.layout().node(x).y() < folded.layout().node(z).y(),
        open.layout().node(x).y() < open.layout().node(z).y());
    int one = first.end() - 1;
    int two = trace.tape().graph().groups().getLast().end() - 1;
    assertEquals(
        folded.layout().node(one).y() < folded.layout().node(two).y(),
        open.layout().node(one).y() < open.layout().node(two).y());
  }

  @Test
  void copyTellsTheValueAndIsMarkedWithItsOriginal() {
    Trace far = Traces.reverse("x = 0.5; y = x*sin(exp(tanh(x)))");
    GraphPicture picture = GraphPicture.of(far, LayoutOptions.standard().withCopySpan(2));
    int line =
        IntStream.range(0, far.tape().graph().edgeCount())
            .filter(e -> picture.layout().copy(e).isPresent())
            .findFirst()
            .orElseThrow();

    Drawing end = picture.at(far.length());

    assertEquals("0.5", text(end, "copy:" + line + "/value"));
    assertTrue(end.find("card:0/ring").isPresent());
    assertTrue(end.find("copy:" + line + "/ring").isPresent());
    Box copy = picture.at(0).find("copy:" + line + "/body").orElseThrow().bounds();
    assertEquals(OptionalInt.of(0), picture.vertexAt(copy.centerX(), copy.centerY()));
    assertTrue(picture.at(0, copy).find("copy:" + line).isPresent());
  }

  @Test
  void bothEdgesOfASquareShareACopy() {
    Trace far = Traces.reverse("x = 0.5; u = sin(exp(tanh(x))); y = u + x*x");
    Drawing drawing = GraphPicture.of(far, LayoutOptions.standard().withCopySpan(1)).at(0);

    assertTrue(drawing.marks().stream().filter(m -> m.id().startsWith("copy:")).count() <= 1);
  }

  private static Drawing end(GraphPicture picture) {
    return picture.at(picture.trace().length());
  }

  private GraphPicture folded(int... groups) {
    return GraphPicture.of(trace, Traces.folded(trace, groups), LayoutOptions.standard());
  }

  private static String text(Drawing drawing, String id) {
    return ((Mark.Label) drawing.find(id).orElseThrow()).glyphs().text();
  }
}
