package org.tapedeck.engine.lang;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a call of `randn` stands for: a vector or matrix of `numbers`, row by row.
public record RandomNumbers(Shape shape, List<Expr.Num> numbers) {
  /// The most numbers that one call may ask for.
  static final int MOST = 100_000;

  /// The most numbers that all calls in a program's text may ask for together.
  static final int MOST_TOGETHER = 500_000;

  private static final double LARGEST_SEED = 0x1p53;

  public RandomNumbers {
    numbers = List.copyOf(numbers);
  }

  /// The numbers of `call`; empty unless its arguments are whole numbers that make at most `MOST`.
  /// A program without errors has no such call.
  public static Optional<RandomNumbers> of(Expr.OfArrays call) {
    return shape(call).map(shape -> new RandomNumbers(shape, drawn(shape, call)));
  }

  /// The shape that the numbers of `call` have, without drawing them; empty as `of` is.
  public static Optional<Shape> shape(Expr.OfArrays call) {
    double[] given =
        call.arguments().stream()
            .mapToDouble(e -> e instanceof Expr.Num number ? number.value() : Double.NaN)
            .toArray();
    double[] sides = Arrays.copyOf(given, given.length - 1);
    double seed = given[given.length - 1];
    double size = Arrays.stream(sides).reduce(1, (a, b) -> a * b);
    boolean whole = Arrays.stream(given).allMatch(x -> x == StrictMath.rint(x));
    boolean fits = Arrays.stream(sides).allMatch(side -> side >= 1) && size <= MOST;
    if (!whole || !fits || StrictMath.abs(seed) > LARGEST_SEED) {
      return Optional.empty();
    }
    return Optional.of(
        sides.length == 1
            ? Shape.vector((int) sides[0])
            : Shape.matrix((int) sides[0], (int) sides[1]));
  }

  private static List<Expr.Num> drawn(Shape shape, Expr.OfArrays call) {
    Expr.Num seed = (Expr.Num) call.arguments().getLast();
    return Arrays.stream(StandardNormal.numbers(shape.size(), (long) seed.value()))
        .mapToObj(
            x -> {
              String text = BigDecimal.valueOf(x).stripTrailingZeros().toPlainString();
              return new Expr.Num(x, text, call.span());
            })
        .toList();
  }
}
