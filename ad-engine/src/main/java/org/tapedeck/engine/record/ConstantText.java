package org.tapedeck.engine.record;

import org.tapedeck.engine.function.ElementaryFunction;

/// How a constant is written in a program, and how tightly that holds together: `2*π`, `h^2`. The
/// text is empty where there is none, or a long one: then the number says it.
record ConstantText(String text, Bond bond) {
  static final ConstantText NONE = new ConstantText("", Bond.ATOM);

  /// The most characters of a text.
  static final int MOST_TEXT = 60;

  /// From the loosest.
  enum Bond {
    SUM,
    PRODUCT,
    SIGN,
    POWER,
    ATOM
  }

  /// A number, a constant's symbol or a name.
  static ConstantText of(String text) {
    return new ConstantText(text, text.startsWith("-") ? Bond.SIGN : Bond.ATOM);
  }

  /// A function of what is written so; one of one operand ignores the second.
  static ConstantText of(ElementaryFunction function, ConstantText a, ConstantText b) {
    if (a.text.isEmpty() || b.text.isEmpty()) {
      return NONE;
    }
    String sign = function.symbol();
    ConstantText written =
        switch (function) {
          case ADD, SUBTRACT ->
              new ConstantText(
                  a.within(Bond.SUM) + " " + sign + " " + b.within(Bond.PRODUCT), Bond.SUM);
          case MULTIPLY, DIVIDE ->
              new ConstantText(a.within(Bond.PRODUCT) + sign + b.within(Bond.POWER), Bond.PRODUCT);
          case POWER ->
              new ConstantText(a.within(Bond.ATOM) + sign + b.within(Bond.POWER), Bond.POWER);
          case NEGATE -> new ConstantText("-" + a.within(Bond.POWER), Bond.SIGN);
          default ->
              of(
                  function.symbol()
                      + "("
                      + a.text
                      + (function.arity() == 2 ? ", " + b.text : "")
                      + ")");
        };
    return written.text.length() <= MOST_TEXT ? written : NONE;
  }

  private String within(Bond least) {
    return bond.compareTo(least) >= 0 ? text : "(" + text + ")";
  }
}
