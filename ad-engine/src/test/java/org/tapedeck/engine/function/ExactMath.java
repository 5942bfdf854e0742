package org.tapedeck.engine.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Apint;

/// The functions of mathematics to some 57 digits, in apfloat's numbers. apfloat's own functions
/// take milliseconds, so these sum short series after reducing the argument, or take one Newton
/// step from a double; `ExactMathTest` compares them with apfloat's.
@SuppressWarnings("exports")
public final class ExactMath {
  /// Digits that are computed with.
  static final int DIGITS = 60;

  public static final Apfloat ONE = exact(1);
  static final Apfloat TWO = exact(2);
  private static final Apfloat HALF = exact(0.5);
  public static final Apfloat PI = ApfloatMath.pi(DIGITS);
  static final Apfloat LN_2 = ApfloatMath.log(TWO);
  static final Apfloat LN_10 = ApfloatMath.log(exact(10));
  static final Apfloat TWO_BY_ROOT_PI = TWO.divide(ApfloatMath.sqrt(PI));

  /// Beyond this exp is far outside the range of doubles.
  private static final double LARGE = 5000;

  /// Below this a power series of some ten terms is exact.
  private static final double SMALL = 1e-3;

  /// From here on erf is 1 to 60 digits.
  private static final double SATURATED = 12;

  private static final int HALVINGS = 10;
  private static final Apfloat HALVED = ONE.divide(exact(1 << HALVINGS));

  /// Enough for the largest double and 60 digits of what is left of it.
  private static final int PI_DIGITS = 400;

  private static final BigDecimal HALF_PI = decimal(ApfloatMath.pi(PI_DIGITS)).multiply(half());

  /// From here on thirty terms of an asymptotic series give 60 digits.
  private static final double FAR = 40;

  /// B₂, B₄, …
  private static final List<Apfloat> BERNOULLI = bernoulli(30);

  private static final List<Apfloat> PER_FACTORIAL = perFactorial(60);
  private static final List<Apfloat> PER_ODD = perOdd(11);

  private ExactMath() {}

  public static Apfloat exact(double value) {
    return new Apfloat(new BigDecimal(value), DIGITS);
  }

  /// 10^±4000 where it is far too large or too small for a double.
  public static Apfloat exp(Apfloat x) {
    double estimate = x.doubleValue();
    if (StrictMath.abs(estimate) > LARGE) {
      return ApfloatMath.scale(ONE, estimate > 0 ? 4000 : -4000);
    }
    long tens = StrictMath.round(estimate / StrictMath.log(10));
    Apfloat reduced = x.subtract(LN_10.multiply(exact((double) tens))).multiply(HALVED);
    Apfloat power = ONE.add(reduced.multiply(series(reduced, 1, 1, 17)));
    for (int i = 0; i < HALVINGS; i++) {
      power = power.multiply(power);
    }
    return ApfloatMath.scale(power, tens);
  }

  public static Apfloat expm1(Apfloat x) {
    return StrictMath.abs(x.doubleValue()) < SMALL
        ? x.multiply(series(x, 1, 1, 17))
        : exp(x).subtract(ONE);
  }

  public static Apfloat sinh(Apfloat x) {
    return StrictMath.abs(x.doubleValue()) < SMALL
        ? x.multiply(series(x.multiply(x), 1, 2, 9))
        : exp(x).subtract(exp(x.negate())).divide(TWO);
  }

  public static Apfloat cosh(Apfloat x) {
    return exp(x).add(exp(x.negate())).divide(TWO);
  }

  /// Where tanh is nearly ±1, by its distance from that.
  public static Apfloat tanh(Apfloat x) {
    if (StrictMath.abs(x.doubleValue()) < SMALL) {
      return sinh(x).divide(cosh(x));
    }
    Apfloat rest = exp(ApfloatMath.abs(x).multiply(exact(-2)));
    Apfloat value = ONE.subtract(rest).divide(ONE.add(rest));
    return x.signum() < 0 ? value.negate() : value;
  }

