package org.tapedeck.engine.lang;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The commands of LaTeX that are read, by what becomes of them.
public final class LatexWords {
  /// What a token says that stands for a derivative, and for an index above a letter.
  static final String DERIVATIVE = "\\frac{d}{dx}";

  static final String INDEX = "\\^{(i)}";

  /// Commands without a meaning for the value.
  private static final Set<String> DROPPED =
      Set.of(
          "\\left",
          "\\right",
          "\\big",
          "\\Big",
          "\\bigl",
          "\\bigr",
          "\\Bigl",
          "\\Bigr",
          "\\limits",
          "\\nonumber",
          "\\notag",
          "\\displaystyle",
          "\\[",
          "\\]",
          "\\(",
          "\\)");

  /// Commands that only set parts apart.
  static final Set<String> SPACES = Set.of("\\,", "\\;", "\\:", "\\!", "\\ ", "\\quad", "\\qquad");

  static final Set<String> FRACTIONS = Set.of("\\frac", "\\dfrac", "\\tfrac", "\\cfrac");

  static final Map<String, String> ROOTS = Map.of("2", "√", "3", "∛", "4", "∜");

  /// How letters look: only what is in their braces matters.
  static final Set<String> FONTS =
      Set.of(
          "\\mathbf",
          "\\mathrm",
          "\\mathit",
          "\\mathsf",
          "\\mathcal",
          "\\boldsymbol",
          "\\bm",
          "\\text",
          "\\textbf",
          "\\textit",
          "\\textrm",
          "\\operatorname",
          "\\vec");

  /// Marks over a letter, which make another name of it.
  static final Map<String, String> ACCENTS =
      Map.of(
          "\\hat", "\u0302",
          "\\widehat", "\u0302",
          "\\tilde", "\u0303",
          "\\widetilde", "\u0303",
          "\\bar", "\u0304",
          "\\overline", "\u0304",
          "\\dot", "\u0307");

  /// Sums and products over a range, and the functions that they are.
  static final Map<String, String> SERIES =
      Map.of("\\sum", "sum", "\\prod", "prod", "Σ", "sum", "∑", "sum", "Π", "prod", "∏", "prod");

  /// What stands behind `^` for a transposed vector.
  static final Set<String> TRANSPOSED = Set.of("\\top", "\\intercal");

  /// Environments of several lines, whose lines end with two backslashes.
  static final Set<String> LINES =
      Set.of("aligned", "align", "split", "gather", "gathered", "equation", "eqnarray");

  /// Commands that stand for one sign.
  static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("\\cdot", "·"),
          Map.entry("\\times", "*"),
          Map.entry("\\ast", "*"),
          Map.entry("\\div", "/"),
          Map.entry("\\le", "<="),
          Map.entry("\\leq", "<="),
          Map.entry("\\ge", ">="),
          Map.entry("\\geq", ">="),
          Map.entry("\\ne", "!="),
          Map.entry("\\neq", "!="),
          Map.entry("\\lt", "<"),
          Map.entry("\\gt", ">"),
          Map.entry("\\vert", "|"),
          Map.entry("\\lvert", "|"),
          Map.entry("\\rvert", "|"),
          Map.entry("\\|", "‖"),
          Map.entry("\\Vert", "‖"),
          Map.entry("\\lVert", "‖"),
          Map.entry("\\rVert", "‖"),
          Map.entry("\\land", "and"),
          Map.entry("\\lor", "or"),
          Map.entry("\\lnot", "not"));

  private static final Set<String> STRUCTURE =
      Set.of("\\sqrt", "\\begin", "\\end", "\\tag", "\\\\", "&", "$");

  private static final Map<String, String> VARIANTS =
      Map.of(
          "varepsilon",
          "epsilon",
          "vartheta",
          "theta",
          "varphi",
          "phi",
          "varrho",
          "rho",
          "varsigma",
          "sigma",
          "varpi",
          "pi");

  private LatexWords() {}

  /// What kind of word `command` is where it is read: `\sin` a function, `\frac` a keyword; empty
  /// for others.
  public static Optional<TokenKind> kind(String command) {
    if (isWord(command)) {
      return Optional.of(SameName.isGreek(name(command)) ? TokenKind.NAME : TokenKind.FUNCTION);
    }
    if (SERIES.containsKey(command)) {
      return Optional.of(TokenKind.FUNCTION);
    }
    if (SIGNS.containsKey(command)) {
      return Optional.of(TokenKind.OPERATOR);
    }
    boolean structure =
        isDropped(command)
            || STRUCTURE.contains(command)
            || FRACTIONS.contains(command)
            || FONTS.contains(command)
            || ACCENTS.containsKey(command)
            || TRANSPOSED.contains(command);
    return structure ? Optional.of(TokenKind.KEYWORD) : Optional.empty();
  }

  /// Whether `command` has no meaning for the value.
  static boolean isDropped(String command) {
    return DROPPED.contains(command) || SPACES.contains(command);
  }

  /// The name that `\varphi` or `\sin` stands for, without its backslash.
  static String name(String command) {
    String name = command.substring(1);
    return VARIANTS.getOrDefault(name, name);
  }

  /// Whether `command` is a Greek letter or a function.
  static boolean isWord(String command) {
    return command.startsWith("\\")
        && (SameName.isGreek(name(command)) || BuiltIn.isFunction(name(command)));
  }
}
