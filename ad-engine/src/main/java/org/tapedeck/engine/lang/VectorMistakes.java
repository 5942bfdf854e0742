package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be wrong where vectors and matrices are written.
final class VectorMistakes {
  private VectorMistakes() {}

  /// A built-in function of vectors stands without its argument.
  static SyntaxError functionWithoutParentheses(Token name, ArrayFunction function) {
    return new SyntaxError(
        name.span(),
        Message.of("function.bare", name.text()),
        Message.of("write.hint", example(function)));
  }

  /// Something other than a comma or the end stands behind an element of a vector, which is plain
  /// `withCommas`.
  static SyntaxError afterElement(TokenStream tokens, Optional<String> withCommas) {
    Token found = tokens.peek();
    Token last = tokens.previous();
    return switch (found.kind()) {
      case NUMBER, NAME, FUNCTION, LEFT_PARENTHESIS, LEFT_BRACKET ->
          new SyntaxError(
              last.span().to(found.span()),
              Message.of("comma.missing", SyntaxMessages.plain(last), SyntaxMessages.plain(found)),
              written(withCommas, Message.of("example.vector")));
      case SEPARATOR ->
          new SyntaxError(
              found.span(),
              Message.of("row.unbracketed"),
              written(withCommas, Message.of("example.matrix")));
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

  private static Message written(Optional<String> meant, Message example) {
    return meant.map(text -> Message.of("write.hint", text)).orElse(example);
  }

  static SyntaxError emptyVector(Span span) {
    return new SyntaxError(span, Message.of("vector.empty"), Message.of("example.vector"));
  }

  static SyntaxError seriesForm(Token name) {
    return new SyntaxError(
        name.span(),
        Message.of("series.form", name.text()),
        Message.of("example.series", name.text()));
  }

  static SyntaxError noSeries(Token name) {
    return new SyntaxError(
        name.span(), Message.of("series.none", name.text()), Message.of("example.series", "sum"));
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
                row.span(), Message.of("row.number", number.text()), Message.of("example.matrix")));
      }
      if (row instanceof Expr.Vector inner
          && inner.elements().stream().anyMatch(Expr.Vector.class::isInstance)) {
        return Optional.of(Diagnostic.error(row.span(), Message.of("matrix.deep")));
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
                    Message.of("rows.uneven", ((Expr.Vector) row).elements().size(), first)));
  }

  /// What is wrong with the arguments of a call of `randn` or one like it: one is not known
  /// beforehand, or no such number as it has to be.
  static Diagnostic madeOf(Expr.OfArrays call) {
    int given = call.arguments().size();
    int sides = call.function() == ArrayFunction.RANDN ? given - 1 : given;
    Message example = madeExample(call.function());
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
                ? Message.of("made.size", number.text())
                : Message.of("made.seed", number.text()),
            example);
      }
      size *= i < sides ? number.value() : 1;
    }
    boolean tooMany = size > MadeNumbers.MOST || call.function() != ArrayFunction.RANDN;
    return tooMany
        ? Diagnostic.error(call.span(), Message.of("made.many"), example)
        : Diagnostic.error(
            call.arguments().getLast().span(),
            Message.of("made.seed.large"),
            Message.of("made.seed.large.hint"));
  }

  private static Message madeExample(ArrayFunction function) {
    return switch (function) {
      case RANDN -> Message.of("example.randn");
      case EYE -> Message.of("example.eye");
      default -> Message.of("example.made", function.symbol());
    };
  }

  static Diagnostic tooManyNumbers(Span span) {
    return Diagnostic.error(span, Message.of("made.together"), Message.of("smaller.hint"));
  }

  private static Diagnostic unknownBefore(ArrayFunction function, Expr argument) {
    List<String> names = new ArrayList<>();
    argument.forEachVariable(variable -> names.add(variable.name()));
    return Diagnostic.error(
        argument.span(),
        Message.of("made.unknown", function.symbol()),
        names.isEmpty()
            ? madeExample(function)
            : Message.of("made.unknown.hint", names.getFirst()));
  }

  static Diagnostic wrongArgumentCount(Token name, ArrayFunction function, int given, Span span) {
    if (function == ArrayFunction.RANDN) {
      return Diagnostic.error(span, Message.of("randn.arguments"), madeExample(function));
    }
    if (function == ArrayFunction.ZEROS || function == ArrayFunction.ONES) {
      return Diagnostic.error(
          span, Message.of("made.arguments", name.text()), madeExample(function));
    }
    return SyntaxMessages.wrongArgumentCount(name, function.example(), given, span);
  }

  private static String example(ArrayFunction function) {
    return function.symbol() + "(" + String.join(", ", function.example()) + ")";
  }
}
