package org.tapedeck.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.Lexer;
import org.tapedeck.engine.lang.Suggestions;
import org.tapedeck.engine.lang.Token;
import org.tapedeck.engine.lang.TokenKind;

/// Names in options, and in what is said of them.
final class OptionNames {
  private static final int MOST_LISTED = 12;

  private OptionNames() {}

  /// The spelling that programs keep: `x₁` is `x1`, and `W[1, 2]` is `W[1,2]`. A text that is no
  /// name stays as it is.
  static String plain(String name) {
    List<Token> tokens = Lexer.tokens(name);
    boolean isName =
        !tokens.isEmpty()
            && tokens.getFirst().kind() == TokenKind.NAME
            && (tokens.size() == 1 || tokens.get(1).kind() == TokenKind.LEFT_BRACKET);
    return isName ? tokens.stream().map(Token::text).collect(Collectors.joining()) : name.strip();
  }

  /// The first of `names`, separated by commas.
  static String list(List<String> names) {
    int more = names.size() - MOST_LISTED;
    String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return more <= 0 ? listed : Words.say("names.more", listed, more);
  }

  /// The one of `known` that resembles `word`, which a sentence asks about; empty if none does.
  static String meant(String word, Collection<String> known) {
    return Suggestions.name(word, known).orElse("");
  }
}
