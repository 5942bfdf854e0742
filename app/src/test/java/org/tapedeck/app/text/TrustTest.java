package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// Where rounding errors leave few digits of a number, each view of it says so, and nowhere else.
class TrustTest {
  private static final Trace LARGE = Traces.reverse("x = 1e16; y = sin(x + 1)");

  static Stream<Named<Trace>> worked() {
    return Traces.worked();
  }

  /// The adjoint of the largest exponent of a softmax is 0 whatever the inputs are.
  @ParameterizedTest
  @MethodSource("worked")
  void textbookExamplesShowNoMark(Trace trace) {
    StepView end = StepView.atEnd(trace);
    boolean softmax = trace.tape().graph().source().text().contains("softmax");
    Set<Trust> seen =
        IntStream.range(0, trace.tape().graph().size())
            .boxed()
            .flatMap(i -> Stream.of(end.value(i).trust(), end.derivative(i).trust()))
            .collect(Collectors.toSet());

    seen.remove(softmax ? Trust.NEARLY_ZERO : Trust.SURE);
    seen.remove(Trust.SURE);
    assertEquals(Set.of(), seen);
  }

  @Test
  void theCardHasTheSignBeforeTheNumberAndRoomForIt() {
    GraphPicture picture = GraphPicture.of(LARGE, LayoutOptions.standard());
    int y = LARGE.seeded();
    Drawing drawing = picture.at(StepView.atEnd(LARGE));
    Mark.Label value = (Mark.Label) drawing.find("card:" + y + "/value").orElseThrow();
    Mark.Compound card = (Mark.Compound) drawing.find("card:" + y).orElseThrow();

    assertEquals("≈ 0.7797", value.glyphs().text());
    assertTrue(picture.card(y).contains(value.bounds(), 0));
    assertTrue(card.title().contains("value ≈ 0.7797 (no digit holds)"), card.title());
  }

  /// The partial, the only term and the sum are one number here.
  @Test
  void oneNumberHasOneSignInPillAndFormulaAndOnItsEdge() {
    GraphPicture picture = GraphPicture.of(LARGE, LayoutOptions.standard());
    Set<String> said = new TreeSet<>();
    for (int cursor = 0; cursor <= LARGE.length(); cursor++) {
      StepView view = StepView.of(LARGE, cursor);
      StepFormula.equation(view).forEach(chunk -> said.add(plain(chunk)));
      StepFormula.rules(view).forEach(rule -> rule.forEach(chunk -> said.add(plain(chunk))));
      picture.at(view).marks().stream()
          .filter(Mark.Compound.class::isInstance)
          .map(mark -> ((Mark.Compound) mark).title())
          .filter(title -> !title.contains("\n"))
          .forEach(said::add);
    }

    assertTrue(said.contains("1 × (−0.6262) ≈ −0.6262"), said.toString());
    assertTrue(said.contains("∂y/∂v₁ ≈ −0.6262"), said.toString());
    said.removeIf(text -> !text.endsWith("= −0.6262"));
    assertEquals(Set.of(), said);
  }

  private static String plain(StepFormula.Chunk chunk) {
    return chunk.runs().stream().map(StepFormula.Piece::plain).collect(Collectors.joining());
  }

  @Test
  void formulaAndSentenceHaveTheSignInPlaceOfTheEqual() {
    int cursor = 2;
    StepView view = StepView.of(LARGE, cursor);
    String equation =
        StepFormula.equation(view).stream()
            .flatMap(chunk -> chunk.runs().stream())
            .map(StepFormula.Piece::plain)
            .collect(Collectors.joining());

    assertTrue(equation.endsWith(" ≈ 0.7797"), equation);
    assertTrue(
        StepNarration.of(view)
            .text()
            .contains("≈ 0.7797. No digit of that is sure: rounding errors can be as large as 1."),
        StepNarration.of(view).text());
  }

  @Test
  void aPartialSumOfWhichNothingHoldsIsMarked() {
    Trace trace = Traces.reverse("x = 0.1; y = x + 0.2*x - 1.2*x + sin(x)");
    List<String> sums =
        IntStream.rangeClosed(1, trace.length())
            .filter(number -> trace.step(number).vertex() == 0)
            .mapToObj(number -> StepView.of(trace, number))
            .map(view -> view.numbers().text(view.derivative(0)))
            .toList();

    assertEquals(List.of("0.2", "1.2", "≈ 0", "0.995"), sums);
  }

  @Test
  void aboutOneDigitIsSaid() {
    Trace trace = Traces.reverse("x = 1e15; y = (x + 0.3) - x");
    StepView end = StepView.atEnd(trace);

    assertEquals("≈ 0.25 (about 1 digit holds)", end.numbers().words(end.value(trace.seeded())));
  }
}
