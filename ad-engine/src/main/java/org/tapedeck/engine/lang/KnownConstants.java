package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tapedeck.engine.function.ElementaryFunction;

/// What is known of names before the program runs: constants, and the shapes of vectors and
/// matrices of numbers. A name that the text sets twice is not known, as it depends on the run
/// which of the settings counts.
final class KnownConstants {
  private final Set<String> setOnce;
  private final Map<String, Literal> values;
  private final Drawn drawn;
  private final LiteralArithmetic literals = new LiteralArithmetic(this::constant);

  /// How many random numbers the calls of `randn` read so far ask for.
  private static final class Drawn {
    private long count;
  }

  private KnownConstants(Set<String> setOnce, Map<String, Literal> values, Drawn drawn) {
    this.setOnce = setOnce;
    this.values = values;
    this.drawn = drawn;
  }

  /// What is known where the program made of `tokens` begins.
  static KnownConstants of(List<Token> tokens) {
    Map<String, Long> settings =
        IntStream.range(1, tokens.size())
            .filter(i -> tokens.get(i).kind() == TokenKind.EQUALS)
            .mapToObj(i -> tokens.get(i - 1).text())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    settings.values().retainAll(Set.of(1L));
    return new KnownConstants(settings.keySet(), new HashMap<>(), new Drawn());
  }

  /// The same where `parameters` stand for something else.
  KnownConstants inside(Collection<String> parameters) {
    Map<String, Literal> outside = new HashMap<>(values);
    outside.keySet().removeAll(parameters);
    return new KnownConstants(Set.of(), outside, drawn);
  }

  /// Whether the program may draw `numbers` more random numbers, which then count.
  boolean mayDraw(int numbers) {
    drawn.count += numbers;
    return drawn.count <= MadeNumbers.MOST_TOGETHER;
  }

  /// Takes in what `setting`, which stands in no loop, tells.
  void learn(Statement.Setting setting) {
    if (setOnce.contains(setting.name())) {
      literal(setting)
          .filter(value -> setting.kind() == Statement.Kind.CONSTANT || value.shape().isPresent())
          .ifPresent(value -> values.put(setting.name(), value));
    }
  }

  private Optional<Literal> literal(Statement.Setting setting) {
    return number(setting.value()).map(Literal::single).or(() -> literal(setting.value()));
  }

  /// The numbers of `expr`, if it is made of numbers and constants alone; a constant's name by
  /// itself is a second name for that.
  Optional<Literal> literal(Expr expr) {
    return expr instanceof Expr.Variable ? Optional.empty() : literals.literal(expr);
  }

  private Optional<Expr.Num> constant(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(known -> known.shape().isEmpty())
        .map(known -> known.numbers().getFirst());
  }

  /// `expr` as a number, if it is made of numbers, constants and lengths that are known.
  Optional<Expr.Num> number(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> Optional.of(number);
      case Expr.Constant constant -> Optional.of(number(constant.name().value(), expr));
      case Expr.Variable variable ->
          constant(variable.name()).map(known -> number(known.value(), expr));
      case Expr.Apply apply -> number(apply);
      case Expr.Chain chain -> number(chain);
      case Expr.OfArrays call when call.function() == ArrayFunction.LEN ->
          shape(call.arguments().getFirst()).map(shape -> number(shape.rows(), expr));
      case Expr.OfArrays _, Expr.Call _, Expr.If _, Expr.Vector _, Expr.Index _, Expr.Series _ ->
          Optional.empty();
    };
  }

  private Optional<Shape> shape(Expr expr) {
    return expr instanceof Expr.Variable variable
        ? Optional.ofNullable(values.get(variable.name())).flatMap(Literal::shape)
        : Literal.of(expr).flatMap(Literal::shape);
  }

  private Optional<Expr.Num> number(Expr.Apply apply) {
    List<Double> operands = new ArrayList<>();
    apply
        .operands()
        .forEach(operand -> number(operand).map(Expr.Num::value).ifPresent(operands::add));
    return operands.size() == apply.operands().size()
        ? Optional.of(
            number(apply.function().value(operands.getFirst(), operands.getLast()), apply))
        : Optional.empty();
  }

  private Optional<Expr.Num> number(Expr.Chain chain) {
    Optional<Expr.Num> left = number(chain.first());
    for (Expr.Link link : chain.links()) {
      Optional<Expr.Num> right = number(link.operand());
      Optional<ElementaryFunction> function = ofNumbers(link);
      if (left.isEmpty() || right.isEmpty() || function.isEmpty()) {
        return Optional.empty();
      }
      double value = function.get().value(left.get().value(), right.get().value());
      left = Optional.of(number(value, chain));
    }
    return left;
  }

  /// What a link does to two numbers.
  private static Optional<ElementaryFunction> ofNumbers(Expr.Link link) {
    return switch (link) {
      case Expr.Link.Elementary(ElementaryFunction function, Expr _) -> Optional.of(function);
      case Expr.Link.Dot _ -> Optional.of(ElementaryFunction.MULTIPLY);
      case Expr.Link.MatrixProduct _ -> Optional.empty();
    };
  }

  private static Expr.Num number(double value, Expr expr) {
    return new Expr.Num(value, Expr.Num.spelling(value), expr.span());
  }
}
