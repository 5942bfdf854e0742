package org.tapedeck.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.text.StepFormula;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.trace.Trace;

class FormulaPictureTest {
  private static final Trace BAYDIN =
      Traces.reverse("x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)");

  static Stream<Named<Trace>> worked() {
    return Traces.worked();
  }

  @ParameterizedTest
  @MethodSource("worked")
  void fitsIntoItsWidth(Trace trace) {
    for (double maxWidth : new double[] {1200, 700, 380}) {
      for (int cursor = 0; cursor <= trace.length(); cursor++) {
        Drawing drawing = FormulaPicture.of(StepView.of(trace, cursor), 25, maxWidth).drawing();
        assertTrue(drawing.width() <= maxWidth, cursor + ": " + drawing.width());
        Box paper = new Box(0, 0, drawing.width(), drawing.height());
        for (Mark mark : drawing.marks()) {
          assertTrue(paper.contains(mark.bounds(), 2), cursor + ": " + mark);
        }
      }
    }
  }

  @Test
  void writesSymbolsThenNumbersThenTheSum() {
    assertEquals(
        "x̄₁ = v̄₁ · ∂v₁/∂x₁ + v̄₂ · ∂v₂/∂x₁ = 1 · 0.5 + 1 · 5 = 0.5 + 5 = 5.5",
        spoken(BAYDIN, 14));
  }

  @Test
  void theGapsOnBothSidesOfTheSignOfAnInputAreEqual() {
    List<Box> marks = labels(BAYDIN, 0).stream().map(Mark.Label::bounds).toList();

    double before = marks.get(1).x() - marks.get(0).maxX();
    double after = marks.get(2).x() - marks.get(1).maxX();
    assertEquals(before, after, 2);
  }

  @Test
  void whatIsToComeIsDots() {
    assertEquals("x̄₁ = v̄₁ · ∂v₁/∂x₁ + v̄₂ · ∂v₂/∂x₁ = 1 · 0.5 + … = 0.5 + …", spoken(BAYDIN, 13));
  }

  @Test
  void aNegativeTermIsSubtracted() {
    assertTrue(spoken(BAYDIN, 12).endsWith("= 1 · 2 + (−1) · 0.2837 = 2 - 0.2837 = 1.7163"));
  }

  @Test
  void colourTellsDoneNowAndToCome() {
    List<Mark.Label> first = labels(BAYDIN, 13);
    assertEquals(Role.ADJOINT, role(first, "v̄₁ · ∂v₁/∂x₁"));
    assertEquals(Role.PENDING, role(first, "v̄₂ · ∂v₂/∂x₁"));
    List<Mark.Label> second = labels(BAYDIN, 14);
    assertEquals(Role.INK, role(second, "v̄₁ · ∂v₁/∂x₁"));
    assertEquals(Role.ADJOINT, role(second, "v̄₂ · ∂v₂/∂x₁"));
  }

  @Test
  void aLineIsUnderTheTermThatIsAddedNowAndUnderNoOther() {
    for (int step : List.of(13, 14)) {
      Drawing drawing = FormulaPicture.of(StepView.of(BAYDIN, step), 25, 900).drawing();
      List<Box> lines =
          drawing.marks().stream().filter(Mark.Path.class::isInstance).map(Mark::bounds).toList();
      Box now = box(labels(BAYDIN, step), step == 13 ? "v̄₁ · ∂v₁/∂x₁" : "v̄₂ · ∂v₂/∂x₁");
      Box other = box(labels(BAYDIN, step), step == 13 ? "v̄₂ · ∂v₂/∂x₁" : "v̄₁ · ∂v₁/∂x₁");

      assertTrue(lines.stream().anyMatch(line -> isUnder(line, now)), "step " + step);
      assertTrue(lines.stream().noneMatch(line -> isUnder(line, other)), "step " + step);
    }
  }

  private static Box box(List<Mark.Label> labels, String text) {
    return labels.stream()
        .filter(label -> label.glyphs().text().equals(text))
        .map(Mark.Label::bounds)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isUnder(Box line, Box text) {
    boolean below = line.y() >= text.maxY() - 1 && line.y() < text.maxY() + text.height();
    return below && line.x() < text.centerX() && line.maxX() > text.centerX();
  }

  @Test
  void theLocalRuleStandsBelow() {
    String all =
        labels(BAYDIN, 14).stream().map(l -> l.glyphs().text()).collect(Collectors.joining());
    assertTrue(all.endsWith("∂v₂/∂x₁ = ∂(x₁ · x₂)/∂x₁ = x₂ = 5"), all);
  }

  @Test
  void theDomainAndNotTheRuleMakesAPartialUndefined() {
    Trace outside = Traces.reverse("x = -1; y = ln(x)");
    Trace tooLarge = Traces.reverse("x = 1000; y = exp(x)");

    assertTrue(all(outside).endsWith("= 1 / x = NaN (outside the domain)"), all(outside));
    assertTrue(all(tooLarge).endsWith("= y = ∞"), all(tooLarge));
  }

  private static String all(Trace trace) {
    return labels(trace, trace.length()).stream()
        .map(label -> label.glyphs().text())
        .collect(Collectors.joining());
  }

  @Test
  void manyTermsAreShortened() {
    Trace trace = Traces.reverse("x = 2; y = " + "x + ".repeat(30) + "x");
    String text = spoken(trace, trace.length() - 15);
    assertTrue(text.contains("…"), text);
    assertTrue(text.chars().filter(c -> c == '∂').count() < 16, text);
    Drawing drawing = FormulaPicture.of(StepView.of(trace, trace.length() - 15), 25, 760).drawing();
    assertTrue(drawing.height() < 200, "height " + drawing.height());
  }

  @Test
  void termsLeftOutAreCounted() {
    Trace trace = Traces.reverse("x = 1.1; s = 0; for k = 1..1000 { s = s + sin(x) }; y = s");

    String text = spoken(trace, trace.length() - 999);

    assertTrue(text.contains("+ … (997 more terms) +"), text);
  }

  @Test
  void theEquationStandsAtTheSameHeightThroughoutAPass() {
    double first =
        ((Mark.Label)
                FormulaPicture.of(StepView.of(BAYDIN, 7), 25, 900).drawing().marks().getFirst())
            .baseline();
    double last =
        ((Mark.Label)
                FormulaPicture.of(StepView.of(BAYDIN, 14), 25, 900).drawing().marks().getFirst())
            .baseline();
    assertEquals(first, last, 1.5);
    assertFalse(Double.isNaN(first));
  }

  /// The equation, without the rules below.
  private static String spoken(Trace trace, int cursor) {
    return StepFormula.equation(StepView.of(trace, cursor)).stream()
        .flatMap(chunk -> chunk.runs().stream())
        .map(StepFormula.Piece::plain)
        .collect(Collectors.joining());
  }

  private static List<Mark.Label> labels(Trace trace, int cursor) {
    return FormulaPicture.of(StepView.of(trace, cursor), 25, 900).drawing().marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(Mark.Label.class::cast)
        .toList();
  }

  private static Role role(List<Mark.Label> labels, String text) {
    return labels.stream()
        .filter(label -> label.glyphs().text().equals(text))
        .findFirst()
        .orElseThrow()
        .role();
  }
}