  /// Of a positive number, which may be twice the largest double.
  public static Apfloat log(Apfloat x) {
    if (Double.isInfinite(x.doubleValue())) {
      return log(x.divide(TWO)).add(LN_2);
    }
    double estimate = StrictMath.log(x.doubleValue());
    Apfloat power = exp(exact(estimate));
    return exact(estimate).add(twiceAtanh(x.subtract(power).divide(x.add(power))));
  }

  public static Apfloat log1p(Apfloat x) {
    return StrictMath.abs(x.doubleValue()) < SMALL
        ? twiceAtanh(x.divide(TWO.add(x)))
        : log(ONE.add(x));
  }

  /// ln((1 + u) / (1 - u)) of a small number.
  private static Apfloat twiceAtanh(Apfloat u) {
    return TWO.multiply(oddSeries(u, u.multiply(u)));
  }

  public static Apfloat sqrt(Apfloat x) {
    return x.signum() == 0 ? x : ApfloatMath.sqrt(x);
  }

  /// √(1 - x²), from the two differences that do not cancel.
  public static Apfloat leg(Apfloat x) {
    return sqrt(ONE.subtract(x).multiply(ONE.add(x)));
  }

  public static Apfloat asinh(Apfloat x) {
    Apfloat size = ApfloatMath.abs(x);
    Apfloat square = size.multiply(size);
    Apfloat value = log1p(size.add(square.divide(ONE.add(sqrt(ONE.add(square))))));
    return x.signum() < 0 ? value.negate() : value;
  }

  public static Apfloat acosh(Apfloat x) {
    Apfloat above = x.subtract(ONE);
    return log1p(above.add(sqrt(above.multiply(above.add(TWO)))));
  }

  /// The angle of the point (b, a), as atan2 has it: 0 at (0, 0).
  public static Apfloat angle(Apfloat a, Apfloat b) {
    if (a.signum() == 0 && b.signum() == 0) {
      return a;
    }
    if (ApfloatMath.abs(a).compareTo(ApfloatMath.abs(b)) > 0) {
      Apfloat quarter = PI.divide(a.signum() > 0 ? TWO : TWO.negate());
      return b.signum() == 0 ? quarter : quarter.subtract(atan(b.divide(a)));
    }
    Apfloat angle = a.signum() == 0 ? a : atan(a.divide(b));
    return b.signum() > 0 ? angle : a.signum() < 0 ? angle.subtract(PI) : angle.add(PI);
  }

  /// Whole exponents up to a thousand by products, others by logarithms.
  public static Apfloat power(Apfloat a, Apfloat b) {
    boolean whole = b.truncate().equals(b) && b.scale() <= 3;
    if (a.signum() == 0) {
      return b.signum() == 0 ? ONE : ApfloatMath.pow(a, b.signum());
    }
    if (whole) {
      return ApfloatMath.pow(a, b.longValueExact());
    }
    if (a.signum() < 0) {
      if (!b.truncate().equals(b)) {
        throw new ArithmeticException("no power of a negative number");
      }
      Apfloat size = exp(b.multiply(log(a.negate())));
      return b.truncate().mod(Apint.ONE.add(Apint.ONE)).signum() == 0 ? size : size.negate();
    }
    return exp(b.multiply(log(a)));
  }

  public record SinCos(Apfloat sin, Apfloat cos) {}

  /// Of any double, by taking off quarter turns of 400 digits.
  public static SinCos sinCos(double x) {
    return sinCos(new BigDecimal(x));
  }

  public static SinCos sinCos(Apfloat x) {
    return sinCos(decimal(x));
  }

  private static SinCos sinCos(BigDecimal x) {
    BigDecimal quarters = x.divide(HALF_PI, 0, RoundingMode.HALF_EVEN);
    Apfloat rest = new Apfloat(x.subtract(quarters.multiply(HALF_PI)), DIGITS);
    Apfloat minusSquare = rest.multiply(rest).negate();
    Apfloat sin = rest.multiply(series(minusSquare, 1, 2, 23));
    Apfloat cos = series(minusSquare, 0, 2, 23);
    return switch (quarters.toBigInteger().intValue() & 3) {
      case 0 -> new SinCos(sin, cos);
      case 1 -> new SinCos(cos, sin.negate());
      case 2 -> new SinCos(sin.negate(), cos.negate());
      default -> new SinCos(cos.negate(), sin);
    };
  }

