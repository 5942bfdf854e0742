package org.tapedeck.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes programs by chance whose names look like those that numberings give.
final class RandomNames {
  private static final List<String> NAMES =
      List.of(
          "x", "x1", "x₂", "x_1", "x3", "y", "y_a", "y_b", "y_c", "y_a_a", "y_aa", "v1", "v2",
          "v10", "v_1", "v01", "z1", "z2", "u1", "w3", "_", "_a", "a_", "e", "E", "α", "α_a", "β1",
          "h", "h_a", "vv1", "t1", "q1");

  private final Random random;
  private final List<String> known = new ArrayList<>(List.of("x"));
  private final StringBuilder text = new StringBuilder();

  private RandomNames(int seed) {
    random = new Random(seed);
  }

  static String program(int seed) {
    return new RandomNames(seed).write();
  }

  private String write() {
    text.append("f(a, b) = a*b + e*a\n");
    text.append("g = [1, 2]\n");
    text.append("x = 1\n");
    int statements = 3 + random.nextInt(8);
    for (int i = 0; i < statements; i++) {
      statement(i);
    }
    text.append("last = ").append(formula()).append('\n');
    return text.toString();
  }

  private void statement(int number) {
    switch (random.nextInt(7)) {
      case 0 -> literal();
      case 1 -> repeat();
      case 2 -> vector("m" + number);
      case 3 -> text.append("g[2] = ").append(formula());
      default -> text.append(setting(""));
    }
    text.append('\n');
  }

  private void literal() {
    String name = name();
    text.append(known.contains(name) || random.nextBoolean() ? "" : "const ");
    text.append(name).append(" = ").append(1 + random.nextInt(9));
    known.add(name);
  }

  private void repeat() {
    text.append(setting("")).append('\n');
    text.append("for k = 1..").append(1 + random.nextInt(6)).append(" { ");
    text.append(setting("k * ")).append("; ").append(setting("")).append(" }");
  }

  private void vector(String name) {
    text.append(name).append(" = [").append(formula()).append(", ").append(formula()).append("]\n");
    text.append(name).append("[1] = ").append(formula());
  }

  private String setting(String factor) {
    String value = factor + formula();
    String name = name();
    known.add(name);
    return name + " = " + value;
  }

  private String formula() {
    return switch (random.nextInt(4)) {
      case 0 -> "f(%s, %s)".formatted(operand(), operand());
      case 1 -> "%s * %s + sin(%s)".formatted(operand(), operand(), operand());
      case 2 -> "%s - 2 * %s".formatted(operand(), operand());
      default -> "f(g[1], %s) + e".formatted(operand());
    };
  }

  private String operand() {
    return known.get(random.nextInt(known.size()));
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }
}
