package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.function.Definition.Accuracy;
import org.tapedeck.engine.function.Definition.Rule;

class DefinitionTest {
  private static final Definition.Primal VALUE = (a, b) -> a - b;
  private static final Definition.Partial BY_A = (_, _, _) -> 1;
  private static final Definition.Partial BY_B = (_, _, v) -> v;
  private static final Definition.Kink AT_0 = (a, _) -> a == 0;
  private static final Definition.Region ABOVE_0 = (a, _) -> a > 0;
  private static final Definition.Analytic COMPLEX = Complex::minus;

  @Test
  void aRowHoldsAllThatWasStated() {
    Definition row =
        Definition.call("f", VALUE)
            .by("1", BY_A)
            .taking("1 is taken", AT_0)
            .by("v", BY_B)
            .taking("v is taken", AT_0)
            .on("a > 0", ABOVE_0)
            .within(3, 4)
            .extended(COMPLEX);

    List<Rule> rules =
        List.of(new Rule("1", BY_A, AT_0, "1 is taken"), new Rule("v", BY_B, AT_0, "v is taken"));
    Definition expected =
        new Definition(
            "f",
            Notation.CALL,
            VALUE,
            rules,
            "a > 0",
            ABOVE_0,
            new Accuracy(3, 4),
            Optional.of(COMPLEX));
    assertEquals(expected, row);
  }

  @Test
  void theOrderOfStatementsIsFree() {
    Definition row = Definition.call("f", VALUE);

    assertEquals(
        row.by("1", BY_A).taking("1", AT_0).on("a > 0", ABOVE_0).within(3, 4).extended(COMPLEX),
        row.extended(COMPLEX).within(3, 4).on("a > 0", ABOVE_0).by("1", BY_A).taking("1", AT_0));
  }

  @Test
  void aConventionBelongsToThePartialBeforeIt() {
    Definition row = Definition.call("f", VALUE).by("1", BY_A).by("v", BY_B).taking("v", AT_0);

    assertEquals(List.of("", "v"), row.rules().stream().map(Rule::convention).toList());
    assertFalse(row.rules().getFirst().kink().at(0, 0));
    assertTrue(row.rules().getLast().kink().at(0, 0));
  }

  @Test
  void whatIsNotStatedIsAsUsual() {
    Definition row = Definition.call("f", VALUE);

    assertEquals("", row.domain());
    assertTrue(row.region().contains(-1, 0));
    assertEquals(new Accuracy(1, 2), row.accuracy());
    assertEquals(Optional.empty(), row.analytic());
    assertEquals(List.of(), row.rules());
  }

  @Test
  void theFirstWordSaysHowTheFunctionIsWritten() {
    assertEquals(Notation.INFIX, Definition.infix("%", VALUE).notation());
    assertEquals(Notation.PREFIX, Definition.prefix("%", VALUE).notation());
    assertEquals(Notation.CALL, Definition.call("%", VALUE).notation());
  }

  @Test
  void aRowKeepsItsRules() {
    List<Rule> rules = new ArrayList<>(Definition.call("f", VALUE).by("1", BY_A).rules());
    Definition row =
        new Definition(
            "f", Notation.CALL, VALUE, rules, "", ABOVE_0, new Accuracy(1, 2), Optional.empty());

    rules.clear();

    assertEquals(1, row.rules().size());
  }
}
