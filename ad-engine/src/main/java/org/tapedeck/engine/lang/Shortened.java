package org.tapedeck.engine.lang;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is quoted of a program, kept short: its middle is left out.
public final class Shortened {
  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_QUOTATION = 160;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}_.′]{" + (LONGEST_WORD + 1) + ",}+");

  private Shortened() {}

  /// A sentence in which no name and no number is longer than 60 characters.
  public static String words(String sentence) {
    return WORD.matcher(sentence)
        .replaceAll(word -> Matcher.quoteReplacement(withoutMiddle(word.group(), LONGEST_WORD)));
  }

  /// An excerpt of a program, likewise, and as a whole of no more than 160 characters.
  static String quotation(String excerpt) {
    return excerpt.length() <= LONGEST_WORD
        ? excerpt
        : withoutMiddle(words(excerpt), LONGEST_QUOTATION);
  }

  private static String withoutMiddle(String text, int length) {
    int characters = text.codePointCount(0, text.length());
    if (characters <= length) {
      return text;
    }
    int half = length / 2;
    return text.substring(0, text.offsetByCodePoints(0, half))
        + "…"
        + text.substring(text.offsetByCodePoints(0, characters - half));
  }
}
