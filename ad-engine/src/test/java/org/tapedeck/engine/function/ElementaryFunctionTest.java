package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.engine.Programs;

class ElementaryFunctionTest {
  /// A line of the table of reference values; `partials` has one entry per operand.
  record Reference(
      ElementaryFunction function,
      double a,
      double b,
      BigDecimal value,
      Map<Integer, BigDecimal> partials) {
    static Reference parse(String line) {
      String[] cells = line.split(",", -1);
      ElementaryFunction function = function(cells[0], !cells[2].isEmpty());
      double b = function.arity() == 2 ? Double.parseDouble(cells[2]) : 0;
      Map<Integer, BigDecimal> partials =
          IntStream.range(0, function.arity())
              .filter(k -> !cells[4 + k].isEmpty())
              .boxed()
              .collect(Collectors.toMap(k -> k, k -> new BigDecimal(cells[4 + k])));
      return new Reference(
          function, Double.parseDouble(cells[1]), b, new BigDecimal(cells[3]), partials);
    }

    private static ElementaryFunction function(String symbol, boolean binary) {
      if (symbol.equals("neg")) {
        return ElementaryFunction.NEGATE;
      }
      return Arrays.stream(ElementaryFunction.values())
          .filter(f -> f.symbol().equals(symbol) && f.arity() == (binary ? 2 : 1))
          .findFirst()
          .orElseThrow();
    }
  }

