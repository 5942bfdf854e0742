package org.tapedeck.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences of a bundle, by their codes, as tests look at them.
public record Sentences(Map<String, String> written) {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[?}]");

  public Sentences {
    written = new TreeMap<>(written);
  }

  /// The numbers of the arguments that `sentence` takes.
  public static Set<Integer> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  /// Sentences that `other`, the same in another language, lacks, has besides, or gives other
  /// arguments.
  public List<String> complaints(Map<String, String> other) {
    List<String> complaints = new ArrayList<>();
    Set<String> all = new TreeSet<>(written.keySet());
    all.addAll(other.keySet());
    for (String code : all) {
      if (!written.containsKey(code) || !other.containsKey(code)) {
        complaints.add(code + " is not in both languages");
      } else if (!arguments(written.get(code)).equals(arguments(other.get(code)))) {
        complaints.add(code + " has other arguments in the other language");
      }
    }
    return complaints;
  }

  /// These sentences in a language that nobody speaks: each letter accented, each sentence longer
  /// by two fifths, each argument between ⟦ and ⟧. Words that are put together from parts show.
  public Map<String, String> accented() {
    Map<String, String> accented = new TreeMap<>();
    written.forEach((code, sentence) -> accented.put(code, longer(accented(sentence))));
    return accented;
  }

  /// What is left of a sentence of that language without its arguments.
  public static String withoutArguments(String told) {
    String without = told;
    for (String more = ""; !more.equals(without); ) {
      more = without;
      without = without.replaceAll("⟦[^⟦⟧]*⟧", "");
    }
    return without;
  }

  private static String longer(String sentence) {
    return sentence + "~".repeat(Math.max(1, sentence.length() * 2 / 5));
  }

  /// The cases of a choice keep their names: `{0?1:one|more}`.
  private static String accented(String sentence) {
    String marked = Pattern.compile("\\{\\d+}").matcher(sentence).replaceAll("⟦$0⟧");
    return Pattern.compile("(?<=[?|])\\w+:|\\{\\d+[?}]|\\p{L}")
        .matcher(marked)
        .replaceAll(Sentences::accent);
  }

  private static String accent(MatchResult found) {
    String text = found.group();
    return text.length() == 1 && Character.isLetter(text.charAt(0)) ? text + "\u0301" : text;
  }
}
