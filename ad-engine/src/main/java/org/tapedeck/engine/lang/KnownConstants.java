package org.tapedeck.engine.lang;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is known of names before the program runs: constants, and the shapes of vectors and
/// matrices of numbers. A name that the text sets twice is not known, as it depends on the run
/// which of the settings counts.
final class KnownConstants {
  private final Set<String> setOnce;
  private final Map<String, Literal> values;
  private final Drawn drawn;
  private final LiteralArithmetic literals =
      new LiteralArithmetic(this::constant, _ -> Optional.empty());
  private final LiteralArithmetic withLengths = new LiteralArithmetic(this::constant, this::shape);

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
    Expr value = setting.value();
    return literals.literal(value).or(() -> number(value).map(Literal::single));
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
    return withLengths.number(expr);
  }

  private Optional<Shape> shape(Expr expr) {
    return expr instanceof Expr.Variable variable
        ? Optional.ofNullable(values.get(variable.name())).flatMap(Literal::shape)
        : Literal.of(expr).flatMap(Literal::shape);
  }
}