  static List<Reference> references() throws IOException {
    try (InputStream in =
        ElementaryFunctionTest.class.getResourceAsStream("/reference-values.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Reference::parse).toList();
    }
  }

  @Test
  void everyFunctionHasReferenceValues() throws IOException {
    Set<ElementaryFunction> covered = EnumSet.noneOf(ElementaryFunction.class);
    references().forEach(reference -> covered.add(reference.function()));

    assertEquals(EnumSet.allOf(ElementaryFunction.class), covered);
  }

  @ParameterizedTest
  @EnumSource
  void valuesAndPartialsAreAsAccurateAsStated(ElementaryFunction function) throws IOException {
    assertTrue(function.valueUlps() <= 2.5 && function.partialUlps() <= 3.5);
    assertAll(
        references().stream()
            .filter(reference -> reference.function() == function)
            .flatMap(ElementaryFunctionTest::checks));
  }

  private static Stream<Executable> checks(Reference reference) {
    ElementaryFunction f = reference.function();
    double value = f.value(reference.a(), reference.b());
    Stream<Executable> partials =
        reference.partials().keySet().stream()
            .map(
                k ->
                    () ->
                        assertWithin(
                            f.partialUlps(),
                            reference.partials().get(k),
                            f.partial(k, reference.a(), reference.b(), value),
                            "partial " + k + " of " + reference));
    return Stream.concat(
        Stream.of(
            () -> assertWithin(f.valueUlps(), reference.value(), value, reference.toString())),
        partials);
  }

  private static void assertWithin(double ulps, BigDecimal expected, double actual, String what) {
    double nearest = expected.doubleValue();
    if (Double.isInfinite(nearest)) {
      assertEquals(nearest, actual, what);
      return;
    }
    BigDecimal error = new BigDecimal(actual).subtract(expected).abs();
    // The reference itself is written to 25 digits.
    BigDecimal limit =
        new BigDecimal(StrictMath.ulp(nearest)).multiply(BigDecimal.valueOf(ulps + 1e-8));
    assertTrue(
        error.compareTo(limit) <= 0,
        () ->
            what
                + ": "
                + actual
                + " is off by "
                + error.divide(new BigDecimal(StrictMath.ulp(nearest)), MathContext.DECIMAL32)
                + " ulp");
  }

  @ParameterizedTest
  @EnumSource
  void writtenRuleAgreesWithComputedPartial(ElementaryFunction function) {
    double a =
        switch (function) {
          case ACOSH -> 1.7;
          case POLYGAMMA -> 2;
          default -> 0.6;
        };
    double b = -1.3;
    double v = function.value(a, b);

    for (int operand = 0; operand < function.arity(); operand++) {
      String point = "a = " + a + "; b = " + b + "; v = " + v + "; ";
      String rule = function.partialRule(operand);
      double written = Programs.value(point + "y = 0 * (a + b + v) + (" + rule + ")");
      double limit = Double.isNaN(written) ? 1 : 1e-14 * StrictMath.abs(written);
      assertEquals(written, function.partial(operand, a, b, v), limit);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ABS, 0, 0, 0, 0",
    "ABS, -0.0, 0, 0, 0",
    "SIGN, 0, 0, 0, 0",
    "RELU, 0, 0, 0, 0",
    "SQRT, 0, 0, 0, Infinity",
    "SQRT, -0.0, 0, 0, Infinity",
    "CBRT, 0, 0, 0, Infinity",
    "MIN, 2, 2, 0, 0.5",
    "MIN, 2, 2, 1, 0.5",
    "MAX, 2, 2, 0, 0.5",
    "MAX, 2, 2, 1, 0.5",
    "ATAN2, 0, 0, 0, 0",
    "ATAN2, 0, 0, 1, 0",
    "HYPOT, 0, 0, 0, 0",
    "HYPOT, 0, 0, 1, 0",
    "POWER, 0, 3, 1, 0",
    "POWER, 0, 0, 1, 0",
  })
  void kinksFollowTheStatedConvention(
      ElementaryFunction function, double a, double b, int operand, double expected) {
    double partial = function.partial(operand, a, b, function.value(a, b));

    assertEquals(expected, partial);
    assertTrue(function.convention().contains(function.conventionAt(operand, a, b).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "-2, 0, 0, 0",
    "0, 2, 0, 0",
    "0, 1, 0, 1",
    "-2, 3, 0, 12",
    "-2, 3, 1, NaN",
    "0, -1, 1, -Infinity",
    "Infinity, -1, 1, 0",
  })
  void powerHasPartialsWhereItHasValues(double a, double b, int operand, double expected) {
    double v = ElementaryFunction.POWER.value(a, b);

    assertEquals(expected, ElementaryFunction.POWER.partial(operand, a, b, v));
  }

  @ParameterizedTest
  @CsvSource({
    "LN, 0, -Infinity",
    "LOG2, 0, -Infinity",
    "LOG2, Infinity, Infinity",
    "ATANH, 1, Infinity",
    "ASINH, -Infinity, -Infinity",
    "ACOSH, Infinity, Infinity",
    "SIGMOID, -Infinity, 0",
    "SIGMOID, Infinity, 1",
    "SOFTPLUS, -Infinity, 0",
    "SOFTPLUS, Infinity, Infinity",
    "ERF, Infinity, 1",
    "ERF, -Infinity, -1",
    "ERF, -0.0, -0.0",
    "ASINH, -0.0, -0.0",
    "ATANH, -0.0, -0.0",
    "RELU, -0.0, 0.0",
    "ERF, 4.9E-324, 4.9E-324",
    "ASINH, 4.9E-324, 4.9E-324",
    "LOG2, 4.9E-324, -1074",
    "LOG2, 1, 0",
    "LOG2, 1.0E-320, -1063.0170064",
  })
  void limitsAndSignedZerosAreKept(ElementaryFunction function, double a, double expected) {
    assertEquals(expected, function.value(a, 0), Double.isFinite(expected) ? 1e-7 : 0);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ADD", "SUBTRACT", "NEGATE"},
      mode = EnumSource.Mode.EXCLUDE)
  void notANumberStaysNotANumber(ElementaryFunction function) {
    double v = function.value(Double.NaN, 2);

    assertEquals(Double.NaN, v);
    boolean ignoresOperand = function == ElementaryFunction.MULTIPLY;
    boolean constantSlope = function == ElementaryFunction.DIVIDE;
    double expected = ignoresOperand ? 2 : constantSlope ? 0.5 : Double.NaN;
    assertEquals(expected, function.partial(0, Double.NaN, 2, v));
  }

  @ParameterizedTest
  @CsvSource({
    "SQRT, 0, 4.9E-324, 0",
    "CBRT, 0, -4.9E-324, 0",
    "ABS, 0, 4.9E-324, 0",
    "SIGN, 0, -4.9E-324, 0",
    "RELU, 0, 4.9E-324, 0",
    "SIN, 0, 0, 0",
    "POWER, 0, 0, 2",
    "POWER, 1, 4.9E-324, 2",
    "POWER, 1, -1, 2",
    "POWER, 1, 0, -1",
    "ATAN2, 0, 0, 1",
    "ATAN2, 0, 1, 0",
    "ATAN2, 1, 0, 1",
    "ATAN2, 1, 1, 0",
    "HYPOT, 0, 0, 1",
    "HYPOT, 0, 1, 0",
    "HYPOT, 1, 0, 1",
    "HYPOT, 1, 1, 0",
    "MIN, 0, 1, 2",
    "MIN, 1, 2, 1",
    "MAX, 0, 1, 2",
    "MAX, 1, 2, 1",
  })
  void aKinkIsOnlyAtItsPlace(ElementaryFunction function, int operand, double a, double b) {
    assertEquals(Optional.empty(), function.conventionAt(operand, a, b));
  }

  @Test
  void conventionsAreStatedOnceEach() {
    assertEquals("", ElementaryFunction.SIN.convention());
    assertEquals("taken.hypot", ElementaryFunction.HYPOT.convention());
    assertEquals("taken.sign", ElementaryFunction.SIGN.convention());
    assertEquals("taken.power", ElementaryFunction.POWER.convention());
  }

  @Test
  void namesIncludeTheSecondSpellings() {
    assertEquals(Optional.of(ElementaryFunction.LN), ElementaryFunction.named("log"));
    assertEquals(Optional.of(ElementaryFunction.POWER), ElementaryFunction.named("pow"));
    assertEquals(Optional.of(ElementaryFunction.SIN), ElementaryFunction.named("sin"));
    assertEquals(Optional.empty(), ElementaryFunction.named("+"));
    assertEquals(Optional.empty(), ElementaryFunction.named("sine"));
  }

  @Test
  void notationSaysHowAFunctionIsWritten() {
    assertEquals(Notation.INFIX, ElementaryFunction.POWER.notation());
    assertEquals(Notation.PREFIX, ElementaryFunction.NEGATE.notation());
    assertEquals(Notation.CALL, ElementaryFunction.ATAN2.notation());
    assertEquals("-", ElementaryFunction.NEGATE.symbol());
    assertEquals("-", ElementaryFunction.SUBTRACT.symbol());
  }

  @Test
  void anOperandThatIsNotThereIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ElementaryFunction.SIN.partialRule(1));
    assertThrows(IllegalArgumentException.class, () -> ElementaryFunction.ADD.partialRule(-1));
  }
}