  public static Apfloat atan(Apfloat x) {
    double estimate = StrictMath.atan(x.doubleValue());
    if (StrictMath.abs(estimate) < SMALL) {
      return oddSeries(x, x.multiply(x).negate());
    }
    if (StrictMath.abs(estimate) > 1) {
      Apfloat rest = atan(ONE.divide(x));
      return exact(x.signum()).multiply(PI).divide(TWO).subtract(rest);
    }
    SinCos near = sinCos(estimate);
    Apfloat tan =
        x.multiply(near.cos).subtract(near.sin).divide(near.cos.add(x.multiply(near.sin)));
    return exact(estimate).add(oddSeries(tan, tan.multiply(tan).negate()));
  }

  /// All terms of e^(-x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!! have one sign.
  public static Apfloat erf(Apfloat x) {
    double estimate = x.doubleValue();
    if (estimate == 0) {
      return x.multiply(TWO_BY_ROOT_PI);
    }
    if (StrictMath.abs(estimate) > SATURATED) {
      return exact(x.signum());
    }
    Apfloat square = x.multiply(x);
    Apfloat term = x;
    Apfloat sum = x;
    for (int n = 1; StrictMath.abs(term.scale() - sum.scale()) < DIGITS; n++) {
      term = term.multiply(square).divide(exact(n + 0.5));
      sum = sum.add(term);
    }
    return sum.multiply(TWO_BY_ROOT_PI).multiply(exp(square.negate()));
  }

  /// 1 - erf, and where that loses too many digits Laplace's continued fraction.
  public static Apfloat erfc(Apfloat x) {
    if (x.doubleValue() < 6) {
      return ONE.subtract(erf(x));
    }
    Apfloat tail = x;
    for (int k = 80; k >= 1; k--) {
      tail = x.add(exact(k / 2.0).divide(tail));
    }
    return TWO_BY_ROOT_PI.divide(TWO).divide(tail).multiply(exp(x.multiply(x).negate()));
  }

  /// ln |Γ(x)| by Stirling's series, and left of 1/2 by the sine.
  public static Apfloat lgamma(Apfloat x) {
    if (x.doubleValue() < 0.5) {
      Apfloat sine = ApfloatMath.abs(turn(x).sin);
      return log(PI.divide(sine)).subtract(lgamma(ONE.subtract(x)));
    }
    Apfloat far = x;
    Apfloat product = ONE;
    while (far.doubleValue() < FAR) {
      product = product.multiply(far);
      far = far.add(ONE);
    }
    Apfloat sum = far.subtract(HALF).multiply(log(far)).subtract(far);
    sum = sum.add(log(TWO.multiply(PI)).divide(TWO)).subtract(log(product));
    for (int j = 1; j <= BERNOULLI.size(); j++) {
      Apfloat divisor = exact(2 * j * (2 * j - 1)).multiply(ApfloatMath.pow(far, 2L * j - 1));
      sum = sum.add(BERNOULLI.get(j - 1).divide(divisor));
    }
    return sum;
  }

  public static Apfloat digamma(Apfloat x) {
    if (x.doubleValue() < 0.5) {
      SinCos turn = turn(x);
      return digamma(ONE.subtract(x)).subtract(PI.multiply(turn.cos).divide(turn.sin));
    }
    Apfloat far = x;
    Apfloat sum = Apfloat.ZERO;
    while (far.doubleValue() < FAR) {
      sum = sum.subtract(ONE.divide(far));
      far = far.add(ONE);
    }
    sum = sum.add(log(far)).subtract(HALF.divide(far));
    for (int j = 1; j <= BERNOULLI.size(); j++) {
      Apfloat divisor = exact(2 * j).multiply(ApfloatMath.pow(far, 2L * j));
      sum = sum.subtract(BERNOULLI.get(j - 1).divide(divisor));
    }
    return sum;
  }

  /// sin and cos of πx.
  private static SinCos turn(Apfloat x) {
    BigDecimal number = decimal(x);
    BigDecimal whole = number.setScale(0, RoundingMode.HALF_EVEN);
    SinCos rest = sinCos(PI.multiply(new Apfloat(number.subtract(whole), DIGITS)));
    return whole.toBigInteger().testBit(0)
        ? new SinCos(rest.sin.negate(), rest.cos.negate())
        : rest;
  }

