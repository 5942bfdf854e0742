package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
  @Test
  void argumentsAreFilledInWhereTheirNumbersStand() {
    assertEquals("b, a and b", Sentence.filled("{1}, {0} and {1}", List.of("a", "b")));
  }

  @Test
  void whatIsFilledInStandsForItself() {
    assertEquals("{1} | }", Sentence.filled("{0}", List.of("{1} | }")));
    assertEquals("{1}!", Sentence.filled("{0?1:one|{0}!}", List.of("{1}")));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "for k = 1..5 { … }",
        "\\frac{a}{b}",
        "f'(x) isn't {}",
        "|x| ? { 0} {0",
        "x^{10 y}",
      },
      quoteCharacter = '"')
  void quotedProgramsNeedNoEscape(String text) {
    assertEquals(text, Sentence.filled(text, List.of("a")));
  }

  @ParameterizedTest
  @CsvSource({"0, no step", "1, one step of 9", "2, 2 steps", "11, 11 steps"})
  void aNumberChoosesItsForm(String number, String expected) {
    String sentence = "{0?0:no step|1:one step of {1}|{0} steps}";

    assertEquals(expected, Sentence.filled(sentence, List.of(number, "9")));
  }

  @Test
  void choicesStandInChoices() {
    String sentence = "{0?row:{1?1:a row|{1} rows}|{1?1:a column|{1} columns}}!";

    assertEquals("a row!", Sentence.filled(sentence, List.of("row", "1")));
    assertEquals("3 rows!", Sentence.filled(sentence, List.of("row", "3")));
    assertEquals("3 columns!", Sentence.filled(sentence, List.of("column", "3")));
  }

  @ParameterizedTest
  @CsvSource({"{1}", "{0} {2?1:a|b}", "{0?1:one|more"})
  void aSentenceThatCannotBeFilledIsRejected(String text) {
    assertThrows(IllegalArgumentException.class, () -> Sentence.filled(text, List.of("a")));
  }
}
