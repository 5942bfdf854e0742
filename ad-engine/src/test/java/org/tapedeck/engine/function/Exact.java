package org.tapedeck.engine.function;

import static org.tapedeck.engine.function.ExactMath.LN_10;
import static org.tapedeck.engine.function.ExactMath.LN_2;
import static org.tapedeck.engine.function.ExactMath.ONE;
import static org.tapedeck.engine.function.ExactMath.PI;
import static org.tapedeck.engine.function.ExactMath.TWO;
import static org.tapedeck.engine.function.ExactMath.atan;
import static org.tapedeck.engine.function.ExactMath.cosh;
import static org.tapedeck.engine.function.ExactMath.exp;
import static org.tapedeck.engine.function.ExactMath.expm1;
import static org.tapedeck.engine.function.ExactMath.log;
import static org.tapedeck.engine.function.ExactMath.log1p;
import static org.tapedeck.engine.function.ExactMath.sinh;

import java.util.List;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.tapedeck.engine.function.ExactMath.SinCos;

/// The value and the partials of an elementary function, as mathematics has them: from formulas of
/// their own, without the engine's table.
record Exact(Apfloat value, List<Apfloat> partials) {
  private static final Apfloat HALF = ExactMath.exact(0.5);
  private static final Apfloat ZERO = Apfloat.ZERO;

  Exact(Apfloat value, Apfloat... partials) {
    this(value, List.of(partials));
  }

  /// At operands other than 0, finite, inside the domain and not at a kink.
  static Exact of(ElementaryFunction function, double a, double b) {
    return function.arity() == 2
        ? ofTwo(function, ExactMath.exact(a), ExactMath.exact(b))
        : switch (function) {
          case SIN, COS, TAN -> ofAngle(function, ExactMath.sinCos(a));
          default -> ofOne(function, ExactMath.exact(a));
        };
  }

  private static Exact ofTwo(ElementaryFunction function, Apfloat a, Apfloat b) {
    Apfloat square = a.multiply(a).add(b.multiply(b));
    return switch (function) {
      case ADD -> new Exact(a.add(b), ONE, ONE);
      case SUBTRACT -> new Exact(a.subtract(b), ONE, ONE.negate());
      case MULTIPLY -> new Exact(a.multiply(b), b, a);
      case DIVIDE -> new Exact(a.divide(b), ONE.divide(b), a.divide(b).divide(b).negate());
      case POWER -> power(a, b);
      case ATAN2 -> new Exact(atan2(a, b), b.divide(square), a.divide(square).negate());
      case HYPOT -> {
        Apfloat radius = ApfloatMath.sqrt(square);
        yield new Exact(radius, a.divide(radius), b.divide(radius));
      }
      case MIN -> a.compareTo(b) < 0 ? new Exact(a, ONE, ZERO) : new Exact(b, ZERO, ONE);
      case MAX -> a.compareTo(b) > 0 ? new Exact(a, ONE, ZERO) : new Exact(b, ZERO, ONE);
      case POLYGAMMA -> {
        int order = a.intValueExact();
        yield new Exact(ExactMath.polygamma(order, b), ZERO, ExactMath.polygamma(order + 1, b));
      }
      default -> throw new AssertionError(function);
    };
  }

  /// The partial by the exponent has no meaning for a negative base; its place is held by 0.
  private static Exact power(Apfloat a, Apfloat b) {
    Apfloat log = log(ApfloatMath.abs(a));
    boolean negative = a.signum() < 0 && b.truncate().toBigInteger().testBit(0);
    Apfloat size = exp(b.multiply(log));
    Apfloat value = negative ? size.negate() : size;
    Apfloat byBase = b.multiply(exp(b.subtract(ONE).multiply(log)));
    boolean falling = a.signum() < 0 && !b.truncate().toBigInteger().testBit(0);
    return new Exact(
        value, falling ? byBase.negate() : byBase, a.signum() < 0 ? ZERO : value.multiply(log));
  }

  private static Apfloat atan2(Apfloat a, Apfloat b) {
    Apfloat angle = atan(a.divide(b));
    return b.signum() > 0 ? angle : a.signum() < 0 ? angle.subtract(PI) : angle.add(PI);
  }

  private static Exact ofAngle(ElementaryFunction function, SinCos at) {
    return switch (function) {
      case SIN -> new Exact(at.sin(), at.cos());
      case COS -> new Exact(at.cos(), at.sin().negate());
      case TAN -> new Exact(at.sin().divide(at.cos()), ONE.divide(at.cos().multiply(at.cos())));
      default -> throw new AssertionError(function);
    };
  }

  private static Exact ofOne(ElementaryFunction function, Apfloat a) {
    return switch (function) {
      case ASIN, ACOS, ATAN -> inverseOfAngle(function, a);
      case SINH, COSH, TANH, ASINH, ACOSH, ATANH -> hyperbolic(function, a);
      case EXP, EXPM1, LN, LOG10, LOG2, LOG1P -> ofExponent(function, a);
      case SIGMOID, SOFTPLUS, ERF, ERFC -> ofNetwork(function, a);
      case LGAMMA -> {
        boolean isZero = a.equals(ONE) || a.equals(TWO);
        yield new Exact(isZero ? ZERO : ExactMath.lgamma(a), ExactMath.digamma(a));
      }
      case DIGAMMA -> new Exact(ExactMath.digamma(a), ExactMath.polygamma(1, a));
      default -> algebraic(function, a);
    };
  }

