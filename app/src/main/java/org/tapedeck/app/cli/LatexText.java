package org.tapedeck.app.cli;

import java.util.stream.Collectors;

/// Sentences for people as text of a LaTeX document that needs no package: what stands between two
/// grave accents, as the code of a program, is set in the typewriter face.
final class LatexText {
  private LatexText() {}

  static String of(String sentence) {
    StringBuilder text = new StringBuilder();
    String[] parts = sentence.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1;
      text.append(code ? "\\texttt{" + escaped(parts[i]) + "}" : escaped(parts[i]));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj(LatexText::escaped).collect(Collectors.joining());
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\\' -> "\\textbackslash{}";
      case '{', '}', '$', '&', '#', '_', '%' -> "\\" + Character.toString(character);
      case '^' -> "\\textasciicircum{}";
      case '~' -> "\\textasciitilde{}";
      case '<' -> "$<$";
      case '>' -> "$>$";
      case '|' -> "$|$";
      case '∞' -> "$\\infty$";
      case '·' -> "$\\cdot$";
      case '−' -> "$-$";
      default -> Character.toString(character);
    };
  }
}
