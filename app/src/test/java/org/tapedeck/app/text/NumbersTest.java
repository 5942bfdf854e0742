package org.tapedeck.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class NumbersTest {
  private static final Numbers USUAL = new Numbers(Trace.USUAL_DIGITS);

  /// The number that a text written for people says.
  private static BigDecimal read(String text) {
    return new BigDecimal(
        Normalizer.normalize(text.replace("·10", "e").replace('⁻', '-'), Normalizer.Form.NFKC)
            .replace('−', '-'));
  }

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
    "1000000, 1·10⁶",
    "1234567, 1.23·10⁶",
    "0.005, 0.005",
    "0.0123456, 0.0123",
    "0.00123456, 1.23·10⁻³",
    "1e-300, 1·10⁻³⁰⁰",
    "-1.001e-12, −1·10⁻¹²",
    "0.00999999, 1·10⁻²",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞",
    "9.99999, 10"
  })
  void roundsForReaders(double value, String text) {
    assertEquals(text, USUAL.rounded(value));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.5, -0.5",
    "1.23e-12, 1.23\\cdot 10^{-12}",
    "-2e7, -2\\cdot 10^{7}",
    "NaN, \\mathrm{NaN}"
  })
  void writesTheSameDigitsInLatex(double value, String latex) {
    assertEquals(latex, USUAL.latex(value));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 11.652071, 11.7",
    "3, 0.0567, 5.7·10⁻²",
    "3, 1234.5, 1234",
    "4, 0.0567, 0.057",
    "8, 11.652071073, 11.652071",
    "8, 0.000123456789, 1.23457·10⁻⁴",
    "8, 12345678.9, 12345679",
    "8, 123456789, 1.23457·10⁸",
    "12, 0.30000000000000004, 0.3",
    "17, 0.30000000000000004, 0.30000000000000004",
    "17, 0.1, 0.1",
    "17, 0.000123456789, 1.23456789·10⁻⁴",
    "17, 123456789.123, 123456789.123",
    "17, 4.9E-324, 4.9·10⁻³²⁴",
    "17, 1.7976931348623157E308, 1.7976931348623157·10³⁰⁸"
  })
  void hasSoManyDigitsAsAreChosen(int digits, double value, String text) {
    assertEquals(text, new Numbers(digits).rounded(value));
  }

  @Test
  void allDigitsReadBackAsTheNumber() {
    SplittableRandom random = new SplittableRandom(20261128);
    Numbers all = new Numbers(Trace.ALL_DIGITS);

    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertEquals(value + 0.0, read(all.rounded(value)).doubleValue());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "de-DE", "hi-IN-u-nu-deva"})
  void digitsAreTheSameInEveryCountry(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertEquals("−1234.6", USUAL.rounded(-1234.56));
      assertEquals("1.23·10⁻¹²", USUAL.rounded(1.23e-12));
      assertEquals("-1.23\\cdot 10^{-12}", USUAL.latex(-1.23e-12));
      assertEquals("0.1", Numbers.shortest(0.1));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Sampled(seed = 20261122, count = 1000)
  void roundedNumbersAreCloseAndNeverFalselyZero(Sample sample) {
    double value = Math.clamp(Double.isNaN(sample.number()) ? 0 : sample.number(), -1e300, 1e300);
    double read = read(USUAL.rounded(value)).doubleValue();
    assertEquals(value, read, Math.abs(value) * 0.0051);
    if (value != 0) {
      assertNotEquals(0.0, read);
    }
    assertTrue(USUAL.rounded(value).length() <= 12, USUAL.rounded(value));
  }

  @Sampled(seed = 20261122, count = 1000)
  void exactNumbersReadBack(Sample sample) {
    double value = sample.number();
    assertEquals(value, Double.parseDouble(Numbers.shortest(value)));
  }

  /// Halves of the last digit shown are the hard cases: 0.12345 lies a little above or below.
  @Sampled(seed = 20261124, count = 1000)
  void roundsTheExactValue(Sample sample) {
    boolean half = sample.random().nextBoolean();
    double value = sample.size(1, 20_000_000) * (half ? 0.00005 : 0.0000517);
    BigDecimal exact = new BigDecimal(value);
    int whole = Math.max(0, exact.precision() - exact.scale());
    BigDecimal rounded =
        exact.setScale(Math.clamp(5 - whole, 0, 4), RoundingMode.HALF_EVEN).stripTrailingZeros();
    if (value >= 0.01) {
      assertEquals(rounded.toPlainString(), USUAL.rounded(value));
    }
  }

  @Sampled(seed = 20261124, count = 1000)
  void roundsTheExactValueOfTinyNumbersToThreeDigits(Sample sample) {
    int digits = sample.size(1, 99_999);
    int exponent = sample.random().nextInt(5, 331);
    double value = Double.parseDouble(digits + "e-" + (exponent + 5));
    BigDecimal exact = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
    if (USUAL.rounded(value).contains("·")) {
      BigDecimal read = read(USUAL.rounded(value));
      assertEquals(0, exact.compareTo(read), value + " as " + read);
    }
  }
}
