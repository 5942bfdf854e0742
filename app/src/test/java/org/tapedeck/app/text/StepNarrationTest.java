package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Pass;
import org.tapedeck.engine.trace.Trace;

class StepNarrationTest {
  private static final Trace BAYDIN =
      Traces.reverse("x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)");

  static Stream<Named<Trace>> worked() {
    return Traces.worked();
  }

  @ParameterizedTest
  @MethodSource("worked")
  void everyStepIsOneWholeText(Trace trace) {
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      StepNarration narration = StepNarration.of(StepView.of(trace, cursor));
      assertFalse(narration.lead().isEmpty());
      assertTrue(narration.text().endsWith("."), narration.text());
      assertFalse(narration.text().contains(".."), narration.text());
    }
  }

  @Test
  void theForwardPassTellsTheValueAndWhatIsOnTheEdges() {
    assertEquals(
        "Value of v₂. v₂ = x₁ · x₂ = 2 · 5 = 10. On its edges: ∂v₂/∂x₁ = 5 and ∂v₂/∂x₂ = 2.",
        StepNarration.of(StepView.of(BAYDIN, 2)).toString());
    assertTrue(
        StepNarration.of(StepView.of(BAYDIN, 5)).text().endsWith("The forward pass is complete."));
  }

  @Test
  void theTermWhereTheChainRuleBreaksTellsAWayOut() {
    Trace trace = Traces.reverse("x = 1; v = x - 1; w = v^2; y = sqrt(w)");
    int root = trace.stepOf(4, Pass.DERIVATIVE).orElseThrow();

    assertTrue(
        text(trace, root)
            .endsWith(
                "∂y/∂w = ∞. sqrt(0) has an infinite slope: start elsewhere, or rewrite what is"
                    + " computed."),
        text(trace, root));
    assertTrue(
        text(trace, root + 1)
            .endsWith(
                "∂y/∂v = NaN. ∞ · 0 is not defined: the chain rule breaks at 0 ^ 2, although there"
                    + " may be a derivative: rewrite sqrt(w) as abs(v), or start elsewhere."),
        text(trace, root + 1));
    assertTrue(
        text(trace, root + 2)
            .endsWith("∂y/∂x = NaN. That comes from v\u0304, which is no finite number."),
        text(trace, root + 2));
  }

  private static String text(Trace trace, int cursor) {
    return StepNarration.of(StepView.of(trace, cursor)).text();
  }

  @Test
  void aNanThatAValueOutsideTheDomainBringsAboutSaysSo() {
    Trace trace = Traces.reverse("x = -1; y = ln(x)");

    assertTrue(
        text(trace, trace.length())
            .endsWith("That comes from y = ln x, which is no finite number."),
        text(trace, trace.length()));
  }

  @Test
  void forwardModeTellsTheSameOfItsTangents() {
    Trace trace = Traces.forward("x = 0; v = sqrt(x); y = v^2");

    assertTrue(
        text(trace, trace.length()).contains("∞ · 0 is not defined"), text(trace, trace.length()));
  }

  @Test
  void ofManyInputsTheFirstAreListedAndTheRestCounted() {
    Trace trace = Traces.reverse("x = randn(20, 1); y = sum(x^2)");
    String told = StepNarration.of(StepView.of(trace, 0)).toString();

    assertTrue(told.contains(", … (14 more). The forward pass"), told);
    String formula =
        StepFormula.equation(StepView.of(trace, 0)).stream()
            .flatMap(chunk -> chunk.runs().stream())
            .map(StepFormula.Piece::plain)
            .collect(Collectors.joining());
    assertTrue(formula.matches("x\\[1\\] = .*x\\[7\\] = [^ ]+, … x\\[20\\] = [^ ]+"), formula);
  }

  @Test
  void anotherNumberingIsSpokenThroughout() {
    Trace trace = BAYDIN.with(Numbering.GRIEWANK_WALTHER);
    assertEquals(
        "At the start only the inputs are known: v₋₁ = x₁ = 2, v₀ = x₂ = 5. The forward pass"
            + " computes the values, one node after the other.",
        StepNarration.of(StepView.of(trace, 0)).toString());
    assertTrue(
        StepNarration.of(StepView.of(trace, 5))
            .toString()
            .startsWith("Value of v₅ = y. v₅ = v₃ − v₄ = "));
    assertTrue(StepNarration.of(StepView.of(trace, 6)).text().contains("∂y/∂v₅ = 1."));
    assertEquals(
        "v₋₁ is used by v₁ = ln v₋₁ and by v₂ = v₋₁ · v₀. Through v₂ it moves y by v̄₂ · ∂v₂/∂v₋₁ ="
            + " 1 · 5 = 5; added to the 0.5 so far, the sum is complete: ∂y/∂v₋₁ = 5.5.",
        StepNarration.of(StepView.of(trace, 14)).text());
  }

  @Test
  void theLastTermTellsTheWholeSum() {
    StepNarration narration = StepNarration.of(StepView.of(BAYDIN, 14));
    assertEquals("Second of two terms.", narration.lead());
    assertEquals(
        "x₁ is used by v₁ = ln x₁ and by v₂ = x₁ · x₂. Through v₂ it moves y by v̄₂ · ∂v₂/∂x₁ = 1 ·"
            + " 5 = 5; added to the 0.5 so far, the sum is complete: ∂y/∂x₁ = 5.5.",
        narration.text());
  }

  @Test
  void anUnfinishedSumIsNotCalledComplete() {
    assertTrue(
        StepNarration.of(StepView.of(BAYDIN, 13)).text().endsWith("; one term is still to come."));
    Trace four = Traces.reverse("x = 2; y = x + x + x + x");
    assertTrue(
        StepNarration.of(StepView.of(four, four.length() - 2))
            .text()
            .contains("two terms are still to come"));
  }

  @Test
  void aKinkTellsItsConvention() {
    Trace trace = Traces.reverse("x = 0; y = abs(x)");
    String text = StepNarration.of(StepView.of(trace, trace.length())).text();
    assertTrue(text.endsWith("A convention: abs is not differentiable at 0; 0 is taken."), text);
    Trace smooth = Traces.reverse("x = 1; y = abs(x)");
    assertFalse(
        StepNarration.of(StepView.of(smooth, smooth.length())).text().contains("convention"));
  }

  @Test
  void whatCannotBeToldFromZeroIsExplained() {
    Trace trace = Traces.reverse("a = 1; x = a*pi/2; y = cos(x)");
    String text = StepNarration.of(StepView.of(trace, 3)).text();
    assertTrue(
        text.startsWith(
            "y = cos x = cos 1.5708 = 6.12·10⁻¹⁷ ≈ 0. That cannot be told from 0: rounding errors"
                + " can be as large as "),
        text);
    Trace flat = Traces.reverse("a = 1; x = a*pi/2; y = sin(x)");
    String sum = StepNarration.of(StepView.of(flat, flat.length())).text();
    assertTrue(sum.contains("∂y/∂a = 9.62·10⁻¹⁷ ≈ 0. That cannot be told from 0"), sum);
  }

  @Test
  void aNumberOfWhichNoDigitIsSureIsExplained() {
    Trace trace = Traces.reverse("a = 1; x = a*pi/2; y = tan(x)");
    StepView end = StepView.atEnd(trace);

    assertTrue(
        StepNarration.of(StepView.of(trace, 3)).text().contains("·10¹⁶. No digit of that is sure"));
    assertTrue(
        StepNarration.of(StepView.of(trace, trace.length()))
            .text()
            .contains("No digit of that is sure"));
    assertTrue(end.numbers().text(end.value(trace.seeded())).matches("≈ [0-9.]+·10¹⁶"));
    assertTrue(end.numbers().text(end.derivative(0)).startsWith("≈ "));
    assertEquals("1", end.numbers().text(end.derivative(trace.seeded())));
    assertEquals("1", end.numbers().text(end.value(0)));
  }

  @Test
  void aValueOutsideTheDomainIsExplained() {
    Trace trace = Traces.reverse("x = -1; y = ln(x)");
    String text = StepNarration.of(StepView.of(trace, 1)).text();
    assertTrue(
        text.contains(" ln(−1) is undefined: the value is NaN; ln(a) is defined where a > 0."),
        text);
  }

  @Test
  void aValueThatOnlyPassesOnWhatIsUndefinedSaysWhereItComesFrom() {
    Trace trace = Traces.reverse("x = -1; a = ln(x); y = 2 * a");
    String text = StepNarration.of(StepView.of(trace, 2)).text();
    assertTrue(text.contains("That comes from a, which is no finite number."), text);
  }

  @Test
  void whatNothingUsesHasTheEmptySum() {
    Trace trace = Traces.reverse("x = 1; z = 2; y = sin(x); q = z * 3; w = y + 1");
    Stream<String> all =
        Stream.iterate(0, k -> k <= trace.length(), k -> k + 1)
            .map(k -> StepNarration.of(StepView.of(trace, k)).toString());
    assertTrue(all.anyMatch(text -> text.contains("the empty sum is 0")));
  }

  @Test
  void forwardModeSpeaksOfTangents() {
    Trace trace = Traces.forward("x1 = 2; x2 = 5; y = x1 * x2");
    assertEquals(
        "The direction to differentiate along: x\u0307₁ = 1, x\u0307₂ = 0.",
        StepNarration.of(StepView.of(trace, 1)).text());
    assertTrue(
        StepNarration.of(StepView.of(trace, trace.length())).text().endsWith("y\u0307 = 5."),
        StepNarration.of(StepView.of(trace, trace.length())).text());
  }
}
