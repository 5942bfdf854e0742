package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.InexactOperands;
import org.tapedeck.engine.function.OwnRounding;
import org.tapedeck.engine.function.Variation;

/// An expression. A sum or product of any length is one flat `Chain`, so that the depth of an
/// expression is its nesting as written (at most `Parser.MAX_NESTING`) and walks over it may
/// recurse.
///
/// `span` covers the expression with the parentheses around it.
public sealed interface Expr {
  Span span();

  /// The same expression at another place: with the parentheses around it.
  Expr at(Span span);

  /// The expressions that this one is directly made of, in the order of the text.
  default List<Expr> parts() {
    return switch (this) {
      case Num _, Constant _, Variable _ -> List.of();
      case Apply apply -> apply.operands();
      case Call call -> call.arguments();
      case Chain chain ->
          Stream.concat(Stream.of(chain.first()), chain.links().stream().map(Link::operand))
              .toList();
      case If choice ->
          Stream.concat(choice.condition().values(), Stream.of(choice.then(), choice.otherwise()))
              .toList();
      case Vector vector -> vector.elements();
      case Index index ->
          Stream.concat(
                  Stream.of(index.base()), index.subscripts().stream().flatMap(Subscript::parts))
              .toList();
      case OfArrays call -> call.arguments();
      case Series series -> List.of(series.from(), series.to(), series.term());
    };
  }

  /// Hands this expression and all that it is made of to `action`, in the order of the text; not
  /// the bodies of functions that it calls.
  default void forEach(Consumer<Expr> action) {
    action.accept(this);
    parts().forEach(part -> part.forEach(action));
  }

  /// Hands every use of a name in this expression to `use`, as `forEach` does; not those of a
  /// series' own variable.
  default void forEachVariable(Consumer<Variable> use) {
    if (this instanceof Variable variable) {
      use.accept(variable);
    } else if (this instanceof Series series) {
      series.from().forEachVariable(use);
      series.to().forEachVariable(use);
      series.term().forEachVariable(inTerm -> series.outside(inTerm).ifPresent(use));
    } else {
      parts().forEach(part -> part.forEachVariable(use));
    }
  }

  /// A number; `text` is its plain spelling, with the sign where it has one, and `bound` the most
  /// that it is off.
  record Num(double value, String text, Span span, double bound) implements Expr {
    private static final Pattern EXPONENT = Pattern.compile("(\\.0)?E");

    /// A number that is typed so, or without a text the number of the shortest decimal.
    public Num(double value, String text, Span span) {
      this(value, text, span, OwnRounding.ofNumber(text, value));
    }

    /// The value of `function` of numbers; one of one operand ignores `b`.
    public static Num of(ElementaryFunction function, Num a, Num b, Span span) {
      InexactOperands operands = InexactOperands.of(function, a.value, a.bound, b.value, b.bound);
      return new Num(
          function.value(a.value, b.value), "", span, Variation.bound(function, operands));
    }

    /// The fewest digits that read back as `value`, as a program spells them: `-1`, `0.25`,
    /// `1e200`; or `NaN`, `Infinity`, `-Infinity`.
    public static String spelling(double value) {
      String digits = EXPONENT.matcher(Double.toString(value)).replaceFirst("e");
      return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    /// The same, spelled otherwise.
    public Num spelled(String other) {
      return new Num(value, other, span, bound);
    }

    @Override
    public Num at(Span place) {
      return new Num(value, text, place, bound);
    }
  }

  /// A number with a name of its own: π or e.
  record Constant(Name name, Span span) implements Expr {
    /// The named numbers.
    public enum Name {
      PI("π", StrictMath.PI),
      E("e", StrictMath.E);

      private final String symbol;
      private final double value;

      Name(String symbol, double value) {
        this.symbol = symbol;
        this.value = value;
      }

      public String symbol() {
        return symbol;
      }

      public double value() {
        return value;
      }
    }

    @Override
    public Constant at(Span place) {
      return new Constant(name, place);
    }
  }

  /// The use of a name.
  record Variable(String name, Span span) implements Expr {
    @Override
    public Variable at(Span place) {
      return new Variable(name, place);
    }
  }

  /// An elementary function of as many operands as it takes.
  record Apply(ElementaryFunction function, List<Expr> operands, Span span) implements Expr {
    public Apply {
      operands = List.copyOf(operands);
      if (operands.size() != function.arity()) {
        throw new IllegalArgumentException(
            function + " takes " + function.arity() + " operands, not " + operands.size());
      }
    }

