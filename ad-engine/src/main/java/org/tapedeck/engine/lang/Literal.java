package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The numbers that an expression of numbers and constants alone stands for: `2`, `pi/4`, `[1/2,
/// 2pi]`, `0.1randn(2, 2, 1)`. `shape` is empty for a single number; a matrix comes row by row. The
/// text of a number that is computed by itself, as `pi/4`, is empty: its span says how it is
/// written.
public record Literal(Optional<Shape> shape, List<Expr.Num> numbers) {
  /// The most characters of a number as it is written.
  private static final int MOST_TEXT = 60;

  private static final Pattern COMMENT = Pattern.compile("#.*");

  public Literal {
    numbers = List.copyOf(numbers);
    if (numbers.size() != shape.map(Shape::size).orElse(1)) {
      throw new IllegalArgumentException(numbers.size() + " numbers for " + shape);
    }
  }

  /// A single number.
  static Literal single(Expr.Num number) {
    return new Literal(Optional.empty(), List.of(number));
  }

  /// The numbers of `expr`; empty if it has names in it, calls of the program's functions, choices
  /// or functions of vectors, or if a number is infinite or undefined.
  public static Optional<Literal> of(Expr expr) {
    return new LiteralArithmetic(_ -> Optional.empty(), _ -> Optional.empty()).literal(expr);
  }

  /// Whether all numbers are finite.
  boolean isFinite() {
    return numbers.stream().allMatch(number -> Double.isFinite(number.value()));
  }

  /// How the number at position `i` is written in `source`: as it stands there, or in digits where
  /// that is long.
  String text(int i, Source source) {
    Expr.Num number = numbers.get(i);
    String written =
        number.text().isEmpty() ? written(source.excerpt(number.span())) : number.text();
    return written.length() <= MOST_TEXT ? written : Expr.Num.spelling(number.value());
  }

  /// On one line, without comments.
  private static String written(String excerpt) {
    return COMMENT.matcher(excerpt).replaceAll("").strip().replaceAll("\\s+", " ");
  }

  /// What each number is called if the whole is called `name`.
  public List<String> names(String name) {
    return shape
        .map(all -> IntStream.range(0, all.size()).mapToObj(i -> all.element(name, i)).toList())
        .orElseGet(() -> List.of(name));
  }
}
