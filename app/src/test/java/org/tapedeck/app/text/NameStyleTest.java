package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.text.NameStyle.Accent;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.engine.lang.Lexer;
import org.tapedeck.engine.lang.SameName;
import org.tapedeck.engine.lang.Token;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class NameStyleTest {
  private static final List<String> STEMS = List.of("x", "α", "alpha", "loss", "_y");
  private static final List<String> MORE = List.of("_", "_", "1", "2", "₁", "in", "beta");

  @ParameterizedTest
  @CsvSource({
    "x, x",
    "x1, x_{1}",
    "alpha, '\\alpha '",
    "α, '\\alpha '",
    "alpha12, '\\alpha _{12}'",
    "w_in, w_{\\mathrm{in}}",
    "my_big_fun, \\textit{my\\_big\\_fun}",
    "a_b_c, \\textit{a\\_b\\_c}",
    "x_1_2, \\textit{x\\_1\\_2}",
    "loss, \\textit{loss}",
    "x[2], x[2]",
    "'W[1,2]', 'W[1,2]'",
    "'a_b_c[1,2]′', '\\textit{a\\_b\\_c}[1,2]^{\\prime }'",
    "'w_in[1,2]′', 'w_{\\mathrm{in}}[1,2]^{\\prime }'",
    "x1[10], 'x_{1}[10]'",
    "x1′′, 'x_{1}^{\\prime \\prime }'",
    "v₋₁₂, v_{-12}",
    "v₀, v_{0}",
    "Sigma, '\\Sigma '"
  })
  void areWrittenInLatex(String label, String latex) {
    assertEquals(latex, NameStyle.latex(label));
  }

  @ParameterizedTest
  @CsvSource({
    "x1, x₁",
    "alpha, α",
    "v12, v₁₂",
    "loss, loss",
    "x_1, x₁",
    "x1_1, x₁_1",
    "w_in, w_in",
    "x1′, x₁′",
    "x[2]′, x[2]′",
    "'W[1,2]', 'W[1,2]'",
    "alpha[1], α[1]",
    "v₋₁₂, v₋₁₂",
    "_, _"
  })
  void areWrittenInPlainText(String label, String plain) {
    assertEquals(plain, NameStyle.plain(label));
  }

  @ParameterizedTest
  @CsvSource({
    "v1, \\bar{v}_{1}",
    "x[2], \\bar{x}[2]",
    "a_b_c, \\overline{\\textit{a\\_b\\_c}}",
    "v₋₁, \\bar{v}_{-1}",
    "loss, \\overline{\\textit{loss}}",
    "alpha, '\\bar{\\alpha }'"
  })
  void carryABar(String label, String latex) {
    assertEquals(latex, NameStyle.latex(label, Accent.BAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u03d1", "A\u03d1", "x_\u03d1"})
  void thetaSymbolCanBeSet(String label) {
    assertFalse(
        Typesetter.shared()
            .math(NameStyle.latex(label, Accent.BAR), label, 20)
            .outline()
            .isEmpty());
  }

  @Sampled(count = 300, seed = 20261122)
  void anyNameCanBeSet(Sample sample) {
    String label =
        sample
            .text(12)
            .codePoints()
            .filter(NameStyleTest::mayStandInName)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (!label.isEmpty()) {
      for (Accent accent : Accent.values()) {
        assertFalse(NameStyle.plain(label, accent).isEmpty());
        Typesetter.shared().math(NameStyle.latex(label, accent), label, 20);
      }
    }
  }

  @Sampled(count = 20_000, seed = 20261128)
  void namesThatTheLanguageTellsApartNeverLookAlike(Sample sample) {
    Random random = sample.random();
    String one = name(random);
    String other = name(random);
    List<Token> read = SameName.unified(Lexer.tokens(one + " " + other));

    if (!read.getFirst().text().equals(read.getLast().text())) {
      for (String index : List.of("", "[1]", "[1,2]")) {
        assertNotEquals(NameStyle.latex(one), NameStyle.latex(other + index));
        assertNotEquals(NameStyle.plain(one), NameStyle.plain(other + index));
      }
    }
  }

  private static String name(Random random) {
    return STEMS.get(random.nextInt(STEMS.size()))
        + random
            .ints(random.nextInt(4), 0, MORE.size())
            .mapToObj(MORE::get)
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "learning_rate_of_the_first_layer, learning_r…rst_layer",
    "'hidden_layer_of_the_net[10,12]', 'hidden_lay…et[10,12]'",
    "short, short"
  })
  void aLongNameKeepsItsEnd(String label, String shown) {
    assertEquals(shown, NameStyle.shortened(label, 20));
  }

  private static boolean mayStandInName(int c) {
    return c == '_' || Character.isLetter(c) || (c >= '0' && c <= '9');
  }
}
