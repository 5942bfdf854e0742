package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final List<Role> SURFACES = List.of(Role.PANEL, Role.GROUND);
  private static final List<Role> TEXTS =
      List.of(Role.INK, Role.MUTE, Role.PRIMAL, Role.ADJOINT, Role.TANGENT, Role.ERROR);

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textCanBeReadOnEverySurface(Theme theme) {
    for (Role text : TEXTS) {
      for (Role surface : SURFACES) {
        assertContrast(theme, text, surface, 4.5);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void accentsCanBeReadOnTheirSoftBackgrounds(Theme theme) {
    assertContrast(theme, Role.PRIMAL, Role.PRIMAL_SOFT, 4.5);
    assertContrast(theme, Role.ADJOINT, Role.ADJOINT_SOFT, 4.5);
    assertContrast(theme, Role.TANGENT, Role.TANGENT_SOFT, 4.5);
    assertContrast(theme, Role.ERROR, Role.ERROR_SOFT, 4.5);
    assertContrast(theme, Role.INK, Role.NOW_SOFT, 4.5);
    for (Role text : TEXTS) {
      assertContrast(theme, text, Role.NOW_SOFT, 4.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textOnFilledAccentsCanBeRead(Theme theme) {
    for (Role accent : List.of(Role.PRIMAL, Role.ADJOINT, Role.TANGENT, Role.ERROR)) {
      assertContrast(theme, Role.ON_ACCENT, accent, 4.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void edgesStandOutFromTheCanvas(Theme theme) {
    assertContrast(theme, Role.EDGE, Role.GROUND, 2.5);
    assertContrast(theme, Role.ADJOINT, Role.GROUND, 3);
    assertTrue(contrast(theme, Role.PENDING, Role.PANEL) < contrast(theme, Role.MUTE, Role.PANEL));
  }

  @ParameterizedTest
  @EnumSource
  void windowFillsAndStrokesMarksOfEveryRole(Role role) throws IOException {
    String rules;
    try (InputStream in = PaletteTest.class.getResourceAsStream("/styles/controls.css")) {
      rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String name = role.variable().substring("-td-".length());
    assertTrue(rules.contains(".fill-" + name + " { -fx-fill: " + role.variable() + "; }"));
    assertTrue(rules.contains(".stroke-" + name + " { -fx-stroke: " + role.variable() + "; }"));
  }

  @Test
  void aStyleSheetWithoutARoleIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Palette.parse(".root { -td-ink: #000000; }"));
    assertTrue(e.getMessage().contains("-td-"), e.getMessage());
  }

  @Test
  void coloursAreReadAndWrittenAsHexadecimal() {
    assertEquals(new Rgb(11, 98, 164), Rgb.parse("#0b62a4"));
    assertEquals("#0b62a4", Rgb.parse("#0B62A4").hex());
    assertThrows(IllegalArgumentException.class, () -> Rgb.parse("blue"));
    assertThrows(IllegalArgumentException.class, () -> new Rgb(0, 256, 0));
  }

  @Test
  void contrastOfBlackAndWhiteIsTwentyOne() {
    assertEquals(21, new Rgb(0, 0, 0).contrast(new Rgb(255, 255, 255)), 1e-9);
    assertEquals(1, new Rgb(9, 9, 9).contrast(new Rgb(9, 9, 9)), 1e-9);
  }

  private static void assertContrast(Theme theme, Role text, Role surface, double least) {
    double contrast = contrast(theme, text, surface);
    assertTrue(contrast >= least, theme + ": " + text + " on " + surface + " " + contrast);
  }

  private static double contrast(Theme theme, Role text, Role surface) {
    Palette palette = Palette.read(theme);
    return palette.colour(text).contrast(palette.colour(surface));
  }
}
