package org.tapedeck.app.drawing;

import org.tapedeck.app.drawing.Phrase.Bond;
import org.tapedeck.engine.function.ElementaryFunction;

/// Mathematics as plain text with Unicode's signs.
final class PlainDialect implements Dialect {
  static final Dialect PLAIN = new PlainDialect();

  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private PlainDialect() {}

  @Override
  public String name(String label, Names.Accent accent) {
    return Names.plain(label, accent);
  }

  @Override
  public Phrase number(double value) {
    String text = Numbers.rounded(value);
    return new Phrase(text, value < 0 ? Bond.SIGNED : Bond.ATOM);
  }

  @Override
  public Phrase literal(String spelling) {
    return new Phrase(
        spelling.replace("-", minus()), spelling.startsWith("-") ? Bond.SIGNED : Bond.ATOM);
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
  public String dots() {
    return "…";
  }

  @Override
  public Phrase power(Phrase base, Phrase exponent) {
    String raised =
        exponent.text().matches("[0-9]{1,3}")
            ? raised(exponent.text())
            : "^" + inside(exponent, Bond.ATOM);
    return new Phrase(inside(base, Bond.ATOM) + raised, Bond.POWER);
  }

  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
    return raised.toString();
  }

  @Override
  public Phrase call(ElementaryFunction function, String operands, boolean bare) {
    return bare
        ? new Phrase(function.symbol() + " " + operands, Bond.PRODUCT)
        : Phrase.atom(function.symbol() + parentheses(operands));
  }
}
