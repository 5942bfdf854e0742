package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tapedeck.engine.lang.Expr;

/// Writes programs by chance whose inputs have extreme magnitudes or stand beside poles, branch
/// cuts and kinks, and whose values come near those with errors of their own.
final class ExtremePrograms {
  private static final List<String> OF_ONE =
      List.of(
          "sin(%s)",
          "cos(%s)",
          "tan(%s)",
          "asin(%s)",
          "acos(%s)",
          "atan(%s)",
          "sinh(%s)",
          "cosh(%s)",
          "tanh(%s)",
          "asinh(%s)",
          "acosh(%s)",
          "atanh(%s)",
          "exp(%s)",
          "expm1(%s)",
          "ln(%s)",
          "log10(%s)",
          "log2(%s)",
          "log1p(%s)",
          "sqrt(%s)",
          "cbrt(%s)",
          "abs(%s)",
          "sign(%s)",
          "relu(%s)",
          "sigmoid(%s)",
          "softplus(%s)",
          "erf(%s)",
          "-(%s)",
          "1/%s",
          "%s²",
          "%s³",
          "%s⁻²");

  private static final List<String> OF_TWO =
      List.of(
          "%s + %s",
          "%s - %s",
          "%s * %s",
          "%s / %s",
          "%s ^ %s",
          "atan2(%s, %s)",
          "hypot(%s, %s)",
          "min(%s, %s)",
          "max(%s, %s)");

  /// Near 0, 1, -1, π or an operand, but for rounding.
  private static final List<String> NEAR =
      List.of(
          "sin(%1$s)^2 + cos(%1$s)^2 - 1",
          "sin(%1$s)^2 + cos(%1$s)^2",
          "%1$s / 3 * 3 - %1$s",
          "(%1$s + 1) - 1",
          "1 - %1$s * %1$s / (%1$s * %1$s)",
          "-%1$s / 7 * 7 / %1$s",
          "pi * %1$s / %1$s",
          "pi / 2 * (%1$s / %1$s)",
          "exp(ln(%1$s))",
          "%1$s * 1e-200 * 1e-200",
          "%1$s * 1e200");

  private static final double[] SPECIAL = {
    0, 1, -1, 0.5, -0.5, 2, -2, 3, StrictMath.PI, StrictMath.PI / 2, -StrictMath.PI, StrictMath.E
  };

  private final Random random;
  private final List<String> names = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private ExtremePrograms(long seed) {
    random = new Random(seed);
  }

  static String program(long seed) {
    return new ExtremePrograms(seed).write();
  }

  private String write() {
    int inputs = 1 + random.nextInt(3);
    for (int i = 1; i <= inputs; i++) {
      add("x" + i, Expr.Num.spelling(start()));
    }
    int statements = 1 + random.nextInt(6);
    for (int i = 1; i <= statements; i++) {
      add("a" + i, "1 * (" + formula() + ")");
    }
    return text.toString();
  }

  private void add(String name, String value) {
    text.append(name).append(" = ").append(value).append('\n');
    names.add(name);
  }

  private double start() {
    double sign = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(4)) {
      case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
      case 1 -> sign * StrictMath.pow(10, 630 * random.nextDouble() - 322);
      case 2 -> sign * (1 + StrictMath.scalb(random.nextDouble() - 0.5, -random.nextInt(50)));
      default -> 10 * random.nextDouble() - 5;
    };
  }

  private String formula() {
    List<String> forms =
        switch (random.nextInt(5)) {
          case 0, 1 -> OF_ONE;
          case 2, 3 -> OF_TWO;
          default -> NEAR;
        };
    return String.format(
        Locale.ROOT, forms.get(random.nextInt(forms.size())), operand(), operand());
  }

  private String operand() {
    return random.nextInt(8) == 0
        ? "(" + Expr.Num.spelling(start()) + ")"
        : names.get(random.nextInt(names.size()));
  }
}
