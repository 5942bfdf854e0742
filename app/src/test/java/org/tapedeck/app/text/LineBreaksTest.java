package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          two words # two|words
          x₁ = 2, x₂ = 5 # x₁ = 2,|x₂ = 5
          y = v₁ + v₂ = 0.6931 + 10 = 10.693. # y = v₁ + v₂|= 0.6931 + 10|= 10.693.
          by v̄₂ · ∂v₂/∂x₁ = 1 · 5 = 5; added # by|v̄₂ · ∂v₂/∂x₁|= 1 · 5|= 5;|added
          used by v₁ = ln x₁ and by v₂ = sin x₂ # used|by|v₁ = ln x₁|and|by|v₂ = sin x₂
          v = −ln x here # v = −ln x|here
          m = max(a, b) is # m = max(a, b)|is
          W[1, 2] and (12 nodes, before 10) # W[1, 2]|and|(12|nodes,|before|10)
          y = 6.12·10⁻¹⁷ ≈ 0. That # y = 6.12·10⁻¹⁷|≈ 0.|That
          a begin of b # a|begin|of|b
          """)
  void linesEndBetweenWordsAndBeforeLaterEqualSigns(String text, String parts) {
    assertEquals(List.of(parts.split("\\|")), LineBreaks.parts(text));
  }

  @Test
  void gluedTextReadsTheSame() {
    String text = "the input x₁ = 2 is moved";

    String glued = LineBreaks.glued(text);

    assertEquals("the input x₁\u00a0=\u00a02 is moved", glued);
    assertEquals(text, glued.replace('\u00a0', ' '));
  }
}
