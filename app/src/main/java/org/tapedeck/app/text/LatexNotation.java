package org.tapedeck.app.text;

import org.tapedeck.app.text.Phrase.Bond;
import org.tapedeck.app.typeset.OutlineGraphics;
import org.tapedeck.engine.function.ElementaryFunction;

/// Mathematics as LaTeX; `marked` says in colours which vertex a piece stands for, see
/// [OutlineGraphics].
public record LatexNotation(Numbers numbers, boolean marked) implements MathNotation {
  @Override
  public Phrase about(int vertex, Phrase phrase) {
    return marked
        ? new Phrase(
            "\\textcolor{" + OutlineGraphics.colour(vertex) + "}{" + phrase.text() + "}",
            phrase.bond())
        : phrase;
  }

  @Override
  public String name(String label, NameStyle.Accent accent) {
    return NameStyle.latex(label, accent);
  }

  @Override
  public Phrase number(double value) {
    return written(numbers.latex(value));
  }

  @Override
  public Phrase literal(String spelling) {
    if (spelling.equals("\u03c0")) {
      return Phrase.atom("\\pi ");
    }
    return written(Numbers.SCALED.matcher(spelling).replaceFirst("$1\\\\cdot 10^{$2$3}"));
  }

  private static Phrase written(String number) {
    boolean scaled = number.contains("\\cdot");
    return new Phrase(
        number, number.startsWith("-") ? Bond.SIGNED : scaled ? Bond.PRODUCT : Bond.ATOM);
  }

  @Override
  public String parentheses(String inside) {
    boolean tall = inside.contains("\\frac") || inside.contains("\\sqrt");
    return tall ? "\\left(" + inside + "\\right)" : "(" + inside + ")";
  }

  @Override
  public String minus() {
    return "-";
  }

  @Override
  public String times() {
    return "\\cdot ";
  }

  @Override
  public Phrase quotient(Phrase numerator, Phrase denominator) {
    return new Phrase("\\frac{" + numerator.text() + "}{" + denominator.text() + "}", Bond.POWER);
  }

  @Override
  public String partial(String over, String by, int use) {
    String partial = "\\frac{\\partial " + over + "}{\\partial " + by + "}";
    return use == 0 ? partial : "\\left." + partial + "\\right|_{" + use + "}";
  }

  @Override
  public String derivativeOf(String over, String by) {
    return "\\frac{\\partial}{\\partial " + by + "}\\left(" + over + "\\right)";
  }

  @Override
  public String between(String sign) {
    return "\\;" + (sign.equals(Shown.ABOUT) ? "\\approx " : sign) + "\\;";
  }

  @Override
  public String sideBySide(String first, String second) {
    return first + second;
  }

  @Override
  public String same(String symbol, String name) {
    return symbol + "=" + name;
  }

  @Override
  public String nearlyZero() {
    return "\\approx 0";
  }

  @Override
  public String words(String text) {
    return NameStyle.upright(text);
  }

  @Override
  public String dots() {
    return "\\cdots ";
  }

  @Override
  public Phrase power(Phrase base, Phrase exponent) {
    return new Phrase("{" + inside(base, Bond.ATOM) + "}^{" + exponent.text() + "}", Bond.POWER);
  }

  @Override
  public Phrase call(ElementaryFunction function, String operands, boolean bare) {
    return switch (function) {
      case SQRT -> Phrase.atom("\\sqrt{" + operands + "}");
      case CBRT -> Phrase.atom("\\sqrt[3]{" + operands + "}");
      case ABS -> Phrase.atom("\\left|" + operands + "\\right|");
      default ->
          bare
              ? new Phrase(sign(function) + "\\," + operands, Bond.PRODUCT)
              : Phrase.atom(sign(function) + parentheses(operands));
    };
  }

  /// The function alone, as on its card.
  public static String sign(ElementaryFunction function) {
    return switch (function) {
      case ADD -> "+";
      case SUBTRACT, NEGATE -> "-";
      case MULTIPLY -> "\\times ";
      case DIVIDE -> "\\div ";
      case POWER -> "\\mathrm{pow}";
      case SQRT -> "\\sqrt{\\phantom{x}}";
      case CBRT -> "\\sqrt[3]{\\phantom{x}}";
      case ABS -> "\\left|\\cdot\\right|";
      case LOG10 -> "\\log_{10}";
      case LOG2 -> "\\log_{2}";
      case LGAMMA -> "\\ln\\Gamma ";
      case DIGAMMA, POLYGAMMA -> "\\psi ";
      case ASIN -> "\\arcsin ";
      case ACOS -> "\\arccos ";
      case ATAN -> "\\arctan ";
      default -> "\\mathrm{" + function.symbol() + "}";
    };
  }
}
