package org.tapedeck.app.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.lang.Spelling;

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

  /// What the font has for a letter that it lacks.
  private static Outline noGlyph() throws IOException, FontFormatException {
    try (InputStream in = TypesetterTest.class.getResourceAsStream("/fonts/Inter-Regular.ttf")) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
      OutlineGraphics graphics = new OutlineGraphics();
      graphics.fill(font.createGlyphVector(OutlineGraphics.UNHINTED, "\u4e2d").getOutline());
      return graphics.outline();
    }
  }

  private static Stream<String> signsOfPrograms() {
    Stream<String> letters =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(
                c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
            .filter(c -> c < 0x3000 || c % 97 == 0)
            .mapToObj(Character::toString);
    Stream<String> signs = Spelling.all().stream().map(Spelling::written);
    return Stream.of(letters, signs, "∧∨¬∑∏π⁻ᵀ₉²′∇∈≡⟨☃".codePoints().mapToObj(Character::toString))
        .flatMap(each -> each);
  }

  @Test
  void noSignOfAProgramIsABox() throws IOException, FontFormatException {
    Box box = noGlyph().bounds();

    for (Weight weight : Weight.values()) {
      List<String> boxes =
          signsOfPrograms()
              .filter(sign -> isBox(box, typesetter.sans(sign, 100, weight).outline().bounds()))
              .toList();
      assertEquals(List.of(), boxes);
    }
  }

  @Test
  void noLetterOfANameIsABox() throws IOException, FontFormatException {
    Box box = noGlyph().bounds();

    List<String> boxes =
        signsOfPrograms()
            .filter(sign -> sign.codePoints().allMatch(Character::isLetter))
            .filter(
                sign ->
                    isBox(
                        box,
                        typesetter.math("\\textrm{" + sign + "}", sign, 100).outline().bounds()))
            .toList();
    assertEquals(List.of(), boxes);
  }

  private static boolean isBox(Box box, Box ink) {
    return Math.abs(box.width() - ink.width()) < 0.02
        && Math.abs(box.height() - ink.height()) < 0.02;
  }

  @Test
  void aLetterThatNoFontHasIsSpelledByItsNumber() {
    assertAlike(
        typesetter.sans("a⟨U+4E2D⟩b", 50, Weight.REGULAR),
        typesetter.sans("a中b", 50, Weight.REGULAR));
    assertEquals(
        typesetter.sans("a中b", 50, Weight.REGULAR).width(),
        typesetter.width("a中b", 50, Weight.REGULAR),
        1e-9);
    assertAlike(
        typesetter.math("\\textrm{{\\langle\\mathrm{U+0663}\\rangle}}", "", 50),
        typesetter.math("\\textrm{٣}", "", 50));
  }

  @ParameterizedTest
  @CsvSource({"∗, *", "⨯, ×", "⋅, ·", "∕, /", "∛, ³√", "⩽, ≤", "∥, ‖", "ﬁ, fi", "Ａ, A", "𝑥, x"})
  void aSignThatNoFontHasIsSetAsOneThatMeansTheSame(String sign, String same) {
    assertAlike(
        typesetter.sans(same, 50, Weight.SEMIBOLD), typesetter.sans(sign, 50, Weight.SEMIBOLD));
  }

  private static void assertAlike(Glyphs expected, Glyphs set) {
    assertEquals(expected.width(), set.width(), 1e-9);
    assertTrue(expected.outline().bounds().contains(set.outline().bounds(), 0.02));
    assertTrue(set.outline().bounds().contains(expected.outline().bounds(), 0.02));
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
