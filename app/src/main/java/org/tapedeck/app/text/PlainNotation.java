package org.tapedeck.app.text;

import org.tapedeck.app.text.Phrase.Bond;
import org.tapedeck.engine.function.ElementaryFunction;

/// Mathematics as plain text with Unicode's signs.
record PlainNotation(Numbers numbers) implements MathNotation {
  @Override
  public String name(String label, NameStyle.Accent accent) {
    return NameStyle.plain(label, accent);
  }

  @Override
  public Phrase number(double value) {
    return written(numbers.rounded(value));
  }

  @Override
  public Phrase literal(String spelling) {
    return written(Numbers.inWords(spelling));
  }

  private static Phrase written(String number) {
    boolean scaled = number.contains("\u00b7");
    return new Phrase(
        number, number.startsWith("\u2212") ? Bond.SIGNED : scaled ? Bond.PRODUCT : Bond.ATOM);
  }

  @Override
  public String parentheses(String inside) {
    return "(" + inside + ")";
  }

  @Override
  public String minus() {
    return "\u2212";
  }

  @Override
  public String times() {
    return "\u00b7";
  }

  @Override
  public Phrase quotient(Phrase numerator, Phrase denominator) {
    return new Phrase(
        inside(numerator, Bond.SIGNED) + " / " + inside(denominator, Bond.POWER), Bond.PRODUCT);
  }

  @Override
  public String partial(String over, String by, int use) {
    String partial = "∂" + over + "/∂" + by;
    return use == 0 ? partial : partial + " (operand " + use + ")";
  }

  @Override
  public String derivativeOf(String over, String by) {
    return "∂(" + over + ")/∂" + by;
  }

  @Override
  public String between(String sign) {
    return " " + sign + " ";
  }

  @Override
  public String sideBySide(String first, String second) {
    return first + " · " + second;
  }

  @Override
  public String same(String symbol, String name) {
    return symbol + between("=") + name;
  }

  @Override
  public String nearlyZero() {
    return between("\u2248") + "0";
  }

  @Override
  public String words(String text) {
    return text;
  }

  @Override
  public String dots() {
    return "…";
  }

  @Override
  public Phrase power(Phrase base, Phrase exponent) {
    String raised =
        exponent.text().matches("[0-9]{1,3}")
            ? Numbers.raised(exponent.text())
            : "^" + inside(exponent, Bond.ATOM);
    return new Phrase(inside(base, Bond.ATOM) + raised, Bond.POWER);
  }

  @Override
  public Phrase call(ElementaryFunction function, String operands, boolean bare) {
    return bare
        ? new Phrase(function.symbol() + " " + operands, Bond.PRODUCT)
        : Phrase.atom(function.symbol() + parentheses(operands));
  }
}
