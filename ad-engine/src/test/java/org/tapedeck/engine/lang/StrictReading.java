package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tapedeck.engine.function.ElementaryFunction;

/// What a formula is worth to a reader who takes it by the letter: every operator is written, but
/// for a number that touches what it multiplies at the beginning of a product. Shares nothing with
/// the parser but the table of spellings.
final class StrictReading {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|[0-9]+\\.|\\p{L}[\\p{L}0-9_]*|\\*\\*|[⁻⁰¹²³⁴-⁹]+|\\S)");

  private static final Pattern BASE = Pattern.compile("log_?([0-9]+)");

  private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

  private record Word(String text, int begin, int end) {
    boolean isNumber() {
      return Character.isDigit(text.charAt(0)) || (text.charAt(0) == '.' && text.length() > 1);
    }

    boolean isName() {
      return Character.isLetter(text.charAt(0));
    }
  }

  /// The formula is not written by the letter.
  private static final class Loose extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final Map<String, Double> names;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private StrictReading(String text, Map<String, Double> names) throws Loose {
    this.names = names;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      add(new Word(matcher.group(1), matcher.start(1), matcher.end(1)));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new Loose();
    }
  }

  /// A fraction that touches a whole number is added to it: 2½.
  private void add(Word word) {
    Word last = words.isEmpty() ? word : words.getLast();
    boolean mixed =
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞".contains(word.text)
            && last.end == word.begin
            && last.text.matches("[0-9]+");
    if (mixed) {
      words.removeLast();
    }
    double number =
        mixed ? Double.parseDouble(last.text) + Double.parseDouble(plain(word.text)) : 0;
    String text = mixed ? Double.toString(number) : plain(word.text);
    words.add(new Word(text, mixed ? last.begin : word.begin, word.end));
  }

  private static String plain(String word) {
    if (word.equals("**")) {
      return "^";
    }
    if (word.equals("·") || word.equals("⋅") || word.equals("∙") || word.equals("•")) {
      return "*";
    }
    return Spelling.all().stream()
        .filter(spelling -> spelling.written().equals(word))
        .filter(spelling -> spelling.kind() != Spelling.Kind.FUNCTION)
        .map(Spelling::plain)
        .findFirst()
        .orElse(word);
  }

  /// The value of `text` where names stand for numbers, others for 1; empty where it is not written
  /// by the letter.
  static Optional<Double> of(String text, Map<String, Double> names) {
    try {
      StrictReading reading = new StrictReading(text, names);
      double value = reading.sum();
      return reading.at == reading.words.size() ? Optional.of(value) : Optional.empty();
    } catch (Loose loose) {
      return Optional.empty();
    }
  }

  private boolean isNext(String... texts) {
    return at < words.size() && List.of(texts).contains(words.get(at).text);
  }

  private void expect(String text) throws Loose {
    if (!isNext(text)) {
      throw new Loose();
    }
    at++;
  }

  private double sum() throws Loose {
    double value = product();
    while (isNext("+", "-")) {
      boolean plus = words.get(at++).text.equals("+");
      double term = product();
      value = plus ? value + term : value - term;
    }
    return value;
  }

  private double product() throws Loose {
    double value = first();
    while (isNext("*", "/")) {
      boolean times = words.get(at++).text.equals("*");
      double factor = times ? first() : unary();
      value = times ? value * factor : value / factor;
    }
    return value;
  }

  /// A factor before which no sign of a division stands: a number may touch what it multiplies.
  private double first() throws Loose {
    if (isNext("-", "+")) {
      boolean minus = words.get(at++).text.equals("-");
      double value = first();
      return minus ? -value : value;
    }
    int begin = at;
    double value = power();
    boolean touches =
        at == begin + 1
            && words.get(begin).isNumber()
            && at < words.size()
            && words.get(at).begin == words.get(begin).end
            && (words.get(at).isName() || isNext("(", "√", "∛", "∜", "|"));
    return touches ? value * power() : value;
  }

  private double unary() throws Loose {
    if (isNext("-")) {
      at++;
      return -unary();
    }
    if (isNext("+")) {
      at++;
      return unary();
    }
    return power();
  }

  private double power() throws Loose {
    double base = primary();
    while (isRaisedNext()) {
      base = ElementaryFunction.POWER.value(base, raised());
    }
    if (!isNext("^")) {
      return base;
    }
    at++;
    return ElementaryFunction.POWER.value(base, unary());
  }

  /// The number that stands raised here.
  private double raised() throws Loose {
    StringBuilder digits = new StringBuilder();
    for (char c : words.get(at++).text.toCharArray()) {
      digits.append(c == RAISED.charAt(0) ? "-" : String.valueOf(RAISED.indexOf(c) - 1));
    }
    if (!digits.toString().matches("-?[0-9]+")) {
      throw new Loose();
    }
    return Double.parseDouble(digits.toString());
  }

  private boolean isRaisedNext() {
    return at < words.size() && RAISED.indexOf(words.get(at).text.charAt(0)) >= 0;
  }

  private double primary() throws Loose {
    if (at == words.size()) {
      throw new Loose();
    }
    Word word = words.get(at++);
    if (word.isNumber()) {
      return Double.parseDouble(word.text);
    }
    return switch (word.text) {
      case "(" -> {
        double value = sum();
        expect(")");
        yield value;
      }
      case "|" -> {
        double value = sum();
        expect("|");
        yield StrictMath.abs(value);
      }
      case "√" -> ElementaryFunction.SQRT.value(root(), 0);
      case "∛" -> ElementaryFunction.CBRT.value(root(), 0);
      case "∜" -> ElementaryFunction.POWER.value(root(), 0.25);
      default -> named(word);
    };
  }

  /// What stands under a root without parentheses is one name or number, and nothing touches it.
  private double root() throws Loose {
    double value = primary();
    if (at < words.size() && (words.get(at).isName() || isNext("("))) {
      throw new Loose();
    }
    return value;
  }

  private double named(Word word) throws Loose {
    if (!word.isName()) {
      throw new Loose();
    }
    boolean isCall =
        isNext("(")
            || (isRaisedNext() && isParenthesis(at + 1))
            || (isNext("^") && isParenthesis(at + 2) && isFunction(word.text));
    if (isCall && !names.containsKey(word.text) && !List.of("pi", "π", "e").contains(word.text)) {
      return call(word.text);
    }
    return switch (word.text) {
      case "pi", "π" -> StrictMath.PI;
      case "e" -> StrictMath.E;
      default -> {
        if (ElementaryFunction.named(word.text).isPresent()) {
          throw new Loose();
        }
        yield names.getOrDefault(word.text, 1.0);
      }
    };
  }

  private static boolean isFunction(String name) {
    return function(name).isPresent();
  }

  private static Optional<ElementaryFunction> function(String name) {
    return ElementaryFunction.named(name)
        .or(
            () ->
                Spelling.all().stream()
                    .filter(spelling -> spelling.kind() == Spelling.Kind.FUNCTION)
                    .filter(spelling -> spelling.written().equals(name))
                    .findFirst()
                    .flatMap(spelling -> ElementaryFunction.named(spelling.plain())));
  }

  private boolean isParenthesis(int place) {
    return place < words.size() && words.get(place).text.equals("(");
  }

  private double call(String name) throws Loose {
    Matcher base = BASE.matcher(name);
    if (base.matches() && function(name).isEmpty() && isNext("(")) {
      return StrictMath.log(primary()) / StrictMath.log(Double.parseDouble(base.group(1)));
    }
    ElementaryFunction function = function(name).orElseThrow(Loose::new);
    boolean isPower = isNext("^") && isParenthesis(at + 2) && words.get(at + 1).isNumber();
    boolean isRaised = isPower || isRaisedNext();
    at += isPower ? 1 : 0;
    double exponent = isPower ? Double.parseDouble(words.get(at++).text) : isRaised ? raised() : 1;
    if (exponent == -1) {
      throw new Loose();
    }
    expect("(");
    double a = sum();
    double b = a;
    if (name.equals("log") && isNext(",") && !isRaised) {
      at++;
      b = sum();
      expect(")");
      return StrictMath.log(a) / StrictMath.log(b);
    }
    if (function.arity() == 2) {
      expect(",");
      b = sum();
    }
    expect(")");
    double value = function.value(a, b);
    return isRaised ? ElementaryFunction.POWER.value(value, exponent) : value;
  }
}
