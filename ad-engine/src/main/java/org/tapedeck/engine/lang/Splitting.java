package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words that are products of names: `xy` where `x` and `y` are set and `xy` is not, `2πx`,
/// `xsin(y)`.
final class Splitting {
  /// The longest word that is looked at.
  private static final int LONGEST = 64;

  private final Scope scope;
  private final Source source;

  Splitting(Scope scope, Source source) {
    this.scope = scope;
    this.source = source;
  }

  /// The parts of `word`, as few as possible, of which each is set or π, and the last of a word
  /// before a parenthesis may be a function; empty where the word itself is something, or a part is
  /// nothing.
  Optional<List<Token>> parts(Token word) {
    String text = source.excerpt(word.span());
    if (text.length() > LONGEST || means(word)) {
      return Optional.empty();
    }
    List<List<Token>> best = new ArrayList<>();
    best.add(List.of());
    for (int end = 1; end <= text.length(); end++) {
      best.add(null);
      for (int start = end - 1; start >= 0; start--) {
        List<Token> before = best.get(start);
        if (before != null && (best.get(end) == null || before.size() + 1 < best.get(end).size())) {
          int from = start;
          int to = end;
          part(word, text, from, to).ifPresent(part -> best.set(to, with(before, part)));
        }
      }
    }
    return Optional.ofNullable(best.getLast()).filter(parts -> parts.size() > 1);
  }

  private static List<Token> with(List<Token> parts, Token next) {
    List<Token> more = new ArrayList<>(parts);
    more.add(next);
    return more;
  }

  private boolean means(Token word) {
    String name = word.text();
    boolean called = word.kind() == TokenKind.FUNCTION;
    return scope.names().contains(name)
        || scope.written().set().contains(name)
        || isFunction(name)
        || (called && scope.defining().filter(name::equals).isPresent());
  }

  private boolean isFunction(String name) {
    return scope.functions().containsKey(name) || BuiltIn.isFunction(name);
  }

  private Optional<Token> part(Token word, String text, int start, int end) {
    int offset = word.span().start();
    Span span = new Span(offset + start, offset + end);
    boolean last = end == text.length();
    TokenKind kind = last ? word.kind() : TokenKind.NAME;
    return Lexer.nameIn(text.substring(start, end))
        .filter(
            name ->
                scope.names().contains(name)
                    || text.substring(start, end).equals("π")
                    || (kind == TokenKind.FUNCTION && isFunction(name)))
        .map(name -> new Token(kind, span, name));
  }
}
