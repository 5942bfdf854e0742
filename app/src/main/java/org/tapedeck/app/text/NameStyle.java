package org.tapedeck.app.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.app.typeset.Typesetter;

/// How a name of a program looks in mathematics and in running text: `x1` is x with the index 1,
/// `alpha` is the Greek letter, `w_in` has the index "in"; `loss`, `a_b_c` and the indices of
/// `W[1,2]` stay as they are written. Names that the language tells apart never look alike.
public final class NameStyle {
  /// Over a name: a bar for adjoints, a dot for tangents.
  public enum Accent {
    /// The name alone.
    NONE("", ""),
    /// An adjoint: v̄.
    BAR("\\bar", "\u0304"),
    /// A tangent: v̇.
    DOT("\\dot", "\u0307");

    final String latex;
    final String combining;

    Accent(String latex, String combining) {
      this.latex = latex;
      this.combining = combining;
    }
  }

  private static final char PRIME = '\u2032';

  private static final char LOWERED_MINUS = '\u208b';
  private static final char LOWERED_ZERO = '\u2080';

  private static final Pattern DIGIT = Pattern.compile("(_[0-9])?");

  /// A stem, digits directly after it or a number lowered, further parts after underscores, indices
  /// in brackets, primes.
  private static final Pattern PARTS =
      Pattern.compile(
          "(_*[^0-9_\\[\u2080-\u208b"
              + PRIME
              + "]+)([0-9]*|\u208b?[\u2080-\u2089]+)((?:_+[^_\\["
              + PRIME
              + "]+)*)_*(\\[[0-9,]+])?("
              + PRIME
              + "*)");

  private static final Pattern SEPARATOR = Pattern.compile("_+");
  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Map<String, Character> GREEK = greek();
  private static final Map<String, String> COMMANDS = commands();

  private NameStyle() {}

  /// `label` in LaTeX, with `accent` over its stem. One index is lowered; of several nobody could
  /// tell how they are written, and an element's would look like those of another name.
  public static String latex(String label, Accent accent) {
    Matcher parts = PARTS.matcher(label);
    if (!parts.matches()) {
      return accented(upright(label), accent, true);
    }
    List<String> indices = indices(parts);
    String element = Objects.requireNonNullElse(parts.group(4), "");
    String primes = "\\prime ".repeat(parts.group(5).length());
    return (indices.size() > 1 ? word(parts, accent) : lowered(parts.group(1), indices, accent))
        + element
        + (primes.isEmpty() ? "" : "^{" + primes + "}");
  }

  /// A stem and the index that it may have.
  private static String lowered(String stem, List<String> index, Accent accent) {
    String shown = stem(stem);
    boolean wide = shown.startsWith("\\textit") && stem.length() > 1;
    return accented(shown, accent, wide)
        + index.stream().map(part -> "_{" + indexPart(part) + "}").collect(Collectors.joining());
  }

  /// A name with several indices, as it is written.
  private static String word(Matcher parts, Accent accent) {
    String written = parts.group(1) + raised(parts.group(2)) + parts.group(3);
    return accented("\\textit{" + escaped(written) + "}", accent, true);
  }

  /// `label` in LaTeX.
  public static String latex(String label) {
    return latex(label, Accent.NONE);
  }

  /// `label`, its middle replaced by `…` where it would be wider than `room` when typeset at `px`;
  /// an element keeps its indices: `learn…rate`, `hid…er[1,2]`.
  public static String shortened(String label, double px, double room) {
    int longest = letters(label);
    String shown = label;
    while (longest > least(label) + 2 && width(shown, px) > room) {
      longest--;
      shown = shortened(label, longest);
    }
    return shown;
  }

  /// `label` in at most `longest` letters, its middle replaced by `…` where it has more; an element
  /// keeps its indices.
  public static String shortened(String label, int longest) {
    if (letters(label) <= longest) {
      return label;
    }
    int kept = longest - 1;
    int tail = Math.max(least(label), kept / 2);
    int head = Math.max(kept - tail, 1);
    return label.substring(0, label.offsetByCodePoints(0, head))
        + "…"
        + label.substring(label.offsetByCodePoints(label.length(), -tail));
  }

  private static int letters(String label) {
    return label.codePointCount(0, label.length());
  }

  /// The letters at the end of `label` that are shown in any case: the indices of an element.
  private static int least(String label) {
    int bracket = label.indexOf('[');
    return bracket < 0 ? 1 : label.codePointCount(bracket, label.length());
  }

