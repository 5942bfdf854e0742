package org.tapedeck.engine.lang;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The functions of vectors and matrices as a whole. They are made of elementary functions of the
/// elements; those are what lands on the tape. A name that a program gives to a value or function
/// of its own hides the one here.
public enum ArrayFunction {
  SUM("sum", 1, "x"),
  PROD("prod", 1, "x"),
  MEAN("mean", 1, "x"),
  DOT("dot", 2, "u, v"),
  NORM("norm", 1, "x"),
  SOFTMAX("softmax", 1, "x"),
  LOGSUMEXP("logsumexp", 1, "x"),
  /// The largest element; of two operands `max` is an elementary function.
  MAX("max", 1, "x"),
  /// The smallest element; of two operands `min` is an elementary function.
  MIN("min", 1, "x"),
  /// The number of elements of a vector, or of rows of a matrix.
  LEN("len", 1, "x"),
  TRANSPOSE("transpose", 1, "W"),
  /// Numbers drawn from the standard normal distribution: see `StandardNormal`. The number of
  /// columns may be left out.
  RANDN("randn", 3, "2, 3, 1"),
  /// Zeros; the number of columns may be left out, as in the next.
  ZEROS("zeros", 2, "2, 3"),
  ONES("ones", 2, "2, 3"),
  /// The identity matrix.
  EYE("eye", 1, "3"),
  /// Vectors and numbers one after another, or matrices one below another; of two or more.
  CONCAT("concat", 2, "u, v");

  private final String symbol;
  private final int arity;
  private final String example;

  ArrayFunction(String symbol, int arity, String example) {
    this.symbol = symbol;
    this.arity = arity;
    this.example = example;
  }

  /// How the language spells it.
  public String symbol() {
    return symbol;
  }

  /// The arguments of an example call.
  List<String> example() {
    return List.of(example.split(", "));
  }

  boolean takes(int arguments) {
    return switch (this) {
      case RANDN, ZEROS, ONES -> arguments == arity || arguments == arity - 1;
      case CONCAT -> arguments >= arity;
      default -> arguments == arity;
    };
  }

  /// Whether it makes numbers from their count alone, which has to be known before anything runs:
  /// set to a name, they are inputs.
  public boolean makesNumbers() {
    return this == RANDN || this == ZEROS || this == ONES || this == EYE;
  }

  /// Whether it also takes a range and a term: `sum(i = 1..n, x[i]^2)`.
  boolean isSeries() {
    return this == SUM || this == PROD;
  }

  /// The function that the language calls `name`.
  public static Optional<ArrayFunction> named(String name) {
    return Arrays.stream(values()).filter(f -> f.symbol.equals(name)).findFirst();
  }
}
