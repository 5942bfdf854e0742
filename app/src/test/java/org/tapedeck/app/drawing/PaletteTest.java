package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final List<Role> SURFACES = List.of(Role.PANEL, Role.GROUND);
  private static final List<Role> TEXTS =
      List.of(
          Role.INK, Role.MUTE, Role.PRIMAL, Role.ADJOINT, Role.TANGENT, Role.ERROR, Role.PENDING);

  /// The least contrast that text can be read with (WCAG 2.2, 1.4.3).
  private static final double READABLE = 4.5;

  private static final Pattern VARIABLE = Pattern.compile("(-td-[a-z-]+)\\s*:\\s*(#\\w{6});");

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
  void titlesOfGroupsCanBeRead(Theme theme) {
    for (Role text : List.of(Role.INK, Role.MUTE, Role.PRIMAL)) {
      assertContrast(theme, text, Role.GROUP, READABLE);
      assertContrast(theme, text, Role.GROUP_INNER, READABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void whatIsPointedAtCanBeRead(Theme theme) throws IOException {
    Rgb lit = variables(theme).get("-td-hover-soft");
    for (Role text : TEXTS) {
      double contrast = Palette.read(theme).colour(text).contrast(lit);
      assertTrue(contrast >= READABLE, theme + ": " + text + " " + contrast);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void programCanBeReadWhereverItIsMarked(Theme theme) throws IOException {
    Map<String, Rgb> colours = variables(theme);
    for (String ground : List.of("panel", "now-soft", "hover-soft", "error-soft")) {
      colours.forEach(
          (name, colour) -> {
            if (name.startsWith("-td-syntax-")) {
              double contrast = colour.contrast(colours.get("-td-" + ground));
              assertTrue(contrast >= READABLE, theme + ": " + name + " on " + ground + contrast);
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyColourThatIsUsedIsThere(Theme theme) throws IOException {
    Set<String> defined = variables(theme).keySet();
    Matcher used = Pattern.compile("-td-[a-z-]+").matcher(read("/styles/controls.css"));

    while (used.find()) {
      assertTrue(defined.contains(used.group()), theme + " has no " + used.group());
    }
  }

  @Test
  void printHasShadesOfGreyOnly() throws IOException {
    variables(Theme.PRINT)
        .forEach(
            (name, colour) ->
                assertEquals(new Rgb(colour.red(), colour.red(), colour.red()), colour, name));
  }

  /// As seen without one of the three kinds of cones (Machado, Oliveira and Fernandes 2009, at full
  /// severity; on linear colours).
  private static final List<double[][]> EYES =
      List.of(
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  @Test
  void valuesAndDerivativesAreToldApartByEveryEye() {
    Palette palette = Palette.read(Theme.COLOUR_BLIND);
    for (double[][] eye : EYES) {
      assertApart(eye, palette, Role.PRIMAL, Role.ADJOINT);
      assertApart(eye, palette, Role.PRIMAL, Role.NOW);
      assertApart(eye, palette, Role.ADJOINT, Role.NOW);
      assertApart(eye, palette, Role.ADJOINT, Role.INK);
      assertApart(eye, palette, Role.ERROR, Role.PANEL);
    }
  }

  private static void assertApart(double[][] eye, Palette palette, Role a, Role b) {
    double[] one = seen(eye, palette.colour(a));
    double[] other = seen(eye, palette.colour(b));
    double square = 0;
    for (int i = 0; i < 3; i++) {
      square += (one[i] - other[i]) * (one[i] - other[i]);
    }
    assertTrue(Math.sqrt(square) > 0.12, a + " and " + b + ": " + Math.sqrt(square));
  }

  private static double[] seen(double[][] eye, Rgb colour) {
    double[] light = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        seen[i] += eye[i][j] * light[j];
      }
    }
    return seen;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Rgb> variables(Theme theme) throws IOException {
    Map<String, Rgb> variables = new TreeMap<>();
    Matcher each = VARIABLE.matcher(read(theme.resource()));
    while (each.find()) {
      variables.put(each.group(1), Rgb.parse(each.group(2)));
    }
    return variables;
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = PaletteTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
    String rules = read("/styles/controls.css");
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
