package org.tapedeck.engine.function;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// By how much a number is off, apart from what it is made of.
public final class OwnRounding {
  /// One addition or multiplication, and one decimal that is read, is off by half an ulp.
  private static final double HALF = 0.5;

  /// Up to here all whole numbers are doubles.
  private static final double WHOLE = 0x1p53;

  /// How exact double-double arithmetic is.
  private static final double BEYOND = 1e-29;

  /// A smaller product may have a remainder that is too small for a double.
  private static final double SMALL = 0x1p-960;

  /// Of a power of more factors, all but those of two have more digits than a double.
  private static final int MOST_FACTORS = 53;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]*([eE][-+]?[0-9]{1,4})?");

  private OwnRounding() {}

  /// Of a number that is typed as `text`: half an ulp unless that decimal, or what the shortest
  /// decimal of `value` says where `text` is none, is a double.
  public static double ofNumber(String text, double value) {
    boolean exact = !Double.isFinite(value) || isWhole(text, value) || isDouble(text, value);
    return exact ? 0 : half(value);
  }

  private static boolean isWhole(String text, double value) {
    return value == StrictMath.rint(value)
        && StrictMath.abs(value) <= WHOLE
        && (text.isEmpty() || isNumber(text));
  }

  private static boolean isDouble(String text, double value) {
    String decimal = isNumber(text) ? text : Double.toString(value);
    return new BigDecimal(decimal).compareTo(new BigDecimal(value)) == 0;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() && text.codePoints().anyMatch(Character::isDigit);
  }

  /// Of the value of `function`; nothing where it is the exact result.
  public static double of(ElementaryFunction function, InexactOperands at, double value) {
    double ulps = function.valueUlps();
    boolean exact =
        ulps == 0 || (value == 0 ? !underflows(function, at) : isExact(function, at, value));
    return exact
        ? 0
        : StrictMath.max(Double.MIN_VALUE, ulps * StrictMath.ulp(value) + cancelled(function, at));
  }

  /// What the terms that cancel near a zero of a function leave, beyond all that is computed there.
  private static double cancelled(ElementaryFunction function, InexactOperands at) {
    return switch (function) {
      case LGAMMA, DIGAMMA, POLYGAMMA -> {
        double x = function.arity() == 1 ? at.a() : at.b();
        double slope = function.partial(function.arity() - 1, at.a(), at.b(), 0);
        double off = BEYOND * StrictMath.max(1, StrictMath.abs(x)) * StrictMath.abs(slope);
        yield x < 0 && Double.isFinite(off) ? off : 0;
      }
      default -> 0;
    };
  }

  private static boolean isExact(ElementaryFunction function, InexactOperands at, double value) {
    return switch (function) {
      case ADD -> isSum(at.a(), at.b(), value);
      case SUBTRACT -> isSum(at.a(), -at.b(), value);
      case MULTIPLY -> isProduct(at.a(), at.b(), value);
      case DIVIDE -> isProduct(value, at.b(), at.a());
      case SQRT -> isProduct(value, value, at.a());
      case POWER -> isPower(at.a(), at.b(), value);
      default -> false;
    };
  }

  /// Whether `sum` is just a + b: nothing remains in the sum of what was rounded off (Knuth).
  private static boolean isSum(double a, double b, double sum) {
    double ofB = sum - a;
    double ofA = sum - ofB;
    return a - ofA == 0 && b - ofB == 0;
  }

  /// Whether `power` is a multiplied by itself with nothing rounded off on the way.
  private static boolean isPower(double a, double b, double power) {
    if (b < 1 || b > MOST_FACTORS || b != StrictMath.rint(b)) {
      return false;
    }
    double product = a;
    for (int factors = 1; factors < b; factors++) {
      double next = product * a;
      if (!isProduct(product, a, next)) {
        return false;
      }
      product = next;
    }
    return product == power;
  }

  private static boolean isProduct(double a, double b, double product) {
    return StrictMath.abs(product) >= SMALL
        ? StrictMath.fma(a, b, -product) == 0
        : product == 0 && (a == 0 || b == 0);
  }

  /// Whether a value of 0 may be another number that is too small for a double.
  private static boolean underflows(ElementaryFunction function, InexactOperands at) {
    return switch (function) {
      case ADD, SUBTRACT, LN, LOG2, LOG10, ACOS, ACOSH -> false;
      default -> at.a() != 0 && at.b() != 0;
    };
  }

  private static double half(double value) {
    return StrictMath.max(Double.MIN_VALUE, HALF * StrictMath.ulp(value));
  }

  /// Of the product of two numbers.
  public static double ofProduct(double a, double b, double product) {
    return isProduct(a, b, product) ? 0 : half(product);
  }

  /// Of the sum of two numbers.
  public static double ofSum(double a, double b, double sum) {
    return isSum(a, b, sum) ? 0 : HALF * StrictMath.ulp(sum);
  }
}
