package org.tapedeck.engine.lang.python;

import java.util.List;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// The tokens of a text but its comments, read from front to back.
final class PythonTokens {
  private final List<PythonToken> tokens;
  private int at;

  PythonTokens(String text) {
    tokens =
        PythonLexer.tokens(text).stream().filter(token -> token.kind() != Kind.COMMENT).toList();
  }

  /// The token that comes next; at the end always `END`.
  PythonToken peek() {
    return tokens.get(at);
  }

  PythonToken peekSecond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  PythonToken take() {
    PythonToken token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /// The token before the next one.
  PythonToken last() {
    return tokens.get(Math.max(0, at - 1));
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  boolean atOperator(String symbol) {
    return peek().isOperator(symbol);
  }

  boolean atKeyword(String word) {
    return peek().isKeyword(word);
  }

  /// Takes the operator `symbol` if it comes next; whether it does.
  boolean takeOperator(String symbol) {
    boolean found = atOperator(symbol);
    if (found) {
      take();
    }
    return found;
  }

  boolean takeKeyword(String word) {
    boolean found = atKeyword(word);
    if (found) {
      take();
    }
    return found;
  }

  void expectOperator(String symbol) throws Mistake {
    if (!takeOperator(symbol)) {
      throw PythonMessages.missing(symbol, peek());
    }
  }

  void expectKeyword(String word) throws Mistake {
    if (!takeKeyword(word)) {
      throw PythonMessages.missingWord(word, peek());
    }
  }

  PythonToken expectName() throws Mistake {
    if (!at(Kind.NAME)) {
      throw PythonMessages.noName(peek());
    }
    return take();
  }

  /// From `start` to the end of what was taken last.
  Span since(Span start) {
    return start.to(last().span());
  }

  /// Goes on behind the end of the line.
  void skipLine() {
    while (!at(Kind.NEWLINE) && !at(Kind.END)) {
      take();
    }
    if (at(Kind.NEWLINE)) {
      take();
    }
  }
}
