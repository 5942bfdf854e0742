package org.tapedeck.engine.lang;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which names are one because they are typeset alike: `theta` and `θ`, `x_1`, `x₁` and `x1`.
public final class SameName {
  private static final Pattern STEM = Pattern.compile("(_*[^0-9_]+)([0-9]*)((?:_+[^_]+)*)_*");
  private static final Pattern LABEL = Pattern.compile("([^\\[′]+)([\\[′].*)?");
  private static final Pattern PRIMES = Pattern.compile("′+[0-9]*");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern UNDERSCORES = Pattern.compile("_+");
  private static final Map<String, String> GREEK = greek();

  private SameName() {}

  /// `tokens` with each name in the spelling in which it comes first; spans stay.
  public static List<Token> unified(List<Token> tokens) {
    Map<String, String> first = new HashMap<>();
    List<Token> unified = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      boolean isName = token.kind() == TokenKind.NAME || token.kind() == TokenKind.FUNCTION;
      String name =
          isName ? first.computeIfAbsent(key(token.text()), _ -> token.text()) : token.text();
      unified.add(new Token(token.kind(), token.span(), name));
    }
    return unified;
  }

  /// Finds the one of `known` that is a label, or else is typeset like it; labels may be those of
  /// elements or bear primes. Costs O(known) once, and then O(1).
  public static java.util.function.Function<String, Optional<String>> among(
      Collection<String> known) {
    Set<String> exact = new HashSet<>(known);
    Map<String, String> byKey = new HashMap<>();
    known.forEach(label -> byKey.putIfAbsent(keyOfLabel(label), label));
    known.forEach(label -> byKey.putIfAbsent(PRIMES.matcher(label).replaceFirst(""), label));
    return label ->
        exact.contains(label)
            ? Optional.of(label)
            : Optional.ofNullable(byKey.getOrDefault(label, byKey.get(keyOfLabel(label))));
  }

  /// The same text for all labels that are typeset alike; those of elements and primes may stand
  /// behind the name.
  public static String keyOfLabel(String label) {
    Matcher parts = LABEL.matcher(Normalizer.normalize(label, Normalizer.Form.NFC));
    return parts.matches()
        ? key(parts.group(1)) + Objects.requireNonNullElse(parts.group(2), "")
        : label;
  }

  /// Whether `name` spells a Greek letter.
  static boolean isGreek(String name) {
    return GREEK.containsKey(name);
  }

  /// The same text for all names that are typeset alike.
  static String key(String name) {
    Matcher parts = STEM.matcher(name);
    if (!parts.matches()) {
      return name;
    }
    String indices = UNDERSCORES.matcher(parts.group(2) + parts.group(3)).replaceAll(" ").strip();
    String stem = GREEK.getOrDefault(parts.group(1), parts.group(1));
    StringBuilder key = new StringBuilder(stem);
    if (!indices.isEmpty()) {
      SPACE
          .splitAsStream(indices)
          .forEach(index -> key.append(' ').append(GREEK.getOrDefault(index, index)));
    }
    return key.toString();
  }

  private static Map<String, String> greek() {
    Map<String, String> letters = new HashMap<>();
    spell(
        letters,
        'α',
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi _ pi rho _ sigma"
            + " tau upsilon phi chi psi omega");
    spell(
        letters,
        'Α',
        "_ _ Gamma Delta _ _ _ Theta _ _ Lambda _ _ Xi _ Pi _ _ Sigma _ Upsilon Phi _ Psi Omega");
    letters.put("µ", "μ");
    return Map.copyOf(letters);
  }

  private static void spell(Map<String, String> letters, char first, String names) {
    List<String> words = SPACE.splitAsStream(names).toList();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals("_")) {
        letters.put(words.get(i), Character.toString(first + i));
      }
    }
  }
}
