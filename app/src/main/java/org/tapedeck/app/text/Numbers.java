package org.tapedeck.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// How numbers are written for people, the same everywhere.
///
/// @param digits how many significant digits there are at most, see [Trace#digits]
public record Numbers(int digits) {
  private static final String MINUS = "\u2212";

  /// From this power of ten on, and from the power of `digits` on, numbers have an exponent.
  private static final int LARGE = 6;

  /// However many digits there are, numbers from this power of ten on have an exponent.
  private static final int LARGEST = 12;

  private static final int FEWEST = 2;
  private static final int SHORT = 4;

  /// A number with an exponent, as programs spell it: `1.5e-07`.
  static final Pattern SCALED =
      Pattern.compile("(?<![\\p{L}\\p{N}.])([0-9.]+)[eE]\\+?(-?)0*([0-9]+)");

  private static final Pattern SIGNED = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=[0-9])");

  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final String ABOUT = Shown.ABOUT + " ";

  /// As the numbers of `trace` are to be written.
  public static Numbers of(Trace trace) {
    return new Numbers(trace.digits());
  }

  /// `value` to `digits` significant digits, here 5, and at most one decimal fewer, with U+2212 as
  /// minus sign: `11.652`, `−0.9589`. Where that would leave fewer than three (two less than
  /// `digits`) of more digits, and from a million on, these and a power of ten: `1.23·10⁻¹²`. What
  /// is not 0 is never written as 0.
  public String rounded(double value) {
    return written(value, MINUS, "\u221e", exponent -> "\u00b710" + raised("" + exponent));
  }

  /// The same digits as [#rounded] in LaTeX: `-1.23\cdot 10^{-12}`.
  public String latex(double value) {
    return Double.isNaN(value)
        ? "\\mathrm{NaN}"
        : written(value, "-", "\\infty ", exponent -> "\\cdot 10^{" + exponent + "}");
  }

  private String written(
      double value, String minus, String infinity, IntFunction<String> powerOfTen) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    String sign = value < 0 ? minus : "";
    double size = Math.abs(value);
    if (Double.isInfinite(value)) {
      return sign + infinity;
    }
    if (isPlain(size)) {
      return sign + plain(size);
    }
    BigDecimal few = few(size);
    BigDecimal mantissa = new BigDecimal(few.unscaledValue(), few.precision() - 1);
    return sign + mantissa.toPlainString() + powerOfTen.apply(few.precision() - few.scale() - 1);
  }

  /// What is to be seen of a number, as [#rounded]: nothing as long as it is pending; with `≈`
  /// before it where one digit holds at most, and `≈ 0` where it cannot be told from 0.
  public String text(Shown shown) {
    return switch (shown) {
      case Shown.Pending _ -> "";
      case Shown.Running(double sum, Trust trust, _, _) -> text(sum, trust);
      case Shown.Known(double number, Trust trust) -> text(number, trust);
    };
  }

  private String text(double number, Trust trust) {
    return switch (trust) {
      case SURE -> rounded(number);
      case ABOUT_ONE_DIGIT, NO_DIGIT -> ABOUT + rounded(number);
      case NEARLY_ZERO -> ABOUT + rounded(0);
    };
  }

  /// The same as a sentence has it, which says so where there is nothing to be seen, or not all.
  public String words(Shown shown) {
    return switch (shown) {
      case Shown.Pending _ -> Words.say("number.pending");
      case Shown.Running(_, _, int done, int count) ->
          Words.say("number.running", told(shown), done, count);
      case Shown.Known _ -> told(shown);
    };
  }

  private String told(Shown shown) {
    return digits(shown.trust())
        .map(digits -> Words.say("number.told", text(shown), digits))
        .orElseGet(() -> text(shown));
  }

  /// How many digits of a number hold, where that is to be told.
  public static Optional<String> digits(Trust trust) {
    return switch (trust) {
      case SURE -> Optional.empty();
      case ABOUT_ONE_DIGIT -> Optional.of(Words.say("digits.one"));
      case NO_DIGIT, NEARLY_ZERO -> Optional.of(Words.say("digits.none"));
    };
  }

  /// All digits of `value` as people write them, the fewest that read back as it: `2`, `0.1`,
  /// `1.5e-7`; or `NaN`, `Infinity`, `-Infinity`.
  public static String shortest(double value) {
    return Expr.Num.spelling(value);
  }

  /// `text` with the numbers in it as [#rounded] has them: `−2` for `-2`, `1.8·10³⁰⁸` for
  /// `1.8e308`.
  public static String inWords(String text) {
    String scaled =
        SCALED
            .matcher(text)
            .replaceAll(
                found -> found.group(1) + "\u00b710" + raised(found.group(2) + found.group(3)));
    return SIGNED.matcher(scaled).replaceAll(MINUS);
  }

  /// What a diagnostic tells, as a sentence without its end: `ln(−1) is undefined: the value is …`.
  public static String inWords(Diagnostic told) {
    String message = Words.say(told.message());
    String all =
        told.hint()
            .map(more -> Words.say("value.broken", message, Words.say(more)))
            .orElse(message);
    return inWords(all.replace("`", ""));
  }

  /// An integer as an exponent: `⁻¹²` for `-12`.
  static String raised(String exponent) {
    StringBuilder raised = new StringBuilder();
    exponent.chars().forEach(c -> raised.append(c == '-' ? '\u207b' : RAISED.charAt(c - '0')));
    return raised.toString();
  }

  private boolean isPlain(double size) {
    double large = Math.pow(10, Math.clamp(digits, LARGE, LARGEST));
    return size == 0 || (size < large && (size >= Math.pow(10, kept() - digits) || isShort(size)));
  }

  /// How many digits are kept at least.
  private int kept() {
    return Math.max(FEWEST, digits - 2);
  }

  /// Whether few decimals say all there is, as in 0.005.
  private boolean isShort(double size) {
    return BigDecimal.valueOf(size).stripTrailingZeros().scale() <= Math.min(SHORT, digits - 1);
  }

  private String plain(double size) {
    BigDecimal shortest = BigDecimal.valueOf(size);
    int whole = Math.max(0, shortest.precision() - shortest.scale());
    int decimals = isAll() ? shortest.scale() : Math.clamp(digits - whole, 0, digits - 1);
    BigDecimal rounded = decimal(size, decimals).setScale(decimals, RoundingMode.HALF_EVEN);
    return size == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private boolean isAll() {
    return digits == Trace.ALL_DIGITS;
  }

  /// A decimal that rounds to so many decimals as `size` does: the shortest one that reads back as
  /// `size` is far sooner had than its exact value, and may differ only where it lies in the middle
  /// between two results, or where `size` is so small that it has few digits.
  private BigDecimal decimal(double size, int decimals) {
    BigDecimal shortest = BigDecimal.valueOf(size).stripTrailingZeros();
    boolean exact = !isAll() && (shortest.scale() == decimals + 1 || size < Double.MIN_NORMAL);
    return exact ? new BigDecimal(size) : shortest;
  }

  private BigDecimal few(double size) {
    MathContext context = new MathContext(isAll() ? digits : kept(), RoundingMode.HALF_EVEN);
    BigDecimal shortest = BigDecimal.valueOf(size);
    int decimals = context.getPrecision() - (shortest.precision() - shortest.scale());
    return decimal(size, decimals).round(context).stripTrailingZeros();
  }
}