  private static Exact inverseOfAngle(ElementaryFunction function, Apfloat a) {
    Apfloat square = a.multiply(a);
    Apfloat root = ApfloatMath.sqrt(ApfloatMath.abs(ONE.subtract(a).multiply(ONE.add(a))));
    return switch (function) {
      case ASIN -> new Exact(atan(a.divide(root)), ONE.divide(root));
      case ACOS ->
          new Exact(TWO.multiply(atan(root.divide(ONE.add(a)))), ONE.divide(root).negate());
      case ATAN -> new Exact(atan(a), ONE.divide(ONE.add(square)));
      default -> throw new AssertionError(function);
    };
  }

  private static Exact hyperbolic(ElementaryFunction function, Apfloat a) {
    Apfloat size = ApfloatMath.abs(a);
    return switch (function) {
      case SINH -> new Exact(sinh(a), cosh(a));
      case COSH -> new Exact(cosh(a), sinh(a));
      case TANH -> new Exact(ExactMath.tanh(a), ONE.divide(cosh(a).multiply(cosh(a))));
      case ASINH -> {
        Apfloat root = ApfloatMath.sqrt(a.multiply(a).add(ONE));
        Apfloat value = log1p(size.add(size.multiply(size).divide(ONE.add(root))));
        yield new Exact(a.signum() < 0 ? value.negate() : value, ONE.divide(root));
      }
      case ACOSH -> {
        Apfloat root = ApfloatMath.sqrt(a.subtract(ONE).multiply(a.add(ONE)));
        yield new Exact(log1p(a.subtract(ONE).add(root)), ONE.divide(root));
      }
      case ATANH -> {
        Apfloat value = HALF.multiply(log1p(TWO.multiply(size).divide(ONE.subtract(size))));
        Apfloat partial = ONE.divide(ONE.subtract(a).multiply(ONE.add(a)));
        yield new Exact(a.signum() < 0 ? value.negate() : value, partial);
      }
      default -> throw new AssertionError(function);
    };
  }

  private static Exact ofExponent(ElementaryFunction function, Apfloat a) {
    return switch (function) {
      case EXP -> new Exact(exp(a), exp(a));
      case EXPM1 -> new Exact(expm1(a), exp(a));
      case LN -> new Exact(log(a), ONE.divide(a));
      case LOG10 -> new Exact(log(a).divide(LN_10), ONE.divide(a.multiply(LN_10)));
      case LOG2 -> new Exact(log(a).divide(LN_2), ONE.divide(a.multiply(LN_2)));
      case LOG1P -> new Exact(log1p(a), ONE.divide(ONE.add(a)));
      default -> throw new AssertionError(function);
    };
  }

  private static Exact ofNetwork(ElementaryFunction function, Apfloat a) {
    Apfloat falling = exp(ApfloatMath.abs(a).negate());
    Apfloat sum = ONE.add(falling);
    Apfloat sigmoid = (a.signum() < 0 ? falling : ONE).divide(sum);
    return switch (function) {
      case SIGMOID -> new Exact(sigmoid, falling.divide(sum.multiply(sum)));
      case SOFTPLUS -> {
        Apfloat bend = log1p(falling);
        yield new Exact(a.signum() < 0 ? bend : a.add(bend), sigmoid);
      }
      case ERF ->
          new Exact(
              ExactMath.erf(a), ExactMath.TWO_BY_ROOT_PI.multiply(exp(a.multiply(a).negate())));
      case ERFC ->
          new Exact(
              ExactMath.erfc(a),
              ExactMath.TWO_BY_ROOT_PI.multiply(exp(a.multiply(a).negate())).negate());
      default -> throw new AssertionError(function);
    };
  }

  private static Exact algebraic(ElementaryFunction function, Apfloat a) {
    Apfloat sign = ExactMath.exact(a.signum());
    return switch (function) {
      case NEGATE -> new Exact(a.negate(), ONE.negate());
      case SQRT -> {
        Apfloat root = ApfloatMath.sqrt(a);
        yield new Exact(root, HALF.divide(root));
      }
      case CBRT -> {
        Apfloat root = ApfloatMath.cbrt(a);
        yield new Exact(root, ONE.divide(ExactMath.exact(3).multiply(root).multiply(root)));
      }
      case ABS -> new Exact(ApfloatMath.abs(a), sign);
      case SIGN -> new Exact(sign, ZERO);
      case FLOOR -> new Exact(a.floor(), ZERO);
      case CEIL -> new Exact(a.ceil(), ZERO);
      case RELU -> a.signum() > 0 ? new Exact(a, ONE) : new Exact(ZERO, ZERO);
      default -> throw new AssertionError(function);
    };
  }
}
