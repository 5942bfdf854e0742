package org.tapedeck.engine.lang.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// Splits any text, also a broken one, into the tokens of Python. Every character but white space
/// belongs to exactly one token, so that an editor can colour the text by tokens.
public final class PythonLexer {
  private static final int TAB = 8;
  private static final int PROMPT = 4;

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+"
              + "|([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][+-]?[0-9_]+)?[jJ]?");
  private static final Pattern STRING_START = Pattern.compile("[bBrRuUfF]{0,2}(\"\"\"|'''|\"|')");
  private static final Pattern OPERATOR =
      Pattern.compile(
          "\\*\\*=|//=|>>=|<<=|\\.\\.\\.|\\*\\*|//|>>|<<|<=|>=|==|!=|->|:=|[-+*/%@&|^]="
              + "|[-+*/%@&|^~<>()\\[\\]{},:.;=]");

  private final String text;
  private final List<PythonToken> tokens = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>(List.of(0));
  private int at;
  private int brackets;

  /// Whether a statement has begun that no line end has ended.
  private boolean open;

  private PythonLexer(String text) {
    this.text = text;
  }

  /// All tokens of `text` in order, the last one `END`. Costs O(length).
  public static List<PythonToken> tokens(String text) {
    PythonLexer lexer = new PythonLexer(text);
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() {
    lineStart();
    while (at < text.length()) {
      next();
    }
    if (open) {
      add(Kind.NEWLINE, at);
    }
    dedentTo(0);
    add(Kind.END, at);
  }

  /// Takes the white space at the beginning of a line; a line without a statement has none that
  /// counts. A prompt of an interactive session is passed over, and so is a command of a notebook.
  private void lineStart() {
    int column = 0;
    while (at < text.length() && (isSpace(text.charAt(at)) || isPrompt())) {
      column = isPrompt() ? 0 : text.charAt(at) == '\t' ? (column / TAB + 1) * TAB : column + 1;
      at += isPrompt() ? PROMPT : 1;
    }
    if (at < text.length() && (text.charAt(at) == '%' || text.charAt(at) == '!')) {
      token(Kind.COMMENT, lineEnd());
    } else if (at < text.length() && !isLineEnd(text.charAt(at)) && text.charAt(at) != '#') {
      indent(column);
    }
  }

  private boolean isPrompt() {
    return text.startsWith(">>> ", at) || text.startsWith("... ", at);
  }

  private void indent(int column) {
    if (column > indents.peek()) {
      indents.push(column);
      add(Kind.INDENT, at);
    } else {
      dedentTo(column);
      if (column != indents.peek()) {
        indents.push(column);
        add(Kind.INDENT, at);
      }
    }
  }

  private void dedentTo(int column) {
    while (indents.peek() > column) {
      indents.pop();
      add(Kind.DEDENT, at);
    }
  }

  private void next() {
    char c = text.charAt(at);
    if (isLineEnd(c)) {
      newline();
    } else if (isSpace(c)) {
      at++;
    } else if (c == '#') {
      token(Kind.COMMENT, lineEnd());
    } else if (c == '\\' && lineEnd() == at + 1 && at + 1 < text.length()) {
      at++;
      skipLineEnd();
    } else if (!string() && !match(NUMBER, Kind.NUMBER) && !name()) {
      sign();
    }
  }

  private void newline() {
    int start = at;
    skipLineEnd();
    if (brackets == 0) {
      if (open) {
        add(Kind.NEWLINE, start);
        open = false;
      }
      lineStart();
    }
  }

  private boolean string() {
    Matcher start = STRING_START.matcher(text).region(at, text.length());
    if (!start.lookingAt()) {
      return false;
    }
    String quote = start.group(1);
    int end = start.end();
    while (end < text.length() && !text.startsWith(quote, end)) {
      if (quote.length() == 1 && isLineEnd(text.charAt(end))) {
        token(Kind.UNKNOWN, end);
        return true;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean closed = end < text.length();
    token(closed ? Kind.STRING : Kind.UNKNOWN, Math.min(end + quote.length(), text.length()));
    return true;
  }

  private boolean name() {
    int start = at;
    if (!match(NAME, Kind.NAME)) {
      return false;
    }
    PythonToken name = tokens.removeLast();
    Kind kind = KEYWORDS.contains(name.text()) ? Kind.KEYWORD : Kind.NAME;
    tokens.add(new PythonToken(kind, new Span(start, at), name.text()));
    return true;
  }

  private void sign() {
    if (!match(OPERATOR, Kind.OPERATOR)) {
      token(Kind.UNKNOWN, at + Character.charCount(text.codePointAt(at)));
      return;
    }
    switch (tokens.getLast().text()) {
      case "(", "[", "{" -> brackets++;
      case ")", "]", "}" -> brackets = Math.max(0, brackets - 1);
      default -> {}
    }
  }

  private boolean match(Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    token(kind, matcher.end());
    return true;
  }

  private void token(Kind kind, int end) {
    tokens.add(new PythonToken(kind, new Span(at, end), text.substring(at, end)));
    open |= kind != Kind.COMMENT;
    at = end;
  }

  private void add(Kind kind, int place) {
    tokens.add(new PythonToken(kind, new Span(place, place), ""));
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void skipLineEnd() {
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\u00a0' || c == '\ufeff';
  }
}
