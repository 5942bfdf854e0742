package org.tapedeck.app.ui.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tapedeck.engine.lang.LatexWords;
import org.tapedeck.engine.lang.Lexer;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Token;
import org.tapedeck.engine.lang.TokenKind;
import org.tapedeck.engine.lang.python.PythonLexer;
import org.tapedeck.engine.lang.python.PythonReader;
import org.tapedeck.engine.lang.python.PythonToken;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// A word of a program with the style class of its kind, in the language that it is read as.
record Word(Span span, String style) {
  private static final String TOKEN = "token-";

  static List<Word> of(Source source) {
    return PythonReader.isPython(source) ? ofPython(source.text()) : ofLanguage(source.text());
  }

  private static List<Word> ofLanguage(String text) {
    return Lexer.tokens(text).stream()
        .map(token -> new Word(token.span(), style(kind(token).name())))
        .toList();
  }

  /// The commands of LaTeX that are read are words like others.
  private static TokenKind kind(Token token) {
    return token.kind() == TokenKind.UNKNOWN
        ? LatexWords.kind(token.text()).orElse(TokenKind.UNKNOWN)
        : token.kind();
  }

  /// A name directly before a parenthesis is a function, as in the language.
  private static List<Word> ofPython(String text) {
    List<PythonToken> tokens = PythonLexer.tokens(text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      boolean calls =
          token.kind() == Kind.NAME
              && i + 1 < tokens.size()
              && tokens.get(i + 1).text().equals("(");
      if (token.span().length() > 0) {
        words.add(new Word(token.span(), calls ? style("FUNCTION") : style(token.kind().name())));
      }
    }
    return words;
  }

  private static String style(String kind) {
    return TOKEN + kind.toLowerCase(Locale.ROOT);
  }
}
