package org.tapedeck.app.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.trace.Pass;
import org.tapedeck.engine.trace.Trace;

/// The card of a folded group with several results.
class ResultTableTest {
  private static final String LOOP =
      "x = 2; a = x; b = 1\nfor k = 1..2 { a = sin(a)*b; b = b + a }\ny = a*b";

  private final Trace trace = Traces.reverse(LOOP);
  private final FoldedGraph folding = Traces.folded(trace, 0);
  private final List<Integer> results = folding.results(trace.tape().graph().groups().getFirst());
  private final int card = results.getLast();
  private final GraphPicture picture = GraphPicture.of(trace, folding, LayoutOptions.standard());

  @Test
  void eachResultHasARowWithItsNumbers() {
    Drawing end = picture.at(picture.trace().length());

    assertEquals("k = 1", text(end, "card:" + card + "/function"));
    assertEquals(2, results.size());
    for (int result : results) {
      assertEquals(
          List.of(trace.label(result), value(result), text(end().derivative(result))),
          row(end, card, result));
    }
  }

  private StepView end() {
    return StepView.atEnd(trace);
  }

  private String value(int vertex) {
    return text(end().value(vertex));
  }

  private String text(Shown shown) {
    return end().numbers().text(shown);
  }

  /// The texts of a row from left to right.
  private static List<String> row(Drawing drawing, int card, int result) {
    return Stream.of("name", "value", "derivative")
        .map(part -> drawing.find("card:" + card + "/" + result + "/" + part))
        .flatMap(mark -> mark.stream())
        .map(Mark.Label.class::cast)
        .map(label -> label.glyphs().text())
        .toList();
  }

  @Test
  void aRowIsFilledWhenItsResultIsComputed() {
    int first = results.getFirst();
    assertEquals(List.of(trace.label(first)), row(picture.at(0), card, first));
    assertEquals(
        List.of(trace.label(first), value(first)), row(picture.at(stepOf(first)), card, first));
    assertEquals(List.of(trace.label(card)), row(picture.at(stepOf(first)), card, card));
  }

  private int stepOf(int vertex) {
    return picture.trace().stepOf(vertex, Pass.VALUE).orElseThrow();
  }

  @Test
  void moreResultsThanHaveRowsAreCounted() {
    Trace vector = Traces.reverse("x = [1, 2, 3, 4, 5]; y = sum(x)");
    GraphPicture last = GraphPicture.of(vector, Traces.folded(vector, 0), LayoutOptions.standard());
    Drawing end = last.at(last.trace().length());

    assertEquals(List.of("x[3]", "3", "1"), row(end, 4, 2));
    assertEquals(List.of(), row(end, 4, 3));
    assertEquals("and 2 more", text(end, "card:4/more"));
  }

  @Test
  void allRowsAreOnTheCard() {
    Drawing end = picture.at(picture.trace().length());
    Box body = end.find("card:" + card + "/body").orElseThrow().bounds();

    for (int result : results) {
      for (String part : List.of("name", "value-slot", "derivative-slot", "value", "derivative")) {
        Mark mark = end.find("card:" + card + "/" + result + "/" + part).orElseThrow();
        assertTrue(body.contains(mark.bounds(), 0), mark.id());
      }
    }
  }

  @Test
  void theCardInWordsTellsItsResults() {
    String words =
        ((Mark.Compound) picture.at(picture.trace().length()).find("card:" + card).orElseThrow())
            .title();

    assertTrue(words.startsWith("folded k = 1, 3 nodes; a: value 0.9093, adjoint "), words);
  }

  private static String text(Drawing drawing, String id) {
    return ((Mark.Label) drawing.find(id).orElseThrow()).glyphs().text();
  }
}
