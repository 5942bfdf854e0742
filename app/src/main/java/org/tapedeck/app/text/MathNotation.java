package org.tapedeck.app.text;

import org.tapedeck.app.text.Phrase.Bond;
import org.tapedeck.engine.function.ElementaryFunction;

/// A way to write mathematics. Both ways share where parentheses stand; see [ExpressionWriter].
interface MathNotation {
  String name(String label, NameStyle.Accent accent);

  /// The same phrase, which stands for a vertex.
  default Phrase about(int vertex, Phrase phrase) {
    return phrase;
  }

  Phrase number(double value);

  /// A number as the program spells it, such as `2` or `1e-3`.
  Phrase literal(String spelling);

  String parentheses(String inside);

  String minus();

  String times();

  Phrase quotient(Phrase numerator, Phrase denominator);

  Phrase power(Phrase base, Phrase exponent);

  Phrase call(ElementaryFunction function, String operands, boolean bare);

  /// The partial of `over` by `by`; where `by` is used more than once, by its use number `use`
  /// (from 1), else `use` is 0.
  String partial(String over, String by, int use);

  /// The total derivative of `over` by `by`, still to be taken: `by` under ∂, `over` in
  /// parentheses.
  String derivativeOf(String over, String by);

  /// A sign such as `=` or `+` with the space that it has between two terms.
  String between(String sign);

  /// Two factors side by side.
  String sideBySide(String first, String second);

  /// Two names of one thing: v₋₁ = x₁.
  String same(String symbol, String name);

  /// Behind a number that cannot be told from 0.
  String nearlyZero();

  /// In place of what is left out or to come.
  String dots();

  /// Words in a formula.
  String words(String text);

  /// Both operands of a call.
  default String list(String first, String second) {
    return first + ", " + second;
  }

  /// `inner`, in parentheses unless it holds together at least as `least`.
  default String inside(Phrase inner, Bond least) {
    return inner.holds(least) ? inner.text() : parentheses(inner.text());
  }
}