    @Override
    public Apply at(Span place) {
      return new Apply(function, operands, place);
    }
  }

  /// `first` followed by at least one link, evaluated from left to right: `a - b + c`, `a / b * c`.
  record Chain(Expr first, List<Link> links, Span span) implements Expr {
    public Chain {
      Objects.requireNonNull(first, "first");
      links = List.copyOf(links);
      if (links.isEmpty()) {
        throw new IllegalArgumentException("a chain needs a link");
      }
    }

    @Override
    public Chain at(Span place) {
      return new Chain(first, links, place);
    }
  }

  /// A call of a function that is written in the language, with as many arguments as it has
  /// parameters.
  record Call(Function function, List<Expr> arguments, Span span) implements Expr {
    public Call {
      Objects.requireNonNull(function, "function");
      arguments = List.copyOf(arguments);
    }

    @Override
    public Call at(Span place) {
      return new Call(function, arguments, place);
    }
  }

  /// `then` where the condition holds, else `otherwise`; only that one is computed.
  record If(Condition condition, Expr then, Expr otherwise, Span span) implements Expr {
    public If {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(then, "then");
      Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public If at(Span place) {
      return new If(condition, then, otherwise, place);
    }
  }

  /// `[a, b, c]`: a vector of the elements, or a matrix if they are its rows; at least one.
  record Vector(List<Expr> elements, Span span) implements Expr {
    public Vector {
      elements = List.copyOf(elements);
      if (elements.isEmpty()) {
        throw new IllegalArgumentException("a vector needs an element");
      }
    }

    @Override
    public Vector at(Span place) {
      return new Vector(elements, place);
    }
  }

  /// `base[k]`: an element of a vector, or a row of a matrix; `base[i, j]`: an element of a matrix.
  /// A subscript that is a range takes several.
  record Index(Expr base, List<Subscript> subscripts, Span span) implements Expr {
    public Index {
      Objects.requireNonNull(base, "base");
      subscripts = List.copyOf(subscripts);
    }

    @Override
    public Index at(Span place) {
      return new Index(base, subscripts, place);
    }
  }

  /// A function of vectors and matrices as a whole.
  record OfArrays(ArrayFunction function, List<Expr> arguments, Span span) implements Expr {
    public OfArrays {
      arguments = List.copyOf(arguments);
      if (!function.takes(arguments.size())) {
        throw new IllegalArgumentException(
            function + " does not take " + arguments.size() + " arguments");
      }
    }

    @Override
    public OfArrays at(Span place) {
      return new OfArrays(function, arguments, place);
    }
  }

  /// `sum(variable = from..to, term)`, both ends included: the terms, joined by `function`, which
  /// is an addition or a multiplication. `variable` is known in the term only.
  record Series(
      ElementaryFunction function, String variable, Expr from, Expr to, Expr term, Span span)
      implements Expr {
    public Series {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(term, "term");
    }

    /// `used`, a name that the term uses, unless it is the series' own.
    Optional<Variable> outside(Variable used) {
      return Optional.of(used).filter(name -> !name.name().equals(variable));
    }

    @Override
    public Series at(Span place) {
      return new Series(function, variable, from, to, term, place);
    }
  }

  /// What stands between brackets and commas behind a vector or matrix: `k`, or `first..last`, both
  /// included.
  record Subscript(Expr first, Optional<Expr> last) {
    public Subscript {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
    }

    /// The expressions in it, in the order of the text.
    public Stream<Expr> parts() {
      return Stream.concat(Stream.of(first), last.stream());
    }

    public Span span() {
      return last.map(end -> first.span().to(end.span())).orElse(first.span());
    }
  }

  /// One operator of a chain and the operand on its right.
  sealed interface Link {
    Expr operand();

    /// How the language spells the operator.
    default String symbol() {
      return switch (this) {
        case Elementary(ElementaryFunction function, Expr _) -> function.symbol();
        case MatrixProduct _ -> "@";
        case Dot _ -> "·";
      };
    }

    /// An elementary function; of vectors and matrices, it is taken element by element.
    record Elementary(ElementaryFunction function, Expr operand) implements Link {}

    /// `@`
    record MatrixProduct(Expr operand) implements Link {}

    /// `·`: the product as textbooks write it. Of vectors and matrices it is `@`; a single number
    /// multiplies all elements of the other operand.
    record Dot(Expr operand) implements Link {}
  }
}
