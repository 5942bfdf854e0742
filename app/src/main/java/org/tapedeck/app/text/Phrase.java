package org.tapedeck.app.text;

/// A written expression and how tightly it holds together, which decides where it needs parentheses
/// inside another.
record Phrase(String text, Bond bond) {
  /// Loosest first.
  enum Bond {
    SUM,
    SIGNED,
    PRODUCT,
    POWER,
    ATOM
  }

  static Phrase atom(String text) {
    return new Phrase(text, Bond.ATOM);
  }

  boolean holds(Bond least) {
    return bond.compareTo(least) >= 0;
  }
}
