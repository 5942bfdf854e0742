package org.tapedeck.app.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.typeset.Typesetter.Weight;

class TypesetterTest {
  private final Typesetter typesetter = Typesetter.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x_{1}",
        "\\bar{v}_{3}=\\bar{v}_{5}\\frac{\\partial v_{5}}{\\partial v_{3}}",
        "\\dot{\\alpha}'",
        "\\sqrt{\\phantom{x}}",
        "\\mathrm{sigmoid}",
        "-0.9589\\cdot 10^{-12}"
      })
  void setsFormulasInsideTheirBox(String latex) {
    Glyphs glyphs = typesetter.math(latex, latex, 20);
    Box ink = glyphs.outline().bounds();
    assertFalse(glyphs.outline().isEmpty());
    Box box = new Box(0, -glyphs.ascent(), glyphs.width(), glyphs.ascent() + glyphs.descent());
    assertTrue(box.contains(ink, 2), box + " holds " + ink);
  }

  @Test
  void scalesWithTheSize() {
    Glyphs small = typesetter.math("x_1", "x1", 10);
    Glyphs large = typesetter.math("x_1", "x1", 30);
    assertEquals(3 * small.width(), large.width(), 1e-3 * large.width());
    assertEquals(3 * small.outline().bounds().height(), large.outline().bounds().height(), 0.02);
  }

  @Test
  void keepsTheFormulaThatWasSet() {
    assertEquals("x_1", typesetter.math("x_1", "x1", 10).latex());
    assertEquals("\\frac12", typesetter.display("\\frac12", "1/2", 10).latex());
    assertEquals("", typesetter.sans("x_1", 10, Weight.REGULAR).latex());
  }

  @Test
  void refusesWhatIsNoFormula() {
    assertThrows(
        IllegalArgumentException.class, () -> typesetter.math("\\nosuchthing", "broken", 20));
  }

  @Test
  void setsAllDigitsEquallyWide() {
    double width = typesetter.sans("0000", 13, Weight.REGULAR).width();
    for (String digits : new String[] {"1111", "1234", "7777", "9041"}) {
      assertEquals(width, typesetter.sans(digits, 13, Weight.REGULAR).width(), 1e-9);
    }
    assertTrue(typesetter.sans("0000", 13, Weight.SEMIBOLD).width() > width);
  }

  @Test
  void setsTextAboveItsBaseline() {
    Glyphs glyphs = typesetter.sans("\u22120.5 × H", 100, Weight.REGULAR);
    Box ink = glyphs.outline().bounds();
    assertEquals(-glyphs.ascent(), ink.y(), 2);
    assertEquals(0, ink.maxY(), 2);
    assertTrue(ink.maxX() <= glyphs.width());
  }

  @Test
  void setsTheSameTextOnce() {
    assertSame(
        typesetter.sans("value", 13, Weight.REGULAR), typesetter.sans("value", 13, Weight.REGULAR));
    assertSame(typesetter.math("x", "x", 13), typesetter.math("x", "x", 13));
  }

  @Test
  void aSignThatIsSetTwiceSaysEachTimeWhatItStandsFor() {
    Glyphs first = typesetter.math("\\cdot ", "w₀ · x₀", 25);
    Glyphs second = typesetter.math("\\cdot ", "w₁ · x₁", 25);

    assertEquals("w₀ · x₀", first.text());
    assertEquals("w₁ · x₁", second.text());
    assertSame(first.outline(), second.outline());
  }

  @Test
  void setsAccentsOverTheirLetter() {
    Glyphs plain = typesetter.sans("v", 100, Weight.REGULAR);
    for (String accent : new String[] {"\u0304", "\u0307"}) {
      Glyphs accented = typesetter.sans("v" + accent, 100, Weight.REGULAR);
      assertEquals(plain.width(), accented.width(), 1e-9);
      Box ink = accented.outline().bounds();
      assertEquals(plain.outline().bounds().x(), ink.x(), 1e-9);
      assertEquals(plain.outline().bounds().maxX(), ink.maxX(), 1e-9);
      assertTrue(ink.y() < plain.outline().bounds().y() - 10, accent);
    }
    Box tall = typesetter.sans("L\u0304", 100, Weight.REGULAR).outline().bounds();
    assertTrue(tall.y() < -typesetter.sans("L", 100, Weight.REGULAR).ascent() - 5);
  }

  @Test
  void setsTheSignOfTranspositionAsASmallRaisedLetter() {
    Box letter = typesetter.sans("T", 100, Weight.REGULAR).outline().bounds();
    Box raised = typesetter.sans("\u1d40", 100, Weight.REGULAR).outline().bounds();

    assertEquals(letter.y(), raised.y(), 0.1);
    assertEquals(letter.width() / letter.height(), raised.width() / raised.height(), 1e-6);
    assertTrue(raised.height() < 0.8 * letter.height());
    assertEquals(
        typesetter.sans("+", 100, Weight.REGULAR).outline(),
        typesetter.sans("\uff0b", 100, Weight.REGULAR).outline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "v_{12}", "v_{98765}", "s^{\\prime}", "-1.27\\cdot 10^{-13}", "p^{2.5}"})
  void formulasAreAsWideAsMeasured(String latex) {
    assertEquals(
        Typesetter.shared().math(latex, "", 20).width(),
        Typesetter.shared().mathWidth(latex, 20),
        1e-9);
    assertEquals(
        Typesetter.shared().math(latex, "", 20).width(),
        Typesetter.shared().mathWidth(latex.replace('2', '7'), 20),
        1e-9);
  }
}
