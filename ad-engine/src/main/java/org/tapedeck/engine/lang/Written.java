package org.tapedeck.engine.lang;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which names a program's text has, wherever: those that stand on the left of an `=`, and those
/// that are used as values, with no parenthesis behind them.
record Written(Set<String> set, Set<String> used) {
  static Written of(List<Token> tokens) {
    Set<String> set = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.NAME) {
        boolean isSet = i + 1 < tokens.size() && tokens.get(i + 1).kind() == TokenKind.EQUALS;
        (isSet ? set : used).add(token.text());
      }
    }
    return new Written(set, used);
  }
}
