package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.picture.FormulaPicture;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.trace.Trace;

/// What the places of texts and formulas are about.
class SubjectTest {
  /// The labels of what is made by the text behind `|`.
  private static String madeAt(String marked) {
    ComputationalGraph graph = Traces.graph(marked.replace("|", ""));
    return labels(graph, Subject.at(graph, marked.indexOf('|')));
  }

  private static String labels(ComputationalGraph graph, Subject subject) {
    return subject
        .vertices()
        .mapToObj(i -> graph.vertex(i).label())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "x = 2; y = |sin(x)*x, v1",
    "x = 2; y = s|in(x)*x, v1",
    "x = 2; y = sin(|x)*x, x",
    "x = 2; y = sin(x)|*x, y",
    "x = 2; y = sin(x)*|x, x",
    "|x = 2; y = sin(x)*x, x",
    "x = 2; |y = sin(x)*x, y",
    "x = 2; y = sin(x)*|3, 3",
    "x = 2; x = x*x; y = |x + 1, x′",
    "f(a) = sin(a)|*a; y = f(x) + f(z), v2 v4",
    "f(a) = |a + 1; y = f(x) * f(z), v1 v2",
    "s = x; for k = 1..3 { s = |sin(s) }; y = s + 1, s s′ s′′",
    "x = 2; y = x*x # | a comment, ''"
  })
  void placeOfTheTextIsAboutWhatItMade(String marked, String made) {
    assertEquals(made, madeAt(marked));
  }

  @Test
  void nameOfAVectorIsAboutItsElements() {
    assertEquals("v[1] v[2]", madeAt("v = [1, 2]\ny = dot(|v, v)"));
  }

  @Test
  void termIsAboutItsEdgeAloneWhereTwoLeadToOneVertex() {
    Trace trace = Traces.reverse("x = 3\ny = x*x");
    List<Edge> edges = trace.tape().graph().operands(1);
    Subject first = Subject.term(trace, edges.getFirst());

    assertEquals(OptionalInt.of(edges.getFirst().index()), first.edge());
    assertTrue(first.meets(Subject.of(trace.tape().graph(), 1)), "the card it comes from");
    assertFalse(first.meets(Subject.term(trace, edges.getLast())));
    assertFalse(first.meets(Subject.of(trace.tape().graph(), 0)));
  }

  @Test
  void everySymbolAndNumberOfAnEvaluationIsAboutItsVertex() {
    Trace trace = Traces.reverse("a = 2\nb = 5\ny = a*b");

    FormulaPicture formula = FormulaPicture.of(StepView.of(trace, 1), 25, 900);

    assertEquals(
        List.of("y", "a", "b", "a", "b", "y"),
        formula.places().stream()
            .filter(place -> place.subject().edge().isEmpty())
            .map(place -> labels(trace.tape().graph(), place.subject()))
            .toList());
    for (FormulaPicture.Place place : formula.places()) {
      assertEquals(
          place.subject(), formula.subjectAt(place.box().centerX(), place.box().centerY()));
    }
    assertEquals(Subject.NONE, formula.subjectAt(-50, -50));
  }

  @Test
  void marksDoNotMoveALetterOfTheFormula() {
    Trace trace = Traces.reverse("a = 2\nb = 5\ny = sin(a)^2/sqrt(a*b)");
    Typesetter typesetter = Typesetter.shared();
    for (int i = 2; i < trace.tape().graph().size(); i++) {
      Glyphs plain = typesetter.math(TraceNotation.latex(trace).expression(i), "", 25);
      Glyphs marked = typesetter.math(TraceNotation.marked(trace).expression(i), "", 25);

      assertEquals(plain.outline(), marked.outline());
      assertEquals(plain.width(), marked.width());
    }
  }
}
