package org.tapedeck.engine.lang;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a call of `randn`, `zeros`, `ones` or `eye` stands for: a vector or matrix of `numbers`,
/// row by row.
public record MadeNumbers(Shape shape, List<Expr.Num> numbers) {
  /// The most numbers that one call may ask for.
  static final int MOST = 100_000;

  /// The most numbers that all calls in a program's text may ask for together.
  static final int MOST_TOGETHER = 500_000;

  private static final double LARGEST_SEED = 0x1p53;

  public MadeNumbers {
    numbers = List.copyOf(numbers);
  }

  /// The numbers of `call`; empty unless its arguments are whole numbers that make at most `MOST`.
  /// A program without errors has no such call.
  public static Optional<MadeNumbers> of(Expr.OfArrays call) {
    return shape(call).map(shape -> new MadeNumbers(shape, made(shape, call)));
  }

  /// The shape that the numbers of `call` have, without drawing them; empty as `of` is.
  public static Optional<Shape> shape(Expr.OfArrays call) {
    double[] given =
        call.arguments().stream()
            .mapToDouble(e -> e instanceof Expr.Num number ? number.value() : Double.NaN)
            .toArray();
    double[] sides = sides(call.function(), given);
    double seed = call.function() == ArrayFunction.RANDN ? given[given.length - 1] : 0;
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

  /// The arguments that say how many rows and columns there are.
  private static double[] sides(ArrayFunction function, double[] given) {
    return switch (function) {
      case RANDN -> Arrays.copyOf(given, given.length - 1);
      case EYE -> new double[] {given[0], given[0]};
      default -> given;
    };
  }

  private static List<Expr.Num> made(Shape shape, Expr.OfArrays call) {
    return switch (call.function()) {
      case RANDN -> drawn(shape, call);
      case EYE ->
          IntStream.range(0, shape.size())
              .mapToObj(i -> whole(i / shape.columns() == i % shape.columns() ? 1 : 0, call))
              .toList();
      case ONES -> Collections.nCopies(shape.size(), whole(1, call));
      default -> Collections.nCopies(shape.size(), whole(0, call));
    };
  }

  private static Expr.Num whole(int value, Expr.OfArrays call) {
    return new Expr.Num(value, Integer.toString(value), call.span());
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
