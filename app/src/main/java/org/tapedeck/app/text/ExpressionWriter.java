package org.tapedeck.app.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tapedeck.app.text.Phrase.Bond;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.ExpressionResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;

/// Writes expressions in a dialect, with no more parentheses than reading them needs; `inline`
/// keeps quotients on the line.
record ExpressionWriter(MathNotation dialect, boolean inline) {
  /// Written without parentheses before a single name, as on a blackboard.
  private static final Set<ElementaryFunction> BARE =
      EnumSet.of(
          ElementaryFunction.SIN,
          ElementaryFunction.COS,
          ElementaryFunction.TAN,
          ElementaryFunction.SINH,
          ElementaryFunction.COSH,
          ElementaryFunction.TANH,
          ElementaryFunction.LN);

  /// A number as the program spells it, in digits or by a formula.
  Phrase spelled(String text) {
    return !text.isEmpty()
            && Parser.expression(new Source("spelling", text))
                instanceof ExpressionResult.Read(Expr expr)
            && isFormula(expr)
        ? write(expr, name -> Phrase.atom(dialect.name(name, NameStyle.Accent.NONE)))
        : dialect.literal(text);
  }

  /// Whether `expr` is more than a number and nothing but elementary functions.
  private static boolean isFormula(Expr expr) {
    List<Expr> all = new ArrayList<>();
    expr.forEach(all::add);
    return all.size() > 1
        && all.stream()
            .allMatch(
                part ->
                    part instanceof Expr.Num
                        || part instanceof Expr.Constant
                        || part instanceof Expr.Variable
                        || part instanceof Expr.Apply
                        || (part instanceof Expr.Chain chain
                            && chain.links().stream()
                                .allMatch(Expr.Link.Elementary.class::isInstance)));
  }

  /// `expr`, the written rule of an elementary function, with what `names` says for each of its
  /// names.
  Phrase write(Expr expr, Function<String, Phrase> names) {
    return switch (expr) {
      case Expr.Num number -> dialect.literal(number.text());
      case Expr.Constant constant -> dialect.literal(constant.name().symbol());
      case Expr.Variable variable -> names.apply(variable.name());
      case Expr.Apply apply ->
          apply(apply.function(), apply.operands().stream().map(e -> write(e, names)).toList());
      case Expr.Chain chain -> {
        Phrase left = write(chain.first(), names);
        for (Expr.Link link : chain.links()) {
          left = link(left, link, names);
        }
        yield left;
      }
      case Expr.Call _, Expr.If _, Expr.Vector _, Expr.Index _, Expr.OfArrays _, Expr.Series _ ->
          throw noRule(expr);
    };
  }

  private Phrase link(Phrase left, Expr.Link link, Function<String, Phrase> names) {
    return switch (link) {
      case Expr.Link.Elementary(ElementaryFunction function, Expr operand) ->
          apply(function, List.of(left, write(operand, names)));
      case Expr.Link.MatrixProduct(Expr operand) -> throw noRule(operand);
      case Expr.Link.Dot(Expr operand) -> throw noRule(operand);
    };
  }

  private static IllegalArgumentException noRule(Expr expr) {
    return new IllegalArgumentException(
        "the rule of an elementary function has no calls, conditions or vectors: " + expr);
  }

  /// `function` of `operands`.
  Phrase apply(ElementaryFunction function, List<Phrase> operands) {
    Phrase a = operands.getFirst();
    Phrase b = operands.getLast();
    return switch (function) {
      case ADD -> sum(a, " + ", b);
      case SUBTRACT -> sum(a, " " + dialect.minus() + " ", b);
      case MULTIPLY -> product(a, b);
      case DIVIDE ->
          inline
              ? new Phrase(
                  dialect.inside(a, Bond.SIGNED) + "/" + dialect.inside(b, Bond.POWER),
                  Bond.PRODUCT)
              : dialect.quotient(a, b);
      case POWER -> dialect.power(a, b);
      case NEGATE -> new Phrase(dialect.minus() + dialect.inside(a, Bond.PRODUCT), Bond.SIGNED);
      default ->
          operands.size() == 1
              ? dialect.call(function, a.text(), BARE.contains(function) && a.holds(Bond.ATOM))
              : dialect.call(function, dialect.list(a.text(), b.text()), false);
    };
  }

  private Phrase sum(Phrase a, String sign, Phrase b) {
    return new Phrase(a.text() + sign + dialect.inside(b, Bond.PRODUCT), Bond.SUM);
  }

  /// `a · b`; signed where it starts with a minus.
  Phrase product(Phrase a, Phrase b) {
    String text =
        dialect.inside(a, Bond.SIGNED)
            + " "
            + dialect.times()
            + " "
            + dialect.inside(b, Bond.POWER);
    return new Phrase(text, a.bond() == Bond.SIGNED ? Bond.SIGNED : Bond.PRODUCT);
  }
}
