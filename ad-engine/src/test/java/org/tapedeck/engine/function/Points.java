package org.tapedeck.engine.function;

import java.util.List;
import java.util.Random;

/// Operands drawn by chance, the same in every run: over all magnitudes that a double has, over
/// ordinary ones, among the subnormals, and near the places where functions have edges, kinks,
/// poles, zeros and overflows.
final class Points {
  /// Operands of one function; `b` is of no account to a function of one.
  record Point(double a, double b) {}

  private static final List<Double> PLACES =
      List.of(
          1.0,
          0.5,
          2.0,
          StrictMath.E,
          StrictMath.PI / 2,
          StrictMath.PI,
          355.0,
          StrictMath.log(2),
          10.0,
          StrictMath.log(Double.MAX_VALUE),
          -StrictMath.log(Double.MIN_VALUE),
          1e154,
          Double.MIN_NORMAL,
          Double.MAX_VALUE);

  private final ElementaryFunction function;
  private final Random random;

  Points(ElementaryFunction function) {
    this.function = function;
    random = new Random(function.name().hashCode());
  }

  /// A point inside the domain, but not on its edge, of finite operands other than 0: what holds at
  /// those is in the table of special values.
  Point next() {
    while (true) {
      double a = function == ElementaryFunction.POLYGAMMA ? random.nextInt(1, 31) : operand();
      double b = function.arity() == 1 ? 0 : second(a);
      boolean regular = isRegular(a) && (function.arity() == 1 || isRegular(b));
      if (regular && function.isDefined(a, b) && !isEdge(a)) {
        return new Point(a, b);
      }
    }
  }

  private static boolean isRegular(double operand) {
    return Double.isFinite(operand) && operand != 0;
  }

  private boolean isEdge(double a) {
    return switch (function) {
      case ASIN, ACOS, ACOSH -> StrictMath.abs(a) == 1;
      default -> false;
    };
  }

  private double operand() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> Double.longBitsToDouble(random.nextLong());
      case 3 -> sign() * random.nextLong(1L << random.nextInt(1, 53)) * Double.MIN_VALUE;
      case 4, 5 -> near(PLACES.get(random.nextInt(PLACES.size())));
      case 6 -> 2 * random.nextDouble() - 1;
      default -> sign() * StrictMath.pow(2, 30 * random.nextDouble() - 20);
    };
  }

  private double sign() {
    return random.nextBoolean() ? 1 : -1;
  }

  /// A few ulp, or a small part, away from `place` or its opposite.
  private double near(double place) {
    double off = StrictMath.pow(2, -random.nextInt(1, 53)) * (1 + random.nextDouble());
    return random.nextBoolean()
        ? sign() * (place + random.nextInt(-3, 4) * StrictMath.ulp(place))
        : sign() * place * (1 + sign() * off);
  }

  /// Most are related to the first operand: of like size, or such that a^b is in range.
  private double second(double a) {
    if (function == ElementaryFunction.POLYGAMMA) {
      return operand();
    }
    return switch (random.nextInt(6)) {
      case 0 -> near(a);
      case 1 -> a * StrictMath.scalb(random.nextDouble(), random.nextInt(-30, 31));
      case 2 -> random.nextInt(-20, 21);
      case 3 -> {
        double log = StrictMath.abs(StrictMath.log(StrictMath.abs(a)));
        yield (2 * random.nextDouble() - 1) * 745 / log;
      }
      default -> operand();
    };
  }
}
