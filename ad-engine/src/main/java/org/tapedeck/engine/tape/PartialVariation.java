package org.tapedeck.engine.tape;

import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.InexactOperands;
import org.tapedeck.engine.function.PowerRange;
import org.tapedeck.engine.function.Variation;

/// How much the partials of an elementary function can change where the operands are off: by the
/// mean value theorem, at most by the largest curvature between what the operands may be. Infinite
/// where a pole, a branch cut or the edge of the domain lies there.
final class PartialVariation {
  /// Where the second derivatives of bell-shaped first ones are steepest: the zeros of the third.
  private static final double ATAN_PEAK = 0.5773502691896257;

  private static final double TANH_PEAK = 0.6584789484624084;
  private static final double SIGMOID_PEAK = 1.3169578969248166;
  private static final double HALF_ROOT_PEAK = 0.7071067811865476;

  /// Where a second derivative underflows and the first does not, as of logarithms and roots, it is
  /// at most this times the first by the operand.
  private static final double FAR = 2;

  private final SecondPartials second = new SecondPartials();

  /// The most that the partial by `operand` is off because of the operands; `v` is the value there.
  double ofPartial(ElementaryFunction function, int operand, InexactOperands at, double v) {
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
      case SIN, COS -> StrictMath.min(1, StrictMath.abs(v) + at.aBound()) * at.aBound();
      case HYPOT -> StrictMath.min(2, Variation.bounded(ofCurvature(function, operand, at)));
      default -> Variation.bounded(ofCurvature(function, operand, at));
    };
  }

  private double ofCurvature(ElementaryFunction function, int operand, InexactOperands at) {
    return curved(function, operand, 0, at) + curved(function, operand, 1, at);
  }

  /// How far an error of operand number `by` can move the partial by `operand`.
  private double curved(ElementaryFunction function, int operand, int by, InexactOperands at) {
    double error = at.bound(by);
    if (error == 0) {
      return 0;
    }
    return switch (function) {
      case MULTIPLY -> operand == by ? 0 : error;
      case DIVIDE -> {
        double relative = error / at.bSmallest();
        double rest = operand == by ? 2 * (at.aLargest() / at.bSmallest()) : 1;
        yield operand == 0 && by == 0 ? 0 : Variation.times(rest, relative / at.bSmallest());
      }
      case TAN -> {
        double sine = StrictMath.min(1, StrictMath.abs(StrictMath.sin(at.a())) + at.aBound());
        yield Variation.times(
            2 * sine / Variation.cosine(at) / Variation.cosine(at) / Variation.cosine(at), error);
      }
      case POWER -> new PowerRange(at).curved(operand, by);
      case POLYGAMMA ->
          operand == 0 || by == 0
              ? Double.POSITIVE_INFINITY
              : Variation.times(Variation.steepestOrder(2, at), error);
      case LGAMMA, DIGAMMA ->
          Variation.mayCrossPole(at.aLow(), at.aHigh())
              ? Double.POSITIVE_INFINITY
              : mostCurved(function, at);
      case ATAN2 ->
          Variation.times(angleCurvature(operand == by, at), error / Variation.radius(at))
              / Variation.radius(at);
      case HYPOT -> Variation.times(radiusCurvature(operand, by, at), error / Variation.radius(at));
      default -> mostCurved(function, at);
    };
  }

  /// By r²: 2ab / r² by the same operand twice, (a² - b²) / r² by both.
  private static double angleCurvature(boolean same, InexactOperands at) {
    double radius = Variation.radius(at);
    double a = at.aLargest() / radius;
    double b = at.bLargest() / radius;
    return same ? 2 * a * b : StrictMath.max(a * a, b * b);
  }

  /// By r: the square of the other operand by the same operand twice, else the product, by r².
  private static double radiusCurvature(int operand, int by, InexactOperands at) {
    double radius = Variation.radius(at);
    double a = at.aLargest() / radius;
    double b = at.bLargest() / radius;
    return operand != by ? a * b : operand == 0 ? b * b : a * a;
  }

  /// The curvatures of functions of one operand rise or fall between 0 and the places where the
  /// second derivative is largest.
  private double mostCurved(ElementaryFunction function, InexactOperands at) {
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
        ? Variation.times(Variation.steepest(function, at), FAR * (at.aBound() / at.aSmallest()))
        : Variation.times(most, at.aBound());
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
}
