package org.tapedeck.app.deck;

/// One change of a text, as a person makes them: from `start` on, `removed` letters gave way to
/// `inserted`.
///
/// @param start where the texts before and after begin to differ
/// @param removed how many letters went
/// @param inserted the letters that came
public record Typing(int start, int removed, String inserted) {
  /// The change that makes `after` of `before`.
  public static Typing between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return new Typing(
        start, before.length() - same - start, after.substring(start, after.length() - same));
  }

  /// Whether this goes on with a word that `last` wrote, or with deleting where `last` did.
  boolean follows(Typing last) {
    if (removed == 0 && last.removed == 0) {
      return start == last.start + last.inserted.length()
          && !(endsInSpace(last.inserted) && !endsInSpace(inserted));
    }
    return inserted.isEmpty()
        && last.inserted.isEmpty()
        && (start + removed == last.start || start == last.start);
  }

  private static boolean endsInSpace(String text) {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
  }
}
