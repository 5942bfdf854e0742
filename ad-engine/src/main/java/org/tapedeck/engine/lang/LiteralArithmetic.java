package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tapedeck.engine.function.ElementaryFunction;

/// Computes expressions of numbers and constants alone, element by element, before any run.
final class LiteralArithmetic {
  /// The most elements that are computed for one program; an expression beyond is no literal.
  static final long MOST_WORK = 2_000_000;

  private final Function<String, Optional<Expr.Num>> constants;
  private final Function<Expr, Optional<Shape>> shapes;
  private long work;

  /// @param constants the numbers that names stand for
  /// @param shapes those whose length is a known number
  LiteralArithmetic(
      Function<String, Optional<Expr.Num>> constants, Function<Expr, Optional<Shape>> shapes) {
    this.constants = constants;
    this.shapes = shapes;
  }

  /// The finite numbers of `expr`, if it is made of nothing else.
  Optional<Literal> literal(Expr expr) {
    return compute(expr).filter(Literal::isFinite);
  }

  /// The single number that `expr` is, if it is made of nothing else.
  Optional<Expr.Num> number(Expr expr) {
    return compute(expr)
        .filter(value -> value.shape().isEmpty())
        .map(value -> value.numbers().getFirst())
        .map(number -> number.text().isEmpty() ? spelled(number) : number);
  }

  private static Expr.Num spelled(Expr.Num number) {
    return number.spelled(Expr.Num.spelling(number.value()));
  }

  private Optional<Literal> compute(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> Optional.of(Literal.single(number));
      case Expr.Constant constant ->
          Optional.of(single(new Expr.Num(constant.name().value(), "", expr.span()), expr));
      case Expr.Variable name -> constants.apply(name.name()).map(known -> single(known, expr));
      case Expr.Apply apply ->
          compute(apply.operands().getFirst())
              .flatMap(
                  first ->
                      apply.operands().size() == 1
                          ? combined(apply.function(), first, first, expr)
                          : compute(apply.operands().getLast())
                              .flatMap(last -> combined(apply.function(), first, last, expr)));
      case Expr.Chain chain -> chain(chain);
      case Expr.Vector vector -> vector(vector);
      case Expr.OfArrays call when call.function().makesNumbers() ->
          MadeNumbers.of(call).map(made -> new Literal(Optional.of(made.shape()), made.numbers()));
      case Expr.OfArrays call when call.function() == ArrayFunction.LEN ->
          shapes
              .apply(call.arguments().getFirst())
              .map(shape -> single(new Expr.Num(shape.rows(), "", expr.span()), expr));
      case Expr.OfArrays _, Expr.Call _, Expr.If _, Expr.Index _, Expr.Series _ -> Optional.empty();
    };
  }

  /// Stands for itself: how it is written is at its place.
  private static Literal single(Expr.Num number, Expr expr) {
    return Literal.single(number.spelled("").at(expr.span()));
  }

  private Optional<Literal> chain(Expr.Chain chain) {
    Optional<Literal> left = compute(chain.first());
    for (Expr.Link link : chain.links()) {
      Optional<Literal> before = left;
      left = before.flatMap(a -> compute(link.operand()).flatMap(b -> joined(link, a, b, chain)));
    }
    return left;
  }

  private Optional<Literal> joined(Expr.Link link, Literal left, Literal right, Expr expr) {
    return switch (link) {
      case Expr.Link.Elementary(ElementaryFunction function, Expr _) ->
          combined(function, left, right, expr);
      case Expr.Link.Dot _ when left.shape().isEmpty() || right.shape().isEmpty() ->
          combined(ElementaryFunction.MULTIPLY, left, right, expr);
      case Expr.Link.Dot _, Expr.Link.MatrixProduct _ -> Optional.empty();
    };
  }

  /// A function of two literals, a single number with each element; empty where they do not fit.
  private Optional<Literal> combined(
      ElementaryFunction function, Literal left, Literal right, Expr expr) {
    BinaryOperator<Expr.Num> apply = (a, b) -> Expr.Num.of(function, a, b, expr.span());
    if (left.shape().isEmpty() && right.shape().isEmpty()) {
      return Optional.of(
          Literal.single(apply.apply(left.numbers().getFirst(), right.numbers().getFirst())));
    }
    Optional<Shape> shape = left.shape().or(right::shape);
    work += shape.orElseThrow().size();
    boolean fits =
        Stream.of(left, right).allMatch(a -> a.shape().isEmpty() || a.shape().equals(shape));
    return fits && work <= MOST_WORK
        ? Optional.of(new Literal(shape, elements(apply, left, right, shape.orElseThrow().size())))
        : Optional.empty();
  }

  private static List<Expr.Num> elements(
      BinaryOperator<Expr.Num> apply, Literal left, Literal right, int size) {
    List<Expr.Num> numbers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      numbers.add(spelled(apply.apply(at(left, i), at(right, i))));
    }
    return numbers;
  }

  private static Expr.Num at(Literal literal, int i) {
    return literal.numbers().get(literal.shape().isEmpty() ? 0 : i);
  }

  /// A vector of single numbers, or a matrix whose rows are as long as the first.
  private Optional<Literal> vector(Expr.Vector vector) {
    List<Expr.Num> numbers = new ArrayList<>();
    Optional<Shape> row = Optional.empty();
    for (int i = 0; i < vector.elements().size(); i++) {
      Optional<Literal> element = compute(vector.elements().get(i));
      Optional<Shape> shape = element.flatMap(Literal::shape);
      row = i == 0 ? shape : row;
      if (element.isEmpty() || !shape.equals(row) || shape.filter(s -> !s.isVector()).isPresent()) {
        return Optional.empty();
      }
      numbers.addAll(element.get().numbers());
    }
    int rows = vector.elements().size();
    Shape shape =
        row.map(each -> Shape.matrix(rows, each.size())).orElseGet(() -> Shape.vector(rows));
    return Optional.of(new Literal(Optional.of(shape), numbers));
  }
}
