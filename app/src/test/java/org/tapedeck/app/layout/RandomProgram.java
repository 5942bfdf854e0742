package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes valid programs by chance, of everything that makes a graph's shape: numbers, vectors,
/// matrices, reductions, loops, own functions, conditions, and much that is never used.
final class RandomProgram {
  private static final String FUNCTIONS =
      """
      f(a, b) = a*b + sin(a)
      g(a) = f(a, 2) - f(1, a)*a
      h(u) = sum(u * u) / len(u)
      """;

  private static final List<String> OF_ONE =
      List.of("sin(%s)", "tanh(%s)", "-%s", "%s²", "g(%s)", "exp(-%s^2)", "relu(%s) + 1", "2%s");

  private static final List<String> OF_TWO =
      List.of(
          "%s + %s",
          "%s - %s",
          "%s * %s",
          "%s / (1 + %s^2)",
          "f(%s, %s)",
          "hypot(%s, %s)",
          "if(%s > 0, f(2, 1), cos(%s))");

  private static final List<String> MAPS =
      List.of("sin(%s)", "tanh(%s + 1)", "3 * %s", "-%s", "%s^2", "sigmoid(%s)");

  private static final List<String> REDUCTIONS =
      List.of("sum", "prod", "mean", "max", "min", "norm", "logsumexp", "h");

  /// A name and its shape: 0 rows for a number, 0 columns for a vector.
  private record Value(String name, int rows, int columns) {
    boolean isNumber() {
      return rows == 0;
    }

    boolean isVector() {
      return rows > 0 && columns == 0;
    }

    boolean isMatrix() {
      return columns > 0;
    }
  }

  private final SplittableRandom random;
  private final int longest;
  private final List<Value> values = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private RandomProgram(SplittableRandom random) {
    this.random = random;
    this.longest = random.nextInt(8) == 0 ? 20 : 4;
  }

  /// A program of at most so many statements beside its inputs.
  static String of(SplittableRandom random, int most) {
    return new RandomProgram(random).write(1 + random.nextInt(most));
  }

  private String write(int statements) {
    text.append(FUNCTIONS);
    set("x1", 0, 0, start());
    set("y1", 0, 0, "sin(x1)");
    for (int i = 0; i < statements; i++) {
      statement();
    }
    return text.toString();
  }

  private void statement() {
    switch (random.nextInt(16)) {
      case 0, 1 -> input();
      case 2 -> setAnew();
      case 3 -> element();
      case 4 -> loop(0);
      case 5 -> countUp();
      case 6, 7 -> reduction();
      case 8, 9 -> map();
      case 10 -> softmax();
      case 11 -> product();
      case 12 -> series();
      default -> set(next(), 0, 0, formula());
    }
  }

  private void input() {
    int rows = 1 + random.nextInt(longest);
    int columns = 1 + random.nextInt(longest);
    switch (random.nextInt(6)) {
      case 0 -> set(next(), 0, 0, start());
      case 1 -> constant();
      case 2 -> set(next(), rows, 0, list(rows));
      case 3 -> set(next(), rows, 0, "randn(%d, %d)".formatted(rows, random.nextInt(9)));
      case 4 -> set(next(), rows, columns, "randn(%d, %d, 1)".formatted(rows, columns));
      default ->
          set(
              next(),
              rows,
              columns,
              IntStream.range(0, rows)
                  .mapToObj(_ -> list(columns))
                  .collect(Collectors.joining(", ", "[", "]")));
    }
  }

  private void constant() {
    text.append("const ");
    set(next(), 0, 0, start());
  }

  private String list(int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> start())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// Sets a number once more, so that the former one may be of no use.
  private void setAnew() {
    Value value = number();
    if (!text.toString().contains("const " + value.name + " ")) {
      set(value.name, 0, 0, formula());
    }
  }

  private void element() {
    Value value = any(Value::isVector);
    if (value != null) {
      int k = 1 + random.nextInt(value.rows);
      line("%s[%d] = %s".formatted(value.name, k, formula()));
    }
  }

  private void loop(int depth) {
    String name = next();
    set(name, 0, 0, number().name + " / 3");
    line("for k%d = 1..%d {".formatted(depth, 1 + random.nextInt(4)));
    line("%s = %s + k%d * %s".formatted(name, name, depth, formula()));
    if (random.nextBoolean()) {
      Value value = any(Value::isVector);
      if (value != null) {
        line("%s = tanh(%s) * %s".formatted(value.name, value.name, name));
      }
    }
    if (depth < 2 && random.nextInt(3) == 0) {
      loop(depth + 1);
    }
    line("}");
  }

  private void countUp() {
    String name = next();
    set(name, 0, 0, "0");
    line("while %s < %d { %s = %s + 1 }".formatted(name, 1 + random.nextInt(5), name, name));
  }

  private void reduction() {
    Value value = any(v -> !v.isNumber());
    if (value != null && random.nextInt(4) == 0) {
      String index = value.isMatrix() ? "[1, 1]" : "[" + value.rows + "]";
      set(next(), 0, 0, value.name + index + " * " + number().name);
    } else if (value != null && value.isVector() && random.nextBoolean()) {
      set(next(), 0, 0, "dot(%s, %s)".formatted(value.name, like(value).name));
    } else if (value != null) {
      set(next(), 0, 0, pick(REDUCTIONS) + "(" + value.name + ")");
    }
  }

  private void map() {
    Value value = any(v -> !v.isNumber());
    if (value != null) {
      String form = "(" + pick(MAPS).formatted(value.name) + ")";
      String other = random.nextBoolean() ? like(value).name : number().name;
      set(next(), value.rows, value.columns, form + pick(List.of(" + ", " * ")) + other);
    }
  }

  private void softmax() {
    Value value = any(Value::isVector);
    if (value == null) {
      set(next(), 2, 0, "[%s, %s]".formatted(formula(), formula()));
    } else {
      set(next(), value.rows, 0, "softmax(" + value.name + ")");
    }
  }

  private void product() {
    Value matrix = any(Value::isMatrix);
    if (matrix == null) {
      return;
    }
    Value right = any(v -> v.rows == matrix.columns);
    if (right != null) {
      set(next(), matrix.rows, right.columns, matrix.name + " @ " + right.name);
    } else {
      set(next(), matrix.columns, matrix.rows, "transpose(" + matrix.name + ")");
    }
  }

  private void series() {
    Value value = any(Value::isVector);
    if (value != null) {
      String term = "%s[i]^2 * %s".formatted(value.name, number().name);
      set(next(), 0, 0, "sum(i = 1..%d, %s)".formatted(value.rows, term));
    }
  }

  private String formula() {
    return random.nextBoolean()
        ? pick(OF_ONE).formatted(number().name)
        : pick(OF_TWO).formatted(number().name, number().name);
  }

  private String start() {
    return String.format(Locale.ROOT, "%.2f", random.nextDouble(-2, 2));
  }

  private String next() {
    return "a" + (values.size() + 1) + "z";
  }

  private void set(String name, int rows, int columns, String value) {
    line(name + " = " + value);
    values.add(new Value(name, rows, columns));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private Value number() {
    return any(Value::isNumber);
  }

  private Value like(Value value) {
    return any(v -> v.rows == value.rows && v.columns == value.columns);
  }

  private Value any(Predicate<Value> wanted) {
    List<Value> found = values.stream().filter(wanted).toList();
    return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
  }

  private String pick(List<String> forms) {
    return forms.get(random.nextInt(forms.size()));
  }
}
