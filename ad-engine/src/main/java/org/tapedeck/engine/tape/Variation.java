package org.tapedeck.engine.tape;

import org.tapedeck.engine.function.ElementaryFunction;

/// How much an elementary function and its partials can change where the operands are off: by the
/// mean value theorem, at most by the steepest slope between what the operands may be. Infinite
/// where a pole, a branch cut or the edge of the domain lies there.
final class Variation {
  /// Where the second derivatives of bell-shaped first ones are steepest: the zeros of the third.
  private static final double ATAN_PEAK = 0.5773502691896257;

  private static final double TANH_PEAK = 0.6584789484624084;
  private static final double SIGMOID_PEAK = 1.3169578969248166;
  private static final double HALF_ROOT_PEAK = 0.7071067811865476;

  /// Where a second derivative underflows and the first does not, as of logarithms and roots, it is
  /// at most this times the first by the operand.
  private static final double FAR = 2;

  private final SecondPartials second = new SecondPartials();

  /// The operands of one operation, and by how much each may be off. An operation of one operand
  /// has it twice, the second time exact.
  record Operands(double a, double aBound, double b, double bBound) {
    boolean isExact() {
      return aBound == 0 && bBound == 0;
    }

    boolean isUnknown() {
      return aBound == Double.POSITIVE_INFINITY || bBound == Double.POSITIVE_INFINITY;
    }

    private double bound(int operand) {
      return operand == 0 ? aBound : bBound;
    }

    private double aLow() {
      return a - aBound;
    }

    private double aHigh() {
      return a + aBound;
    }

    private double bLow() {
      return b - bBound;
    }

    private double bHigh() {
      return b + bBound;
    }

    private double aLargest() {
      return StrictMath.abs(a) + aBound;
    }

    private double bLargest() {
      return StrictMath.abs(b) + bBound;
    }

    private double aSmallest() {
      return StrictMath.max(0, StrictMath.abs(a) - aBound);
    }

    private double bSmallest() {
      return StrictMath.max(0, StrictMath.abs(b) - bBound);
    }

    private boolean mayTie() {
      return aLow() <= bHigh() && bLow() <= aHigh();
    }

    /// Whether both may be 0 at once, or the first may be so where the second is negative: the
    /// angle jumps there.
    private boolean mayCrossCut() {
      return aSmallest() == 0 && bLow() <= 0 && (aBound > 0 || bHigh() >= 0);
    }
  }

  /// The most that the value of `function` is off because of its operands.
  double ofValue(ElementaryFunction function, Operands at) {
    if (at.isExact()) {
      return 0;
    }
    if (at.isUnknown()) {
      return Double.POSITIVE_INFINITY;
    }
    return switch (function) {
      case SIGN -> at.aSmallest() > 0 ? 0 : 2;
      case FLOOR, CEIL ->
          function.value(at.aHigh(), 0) == function.value(at.aLow(), 0)
              ? 0
              : bounded(2 * at.aBound + 1);
      case MIN, MAX -> ofChoice(function, at);
      default -> bounded(passed(function, 0, at) + passed(function, 1, at));
    };
  }

  private static double ofChoice(ElementaryFunction function, Operands at) {
    if (at.mayTie()) {
      return StrictMath.max(at.aBound, at.bBound);
    }
    return (at.a < at.b) == (function == ElementaryFunction.MIN) ? at.aBound : at.bBound;
  }

  /// The most that the partial by `operand` is off because of the operands; `v` is the value there.
  double ofPartial(ElementaryFunction function, int operand, Operands at, double v) {
    if (at.isExact()) {
      return 0;
    }
    if (at.isUnknown()) {
      return Double.POSITIVE_INFINITY;
    }
    return switch (function) {
      case ADD, SUBTRACT, NEGATE, SIGN, FLOOR, CEIL -> 0;
      case ABS -> at.aSmallest() > 0 ? 0 : 2;
      case RELU -> at.aSmallest() > 0 ? 0 : 1;
      case MIN, MAX -> at.mayTie() ? 1 : 0;
      case SIN, COS -> StrictMath.min(1, StrictMath.abs(v) + at.aBound) * at.aBound;
      case HYPOT -> StrictMath.min(2, bounded(ofCurvature(function, operand, at)));
      default -> bounded(ofCurvature(function, operand, at));
    };
  }

  private double ofCurvature(ElementaryFunction function, int operand, Operands at) {
    return curved(function, operand, 0, at) + curved(function, operand, 1, at);
  }

  private static double bounded(double bound) {
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }

