package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextWritersTest {
  private static final String PROGRAM = "const c = -2; x = 3; z = c*x + x^2; w = ln(x)";

  @TempDir private Path folder;

  @Test
  void tableWritesEveryAdjointSumOut() {
    assertEquals(
        """
        z = 3

        Forward pass
          1  x   input     3
          2  c   constant  -2
          3  v1  c * x     -6
          4  2   constant  2
          5  v2  x^2       9
          6  z   v1 + v2   3
          7  w   ln(x)     1.0986122886681096

        Reverse pass
          7  w̄  = 0   (nothing uses it)
          6  z̄  = 1   (seed)
          5  v̄2 = z̄·∂z/∂v2
                = 1·1
                = 1
          3  v̄1 = z̄·∂z/∂v1
                = 1·1
                = 1
          1  x̄  = v̄1·∂v1/∂x + v̄2·∂v2/∂x + w̄·∂w/∂x
                = 1·(-2) + 1·6 + 0·0.3333333333333333
                = 4

        Gradient
          ∂z/∂x = 4
        """,
        Shell.traced(PROGRAM));
  }

  @Test
  void tableOfForwardModeFollowsTheTangents() {
    assertEquals(
        """
        z = 6

        Forward pass: values
          1  x  input     3
          2  y  input     2
          3  z  x * y     6

        Forward pass: tangents
          1  ẋ = 1   (seed)
          2  ẏ = 0.5   (seed)
          3  ż = ∂z/∂x·ẋ + ∂z/∂y·ẏ
               = 2·1 + 3·0.5
               = 3.5

        Along the seed, z changes by 3.5
        """
            .replace("input     ", "input  ")
            .replace("x * y     ", "x * y  "),
        Shell.traced("x = 3; y = 2; z = x*y", "--mode", "forward", "--seed", "x=1,y=0.5"));
  }

  @Test
  void partialWithoutEffectIsNoFactor() {
    String program = "x = -1; w = 0*ln(x); y = 3*x";

    String table = Shell.tapedeck("trace", "-e", program, "--output", "y").out();

    assertTrue(table.contains("= 0 + 1·3\n"), table);
  }

  @Test
  void whatCannotBeToldFromZeroIsSaidSo() {
    String table = Shell.traced("a = 1; x = a*pi/2; y = cos(x) * a");

    assertTrue(table.startsWith("y = 6.123233995736766e-17 ≈ 0\n"), table);
    assertTrue(table.contains("6.123233995736766e-17 ≈ 0   (rounding errors up to "), table);
    assertFalse(Shell.traced("x = 1; y = x - x").contains("≈"));
  }

  @Test
  void numberOfWhichNoDigitIsSureIsSaidSo() {
    String program = "a = 1; x = a*pi/2; y = tan(x)";

    assertTrue(Shell.traced(program).contains("(no digit is sure: rounding errors without bound)"));
    String json = Shell.tapedeck("trace", "-e", program, "--format", "json").out();
    assertTrue(json.matches("(?s).*\"valueBound\"\\s*:\\s*\"Infinity\".*"), json);
  }

  @Test
  void conventionIsToldWhereItIsTaken() {
    String program = "x = 0; y = abs(x) + 2*x";

    String table = Shell.traced(program);
    assertTrue(table.contains("= 2   (abs is not differentiable at 0; 0 is taken)\n"), table);
    String markdown = Shell.traced(program, "--format", "markdown");
    assertTrue(
        markdown.contains("= 1·0 + 1·2   (abs is not differentiable at 0; 0 is taken) |"),
        markdown);
  }

  private static final String UNDEFINED = "x = 0; y = abs(x) + 1/x + ln(x - 1)";

  @Test
  void tableAndMarkdownTellWhereDomainsEnd() {
    String table = Shell.tapedeck("trace", "-e", UNDEFINED).out();
    assertTrue(table.contains("Infinity   (`1 / 0` is infinite)\n"), table);
    String markdown = Shell.tapedeck("trace", "-e", UNDEFINED, "--format", "markdown").out();
    assertTrue(markdown.contains("NaN   (`ln(-1)` is undefined) |"), markdown);
  }

  @Test
  void csvTellsDomainErrorsAndConventionsInItsLastColumn() {
    String csv = Shell.tapedeck("trace", "-e", UNDEFINED, "--format", "csv").out();

    assertTrue(csv.startsWith("index,name,"), csv);
    assertTrue(csv.contains("Infinity,1.0,(1.0 * 1.0),value: `1 / 0` is infinite\r\n"), csv);
    assertTrue(csv.contains(",adjoint: abs is not differentiable at 0; 0 is taken\r\n"), csv);
    String tangents =
        Shell.tapedeck("trace", "-e", UNDEFINED, "--format", "csv", "--mode", "forward").out();
    assertTrue(
        tangents.contains(",tangent: abs is not differentiable at 0; 0 is taken\r\n"), tangents);
  }

  @Test
  void latexTellsDomainErrorsAndConventionsBelowTheirNodes() {
    String latex = Shell.tapedeck("trace", "-e", UNDEFINED, "--format", "latex").out();

    String line = " & \\multicolumn{5}{l}{\\small %s} \\\\\n";
    assertTrue(latex.contains(line.formatted("\\texttt{1 / 0} is infinite")), latex);
    assertTrue(latex.contains(line.formatted("\\texttt{ln(-1)} is undefined")), latex);
    assertTrue(latex.contains(line.formatted("abs is not differentiable at 0; 0 is taken")), latex);
  }

  private static final String BROKEN = "x = 0; y = sqrt(x)^2";

  private static final String WHY =
      "∞ · 0 is not defined: the chain rule breaks at `sqrt(0)`, although there may be a"
          + " derivative";

  @Test
  void everyFormatTellsWhereTheChainRuleBreaks() {
    Shell.Result table = Shell.tapedeck("trace", "-e", BROKEN);
    assertTrue(table.out().contains("= NaN   (" + WHY + ")\n"), table.out());
    assertEquals(
        1, table.err().split("∞ · 0").length - 1, "told once on standard error: " + table.err());
    assertTrue(
        table.err().contains("1:12: warning: ∞ · 0 is not defined")
            && table.err().contains("rewrite sqrt(x)^2 as x, or start elsewhere"),
        table.err());
    String markdown = formatted("markdown");
    assertTrue(markdown.contains("(" + WHY + ") |"), markdown);
    String csv = formatted("csv");
    assertTrue(csv.contains("adjoint: " + WHY), csv);
    String latex = formatted("latex");
    assertTrue(latex.contains("$\\infty$ $\\cdot$ 0 is not defined"), latex);
    String json = formatted("json");
    assertTrue(json.contains("\"derivativeError\":\"" + WHY + "\""), json);
    assertEquals(1, json.split("derivativeError").length - 1, json);
  }

  private static String formatted(String format) {
    return Shell.tapedeck("trace", "-e", BROKEN, "--format", format).out();
  }

  private static final String UNTRUSTED = "x = 1e16; y = sin(x + 1)";

  @Test
  void everyFormatTellsWhichDigitsHold() {
    String remark = "no digit is sure: rounding errors up to 1";
    String table = Shell.traced(UNTRUSTED);
    assertTrue(table.startsWith("y ≈ 0.779688006606978"), table);
    assertTrue(table.contains("(" + remark + ")"), table);
    assertTrue(table.contains("∂y/∂x ≈ -0.626168198"), table);
    String markdown = Shell.traced(UNTRUSTED, "--format", "markdown");
    assertTrue(markdown.contains("| ≈ 0.779688006606978"), markdown);
    String latex = Shell.traced(UNTRUSTED, "--format", "latex");
    assertTrue(latex.contains("& $\\approx 0.7797$ &"), latex);
    assertTrue(latex.contains(remark), latex);
    String csv = Shell.traced(UNTRUSTED, "--format", "csv");
    assertTrue(csv.contains(",0.7796880066069788,1.0,,value: " + remark + "\r\n"), csv);
    String json = Shell.traced(UNTRUSTED, "--format", "json");
    assertTrue(json.contains("\"valueBound\":1.0,\"valueDigits\":0"), json);
    assertTrue(json.contains("\"adjointDigits\":0"), json);
  }

  @Test
  void minusZeroIsZeroForReaders() {
    String program = "x = 0; y = -x*3";

    for (String format : List.of("table", "markdown", "latex")) {
      String told = Shell.traced(program, "--format", format);
      assertTrue(!told.matches("(?s).*-0(?![.0-9]).*"), told);
    }
    assertTrue(Shell.traced(program, "--format", "json").contains("\"value\":-0.0"));
  }

  @Test
  void signsThatLatexKnowsOtherwiseAreEscaped() {
    assertEquals(
        "0\\textasciicircum{}b \\texttt{100\\%} $\\infty$ \\{", LatexText.of("0^b `100%` ∞ {"));
  }

  @Test
  void longSumGoesOnInTheNextLine() {
    String table = Shell.traced("x = 0.1; y = " + "sin(x) + ".repeat(100) + "x");

    assertTrue(table.lines().allMatch(line -> line.length() <= 120), table);
  }

  @Test
  void numberingIsTheSameThroughoutTheTable() {
    assertEquals(
        """
        y = 6

        Forward pass
          1  v₋₁ = a  input     3
          2  v₀ = b   input     2
          3  v₁ = y   v₋₁ * v₀  6

        Reverse pass
          3  v̄₁  = 1   (seed)
          2  v̄₀  = v̄₁·∂v₁/∂v₀
                 = 1·3
                 = 3
          1  v̄₋₁ = v̄₁·∂v₁/∂v₋₁
                 = 1·2
                 = 2

        Gradient
          ∂y/∂a = 2
          ∂y/∂b = 3
        """,
        Shell.traced("a = 3; b = 2; y = a*b", "--numbering", "griewank-walther"));
  }

  @Test
  void numberingIsTheSameInEveryFormat() {
    String program = "a = 3; b = 2; y = a*b";

    String markdown =
        Shell.traced(program, "--numbering", "nocedal-wright", "--format", "markdown");
    assertTrue(markdown.contains("| 1 | `x1 = a` | input | 3 | 2 | x̄3·∂x3/∂x1 = 1·2 |"), markdown);
    String csv = Shell.traced(program, "--numbering", "Nocedal-Wright", "--format", "csv");
    assertTrue(csv.contains("3,x3,*,1 2,6.0,1.0,"), csv);
    String latex = Shell.traced(program, "--numbering", "griewank-walther", "--format", "latex");
    assertTrue(latex.contains("$v_{-1}=a$ & input"), latex);
    assertTrue(latex.contains("\\frac{\\partial v_{1}}{\\partial v_{-1}}"), latex);
  }

  @Test
  void csvHasARecordPerNode() {
    assertEquals(
        """
        index,name,function,operands,value,adjoint,adjoint_sum,remarks
        1,x,input,,3.0,4.0,(1.0 * -2.0) + (1.0 * 6.0) + (0.0 * 0.3333333333333333),
        2,c,constant,,-2.0,,,
        3,v1,*,2 1,-6.0,1.0,(1.0 * 1.0),
        4,2,constant,,2.0,,,
        5,v2,^,1 4,9.0,1.0,(1.0 * 1.0),
        6,z,+,3 5,3.0,1.0,,
        7,w,ln,1,1.0986122886681096,0.0,,
        """
            .replace("\n", "\r\n"),
        Shell.traced(PROGRAM, "--format", "csv"));
  }

  @Test
  void csvOfSeveralProgramsHasOneHeaderAndQuotesNames() throws IOException {
    String plain = Files.writeString(folder.resolve("a.td"), "x = 1; y = -x").toString();
    String comma = Files.writeString(folder.resolve("b,\"c\".td"), "x = 1; y = -x").toString();

    String csv = Shell.tapedeck("trace", plain, comma, "--format", "csv").out();

    String quoted = '"' + comma.replace("\"", "\"\"") + '"';
    assertEquals(
        """
        file,index,name,function,operands,value,adjoint,adjoint_sum,remarks
        %1$s,1,x,input,,1.0,-1.0,(1.0 * -1.0),
        %1$s,2,y,-,1,-1.0,1.0,,
        %2$s,1,x,input,,1.0,-1.0,(1.0 * -1.0),
        %2$s,2,y,-,1,-1.0,1.0,,
        """
            .formatted(plain, quoted)
            .replace("\n", "\r\n"),
        csv);
  }

  @Test
  void markdownIsATable() {
    assertEquals(
        """
        | # | node | computed as | value | adjoint | adjoint sum |
        |--:|:-----|:------------|------:|--------:|:------------|
        | 1 | `x` | input | 3 | 4 | v̄1·∂v1/∂x + v̄2·∂v2/∂x + w̄·∂w/∂x = 1·(-2) + 1·6 + 0·0.3333333333333333 |
        | 2 | `c` | constant | -2 | | |
        | 3 | `v1` | `c * x` | -6 | 1 | z̄·∂z/∂v1 = 1·1 |
        | 4 | `2` | constant | 2 | | |
        | 5 | `v2` | `x^2` | 9 | 1 | z̄·∂z/∂v2 = 1·1 |
        | 6 | `z` | `v1 + v2` | 3 | 1 | seed |
        | 7 | `w` | `ln(x)` | 1.0986122886681096 | 0 | nothing uses it |
        """,
        Shell.traced(PROGRAM, "--format", "markdown"));
  }

  @Test
  void markdownHeadingCannotBreakOut() throws IOException {
    String path = Files.writeString(folder.resolve("a`|b.td"), "x = 1; y = -x").toString();

    String markdown = Shell.tapedeck("trace", path, path, "--format", "markdown").out();

    String heading = "### `` " + path.replace("|", "\\|") + " ``";
    assertEquals(heading, markdown.lines().findFirst().orElseThrow());
  }
}
