package org.tapedeck.app.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.trace.Trace;

/// How numbers are written for people.
public final class Numbers {
  private static final String MINUS = "\u2212";

  /// Below this size four decimals hold fewer than three digits.
  private static final double SMALL = 1e-2;

  private static final double LARGE = 1e6;
  private static final int DIGITS = 5;
  private static final int DECIMALS = 4;
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final String NEGLIGIBLE = "\u2248 0";

  private Numbers() {}

  /// `value` to five significant digits and at most four decimals, with U+2212 as minus sign:
  /// `11.652`, `−0.9589`. Where that would leave fewer than three of more digits, and from a
  /// million on, three digits and an exponent: `1.23e−12`. What is not 0 is never written as 0.
  public static String rounded(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    String sign = value < 0 ? MINUS : "";
    double size = Math.abs(value);
    if (Double.isInfinite(value)) {
      return sign + "\u221e";
    }
    return sign + (isPlain(size) ? plain(size) : mantissa(size) + "e" + exponent(size));
  }

  /// The value of vertex `i` as [#rounded]; `≈ 0` where it cannot be told from 0.
  public static String value(Trace trace, int i) {
    return trace.isNegligible(i) ? NEGLIGIBLE : rounded(trace.tape().primal(i));
  }

  /// The complete adjoint or tangent of vertex `i`, likewise.
  public static String derivative(Trace trace, int i) {
    return trace.isDerivativeNegligible(i) ? NEGLIGIBLE : rounded(trace.derivative(i));
  }

  /// The same digits as [#rounded] in LaTeX: `-1.23\cdot 10^{-12}`.
  public static String latex(double value) {
    if (Double.isNaN(value)) {
      return "\\mathrm{NaN}";
    }
    String sign = value < 0 ? "-" : "";
    double size = Math.abs(value);
    if (Double.isInfinite(value)) {
      return sign + "\\infty ";
    }
    if (isPlain(size)) {
      return sign + plain(size);
    }
    String exponent = exponent(size).replace(MINUS, "-");
    return sign + mantissa(size) + "\\cdot 10^{" + exponent + "}";
  }

  /// All digits of `value` as people write them, the fewest that read back as it: `2`, `0.1`,
  /// `1.5e-7`; or `NaN`, `Infinity`, `-Infinity`.
  public static String shortest(double value) {
    return Expr.Num.spelling(value);
  }

  private static boolean isPlain(double size) {
    return size == 0 || (size >= SMALL && size < LARGE) || (size < SMALL && isShort(size));
  }

  /// Whether four decimals say all there is, as in 0.005.
  private static boolean isShort(double size) {
    return BigDecimal.valueOf(size).stripTrailingZeros().scale() <= DECIMALS;
  }

  private static String plain(double size) {
    if (size == 0) {
      return "0";
    }
    BigDecimal shortest = BigDecimal.valueOf(size);
    int whole = Math.max(0, shortest.precision() - shortest.scale());
    int decimals = Math.clamp(DIGITS - whole, 0, DECIMALS);
    return decimal(size, decimals)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// A decimal that rounds to so many decimals as `size` does: the shortest one that reads back as
  /// `size` is far sooner had than its exact value, and may differ only where it lies in the middle
  /// between two results, or where `size` is so small that it has few digits.
  private static BigDecimal decimal(double size, int decimals) {
    BigDecimal shortest = BigDecimal.valueOf(size).stripTrailingZeros();
    return shortest.scale() == decimals + 1 || size < Double.MIN_NORMAL
        ? new BigDecimal(size)
        : shortest;
  }

  private static BigDecimal threeDigits(double size) {
    BigDecimal shortest = BigDecimal.valueOf(size);
    int decimals = THREE_DIGITS.getPrecision() - (shortest.precision() - shortest.scale());
    return decimal(size, decimals).round(THREE_DIGITS).stripTrailingZeros();
  }

  private static String mantissa(double size) {
    BigDecimal digits = threeDigits(size);
    return new BigDecimal(digits.unscaledValue(), digits.precision() - 1).toPlainString();
  }

  private static String exponent(double size) {
    BigDecimal digits = threeDigits(size);
    int exponent = digits.precision() - digits.scale() - 1;
    return (exponent < 0 ? MINUS : "") + Math.abs(exponent);
  }
}
