package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1, −1",
    "11.652071, 11.652",
    "0.69314718, 0.6931",
    "-0.958924, −0.9589",
    "123456, 123456",
    "-999999.4, −999999",
    "1000000, 1e6",
    "1234567, 1.23e6",
    "0.005, 0.005",
    "0.0123456, 0.0123",
    "0.00123456, 1.23e−3",
    "1e-300, 1e−300",
    "-1.001e-12, −1e−12",
    "0.00999999, 1e−2",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞",
    "9.99999, 10"
  })
  void roundsForReaders(double value, String text) {
    assertEquals(text, Numbers.rounded(value));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.5, -0.5",
    "1.23e-12, 1.23\\cdot 10^{-12}",
    "-2e7, -2\\cdot 10^{7}",
    "NaN, \\mathrm{NaN}"
  })
  void writesTheSameDigitsInLatex(double value, String latex) {
    assertEquals(latex, Numbers.latex(value));
  }

  @Property(seed = "20261122")
  void roundedNumbersAreCloseAndNeverFalselyZero(
      @ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
    double read = Double.parseDouble(Numbers.rounded(value).replace('−', '-'));
    assertEquals(value, read, Math.abs(value) * 0.0051);
    if (value != 0) {
      assertNotEquals(0.0, read);
    }
    assertTrue(Numbers.rounded(value).length() <= 10, Numbers.rounded(value));
  }

  @Property(seed = "20261122")
  void exactNumbersReadBack(@ForAll double value) {
    assertEquals(value, Double.parseDouble(Numbers.shortest(value)));
  }

  /// Halves of the last digit shown are the hard cases: 0.12345 lies a little above or below.
  @Property(seed = "20261124")
  void roundsTheExactValue(
      @ForAll @LongRange(min = 1, max = 20_000_000) long count, @ForAll boolean half) {
    double value = count * (half ? 0.00005 : 0.0000517);
    BigDecimal exact = new BigDecimal(value);
    int whole = Math.max(0, exact.precision() - exact.scale());
    BigDecimal rounded =
        exact.setScale(Math.clamp(5 - whole, 0, 4), RoundingMode.HALF_EVEN).stripTrailingZeros();
    if (value >= 0.01) {
      assertEquals(rounded.toPlainString(), Numbers.rounded(value));
    }
  }

  @Property(seed = "20261124")
  void roundsTheExactValueOfTinyNumbersToThreeDigits(
      @ForAll @LongRange(min = 1, max = 99_999) long digits,
      @ForAll @IntRange(min = 5, max = 330) int exponent) {
    double value = Double.parseDouble(digits + "e-" + (exponent + 5));
    BigDecimal exact = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
    if (Numbers.rounded(value).contains("e")) {
      BigDecimal read = new BigDecimal(Numbers.rounded(value).replace('−', '-'));
      assertEquals(0, exact.compareTo(read), value + " as " + read);
    }
  }
}
