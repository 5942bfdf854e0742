package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;

/// How a sentence of a bundle is written. `{0}` is the first argument. `{0?1:one step|{0} steps}`
/// chooses by the first argument: "one step" where it is 1, else what stands last; there may be
/// more cases, and a case may hold arguments and choices. Anything else stands for itself, a brace
/// without a number too, but for `|` and `}` in a case.
final class Sentence {
  private final String text;
  private final List<String> arguments;
  private final StringBuilder filled = new StringBuilder();

  private Sentence(String text, List<String> arguments) {
    this.text = text;
    this.arguments = arguments;
  }

  /// `text` with `arguments` filled in.
  static String filled(String text, List<String> arguments) {
    return new Sentence(text, arguments).filled();
  }

  private String filled() {
    int at = 0;
    while (at < text.length()) {
      int digits = digits(at);
      if (digits == 0) {
        filled.append(text.charAt(at));
        at++;
      } else {
        int close = close(at);
        int argument = Integer.parseInt(text.substring(at + 1, at + 1 + digits));
        fill(argument, text.substring(at + 1 + digits, close));
        at = close + 1;
      }
    }
    return filled.toString();
  }

  /// How many digits there are of the argument's number at `at`; 0 where no argument stands.
  private int digits(int at) {
    int end = at + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean stands =
        text.charAt(at) == '{'
            && end < text.length()
            && (text.charAt(end) == '}' || text.charAt(end) == '?');
    return stands ? end - at - 1 : 0;
  }

  /// Where the brace at `open` closes.
  private int close(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += depth(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is open in: " + text);
  }

  private static int depth(char c) {
    return c == '{' ? 1 : c == '}' ? -1 : 0;
  }

  private void fill(int argument, String choice) {
    if (argument >= arguments.size()) {
      throw new IllegalArgumentException("no argument " + argument + " for: " + text);
    }
    String value = arguments.get(argument);
    filled.append(
        choice.isEmpty() ? value : filled(chosen(cases(choice.substring(1)), value), arguments));
  }

  private static String chosen(List<String> cases, String value) {
    String wanted = value + ":";
    return cases.subList(0, cases.size() - 1).stream()
        .filter(choice -> choice.startsWith(wanted))
        .map(choice -> choice.substring(wanted.length()))
        .findFirst()
        .orElse(cases.getLast());
  }

  private static List<String> cases(String choice) {
    List<String> cases = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < choice.length(); i++) {
      depth += depth(choice.charAt(i));
      if (depth == 0 && choice.charAt(i) == '|') {
        cases.add(choice.substring(start, i));
        start = i + 1;
      }
    }
    cases.add(choice.substring(start));
    return cases;
  }
}
