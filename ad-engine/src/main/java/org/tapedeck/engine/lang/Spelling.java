package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One of the other ways in which books, blackboards and languages write what programs write
/// `plain`. The table of them is all that lexer and functions know of such spellings.
public record Spelling(Kind kind, String written, String plain) {
  /// What is spelled.
  public enum Kind {
    /// A sign of one character between or before values.
    OPERATOR,
    /// A sign of one character that compares.
    COMPARISON,
    /// A sign of one character around a value.
    BAR,
    /// A part of a whole: `plain` is the number.
    FRACTION,
    /// A function, where the program has none of its own with that name.
    FUNCTION
  }

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern SPACE_OR_SLASH = Pattern.compile("[ /]");
  private static final List<Spelling> TABLE = table();
  private static final Map<String, Spelling> SIGNS =
      TABLE.stream()
          .filter(spelling -> spelling.kind != Kind.FUNCTION)
          .collect(Collectors.toMap(Spelling::written, spelling -> spelling));
  private static final Map<String, String> FUNCTIONS =
      TABLE.stream()
          .filter(spelling -> spelling.kind == Kind.FUNCTION)
          .collect(Collectors.toMap(Spelling::written, Spelling::plain));

  /// All of them.
  public static List<Spelling> all() {
    return TABLE;
  }

  /// What the character `c` is another spelling of.
  static Optional<Spelling> sign(int c) {
    return Optional.ofNullable(SIGNS.get(Character.toString(c)));
  }

  /// The function that `name` means unless a program defines it: `name` itself, or what it is
  /// another spelling of.
  static String function(String name) {
    return FUNCTIONS.getOrDefault(name, name);
  }

  private static List<Spelling> table() {
    List<Spelling> rows = new ArrayList<>();
    each(rows, Kind.OPERATOR, "− – — ‒ ‐ ‑ ﹣ －", "-");
    each(rows, Kind.OPERATOR, "× ∗ ⨯ ＊", "*");
    each(rows, Kind.OPERATOR, "⋅ ∙ •", "·");
    each(rows, Kind.OPERATOR, "÷ ∕ ⁄ ／", "/");
    each(rows, Kind.OPERATOR, "＋", "+");
    each(rows, Kind.OPERATOR, "√ ∛ ∜ ·", "");
    each(rows, Kind.COMPARISON, "≤ ⩽", "<=");
    each(rows, Kind.COMPARISON, "≥ ⩾", ">=");
    each(rows, Kind.COMPARISON, "≠", "!=");
    each(rows, Kind.BAR, "| ∣", "|");
    each(rows, Kind.BAR, "‖ ∥", "‖");
    fractions(rows, "½ 1/2 ⅓ 1/3 ⅔ 2/3 ¼ 1/4 ¾ 3/4 ⅕ 1/5 ⅖ 2/5 ⅗ 3/5 ⅘ 4/5 ⅙ 1/6 ⅚ 5/6");
    fractions(rows, "⅛ 1/8 ⅜ 3/8 ⅝ 5/8 ⅞ 7/8");
    each(rows, Kind.FUNCTION, "log loge", "ln");
    each(rows, Kind.FUNCTION, "pow", "^");
    each(rows, Kind.FUNCTION, "log_2 lb ld", "log2");
    each(rows, Kind.FUNCTION, "log_10", "log10");
    for (String name : List.of("sin", "cos", "tan")) {
      each(rows, Kind.FUNCTION, "arc" + name, "a" + name);
      each(rows, Kind.FUNCTION, "ar" + name + "h arc" + name + "h", "a" + name + "h");
    }
    each(rows, Kind.FUNCTION, "tg", "tan");
    each(rows, Kind.FUNCTION, "arctg arctan", "atan");
    each(rows, Kind.FUNCTION, "sh", "sinh");
    each(rows, Kind.FUNCTION, "ch", "cosh");
    each(rows, Kind.FUNCTION, "th", "tanh");
    each(rows, Kind.FUNCTION, "cosec", "csc");
    each(rows, Kind.FUNCTION, "ctg cotan", "cot");
    each(rows, Kind.FUNCTION, "σ sigma logistic", "sigmoid");
    each(rows, Kind.FUNCTION, "swish", "silu");
    each(rows, Kind.FUNCTION, "sgn", "sign");
    each(rows, Kind.FUNCTION, "heaviside", "step");
    each(rows, Kind.FUNCTION, "clamp", "clip");
    each(rows, Kind.FUNCTION, "Σ", "sum");
    each(rows, Kind.FUNCTION, "Π", "prod");
    return rows.stream().distinct().toList();
  }

  private static void each(List<Spelling> rows, Kind kind, String written, String plain) {
    for (String one : SPACE.splitAsStream(written).toList()) {
      rows.add(new Spelling(kind, one, plain.isEmpty() ? one : plain));
    }
  }

  private static void fractions(List<Spelling> rows, String pairs) {
    List<String> words = SPACE_OR_SLASH.splitAsStream(pairs).toList();
    for (int i = 0; i < words.size(); i += 3) {
      double value = Double.parseDouble(words.get(i + 1)) / Double.parseDouble(words.get(i + 2));
      rows.add(new Spelling(Kind.FRACTION, words.get(i), Expr.Num.spelling(value)));
    }
  }
}
