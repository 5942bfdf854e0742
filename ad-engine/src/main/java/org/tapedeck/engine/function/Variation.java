package org.tapedeck.engine.function;

/// How much an elementary function can change where its operands are off: by the mean value
/// theorem, at most by the steepest slope between what the operands may be. Infinite where a pole,
/// a branch cut or the edge of the domain lies there.
public final class Variation {
  private Variation() {}

  /// The most that the value of `function` is off, because of its operands and its own rounding;
  /// infinite where it is no finite number.
  public static double bound(ElementaryFunction function, InexactOperands at) {
    double value = function.value(at.a(), at.b());
    return Double.isFinite(value)
        ? ofValue(function, at) + OwnRounding.of(function, at, value)
        : Double.POSITIVE_INFINITY;
  }

  /// The most that the value of `function` is off because of its operands.
  public static double ofValue(ElementaryFunction function, InexactOperands at) {
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
              : bounded(2 * at.aBound() + 1);
      case MIN, MAX -> ofChoice(function, at);
      default -> bounded(passed(function, 0, at) + passed(function, 1, at));
    };
  }

  private static double ofChoice(ElementaryFunction function, InexactOperands at) {
    if (at.mayTie()) {
      return StrictMath.max(at.aBound(), at.bBound());
    }
    return (at.a() < at.b()) == (function == ElementaryFunction.MIN) ? at.aBound() : at.bBound();
  }

  /// `bound`, which is infinite where it means nothing.
  public static double bounded(double bound) {
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }

  /// How far an error of `operand` can move the value: times the largest size of the partial. The
  /// error is divided before it is multiplied where the partial alone may underflow.
  private static double passed(ElementaryFunction function, int operand, InexactOperands at) {
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
      case POLYGAMMA ->
          operand == 0 ? Double.POSITIVE_INFINITY : times(steepestOrder(1, at), error);
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
  private static double slope(ElementaryFunction function, int operand, InexactOperands at) {
    return switch (function) {
      case ADD, SUBTRACT, NEGATE, ABS -> 1;
      case RELU -> at.aHigh() < 0 ? 0 : 1;
      case MULTIPLY -> operand == 0 ? at.bLargest() : at.aLargest();
      case SIN -> StrictMath.min(1, StrictMath.abs(StrictMath.cos(at.a())) + at.aBound());
      case COS -> StrictMath.min(1, StrictMath.abs(StrictMath.sin(at.a())) + at.aBound());
      case TAN -> 1 / cosine(at) / cosine(at);
      case LGAMMA, DIGAMMA ->
          mayCrossPole(at.aLow(), at.aHigh()) ? Double.POSITIVE_INFINITY : steepest(function, at);
      case HYPOT ->
          operand == 0
              ? ratio(at.aLargest(), at.bSmallest())
              : ratio(at.bLargest(), at.aSmallest());
      default -> steepest(function, at);
    };
  }

  /// The least that |cos| can be; 0 where tan may have a pole. No double is one.
  public static double cosine(InexactOperands at) {
    return StrictMath.max(0, StrictMath.abs(StrictMath.cos(at.a())) - at.aBound());
  }

  /// The least that the radius of the point (a, b) can be.
  public static double radius(InexactOperands at) {
    return StrictMath.hypot(at.aSmallest(), at.bSmallest());
  }

  private static double ratio(double a, double b) {
    return StrictMath.min(1, a / StrictMath.hypot(a, b));
  }

  /// Whether a pole of the gamma function may lie between.
  public static boolean mayCrossPole(double low, double high) {
    return low <= 0 && (Gamma.isPole(low) || StrictMath.floor(low) != StrictMath.floor(high));
  }

  /// The largest size of the polygamma function whose order is `more` above that of the first
  /// operand: between two poles it is at an end.
  public static double steepestOrder(int more, InexactOperands at) {
    return mayCrossPole(at.bLow(), at.bHigh())
        ? Double.POSITIVE_INFINITY
        : StrictMath.max(
            StrictMath.abs(Gamma.polygamma(at.a() + more, at.bLow())),
            StrictMath.abs(Gamma.polygamma(at.a() + more, at.bHigh())));
  }

  /// The slopes of functions of one operand rise or fall up to 0 and from there on, so that the
  /// steepest is at an end or at 0.
  public static double steepest(ElementaryFunction function, InexactOperands at) {
    double most = StrictMath.max(slopeAt(function, at.aLow()), slopeAt(function, at.aHigh()));
    return at.aSmallest() > 0 ? most : StrictMath.max(most, slopeAt(function, 0));
  }

  private static double slopeAt(ElementaryFunction function, double a) {
    return function.isDefined(a, a)
        ? StrictMath.abs(function.partial(0, a, a, function.value(a, a)))
        : Double.POSITIVE_INFINITY;
  }

  /// The product, which is 0 if one factor is, whatever the other; never 0 otherwise.
  public static double times(double a, double b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    return StrictMath.max(Double.MIN_VALUE, a * b);
  }
}
