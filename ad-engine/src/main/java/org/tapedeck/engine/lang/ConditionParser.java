package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parses conditions; each method is one rule of the grammar:
///
///     condition = all { "or" all }
///     all       = negated { "and" negated }
///     negated   = "not" negated | "(" condition ")" | sum COMPARISON sum { COMPARISON sum }
final class ConditionParser {
  private final ExpressionParser expressions;
  private final TokenStream tokens;

  ConditionParser(ExpressionParser expressions, TokenStream tokens) {
    this.expressions = expressions;
    this.tokens = tokens;
  }

  /// A condition; what follows it is left.
  Condition condition() throws SyntaxError {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (isOr(tokens.peek())) {
      tokens.take();
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private static boolean isOr(Token token) {
    return token.is(TokenKind.KEYWORD, "or") || token.is(TokenKind.BAR, "||");
  }

  private Condition all() throws SyntaxError {
    List<Condition> parts = new ArrayList<>(List.of(negated()));
    while (tokens.peek().is(TokenKind.KEYWORD, "and")) {
      tokens.take();
      parts.add(negated());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition negated() throws SyntaxError {
    Token first = tokens.peek();
    if (first.is(TokenKind.KEYWORD, "not") || first.is(TokenKind.UNKNOWN, "!")) {
      tokens.take();
      Condition condition = expressions.nested(first, this::negated);
      return new Condition.Not(condition, first.span().to(condition.span()));
    }
    if (first.kind() == TokenKind.LEFT_PARENTHESIS && holdsCondition()) {
      tokens.take();
      Condition condition = expressions.nested(first, this::condition);
      tokens.close(first);
      return condition;
    }
    return comparisons();
  }

  /// Whether a comparison stands between the parenthesis that opens here and its partner, and not
  /// in another bracket.
  private boolean holdsCondition() {
    int open = 0;
    for (int i = 0; tokens.peek(i).kind() != TokenKind.END; i++) {
      Token token = tokens.peek(i);
      if (open == 1 && (token.kind() == TokenKind.COMPARISON || joins(token))) {
        return true;
      }
      open +=
          switch (token.kind()) {
            case LEFT_PARENTHESIS, LEFT_BRACKET -> 1;
            case RIGHT_PARENTHESIS, RIGHT_BRACKET -> -1;
            default -> 0;
          };
      if (open == 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean joins(Token token) {
    return token.kind() == TokenKind.KEYWORD
        && (token.text().equals("and") || token.text().equals("or") || token.text().equals("not"));
  }

  private Condition comparisons() throws SyntaxError {
    Expr left = expressions.sum();
    if (tokens.peek().kind() != TokenKind.COMPARISON) {
      throw SyntaxMessages.comparisonMissing(left, tokens.peek());
    }
    Token first = tokens.peek();
    List<Condition> parts = new ArrayList<>();
    while (tokens.peek().kind() == TokenKind.COMPARISON) {
      Token sign = tokens.take();
      if (direction(sign) != direction(first) || (!parts.isEmpty() && direction(sign) == '!')) {
        throw SyntaxMessages.mixedComparisons(sign);
      }
      Expr right = expressions.sum();
      parts.add(new Condition.Comparing(left, comparison(sign.text()), right));
      left = right;
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private static char direction(Token sign) {
    return sign.text().charAt(0);
  }

  private static Condition.Comparison comparison(String symbol) {
    return Arrays.stream(Condition.Comparison.values())
        .filter(comparison -> comparison.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }
}
