package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes programs by chance: inputs between -2 and 2, then statements that use what stands before.
public final class RandomPrograms {
  private static final List<String> SMOOTH =
      List.of(
          "sin(%s)",
          "cos(%s)",
          "tanh(%s)",
          "atan(%s)",
          "asinh(%s)",
          "sigmoid(%s)",
          "softplus(%s)",
          "erf(%s)",
          "-(%s)",
          "exp(sin(%s))",
          "sqrt(1 + %s^2)",
          "ln(2 + cos(%s))",
          "%s²",
          "(%s)^3");

  private static final List<String> SMOOTH_OF_TWO =
      List.of("%s + %s", "%s - %s", "%s * %s", "%s / (2 + sin(%s))", "hypot(1 + %s^2, %s)");

  private static final List<String> WILD =
      List.of(
          "ln(%s)",
          "sqrt(%s)",
          "exp(%s)",
          "asin(%s)",
          "acosh(%s)",
          "abs(%s)",
          "sign(%s)",
          "relu(%s)",
          "tan(%s)",
          "1 / %s",
          "cbrt(%s)",
          "log2(%s)",
          "atanh(%s)",
          "√%s",
          "cosh(%s)");

  private static final List<String> WILD_OF_TWO =
      List.of("%s ^ %s", "%s / %s", "atan2(%s, %s)", "max(%s, %s)", "min(%s, %s)");

  private final Random random;
  private final boolean wild;
  private final List<String> names = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private RandomPrograms(long seed, boolean wild) {
    random = new Random(seed);
    this.wild = wild;
  }

  /// A program of differentiable functions inside their domains.
  public static String smooth(long seed, int statements) {
    return new RandomPrograms(seed, false).write(statements);
  }

  /// A program of any functions, with kinks, poles and values outside the domain.
  public static String wild(long seed, int statements) {
    return new RandomPrograms(seed, true).write(statements);
  }

  /// A program with functions, conditions and loops around differentiable functions.
  public static String branching(long seed, int statements) {
    return new RandomPrograms(seed, false).writeBranching(statements);
  }

  private String writeBranching(int statements) {
    text.append("g(a, b) = a * sin(b) + x1\n");
    text.append("h(a) = if(a > 0, g(a, 2), g(1, a) - a)\n");
    add("x1", start());
    add("x2", start());
    for (int i = 1; i <= statements; i++) {
      switch (random.nextInt(6)) {
        case 0 -> add("a" + i, "g(%s, %s)".formatted(operand(), operand()));
        case 1 -> add("a" + i, "h(%s)".formatted(operand()));
        case 2 ->
            add(
                "a" + i,
                "if(%s < %s, %s, %s)".formatted(operand(), operand(), formula(), formula()));
        case 3 -> repeat("for k = 1..%d".formatted(random.nextInt(4)), "k * " + formula());
        case 4 -> countdown("c" + i);
        default -> add("a" + i, formula());
      }
    }
    add("last", "tanh(" + names.getLast() + " + x1)");
    return text.toString();
  }

  /// A loop that sets the name set last.
  private void repeat(String head, String value) {
    text.append(head).append(" {\n");
    text.append(names.getLast()).append(" = sin(").append(value).append(")\n}\n");
  }

  private void countdown(String name) {
    add(name, "x1 + 3");
    repeat("while " + name + " > 1", name + " - 1");
  }

  private String write(int statements) {
    int inputs = 1 + random.nextInt(4);
    for (int i = 1; i <= inputs; i++) {
      add("x" + i, start());
    }
    for (int i = 1; i <= statements; i++) {
      add("a" + i, formula());
    }
    return text.toString();
  }

  private String start() {
    double start = random.nextDouble() * 4 - 2;
    return wild && random.nextInt(4) == 0 ? "0" : String.format(Locale.ROOT, "%.3f", start);
  }

  private void add(String name, String value) {
    text.append(name).append(" = ").append(value).append('\n');
    names.add(name);
  }

  private String formula() {
    boolean two = random.nextBoolean();
    List<String> forms = two ? SMOOTH_OF_TWO : SMOOTH;
    if (wild && random.nextBoolean()) {
      forms = two ? WILD_OF_TWO : WILD;
    }
    String form = forms.get(random.nextInt(forms.size()));
    return String.format(Locale.ROOT, form, name(), operand());
  }

  private String operand() {
    return random.nextInt(6) == 0 ? String.valueOf(1 + random.nextInt(3)) : name();
  }

  private String name() {
    return names.get(random.nextInt(names.size()));
  }
}