  /// By the recurrence, however far it is to the right, and the series of Euler and Maclaurin; left
  /// of -100 by the sums to both sides.
  public static Apfloat polygamma(int n, Apfloat x) {
    if (n == 0) {
      return digamma(x);
    }
    Apfloat size = x.doubleValue() < -100 ? bothSides(n, x) : zeta(n, x);
    return n % 2 == 1 ? size : size.negate();
  }

  private static Apfloat bothSides(int n, Apfloat x) {
    Apfloat above = x.subtract(x.floor());
    Apfloat below = zeta(n, ONE.subtract(above)).subtract(zeta(n, ONE.subtract(x)));
    return n % 2 == 1 ? zeta(n, above).add(below) : zeta(n, above).subtract(below);
  }

  /// n! Σ 1 / (x + k)ⁿ⁺¹
  private static Apfloat zeta(int n, Apfloat x) {
    Apfloat factorial = ONE.divide(PER_FACTORIAL.get(n));
    Apfloat far = x;
    Apfloat sum = Apfloat.ZERO;
    while (far.doubleValue() < FAR + n) {
      sum = sum.add(factorial.divide(ApfloatMath.pow(far, n + 1)));
      far = far.add(ONE);
    }
    Apfloat power = factorial.divide(ApfloatMath.pow(far, n + 1));
    sum = sum.add(power.multiply(far).divide(exact(n))).add(power.divide(TWO));
    Apfloat rising = exact(n + 1).multiply(power).divide(far);
    for (int j = 1; j <= BERNOULLI.size(); j++) {
      sum = sum.add(rising.multiply(BERNOULLI.get(j - 1)).multiply(PER_FACTORIAL.get(2 * j)));
      Apfloat next = exact((double) (n + 2 * j) * (n + 2 * j + 1));
      rising = rising.multiply(next).divide(far.multiply(far));
    }
    return sum;
  }

  /// By the sum of binomials in which they are 0 together.
  private static List<Apfloat> bernoulli(int count) {
    List<Apfloat> all = new ArrayList<>();
    List<Apfloat> even = new ArrayList<>();
    for (int m = 0; m <= 2 * count; m++) {
      Apfloat sum = Apfloat.ZERO;
      Apfloat binomial = ONE;
      for (int k = 0; k < m; k++) {
        sum = sum.add(binomial.multiply(all.get(k)));
        binomial = binomial.multiply(exact(m + 1 - k)).divide(exact(k + 1));
      }
      all.add(m == 0 ? ONE : sum.negate().divide(exact(m + 1)));
      if (m > 0 && m % 2 == 0) {
        even.add(all.getLast());
      }
    }
    return even;
  }

  /// Σ xⁿ / (first + n step)! over `count` terms, by Horner's rule.
  private static Apfloat series(Apfloat x, int first, int step, int count) {
    Apfloat sum = PER_FACTORIAL.get(first + (count - 1) * step);
    for (int n = count - 2; n >= 0; n--) {
      sum = sum.multiply(x).add(PER_FACTORIAL.get(first + n * step));
    }
    return sum;
  }

  /// x Σ squareⁿ / (2n + 1).
  private static Apfloat oddSeries(Apfloat x, Apfloat square) {
    Apfloat sum = PER_ODD.getLast();
    for (Apfloat term : PER_ODD.reversed().subList(1, PER_ODD.size())) {
      sum = sum.multiply(square).add(term);
    }
    return x.multiply(sum);
  }

  private static List<Apfloat> perFactorial(int count) {
    List<Apfloat> terms = new ArrayList<>(List.of(ONE));
    for (int n = 1; n <= count; n++) {
      terms.add(terms.getLast().divide(exact(n)));
    }
    return terms;
  }

  private static List<Apfloat> perOdd(int count) {
    List<Apfloat> terms = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      terms.add(ONE.divide(exact(2 * n + 1)));
    }
    return terms;
  }

  static BigDecimal decimal(Apfloat x) {
    return new BigDecimal(x.toString());
  }

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }
}
