package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the statements of a program end. A statement goes on behind the end of its line inside a
/// bracket, after an operator, and before an operator with which a line begins that is indented
/// more than the statement; but never into a line that begins a statement of its own, so that a
/// forgotten bracket costs one statement only.
final class Lines {
  private static final Set<String> JOINING = Set.of("+", "-", "*", "·", "/", "^", "@");

  private static final Set<String> STARTING = Set.of("const", "for", "while");

  private final Source source;
  private final List<Token> tokens;

  /// `tokens` are all of `source` but the comments.
  Lines(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /// The tokens from `first` to the end of the statement, or to a brace; without the line ends that
  /// it goes on behind. `count` is how many tokens they were with these.
  record Line(List<Token> tokens, int count) {
    Line {
      tokens = List.copyOf(tokens);
    }
  }

  /// The line that begins at token number `first`.
  Line from(int first) {
    List<Token> line = new ArrayList<>();
    int open = 0;
    int next = first;
    while (next < tokens.size() && !isBrace(tokens.get(next))) {
      Token token = tokens.get(next);
      boolean separates = token.kind() == TokenKind.SEPARATOR;
      if (separates && (line.isEmpty() || !goesOn(line, open, next))) {
        break;
      }
      open += change(token);
      if (!separates || isSemicolon(token)) {
        line.add(token);
      }
      next++;
    }
    return new Line(line, next - first);
  }

  private static int change(Token token) {
    return switch (token.kind()) {
      case LEFT_BRACKET, LEFT_PARENTHESIS -> 1;
      case RIGHT_BRACKET, RIGHT_PARENTHESIS -> -1;
      default -> 0;
    };
  }

  /// Whether `line`, with `open` brackets, goes on behind the separator at `next`.
  private boolean goesOn(List<Token> line, int open, int next) {
    if (isSemicolon(tokens.get(next))) {
      return open > 0 && closesAhead(next);
    }
    int following = next;
    while (following < tokens.size() && isLineEnd(tokens.get(following))) {
      following++;
    }
    if (following == tokens.size() || startsStatement(following)) {
      return false;
    }
    return open > 0
        || joins(line.getLast())
        || (isJoining(tokens.get(following)) && isIndented(line.getFirst(), following));
  }

  private static boolean joins(Token last) {
    boolean word = last.kind() == TokenKind.KEYWORD && !STARTING.contains(last.text());
    return word
        || last.kind() == TokenKind.OPERATOR
        || last.kind() == TokenKind.EQUALS
        || last.kind() == TokenKind.COMPARISON;
  }

  /// Whether `token` is an operator that a line may begin with to go on with the one before.
  static boolean isJoining(Token token) {
    return token.kind() == TokenKind.OPERATOR && JOINING.contains(token.text());
  }

  /// Whether token number `next` stands further right than the line of `first`.
  private boolean isIndented(Token first, int next) {
    return indentation(tokens.get(next)) > indentation(first);
  }

  /// How many characters of space begin the line on which `token` stands.
  private int indentation(Token token) {
    String text = source.text();
    int start = token.span().start();
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    int end = start;
    while (Lexer.isSpace(text.charAt(end))) {
      end++;
    }
    return end - start;
  }

  /// Whether a statement of its own begins at token number `at`, or none can go on there.
  private boolean startsStatement(int at) {
    Token token = tokens.get(at);
    return isBrace(token)
        || (token.kind() == TokenKind.KEYWORD && STARTING.contains(token.text()))
        || sets(at);
  }

  /// Whether the line that begins at `at` sets something: an `=` stands there outside of brackets,
  /// and not the range of a series, `i = 1..3`.
  private boolean sets(int at) {
    int open = 0;
    boolean found = false;
    for (int i = at; i < tokens.size() && open >= 0; i++) {
      Token token = tokens.get(i);
      if (isBrace(token) || token.kind() == TokenKind.SEPARATOR) {
        return found;
      }
      if (open == 0 && token.kind() == TokenKind.RANGE) {
        return false;
      }
      found |= open == 0 && token.kind() == TokenKind.EQUALS;
      open += change(token);
    }
    return found;
  }

  /// Whether a bracket closes behind the semicolon at `next`, before the next setting or the end of
  /// the line.
  private boolean closesAhead(int next) {
    return tokens.subList(next, tokens.size()).stream()
        .takeWhile(token -> token.kind() != TokenKind.EQUALS && !isLineEnd(token))
        .anyMatch(token -> change(token) < 0);
  }

  private boolean isLineEnd(Token token) {
    return token.kind() == TokenKind.SEPARATOR && !isSemicolon(token);
  }

  private boolean isSemicolon(Token token) {
    return source.text().startsWith(";", token.span().start());
  }

  private static boolean isBrace(Token token) {
    return token.kind() == TokenKind.LEFT_BRACE || token.kind() == TokenKind.RIGHT_BRACE;
  }
}
