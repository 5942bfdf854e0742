package org.tapedeck.engine.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers that the engine is measured by are themselves those of apfloat.
class ExactMathTest {
  /// apfloat loses digits of its own where a function cancels.
  private static final int APFLOAT_DIGITS = 120;

  private static final int POINTS = 12;

  static Stream<Arguments> functions() {
    return Stream.of(
        function("exp", ExactMath::exp, ApfloatMath::exp, 700),
        function("exp", ExactMath::exp, ApfloatMath::exp, 1e-6),
        function("expm1", ExactMath::expm1, x -> ApfloatMath.exp(x).subtract(Apfloat.ONE), 9e-4),
        function("sinh", ExactMath::sinh, ApfloatMath::sinh, 9e-4),
        function("sinh", ExactMath::sinh, ApfloatMath::sinh, 20),
        function("cosh", ExactMath::cosh, ApfloatMath::cosh, 20),
        function("tanh", ExactMath::tanh, ApfloatMath::tanh, 9e-4),
        function("tanh", ExactMath::tanh, ApfloatMath::tanh, 20),
        function("log", x -> ExactMath.log(square(x)), x -> ApfloatMath.log(square(x)), 1e3),
        function("log1p", ExactMath::log1p, x -> ApfloatMath.log(Apfloat.ONE.add(x)), 9e-4),
        function("log1p", ExactMath::log1p, x -> ApfloatMath.log(Apfloat.ONE.add(x)), 0.9),
        function("sin", x -> ExactMath.sinCos(x).sin(), ApfloatMath::sin, 10),
        function("sin", x -> ExactMath.sinCos(x).sin(), ApfloatMath::sin, 1e20),
        function("cos", x -> ExactMath.sinCos(x).cos(), ApfloatMath::cos, 100),
        function("atan", ExactMath::atan, ApfloatMath::atan, 9e-4),
        function("atan", ExactMath::atan, ApfloatMath::atan, 9),
        function("erf", ExactMath::erf, ApfloatMath::erf, 1),
        function("digamma", ExactMath::digamma, ApfloatMath::digamma, 30),
        function("trigamma", x -> ExactMath.polygamma(1, x), x -> ApfloatMath.polygamma(1, x), 30),
        function("polygamma", x -> ExactMath.polygamma(4, x), x -> ApfloatMath.polygamma(4, x), 30),
        function(
            "polygamma", x -> ExactMath.polygamma(3, x), x -> ApfloatMath.polygamma(3, x), 120),
        function(
            "lgamma",
            x -> ExactMath.lgamma(square(x)),
            x -> ApfloatMath.log(ApfloatMath.gamma(square(x))),
            5),
        function(
            "lgamma",
            ExactMath::lgamma,
            x -> ApfloatMath.log(ApfloatMath.abs(ApfloatMath.gamma(x))),
            30));
  }

  private static Arguments function(
      String name, UnaryOperator<Apfloat> ours, UnaryOperator<Apfloat> theirs, double range) {
    return Arguments.of(name, ours, theirs, range);
  }

  private static Apfloat square(Apfloat x) {
    return x.multiply(x);
  }

  @ParameterizedTest(name = "{0} up to {3}")
  @MethodSource("functions")
  void seriesGiveTheDigitsOfApfloat(
      String name, UnaryOperator<Apfloat> ours, UnaryOperator<Apfloat> theirs, double range) {
    Random random = new Random(5);
    for (int i = 0; i < POINTS; i++) {
      Apfloat x = ExactMath.exact(range * (2 * random.nextDouble() - 1));
      Apfloat expected = theirs.apply(x.precision(APFLOAT_DIGITS));

      Apfloat error = ours.apply(x).subtract(expected).divide(expected);

      assertTrue(error.signum() == 0 || error.scale() < -50, name + " at " + x + ": " + error);
    }
  }

  @Test
  void anglesOfAnySizeAreReduced() {
    Apfloat sin = ExactMath.sinCos(1e300).sin();

    assertTrue(StrictMath.abs(sin.doubleValue() - StrictMath.sin(1e300)) < 1e-15);
  }
}