  /// How far an error of `operand` can move the value: times the largest size of the partial. The
  /// error is divided before it is multiplied where the partial alone may underflow.
  private static double passed(ElementaryFunction function, int operand, Operands at) {
    double error = at.bound(operand);
    if (error == 0) {
      return 0;
    }
    return switch (function) {
      case DIVIDE -> {
        double quotient = operand == 0 ? 1 : at.aLargest() / at.bSmallest();
        yield times(quotient, error / at.bSmallest());
      }
      case POWER -> new PowerRange(at).passed(operand);
      case ATAN2 -> {
        double other = operand == 0 ? at.bLargest() : at.aLargest();
        yield at.mayCrossCut()
            ? Double.POSITIVE_INFINITY
            : times(other / radius(at), error / radius(at));
      }
      default -> times(slope(function, operand, at), error);
    };
  }

  /// The largest size of the partial by `operand`.
  private static double slope(ElementaryFunction function, int operand, Operands at) {
    return switch (function) {
      case ADD, SUBTRACT, NEGATE, ABS -> 1;
      case RELU -> at.aHigh() < 0 ? 0 : 1;
      case MULTIPLY -> operand == 0 ? at.bLargest() : at.aLargest();
      case SIN -> StrictMath.min(1, StrictMath.abs(StrictMath.cos(at.a)) + at.aBound);
      case COS -> StrictMath.min(1, StrictMath.abs(StrictMath.sin(at.a)) + at.aBound);
      case TAN -> 1 / cosine(at) / cosine(at);
      case HYPOT ->
          operand == 0
              ? ratio(at.aLargest(), at.bSmallest())
              : ratio(at.bLargest(), at.aSmallest());
      default -> steepest(function, at);
    };
  }

  /// How far an error of operand number `by` can move the partial by `operand`.
  private double curved(ElementaryFunction function, int operand, int by, Operands at) {
    double error = at.bound(by);
    if (error == 0) {
      return 0;
    }
    return switch (function) {
      case MULTIPLY -> operand == by ? 0 : error;
      case DIVIDE -> {
        double relative = error / at.bSmallest();
        double rest = operand == by ? 2 * (at.aLargest() / at.bSmallest()) : 1;
        yield operand == 0 && by == 0 ? 0 : times(rest, relative / at.bSmallest());
      }
      case TAN -> {
        double sine = StrictMath.min(1, StrictMath.abs(StrictMath.sin(at.a)) + at.aBound);
        yield times(2 * sine / cosine(at) / cosine(at) / cosine(at), error);
      }
      case POWER -> new PowerRange(at).curved(operand, by);
      case ATAN2 -> times(angleCurvature(operand == by, at), error / radius(at)) / radius(at);
      case HYPOT -> times(radiusCurvature(operand, by, at), error / radius(at));
      default -> mostCurved(function, at);
    };
  }

  /// The least that |cos| can be; 0 where tan may have a pole. No double is one.
  private static double cosine(Operands at) {
    return StrictMath.max(0, StrictMath.abs(StrictMath.cos(at.a)) - at.aBound);
  }

  private static double radius(Operands at) {
    return StrictMath.hypot(at.aSmallest(), at.bSmallest());
  }

  private static double ratio(double a, double b) {
    return StrictMath.min(1, a / StrictMath.hypot(a, b));
  }

  /// By r²: 2ab / r² by the same operand twice, (a² - b²) / r² by both.
  private static double angleCurvature(boolean same, Operands at) {
    double radius = radius(at);
    double a = at.aLargest() / radius;
    double b = at.bLargest() / radius;
    return same ? 2 * a * b : StrictMath.max(a * a, b * b);
  }

  /// By r: the square of the other operand by the same operand twice, else the product, by r².
  private static double radiusCurvature(int operand, int by, Operands at) {
    double radius = radius(at);
    double a = at.aLargest() / radius;
    double b = at.bLargest() / radius;
    return operand != by ? a * b : operand == 0 ? b * b : a * a;
  }

  /// The slopes of functions of one operand rise or fall up to 0 and from there on, so that the
  /// steepest is at an end or at 0.
  private static double steepest(ElementaryFunction function, Operands at) {
    double most = StrictMath.max(slopeAt(function, at.aLow()), slopeAt(function, at.aHigh()));
    return at.aSmallest() > 0 ? most : StrictMath.max(most, slopeAt(function, 0));
  }

  private static double slopeAt(ElementaryFunction function, double a) {
    return function.isDefined(a, a)
        ? StrictMath.abs(function.partial(0, a, a, function.value(a, a)))
        : Double.POSITIVE_INFINITY;
  }

