package org.tapedeck.engine.lang;

import java.util.Locale;

/// Characters that leave no mark on a screen, or change the marks around them.
public final class Invisible {
  private static final int TAB = '\t';
  private static final int REPLACEMENT = '\uFFFD';

  private Invisible() {}

  /// Whether `c` has no place in a text: a control character other than a tab or a line end, half
  /// of a surrogate pair, a code point that Unicode keeps free of characters, or one that turns the
  /// direction of what follows, so that a line reads unlike what it means.
  public static boolean isMisplaced(int c) {
    boolean control = Character.isISOControl(c) && c != TAB && c != '\n' && c != '\r';
    boolean surrogate = Character.getType(c) == Character.SURROGATE;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || surrogate || noCharacter || turning;
  }

  /// `text` with a replacement for each such character, as long in code points as before.
  public static String replaced(String text) {
    if (text.codePoints().noneMatch(Invisible::isMisplaced)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().map(c -> isMisplaced(c) ? REPLACEMENT : c).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /// `text` with each such character, line end or tab by its number, as are those that take no
  /// room: `a⟨U+0007⟩b`.
  public static String spelledOut(String text) {
    if (text.codePoints().noneMatch(Invisible::isSpelledOut)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isSpelledOut(c)) {
                visible.append("⟨").append(name(c)).append("⟩");
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  /// `U+0007`
  static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  static boolean isSpelledOut(int c) {
    return isMisplaced(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
