package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXFormula;

final class LatexWriterTest {
  private static final Pattern MATH = Pattern.compile("\\$([^$]*)\\$");

  @Test
  void runIsATabular() {
    List<String> lines = latex("x1 = 2; x2 = 5; y = ln(x1) + x1*x2").lines().toList();

    assertEquals("\\begin{tabular}{rllrlr}", lines.get(1));
    assertEquals("\\end{tabular}\\endgroup", lines.getLast());
    assertTrue(
        lines.contains(
            "1 & $x_{1}$ & input & $2$ & $\\bar{x}_{1}"
                + " = \\bar{v}_{1}\\,\\frac{\\partial v_{1}}{\\partial x_{1}}"
                + " + \\bar{v}_{2}\\,\\frac{\\partial v_{2}}{\\partial x_{1}}"
                + " = 1 \\cdot  0.5 + 1 \\cdot  5$ & $5.5$ \\\\"),
        String.join("\n", lines));
    assertTrue(
        lines.contains("5 & $y$ & $v_{1} + v_{2}$ & $10.693$ & $\\bar{y}$ (seed) & $1$ \\\\"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 2; y = x*x",
        "w_in = 2; loss_2_train = w_in^-3; _ = atan2(loss_2_train, sqrt(w_in))",
        "α = 0; Größe = -α/0; y = Größe - 1e-30*ln(α - 1)",
        "x = 2; x = x*x; x = erf(x) + abs(x) + log10(x) + cbrt(x); y = pi*x + e",
      })
  void formulasAreReadAndRowsAreWhole(String program) {
    String latex = Shell.tapedeck("trace", "-e", program, "--format", "latex").out();
    List<String> rows = latex.lines().filter(line -> Character.isDigit(line.charAt(0))).toList();

    assertFalse(rows.isEmpty());
    for (String row : rows) {
      assertTrue(row.endsWith(" \\\\"), row);
      String text = MATH.matcher(row).replaceAll("");
      assertEquals(5, text.chars().filter(c -> c == '&').count(), row);
      assertFalse(Pattern.compile("[_^#%$]").matcher(text).find(), row);
      MATH.matcher(row)
          .results()
          .forEach(math -> assertDoesNotThrow(() -> new TeXFormula(math.group(1)), row));
    }
  }

  @Test
  void noPackageIsNeeded() {
    String table = latex("x_max = 2; loss = relu(x_max)");

    assertFalse(table.contains("\\text{"), table);
    assertFalse(table.contains("\\toprule"), table);
  }

  private static String latex(String program) {
    return Shell.traced(program, "--format", "latex");
  }
}
