package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The wording of what can be wrong where vectors and matrices are written.
final class VectorMistakes {
  private static final String RANDOM_EXAMPLE =
      "W = randn(2, 3, 1), or x = randn(3, 1) for a vector";

  private VectorMistakes() {}

  /// A built-in function of vectors stands without its argument.
  static SyntaxError functionWithoutParentheses(Token name, ArrayFunction function) {
    return new SyntaxError(
        name.span(),
        "`" + name.text() + "` is a function: its argument goes in parentheses",
        "write " + example(function));
  }

  /// Something other than a comma or the end stands behind an element of a vector.
  static SyntaxError afterElement(TokenStream tokens) {
    Token found = tokens.peek();
    Token last = tokens.previous();
    return switch (found.kind()) {
      case NUMBER, NAME, FUNCTION, LEFT_PARENTHESIS, LEFT_BRACKET ->
          new SyntaxError(
              last.span().to(found.span()),
              "a comma is missing between "
                  + SyntaxMessages.quoted(last)
                  + " and "
                  + SyntaxMessages.quoted(found),
              "x = [1, 2, 3]");
      case SEPARATOR ->
          new SyntaxError(
              found.span(),
              "each row of a matrix stands in brackets of its own",
              "W = [[1, 2], [3, 4]]");
      case RIGHT_PARENTHESIS,
          RIGHT_BRACKET,
          KEYWORD,
          OPERATOR,
          SUPERSCRIPT,
          LEFT_BRACE,
          RIGHT_BRACE,
          COMMA,
          BAR,
          RANGE,
          COMPARISON,
          EQUALS,
          COMMENT,
          UNKNOWN,
          END ->
          SyntaxMessages.unexpectedAfterOperand(tokens);
    };
  }

  static SyntaxError emptyVector(Span span) {
    return new SyntaxError(span, "a vector has at least one element", "x = [1, 2, 3]");
  }

  static SyntaxError seriesForm(Token name) {
    return new SyntaxError(
        name.span(),
        "`" + name.text() + "` takes a range, a comma and a term here",
        name.text() + "(i = 1..3, i^2)");
  }

  static SyntaxError noSeries(Token name) {
    return new SyntaxError(
        name.span(),
        "`" + name.text() + "` takes no range; `sum` and `prod` do",
        "sum(i = 1..3, i^2)");
  }

  /// What is wrong with the rows of a matrix, if anything is: one is no row, or of another length.
  static Optional<Diagnostic> unevenRows(Expr.Vector matrix) {
    List<Expr> rows = matrix.elements();
    if (rows.stream().noneMatch(Expr.Vector.class::isInstance)) {
      return Optional.empty();
    }
    for (Expr row : rows) {
      if (row instanceof Expr.Num number) {
        return Optional.of(
            Diagnostic.error(
                row.span(),
                "some elements here are rows in brackets, and `" + number.text() + "` is a number",
                "W = [[1, 2], [3, 4]]"));
      }
      if (row instanceof Expr.Vector inner
          && inner.elements().stream().anyMatch(Expr.Vector.class::isInstance)) {
        return Optional.of(
            Diagnostic.error(
                row.span(), "a matrix has rows and columns, and no third level of brackets", ""));
      }
    }
    return unevenLengths(rows.stream().filter(Expr.Vector.class::isInstance).toList());
  }

  private static Optional<Diagnostic> unevenLengths(List<Expr> rows) {
    int first = ((Expr.Vector) rows.getFirst()).elements().size();
    return rows.stream()
        .filter(row -> ((Expr.Vector) row).elements().size() != first)
        .findFirst()
        .map(
            row ->
                Diagnostic.error(
                    row.span(),
                    "the rows of a matrix are of one length: this one has "
                        + Shape.elements(((Expr.Vector) row).elements().size())
                        + ", the first has "
                        + first,
                    ""));
  }

  /// What is wrong with the arguments of a call of `randn` or one like it: one is not known
  /// beforehand, or no such number as it has to be.
  static Diagnostic madeOf(Expr.OfArrays call) {
    int given = call.arguments().size();
    int sides = call.function() == ArrayFunction.RANDN ? given - 1 : given;
    String example = madeExample(call.function());
    double size = 1;
    for (int i = 0; i < given; i++) {
      Expr argument = call.arguments().get(i);
      if (!(argument instanceof Expr.Num number)) {
        return unknownBefore(call.function(), argument);
      }
      boolean whole = number.value() == StrictMath.rint(number.value());
      if (!whole || (i < sides && number.value() < 1)) {
        return Diagnostic.error(
            argument.span(),
            i < sides
                ? "rows and columns are whole numbers from 1 on, and this is " + number.text()
                : "the seed of `randn` is a whole number, and this is " + number.text(),
            example);
      }
      size *= i < sides ? number.value() : 1;
    }
    boolean tooMany = size > MadeNumbers.MOST || call.function() != ArrayFunction.RANDN;
    return tooMany
        ? Diagnostic.error(call.span(), "this makes more than 100,000 numbers", example)
        : Diagnostic.error(
            call.arguments().getLast().span(), "this seed is too large", "one below 2^53 will do");
  }

  private static String madeExample(ArrayFunction function) {
    return switch (function) {
      case RANDN -> RANDOM_EXAMPLE;
      case EYE -> "eye(3) has 3 rows and 3 columns";
      default -> function.symbol() + "(2, 3), or " + function.symbol() + "(3) for a vector";
    };
  }

  static Diagnostic tooManyNumbers(Span span) {
    return Diagnostic.error(
        span,
        "all calls of `randn`, `zeros`, `ones` and `eye` together make more than 500,000 numbers",
        "take smaller vectors and matrices");
  }

  private static Diagnostic unknownBefore(ArrayFunction function, Expr argument) {
    List<String> names = new ArrayList<>();
    argument.forEachVariable(variable -> names.add(variable.name()));
    return Diagnostic.error(
        argument.span(),
        "`" + function.symbol() + "` takes numbers that are known before the program runs",
        names.isEmpty()
            ? madeExample(function)
            : "constants that are set once are, and len(x) of an input: const "
                + names.getFirst()
                + " = 3");
  }

  static Diagnostic wrongArgumentCount(Token name, ArrayFunction function, int given, Span span) {
    if (function == ArrayFunction.RANDN) {
      return Diagnostic.error(span, "`randn` takes rows, columns and a seed", RANDOM_EXAMPLE);
    }
    if (function == ArrayFunction.ZEROS || function == ArrayFunction.ONES) {
      return Diagnostic.error(
          span, "`" + name.text() + "` takes rows and columns", madeExample(function));
    }
    return SyntaxMessages.wrongArgumentCount(name, function.example(), given, span);
  }

  private static String example(ArrayFunction function) {
    return function.symbol() + "(" + String.join(", ", function.example()) + ")";
  }
}
