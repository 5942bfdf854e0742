package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A vector as other languages write it, with spaces between the elements: `[1 -2]`, and semicolons
/// between the rows of a matrix: `[1 2; 3 4]`.
final class SpacedVector {
  private final TokenStream tokens;

  /// The tokens from behind `[` to its `]`, or to the end.
  private final List<Token> inside = new ArrayList<>();

  /// `tokens` stands behind the `[`.
  private SpacedVector(TokenStream tokens) {
    this.tokens = tokens;
    int open = 0;
    for (int i = 0; tokens.peek(i).kind() != TokenKind.END; i++) {
      Token token = tokens.peek(i);
      open += depth(token);
      if (open < 0) {
        return;
      }
      inside.add(token);
    }
  }

  private static int depth(Token token) {
    return switch (token.kind()) {
      case LEFT_BRACKET, LEFT_PARENTHESIS -> 1;
      case RIGHT_BRACKET, RIGHT_PARENTHESIS -> -1;
      default -> 0;
    };
  }

  /// What is said of `[1 -2]`, which is one element and may be meant as two. `tokens` stands behind
  /// the bracket.
  static Optional<Diagnostic> doubtfulSign(TokenStream tokens) {
    return new SpacedVector(tokens).doubtfulSign();
  }

  private Optional<Diagnostic> doubtfulSign() {
    int open = 0;
    for (int i = 1; i + 1 < inside.size(); i++) {
      Token before = inside.get(i - 1);
      open += depth(before);
      Token sign = inside.get(i);
      Token next = inside.get(i + 1);
      boolean minus = sign.isOperator("-") || sign.isOperator("+");
      if (open == 0
          && minus
          && endsOperand(before)
          && !before.touches(sign)
          && sign.touches(next)) {
        Span span = before.span().to(next.span());
        String one = before.text() + " " + sign.text() + " " + next.text();
        String two = before.text() + ", " + sign.text() + next.text();
        return Optional.of(
            Diagnostic.hint(
                span, Message.of("sign.in.vector", one), Message.of("sign.in.vector.hint", two)));
      }
    }
    return Optional.empty();
  }

  private static boolean endsOperand(Token token) {
    return switch (token.kind()) {
      case NUMBER, NAME, RIGHT_PARENTHESIS, RIGHT_BRACKET, SUPERSCRIPT -> true;
      default -> false;
    };
  }

  /// The same vector or matrix with commas and brackets; empty if that is not plain. `tokens`
  /// stands behind the bracket.
  static Optional<String> withCommas(TokenStream tokens) {
    SpacedVector vector = new SpacedVector(tokens);
    List<List<String>> rows = vector.rows();
    boolean plain = rows.stream().noneMatch(List::isEmpty) && rows.size() <= 5;
    if (!plain || rows.stream().flatMap(List::stream).count() > 10) {
      return Optional.empty();
    }
    String written =
        rows.stream()
            .map(row -> "[" + String.join(", ", row) + "]")
            .collect(Collectors.joining(", "));
    return Optional.of(rows.size() == 1 ? written : "[" + written + "]");
  }

  /// The elements by rows; an empty row where they are no numbers and names alone.
  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    for (int i = 0; i < inside.size(); i++) {
      Token token = inside.get(i);
      switch (token.kind()) {
        case NUMBER, NAME -> rows.getLast().add(token.text());
        case COMMA -> {}
        case SEPARATOR -> rows.add(new ArrayList<>());
        case OPERATOR -> {
          Token next = i + 1 < inside.size() ? inside.get(i + 1) : tokens.peek(inside.size());
          if (!token.isOperator("-") || !token.touches(next)) {
            return List.of(List.of());
          }
          rows.getLast().add("-" + next.text());
          i++;
        }
        default -> {
          return List.of(List.of());
        }
      }
    }
    return rows;
  }
}
