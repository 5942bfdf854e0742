package org.tapedeck.engine.lang;

import java.util.List;

/// Where the operands end that LaTeX's commands take without braces: `\frac12`, `\sqrt x`, and what
/// books set behind a function, as `\sin 2\pi x`.
final class LatexOperands {
  private static final int NONE = -1;

  private final List<Token> tokens;
  private final int[] closing;

  /// `closing` says for each brace which one closes it; -1 for none.
  LatexOperands(List<Token> tokens, int[] closing) {
    this.tokens = tokens;
    this.closing = closing;
  }

  boolean isGroup(int at) {
    return at > 0
        && at < tokens.size()
        && tokens.get(at).kind() == TokenKind.LEFT_BRACE
        && closing[at] > 0;
  }

  /// Whether `{d}{dx}` or `{dy}{dx}` stands at `at`.
  boolean isDerivative(int at) {
    return isGroup(at)
        && isGroup(closing[at] + 1)
        && closing[at] == at + 2
        && closing[closing[at] + 1] == at + 5
        && tokens.get(at + 1).text().matches("d\\p{L}?")
        && tokens.get(at + 4).text().matches("d\\p{L}.*");
  }

  /// Whether `{-1}` stands at `at`.
  boolean isInverse(int at) {
    return isGroup(at)
        && closing[at] == at + 3
        && tokens.get(at + 1).isOperator("-")
        && tokens.get(at + 2).text().equals("1");
  }

  /// Whether `{(i)}` stands at `at`.
  boolean isInParentheses(int at) {
    return isGroup(at)
        && closing[at] == at + 4
        && tokens.get(at + 1).kind() == TokenKind.LEFT_PARENTHESIS
        && tokens.get(at + 3).kind() == TokenKind.RIGHT_PARENTHESIS;
  }

  /// Behind the group, digit or letter at `at`, which is all that a command takes; -1 for none.
  int one(int at) {
    if (isGroup(at)) {
      return closing[at] + 1;
    }
    if (at < 0 || at >= tokens.size()) {
      return NONE;
    }
    Token token = tokens.get(at);
    return switch (token.kind()) {
      case NUMBER -> token.text().length() == 1 ? at + 1 : NONE;
      case NAME -> token.text().matches("\\p{L}(_.*)?") ? name(at) : NONE;
      case UNKNOWN -> isGreek(token) ? index(at + 1) : NONE;
      default -> NONE;
    };
  }

  /// Behind the exponent at `at`, if there is one, else `at`; -1 for one that cannot be read.
  int script(int at) {
    if (at < 0 || at >= tokens.size()) {
      return at;
    }
    if (tokens.get(at).kind() == TokenKind.SUPERSCRIPT) {
      return at + 1;
    }
    if (!tokens.get(at).isOperator("^")) {
      return at;
    }
    boolean number = at + 1 < tokens.size() && tokens.get(at + 1).kind() == TokenKind.NUMBER;
    return number ? at + 2 : one(at + 1);
  }

  /// Behind the factors at `at` that are a function's argument in books: up to an operator or
  /// another function. -1 for none, and where a reader could doubt how far it goes.
  int argument(int at) {
    int end = NONE;
    for (int i = at; i > 0; ) {
      while (i < tokens.size() && LatexWords.SPACES.contains(tokens.get(i).text())) {
        i++;
      }
      i = script(atom(i));
      end = i > 0 ? i : end;
    }
    return end > 0 && end < tokens.size() && isDoubtful(tokens.get(end)) ? NONE : end;
  }

  private static boolean isDoubtful(Token behind) {
    return switch (behind.kind()) {
      case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE, FUNCTION, BAR -> true;
      default -> behind.isOperator("/") || behind.text().equals("\\left");
    };
  }

  /// Behind the number, name, fraction or root at `at`.
  private int atom(int at) {
    if (at >= tokens.size()) {
      return NONE;
    }
    Token token = tokens.get(at);
    return switch (token.kind()) {
      case NUMBER -> at + 1;
      case NAME -> name(at);
      case UNKNOWN -> command(token.text(), at);
      default -> NONE;
    };
  }

  private int command(String text, int at) {
    if (LatexWords.FRACTIONS.contains(text)) {
      return one(one(at + 1));
    }
    if (text.equals("\\sqrt")) {
      return one(at + 1);
    }
    boolean dressed = LatexWords.FONTS.contains(text) || LatexWords.ACCENTS.containsKey(text);
    if (dressed) {
      return isGroup(at + 1) ? index(closing[at + 1] + 1) : NONE;
    }
    return isGreek(tokens.get(at)) ? index(at + 1) : NONE;
  }

  private static boolean isGreek(Token token) {
    return LatexWords.isWord(token.text()) && SameName.isGreek(LatexWords.name(token.text()));
  }

  /// Behind the name at `at`, whose index may be in braces.
  private int name(int at) {
    return tokens.get(at).text().endsWith("_") && isGroup(at + 1) ? closing[at + 1] + 1 : at + 1;
  }

  /// Behind the index that may stand at `at`.
  private int index(int at) {
    boolean index = at < tokens.size() && tokens.get(at).text().startsWith("_");
    return index && tokens.get(at - 1).touches(tokens.get(at)) ? name(at) : at;
  }
}
