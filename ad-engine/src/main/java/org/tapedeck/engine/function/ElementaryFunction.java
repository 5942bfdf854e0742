package org.tapedeck.engine.function;

import static org.tapedeck.engine.function.Definition.call;
import static org.tapedeck.engine.function.Definition.infix;
import static org.tapedeck.engine.function.Definition.prefix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The elementary functions, one row each: symbol, value, and per operand the partial as written in
/// a textbook and as computed. Every derivative in Tapedeck, forward or reverse, comes from here.
///
/// Values and partials are computed with `StrictMath`, so every machine gives the same digits. In
/// the written rules `a` and `b` are the operands and `v` is the value. The computed partial may
/// use another form of the same expression, where the written one loses digits.
///
/// Where a function has no derivative, the partial follows a stated convention (`convention()`):
/// subgradient 0 for `abs`, `sign` and `relu` at 0, one half each for `min` and `max` at a tie
/// (equal shares in a chain of them, see `Tape`), and never NaN from `0 * ln(0)` in `a^b`. Outside
/// its domain the value is NaN or infinite as IEEE 754 says, and so are the partials.
// A row is a record of strings and stateless lambdas, which Error Prone cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum ElementaryFunction {
  ADD(
      infix("+", (a, b) -> a + b)
          .extended(Complex::plus)
          .by("1", (_, _, _) -> 1)
          .by("1", (_, _, _) -> 1)
          .within(0.5, 0)),
  SUBTRACT(
      infix("-", (a, b) -> a - b)
          .extended(Complex::minus)
          .by("1", (_, _, _) -> 1)
          .by("-1", (_, _, _) -> -1)
          .within(0.5, 0)),
  MULTIPLY(
      infix("*", (a, b) -> a * b)
          .extended(Complex::times)
          .by("b", (_, b, _) -> b)
          .by("a", (a, _, _) -> a)
          .within(0.5, 0)),
  DIVIDE(
      infix("/", (a, b) -> a / b)
          .extended(Complex::dividedBy)
          .by("1 / b", (_, b, _) -> 1 / b)
          .by("-v / b", (a, b, v) -> Special.quotientByDivisor(a, b, v))
          .on("b ≠ 0", (_, b) -> b != 0)
          .within(0.5, 2)),
  POWER(
      infix("^", StrictMath::pow)
          .extended(Complex::power)
          .by("b * a^(b - 1)", (a, b, _) -> Power.byBase(a, b))
          .by("v * ln(a)", Power::byExponent)
          .taking("taken.power", (a, b) -> a == 0 && b >= 0)
          .on("a > 0, a = 0 ≤ b, or b a whole number (a ≠ 0)", Power::isDefined)),
  NEGATE(
      prefix("-", (a, _) -> -a)
          .extended((a, _) -> a.negated())
          .by("-1", (_, _, _) -> -1)
          .within(0, 0)),

  SIN(
      call("sin", (a, _) -> StrictMath.sin(a))
          .extended((a, _) -> a.sin())
          .by("cos(a)", (a, _, _) -> StrictMath.cos(a))),
  COS(
      call("cos", (a, _) -> StrictMath.cos(a))
          .extended((a, _) -> a.cos())
          .by("-sin(a)", (a, _, _) -> -StrictMath.sin(a))),
  // No double is a pole.
  TAN(
      call("tan", (a, _) -> StrictMath.tan(a))
          .extended((a, _) -> a.sin().dividedBy(a.cos()))
          .by("1 + v^2", (_, _, v) -> 1 + v * v)),
  ASIN(
      call("asin", (a, _) -> StrictMath.asin(a))
          .extended((a, _) -> a.asin())
          .by("1 / sqrt(1 - a^2)", (a, _, _) -> Special.asinPartial(a))
          .on("-1 ≤ a ≤ 1", (a, _) -> -1 <= a && a <= 1)),
  ACOS(
      call("acos", (a, _) -> StrictMath.acos(a))
          .extended((a, _) -> a.acos())
          .by("-1 / sqrt(1 - a^2)", (a, _, _) -> -Special.asinPartial(a))
          .on("-1 ≤ a ≤ 1", (a, _) -> -1 <= a && a <= 1)),
  ATAN(
      call("atan", (a, _) -> StrictMath.atan(a))
          .extended((a, _) -> a.atan())
          .by("1 / (1 + a^2)", (a, _, _) -> Special.atanPartial(a))),
  SINH(
      call("sinh", (a, _) -> StrictMath.sinh(a))
          .extended((a, _) -> a.sinh())
          .by("cosh(a)", (a, _, _) -> StrictMath.cosh(a))
          .within(2.5, 3.5)),
  COSH(
      call("cosh", (a, _) -> StrictMath.cosh(a))
          .extended((a, _) -> a.cosh())
          .by("sinh(a)", (a, _, _) -> StrictMath.sinh(a))
          .within(2.5, 3.5)),
  // 1 - v^2 loses all digits where tanh is near 1.
  TANH(
      call("tanh", (a, _) -> StrictMath.tanh(a))
          .extended((a, _) -> a.tanh())
          .by("1 - v^2", (a, _, _) -> Special.tanhPartial(a))
          .within(2.5, 3.5)),
  ASINH(
      call("asinh", (a, _) -> Special.asinh(a))
          .extended((a, _) -> a.asinh())
          .by("1 / sqrt(a^2 + 1)", (a, _, _) -> Radius.cosine(1, a))
          .within(2, 2)),
  ACOSH(
      call("acosh", (a, _) -> Special.acosh(a))
          .extended((a, _) -> a.acosh())
          .by("1 / sqrt(a^2 - 1)", (a, _, _) -> Special.acoshPartial(a))
          .on("a ≥ 1", (a, _) -> a >= 1)
          .within(2, 2)),
  ATANH(
      call("atanh", (a, _) -> Special.atanh(a))
          .extended((a, _) -> a.atanh())
          .by("1 / (1 - a^2)", (a, _, _) -> Special.atanhPartial(a))
          .on("-1 < a < 1", (a, _) -> -1 < a && a < 1)
          .within(2, 2)),

  EXP(call("exp", (a, _) -> StrictMath.exp(a)).extended((a, _) -> a.exp()).by("v", (_, _, v) -> v)),
  // v + 1 loses all digits where exp(a) is small.
  EXPM1(
      call("expm1", (a, _) -> StrictMath.expm1(a))
          .extended((a, _) -> a.expm1())
          .by("v + 1", (a, _, _) -> StrictMath.exp(a))),
  LN(
      call("ln", (a, _) -> StrictMath.log(a))
          .extended((a, _) -> a.ln())
          .by("1 / a", (a, _, _) -> 1 / logarithmic(a))
          .on("a > 0", (a, _) -> a > 0)),
  LOG10(
      call("log10", (a, _) -> StrictMath.log10(a))
          .extended((a, _) -> a.ln().times(DoubleDouble.PER_LN_10.high()))
          .by("1 / (a * ln(10))", (a, _, _) -> DoubleDouble.PER_LN_10.high() / logarithmic(a))
          .on("a > 0", (a, _) -> a > 0)
          .within(2, 2)),
  LOG2(
      call("log2", (a, _) -> Special.log2(a))
          .extended((a, _) -> a.ln().times(DoubleDouble.PER_LN_2.high()))
          .by("1 / (a * ln(2))", (a, _, _) -> DoubleDouble.PER_LN_2.high() / logarithmic(a))
          .on("a > 0", (a, _) -> a > 0)
          .within(2, 2)),
  LOG1P(
      call("log1p", (a, _) -> StrictMath.log1p(a))
          .extended((a, _) -> a.log1p())
          .by("1 / (1 + a)", (a, _, _) -> 1 / logarithmic(1 + a))
          .on("a > -1", (a, _) -> a > -1)),
  SQRT(
      call("sqrt", (a, _) -> StrictMath.sqrt(a))
          .extended((a, _) -> a.sqrt())
          .by("1 / (2 * v)", (_, _, v) -> 0.5 / StrictMath.abs(v))
          .taking("taken.sqrt", (a, _) -> a == 0)
          .on("a ≥ 0", (a, _) -> a >= 0)
          .within(0.5, 2)),
  CBRT(
      call("cbrt", (a, _) -> StrictMath.cbrt(a))
          .extended((a, _) -> a.cbrt())
          .by("1 / (3 * v^2)", (a, _, v) -> Special.cbrtPartial(a, v))
          .taking("taken.cbrt", (a, _) -> a == 0)),

  // Adding 0 turns -0 into 0.
  ABS(
      call("abs", (a, _) -> StrictMath.abs(a))
          .by("sign(a)", (a, _, _) -> StrictMath.signum(a) + 0.0)
          .taking("taken.abs", (a, _) -> a == 0)
          .within(0, 0)),
  SIGN(
      call("sign", (a, _) -> StrictMath.signum(a))
          .by("0", (a, _, _) -> Double.isNaN(a) ? a : 0)
          .taking("taken.sign", (a, _) -> a == 0)
          .within(0, 0)),
  FLOOR(
      call("floor", (a, _) -> StrictMath.floor(a))
          .by("0", (a, _, _) -> Double.isNaN(a) ? a : 0)
          .taking("taken.floor", (a, _) -> isWhole(a))
          .within(0, 0)),
  CEIL(
      call("ceil", (a, _) -> StrictMath.ceil(a))
          .by("0", (a, _, _) -> Double.isNaN(a) ? a : 0)
          .taking("taken.ceil", (a, _) -> isWhole(a))
          .within(0, 0)),
  RELU(
      call("relu", (a, _) -> StrictMath.max(a, 0.0))
          .by("sign(v)", (_, _, v) -> StrictMath.signum(v))
          .taking("taken.relu", (a, _) -> a == 0)
          .within(0, 0)),
  // v * (1 - v) loses all digits where sigmoid is near 1.
  SIGMOID(
      call("sigmoid", (a, _) -> Special.sigmoid(a))
          .extended((a, _) -> a.sigmoid())
          .by("v * (1 - v)", (a, _, _) -> Special.sigmoidPartial(a))
          .within(2, 2)),
  SOFTPLUS(
      call("softplus", (a, _) -> Special.softplus(a))
          .extended((a, _) -> a.softplus())
          .by("sigmoid(a)", (a, _, _) -> Special.sigmoid(a))
          .within(2, 2)),
  ERF(
      call("erf", (a, _) -> Erf.value(a))
          .extended((a, _) -> Erf.value(a))
          .by("2 / sqrt(pi) * exp(-a^2)", (a, _, _) -> Erf.partial(a))),
  ERFC(
      call("erfc", (a, _) -> Erf.complementOf(a))
          .extended((a, _) -> Erf.complementOf(a))
          .by("-2 / sqrt(pi) * exp(-a^2)", (a, _, _) -> -Erf.partial(a))
          .within(2, 2)),
  LGAMMA(
      call("lgamma", (a, _) -> Gamma.logarithm(a))
          .extended((a, _) -> ComplexGamma.logarithm(a))
          .by("digamma(a)", (a, _, _) -> Gamma.digamma(a))
          .on("a is not 0, −1, −2, …", (a, _) -> !Gamma.isPole(a))),
  DIGAMMA(
      call("digamma", (a, _) -> Gamma.digamma(a))
          .extended((a, _) -> ComplexGamma.digamma(a))
          .by("polygamma(1, a)", (a, _, _) -> Gamma.polygamma(1, a))
          .on("a is not 0, −1, −2, …", (a, _) -> !Gamma.isPole(a))),
  // Of a whole order there is no derivative by it.
  POLYGAMMA(
      call("polygamma", (a, b) -> Gamma.isOrder(a) ? Gamma.polygamma(a, b) : Double.NaN)
          .extended(ComplexGamma::polygamma)
          .by("0 / 0", (_, _, _) -> Double.NaN)
          .by(
              "polygamma(a + 1, b)",
              (a, b, _) -> Gamma.isOrder(a) ? Gamma.polygamma(a + 1, b) : Double.NaN)
          .on(
              "a = 0, 1, …, 100 and b is not 0, −1, −2, …",
              (a, b) -> Gamma.isOrder(a) && !Gamma.isPole(b))),

  ATAN2(
      call("atan2", StrictMath::atan2)
          .extended(Complex::atan2)
          .by("b / (a^2 + b^2)", (a, b, _) -> Radius.perSquare(b, a))
          .taking("taken.atan2", (a, b) -> a == 0 && b == 0)
          .by("-a / (a^2 + b^2)", (a, b, _) -> Radius.perSquare(-a, b))
          .taking("taken.atan2", (a, b) -> a == 0 && b == 0)
          .within(2, 2)),
  // The JDK promises 1 ulp, but where the smaller operand is subnormal it takes the root of
  // a * a + b * b, each rounded (FdLibm.Hypot, JDK 25): 1.5 ulp at most.
  HYPOT(
      call("hypot", StrictMath::hypot)
          .extended(Complex::hypot)
          .by("a / v", (a, b, _) -> Radius.cosine(a, b))
          .taking("taken.hypot", (a, b) -> a == 0 && b == 0)
          .by("b / v", (a, b, _) -> Radius.cosine(b, a))
          .taking("taken.hypot", (a, b) -> a == 0 && b == 0)
          .within(1.5, 2)),
  MIN(
      call("min", StrictMath::min)
          .by("(1 - sign(a - b)) / 2", (a, b, _) -> shareOfGreater(b, a))
          .taking("taken.min", (a, b) -> a == b)
          .by("(1 + sign(a - b)) / 2", (a, b, _) -> shareOfGreater(a, b))
          .taking("taken.min", (a, b) -> a == b)
          .within(0, 0)),
  MAX(
      call("max", StrictMath::max)
          .by("(1 + sign(a - b)) / 2", (a, b, _) -> shareOfGreater(a, b))
          .taking("taken.max", (a, b) -> a == b)
          .by("(1 - sign(a - b)) / 2", (a, b, _) -> shareOfGreater(b, a))
          .taking("taken.max", (a, b) -> a == b)
          .within(0, 0));

  private static final Map<String, ElementaryFunction> BY_NAME = byName();

  private final Definition definition;
  private final Definition.Primal primal;
  private final Definition.Partial byFirst;
  private final Definition.Partial byLast;
  private final int arity;

  ElementaryFunction(Definition definition) {
    this.definition = definition;
    primal = definition.primal();
    byFirst = definition.rules().getFirst().partial();
    byLast = definition.rules().getLast().partial();
    arity = definition.rules().size();
  }

  /// The function called `name` in programs, also by its second name `log` (for `ln`) or `pow` (for
  /// `^`); empty for any other text, operators included.
  public static Optional<ElementaryFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// As written in programs: `+`, `sin`, and `-` for both SUBTRACT and NEGATE.
  public String symbol() {
    return definition.symbol();
  }

  public Notation notation() {
    return definition.notation();
  }

  /// The number of operands: 1 or 2.
  public int arity() {
    return arity;
  }

  /// The partial by `operand` (from 0) as a formula in Tapedeck's own language over the operands
  /// `a`, `b` and the value `v`.
  public String partialRule(int operand) {
    return rule(operand).text();
  }

  /// Where the function is defined, in words; empty when everywhere.
  public String domain() {
    return definition.domain();
  }

  /// Whether `(a, b)` is in the domain. There the value of finite operands is a number, or ±∞ where
  /// it is too large for a double.
  public boolean isDefined(double a, double b) {
    return definition.region().contains(a, b);
  }

  /// What is taken as the partial where none exists, by the codes of the sentences that tell it;
  /// empty where no such point is.
  public String convention() {
    return definition.rules().stream()
        .map(Definition.Rule::convention)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// The convention that the partial by `operand` follows at `(a, b)`, by its code; empty where the
  /// partial is a derivative.
  public Optional<String> conventionAt(int operand, double a, double b) {
    Definition.Rule rule = rule(operand);
    return rule.kink().at(a, b) ? Optional.of(rule.convention()) : Optional.empty();
  }

  /// The most that a value of this function may be off, in ulp of the value.
  public double valueUlps() {
    return definition.accuracy().value();
  }

  /// The most that a partial of this function may be off, in ulp of the partial.
  public double partialUlps() {
    return definition.accuracy().partial();
  }

  /// The value at `(a, b)`, within `valueUlps()`; a function of one operand ignores `b`.
  public double value(double a, double b) {
    return primal.value(a, b);
  }

  /// The partial by `operand` (from 0) at `(a, b)`, where `v` is the value there; within
  /// `partialUlps()`.
  public double partial(int operand, double a, double b, double v) {
    return (operand == 0 ? byFirst : byLast).at(a, b, v);
  }

  /// The value at complex operands a tiny step off the real axis, along which the function is
  /// analytic; empty where it is not. Costs some real functions.
  public Optional<Complex> value(Complex a, Complex b) {
    double v = value(a.re(), b.re());
    boolean smooth =
        (a.im() == 0 || isSmooth(0, a.re(), b.re(), v))
            && (b.im() == 0 || isSmooth(arity() - 1, a.re(), b.re(), v));
    return smooth ? definition.analytic().map(f -> f.value(a, b)) : Optional.empty();
  }

  private boolean isSmooth(int operand, double a, double b, double v) {
    return conventionAt(operand, a, b).isEmpty() && Double.isFinite(partial(operand, a, b, v));
  }

  private Definition.Rule rule(int operand) {
    if (operand < 0 || operand >= arity()) {
      throw new IllegalArgumentException(this + " has no operand " + operand);
    }
    return definition.rules().get(operand);
  }

  private static Map<String, ElementaryFunction> byName() {
    Map<String, ElementaryFunction> names = new HashMap<>();
    for (ElementaryFunction function : values()) {
      if (function.notation() == Notation.CALL) {
        names.put(function.symbol(), function);
      }
    }
    names.put("log", LN);
    names.put("pow", POWER);
    return names;
  }

  /// The slope of a logarithm stops where its domain does.
  private static double logarithmic(double a) {
    return a < 0 ? Double.NaN : StrictMath.abs(a);
  }

  private static boolean isWhole(double a) {
    return Double.isFinite(a) && a == StrictMath.rint(a);
  }

  private static double shareOfGreater(double mine, double other) {
    return mine > other ? 1 : mine < other ? 0 : mine == other ? 0.5 : Double.NaN;
  }
}
