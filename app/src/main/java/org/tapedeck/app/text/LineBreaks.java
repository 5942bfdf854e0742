package org.tapedeck.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a line of running text may end: between words, but neither inside an expression nor
/// between a name and its `=`. A chain of equations may go on in the next line, from its `=` on.
public final class LineBreaks {
  private static final char UNBREAKABLE = '\u00a0';
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Set<String> OPERATORS =
      Set.of("+", "\u2212", "-", "\u00b7", "*", "\u00d7", "/", "^", "@");
  private static final Set<String> RELATIONS =
      Set.of("=", "\u2248", "<", ">", "\u2264", "\u2265", "\u2260", "==", "<=", ">=", "!=");

  /// The end of a word that is written before its operand without parentheses.
  private static final Pattern BARE_FUNCTION =
      Pattern.compile("(.*[^\\p{L}\\p{N}_])?(ln|sin|cos|tan|sinh|cosh|tanh)");

  private static final Pattern CALL = Pattern.compile(".*[\\p{L}\\p{N}\\p{M}_\u2032](\\(|\\[).*");

  private LineBreaks() {}

  /// `text` in parts, each to stay on one line: words and expressions.
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    String last = "";
    for (String word : SPACES.splitAsStream(text.strip()).toList()) {
      if (!part.isEmpty()) {
        if (breaks(part.toString(), last, word)) {
          parts.add(part.toString());
          part.setLength(0);
        } else {
          part.append(' ');
        }
      }
      part.append(word);
      last = word;
    }
    parts.add(part.toString());
    return parts;
  }

  /// `text` with spaces at which no line ends where [#parts] has none.
  public static String glued(String text) {
    return String.join(
        " ", parts(text).stream().map(part -> part.replace(' ', UNBREAKABLE)).toList());
  }

  private static boolean breaks(String part, String last, String word) {
    if (RELATIONS.contains(word)) {
      return part.indexOf(' ') >= 0;
    }
    return !OPERATORS.contains(word)
        && !OPERATORS.contains(last)
        && !RELATIONS.contains(last)
        && !BARE_FUNCTION.matcher(last).matches()
        && !isOpen(part);
  }

  /// Whether the operands of a call go on in the next word.
  private static boolean isOpen(String part) {
    return count(part, "([") > count(part, ")]") && CALL.matcher(part).matches();
  }

  private static long count(String text, String brackets) {
    return text.chars().filter(c -> brackets.indexOf(c) >= 0).count();
  }
}