  /// Likewise between the places where the second derivative is largest.
  private double mostCurved(ElementaryFunction function, Operands at) {
    double most =
        StrictMath.max(curvatureAt(function, at.aLow()), curvatureAt(function, at.aHigh()));
    double peak = peak(function);
    for (double place : new double[] {-peak, 0, peak}) {
      if (at.aLow() < place && place < at.aHigh()) {
        most = StrictMath.max(most, curvatureAt(function, place));
      }
    }
    boolean lost = most < Double.MIN_NORMAL && at.aSmallest() > 1;
    return lost
        ? times(steepest(function, at), FAR * (at.aBound / at.aSmallest()))
        : times(most, at.aBound);
  }

  private double curvatureAt(ElementaryFunction function, double a) {
    return function.isDefined(a, a)
        ? StrictMath.abs(second.of(function, 0, a, a, function.value(a, a))[0])
        : Double.POSITIVE_INFINITY;
  }

  private static double peak(ElementaryFunction function) {
    return switch (function) {
      case ATAN -> ATAN_PEAK;
      case TANH -> TANH_PEAK;
      case SIGMOID -> SIGMOID_PEAK;
      case ASINH, ERF, ERFC -> HALF_ROOT_PEAK;
      default -> 0;
    };
  }

  /// The product, which is 0 if one factor is, whatever the other; never 0 otherwise.
  static double times(double a, double b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    return StrictMath.max(Double.MIN_VALUE, a * b);
  }

  /// The sizes of a^b and its derivatives. For a whole exponent that is exact they are those of
  /// |a|.
  private record PowerRange(Operands at) {
    double passed(int operand) {
      if (isConstantZero()) {
        return 0;
      }
      if (!isDefined() || (operand == 1 && at.aLow() < 0)) {
        return Double.POSITIVE_INFINITY;
      }
      return operand == 0
          ? times(at.bLargest(), byRelativeError(0))
          : times(times(largest(0), logarithm()), at.bBound);
    }

    double curved(int operand, int by) {
      if (isConstantZero()) {
        return 0;
      }
      if (!isDefined() || ((operand == 1 || by == 1) && at.aSmallest() == 0)) {
        return Double.POSITIVE_INFINITY;
      }
      if (operand == 0 && by == 0) {
        double below =
            StrictMath.max(StrictMath.abs(at.bLow() - 1), StrictMath.abs(at.bHigh() - 1));
        return times(times(at.bLargest(), below), byRelativeError(-1));
      }
      if (operand == 1 && by == 1) {
        return times(times(times(largest(0), logarithm()), logarithm()), at.bBound);
      }
      return by == 0
          ? times(mixed(), byRelativeError(0))
          : times(times(largest(-1), mixed()), at.bBound);
    }

    /// The largest |a|^(b + shift) times the relative error of a, or where a may be 0 the largest
    /// |a|^(b + shift - 1) times the error: the same where a is nearly exact.
    private double byRelativeError(double shift) {
      return at.aSmallest() == 0
          ? times(largest(shift - 1), at.aBound)
          : times(largest(shift), at.aBound / at.aSmallest());
    }

    /// 0^b, whatever b > 0 is.
    private boolean isConstantZero() {
      return at.a == 0 && at.aBound == 0 && at.bLow() > 0;
    }

    private boolean isDefined() {
      boolean whole = at.bBound == 0 && at.b == StrictMath.rint(at.b);
      return at.bBound == 0 ? whole || at.aLow() >= 0 : at.aLow() > 0;
    }

    /// The largest |a|^(b + shift).
    private double largest(double shift) {
      double low = at.bLow() + shift;
      double high = at.bHigh() + shift;
      return StrictMath.max(
          StrictMath.max(StrictMath.pow(at.aSmallest(), low), StrictMath.pow(at.aSmallest(), high)),
          StrictMath.max(StrictMath.pow(at.aLargest(), low), StrictMath.pow(at.aLargest(), high)));
    }

    private double logarithm() {
      return StrictMath.max(
          StrictMath.abs(StrictMath.log(at.aSmallest())),
          StrictMath.abs(StrictMath.log(at.aLargest())));
    }

    /// The largest |1 + b ln(a)|, which lies in a corner.
    private double mixed() {
      double most = 0;
      for (double b : new double[] {at.bLow(), at.bHigh()}) {
        for (double a : new double[] {at.aSmallest(), at.aLargest()}) {
          most = StrictMath.max(most, StrictMath.abs(1 + b * StrictMath.log(a)));
        }
      }
      return most;
    }
  }
}