  /// The width of `label` when typeset at `px`.
  public static double width(String label, double px) {
    return Typesetter.shared().mathWidth(latex(label), px);
  }

  /// `label` in plain text, such as `x₁`, with `accent` over its first letter.
  public static String plain(String label, Accent accent) {
    Matcher parts = PARTS.matcher(label);
    if (!parts.matches()) {
      return label;
    }
    String stem = parts.group(1);
    Character letter = GREEK.get(stem);
    String shown = letter == null ? stem : letter.toString();
    int first = shown.offsetByCodePoints(0, 1);
    return shown.substring(0, first)
        + accent.combining
        + shown.substring(first)
        + lowered(parts.group(2))
        + (parts.group(2).isEmpty() ? plainIndex(parts.group(3)) : parts.group(3))
        + Objects.requireNonNullElse(parts.group(4), "")
        + parts.group(5);
  }

  /// `label` in plain text.
  public static String plain(String label) {
    return plain(label, Accent.NONE);
  }

  /// `text` upright in LaTeX, every character standing for itself. Accented letters cannot stand in
  /// `\\mathrm`.
  public static String upright(String text) {
    boolean plain = text.chars().allMatch(c -> c < 128);
    return (plain ? "\\mathrm{" : "\\textrm{") + escaped(text) + "}";
  }

  private static String stem(String stem) {
    if (COMMANDS.containsKey(stem)) {
      return COMMANDS.get(stem);
    }
    boolean letter = stem.length() == 1 && stem.charAt(0) < 128;
    return letter ? escaped(stem) : "\\textit{" + escaped(stem) + "}";
  }

  private static String accented(String stem, Accent accent, boolean wide) {
    return switch (accent) {
      case NONE -> stem;
      case BAR -> (wide ? "\\overline" : accent.latex) + "{" + stem + "}";
      case DOT -> accent.latex + "{" + stem + "}";
    };
  }

  private static List<String> indices(Matcher parts) {
    return Stream.concat(Stream.of(raised(parts.group(2))), SEPARATOR.splitAsStream(parts.group(3)))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String indexPart(String part) {
    if (COMMANDS.containsKey(part)) {
      return COMMANDS.get(part);
    }
    return part.length() == 1 || part.matches("-?[0-9]+") ? escaped(part) : upright(part);
  }

  private static String plainIndex(String index) {
    return DIGIT.matcher(index).matches() ? lowered(index.replace("_", "")) : index;
  }

  private static String lowered(String digits) {
    StringBuilder lowered = new StringBuilder();
    digits.chars().forEach(c -> lowered.append((char) (c > '9' ? c : LOWERED_ZERO + c - '0')));
    return lowered.toString();
  }

  /// A lowered number on the line: `-12`.
  private static String raised(String index) {
    StringBuilder raised = new StringBuilder();
    index
        .chars()
        .map(c -> c == LOWERED_MINUS ? '-' : c > '9' ? c - LOWERED_ZERO + '0' : c)
        .forEach(raised::appendCodePoint);
    return raised.toString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '_', '#', '$', '%', '&', '{', '}' -> out.append('\\').append(c);
        case '\\', '^', '~' -> out.append(' ');
        case PRIME -> out.append('\'');
        // Narrower than the typesetter has it.
        case '…' -> out.append("...");
        // The one letter that the typesetter does not take as itself.
        case '\u03d1' -> out.append("\\vartheta ");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static Map<String, Character> greek() {
    String small =
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi _ pi rho _ sigma"
            + " tau upsilon phi chi psi omega";
    String large =
        "_ _ Gamma Delta _ _ _ Theta _ _ Lambda _ _ Xi _ Pi _ _ Sigma _ Upsilon Phi _ Psi Omega";
    Map<String, Character> letters = new HashMap<>();
    spell(letters, small, '\u03b1');
    spell(letters, large, '\u0391');
    return Map.copyOf(letters);
  }

  /// LaTeX by spelled name and by letter.
  private static Map<String, String> commands() {
    Map<String, String> commands = new HashMap<>();
    GREEK.forEach(
        (name, letter) -> {
          commands.put(name, "\\" + name + " ");
          commands.put(letter.toString(), "\\" + name + " ");
        });
    return Map.copyOf(commands);
  }

  private static void spell(Map<String, Character> letters, String names, char first) {
    char letter = first;
    for (String name : SPACE.split(names, -1)) {
      if (!name.equals("_")) {
        letters.put(name, letter);
      }
      letter++;
    }
  }
}
