package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.record.Active;
import org.tapedeck.engine.record.ActiveSection;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class DomainErrorTest {
  private static List<String> errors(String text) {
    Tape tape = Programs.tape(text);
    return tape.domainErrors().stream()
        .map(error -> error.diagnostic().format(tape.graph().source()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = -1; y = ln(x) | 1:13: `ln(-1)` is undefined (the value is NaN; ln(a) is defined where"
            + " a > 0)",
        "x = 0; y = 2/x | 1:12: `2 / 0` is infinite (the value is ∞; a / b is defined where b ≠ 0)",
        "x = 0; y = -1/x | 1:12: `-1 / 0` is infinite (the value is −∞; a / b is defined where b ≠"
            + " 0)",
        "x = 0; y = x/x | 1:12: `0 / 0` is undefined (the value is NaN; a / b is defined where b ≠"
            + " 0)",
        "x = 0; y = log2(x) | 1:12: `log2(0)` is infinite (the value is −∞; log2(a) is defined"
            + " where a > 0)",
        "x = 1e3; y = exp(x) | 1:14: `exp(1000)` is too large for a number in the computer (the"
            + " value is ∞; the largest is about 1.8e308)",
        "x = 1.5e308; y = hypot(x, 1) * hypot(x, x) | 1:32: `hypot(1.5e308, 1.5e308)` is too large"
            + " for a number in the computer (the value is ∞; the largest is about 1.8e308)",
        "x = 1e200; y = x² | 1:16: `1e200 ^ 2` is too large for a number in the computer (the"
            + " value is ∞; the largest is about 1.8e308)",
        "x = -8; y = x^0.5 | 1:13: `(-8) ^ 0.5` is undefined (the value is NaN; a ^ b is defined"
            + " where a > 0, a = 0 ≤ b, or b a whole number (a ≠ 0))",
        "x = 0; y = x^-1 | 1:12: `0 ^ -1` is infinite (the value is ∞; a ^ b is defined where a >"
            + " 0, a = 0 ≤ b, or b a whole number (a ≠ 0))",
      })
  void theReasonIsToldAtThePlace(String text, String expected) {
    assertEquals(List.of("test:" + expected), errors(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 0; y = ln(x) - ln(x)",
        "x = 0; y = x*ln(x)",
        "x = 0; y = sin(1/x)",
        "x = 0; y = ln(x)/ln(x)",
        "x = 0; y = (-1/x)^0.5*0",
        "x = 0; y = sum(softmax([ln(x), ln(x)]))",
        "x = 0; y = sum(softmax([1/x, 1]))"
      })
  void anUndefinedValueOfInfiniteOnesIsABeginningToo(String text) {
    Tape tape = Programs.tape(text);

    assertEquals(Double.NaN, tape.primal(tape.graph().output("y")));
    assertTrue(
        tape.domainErrors().stream()
            .anyMatch(error -> error.kind() == DomainError.Kind.INDETERMINATE));
  }

  @Test
  void aDifferenceOfInfiniteValuesIsTold() {
    assertEquals(
        "test:1:12: `−∞ - −∞` is undefined (the value is NaN: an operand is infinite, see where"
            + " that began)",
        errors("x = 0; y = ln(x) - ln(x)").getLast());
  }

  @Test
  void onlyTheBeginningIsReported() {
    assertEquals(1, errors("x = -1; a = sqrt(x); b = a * 2; y = sin(b) + 1").size());
    assertEquals(2, errors("x = -1; a = sqrt(x); b = asin(x - 1); y = a * b").size());
  }

  @Test
  void aConstantIsNoBeginning() {
    ActiveSection section = new ActiveSection();
    Active x = section.input("x", 1);
    section.output("y", section.constant(Double.POSITIVE_INFINITY).minus(x));

    assertEquals(List.of(), Tape.of(section.graph()).domainErrors());
  }

  @Test
  void aProgramInsideItsDomainHasNone() {
    assertEquals(List.of(), errors("x = 2; y = ln(x) / sqrt(x) + x^-1"));
  }

  @Sampled(seed = 20240609, count = 500)
  void everyUndefinedValueHasABeginning(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 20);
    Tape tape = Programs.tape(RandomPrograms.wild(seed, size));
    boolean finite =
        IntStream.range(0, tape.graph().size())
            .mapToDouble(tape::primal)
            .allMatch(Double::isFinite);

    assertEquals(finite, tape.domainErrors().isEmpty());
    for (DomainError error : tape.domainErrors()) {
      assertTrue(!Double.isFinite(tape.primal(error.vertex())));
      assertEquals(tape.primal(error.vertex()), error.value());
      boolean undefined =
          switch (error.kind()) {
            case UNDEFINED, INDETERMINATE -> true;
            case INFINITE, OVERFLOW -> false;
          };
      assertEquals(undefined, Double.isNaN(error.value()));
    }
  }
}
