package org.tapedeck.engine.lang;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits any text, also a broken one, into tokens. White space between them is left out; every
/// other character belongs to exactly one token, so that an editor can colour the text by tokens.
public final class Lexer {
  private static final Pattern MINUS = Pattern.compile("[-−–‒]");

  /// Begins a comment in other languages; the token reaches to the end of the line.
  static final String SLASHES = "//";

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final char RAISED_MINUS = '⁻';
  private static final char LOWERED_ZERO = '₀';
  private static final char LOWERED_NINE = '₉';

  /// Behind an operand: transposed.
  static final String TRANSPOSED = "T";

  private static final char RAISED_T = 'ᵀ';

  private static final Set<String> KEYWORDS =
      Set.of("const", "if", "else", "for", "while", "and", "or", "not");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /// All tokens of `text` in order; no END token. Costs O(length).
  public static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  /// The name that `text` is, in its plain spelling; empty where it is no single name.
  static Optional<String> nameIn(String text) {
    return Optional.of(tokens(text))
        .filter(found -> found.size() == 1 && found.getFirst().kind() == TokenKind.NAME)
        .map(found -> found.getFirst().text());
  }

  private void next() {
    int start = at;
    int c = text.codePointAt(at);
    if (c == '\n' || c == '\r' || c == ';') {
      at++;
      add(TokenKind.SEPARATOR, start, ";");
    } else if (isSpace(c)) {
      at += Character.charCount(c);
    } else if (c == '/' && charAt(at + 1) == '/') {
      at = lineEnd();
      add(TokenKind.UNKNOWN, start, SLASHES);
    } else if (c == '\\' && at + 1 < text.length() && !isLineEnd(charAt(at + 1))) {
      latexCommand();
    } else if (c == '#') {
      at = lineEnd();
      add(TokenKind.COMMENT, start, text.substring(start, at));
    } else if (c == '.' && charAt(at + 1) == '.') {
      at += 2;
      add(TokenKind.RANGE, start, "..");
    } else if (c == RAISED_T || isDotT()) {
      at += c == RAISED_T ? 1 : 2;
      add(TokenKind.SUPERSCRIPT, start, TRANSPOSED);
    } else if (isDigit(c) || (c == '.' && isDigit(charAt(at + 1)))) {
      number();
    } else if (isNameStart(c)) {
      name();
    } else if (isRaised(c)) {
      superscript();
    } else {
      at += Character.charCount(c);
      symbol(start, c);
    }
  }

  /// `.T` behind an operand, as Python writes it.
  private boolean isDotT() {
    return charAt(at) == '.' && charAt(at + 1) == 'T' && !isNamePart(charAt(at + 2));
  }

  /// `\frac`, `\,`: a backslash with the letters behind it, or with one other character.
  private void latexCommand() {
    int start = at;
    at++;
    while (isLatinLetter(charAt(at))) {
      at++;
    }
    if (at == start + 1) {
      at += Character.charCount(text.codePointAt(at));
    }
    add(TokenKind.UNKNOWN, start, text.substring(start, at));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void number() {
    int start = at;
    skipDigits();
    if (charAt(at) == '.' && charAt(at + 1) != '.') {
      at++;
      skipDigits();
    }
    int digits = at + 1;
    if (charAt(at) == 'e' || charAt(at) == 'E') {
      if (charAt(digits) == '+' || MINUS.matcher(String.valueOf(charAt(digits))).matches()) {
        digits++;
      }
      if (isDigit(charAt(digits))) {
        at = digits;
        skipDigits();
      }
    }
    add(TokenKind.NUMBER, start, withFraction(MINUS.matcher(text.substring(start, at))));
  }

  /// The number read, with the fraction that touches it: `2½` is 2.5.
  private String withFraction(Matcher minus) {
    String number = minus.replaceAll("-");
    Optional<Spelling> fraction =
        Spelling.sign(charAt(at)).filter(sign -> sign.kind() == Spelling.Kind.FRACTION);
    if (fraction.isEmpty() || !number.chars().allMatch(Lexer::isDigit)) {
      return number;
    }
    at++;
    return Expr.Num.spelling(
        Double.parseDouble(number) + Double.parseDouble(fraction.get().plain()));
  }

  private void skipDigits() {
    while (isDigit(charAt(at))) {
      at++;
    }
  }

  private void name() {
    int start = at;
    StringBuilder plain = new StringBuilder();
    while (at < text.length() && isNamePart(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      plain.appendCodePoint(isLowered(c) ? '0' + c - LOWERED_ZERO : c);
      at += Character.charCount(c);
    }
    String name = Normalizer.normalize(plain, Normalizer.Form.NFC);
    String known = name.equals("π") ? "pi" : name;
    add(nameKind(known), start, known);
  }

  private TokenKind nameKind(String name) {
    if (KEYWORDS.contains(name)) {
      return TokenKind.KEYWORD;
    }
    int next = at;
    while (charAt(next) == ' ') {
      next++;
    }
    return charAt(next) == '(' ? TokenKind.FUNCTION : TokenKind.NAME;
  }

  private void superscript() {
    int start = at;
    StringBuilder plain = new StringBuilder();
    for (; isRaised(charAt(at)); at++) {
      char c = charAt(at);
      plain.append(c == RAISED_MINUS ? "-" : String.valueOf(RAISED.indexOf(c)));
    }
    add(TokenKind.SUPERSCRIPT, start, plain.toString());
  }

  private void symbol(int start, int c) {
    switch (c) {
      case '+', '/', '^', '-', '@' -> add(TokenKind.OPERATOR, start, Character.toString(c));
      case '*' -> add(TokenKind.OPERATOR, start, takes('*') ? "^" : "*");
      case '∑' -> add(TokenKind.FUNCTION, start, "sum");
      case '&' -> and(start);
      case '∧' -> add(TokenKind.KEYWORD, start, "and");
      case '∨' -> add(TokenKind.KEYWORD, start, "or");
      case '¬' -> add(TokenKind.KEYWORD, start, "not");
      case '∏' -> add(TokenKind.FUNCTION, start, "prod");
      case '(' -> add(TokenKind.LEFT_PARENTHESIS, start, "(");
      case ')' -> add(TokenKind.RIGHT_PARENTHESIS, start, ")");
      case '[' -> add(TokenKind.LEFT_BRACKET, start, "[");
      case ']' -> add(TokenKind.RIGHT_BRACKET, start, "]");
      case ',' -> add(TokenKind.COMMA, start, ",");
      case '{' -> add(TokenKind.LEFT_BRACE, start, "{");
      case '}' -> add(TokenKind.RIGHT_BRACE, start, "}");
      case '=' -> equals(start);
      case '<', '>', '!' -> comparison(start, Character.toString(c));
      default -> otherSign(start, Character.toString(c));
    }
  }

  /// A sign that is another spelling of one, or none.
  private void otherSign(int start, String sign) {
    Optional<Spelling> spelling = Spelling.sign(sign.codePointAt(0));
    if (spelling.isEmpty()) {
      add(TokenKind.UNKNOWN, start, sign);
      return;
    }
    String plain = spelling.get().plain();
    switch (spelling.get().kind()) {
      case OPERATOR -> add(TokenKind.OPERATOR, start, plain);
      case COMPARISON -> add(TokenKind.COMPARISON, start, plain);
      case BAR -> add(TokenKind.BAR, start, plain.equals("|") && takes('|') ? "||" : plain);
      case FRACTION -> add(TokenKind.NUMBER, start, plain);
      case FUNCTION -> add(TokenKind.UNKNOWN, start, sign);
    }
  }

  private void and(int start) {
    if (takes('&')) {
      add(TokenKind.KEYWORD, start, "and");
    } else {
      add(TokenKind.UNKNOWN, start, "&");
    }
  }

  private void equals(int start) {
    if (takes('=')) {
      add(TokenKind.COMPARISON, start, "==");
    } else {
      add(TokenKind.EQUALS, start, "=");
    }
  }

  private void comparison(int start, String sign) {
    if (takes('=')) {
      add(TokenKind.COMPARISON, start, sign + "=");
    } else {
      add(sign.equals("!") ? TokenKind.UNKNOWN : TokenKind.COMPARISON, start, sign);
    }
  }

  private boolean takes(char next) {
    boolean found = charAt(at) == next;
    at += found ? 1 : 0;
    return found;
  }

  private void add(TokenKind kind, int start, String plain) {
    tokens.add(new Token(kind, new Span(start, at), plain));
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && charAt(end) != '\n' && charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /// The char at `i`, or NUL past the end.
  private char charAt(int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  static boolean isSpace(int c) {
    return c == '\t' || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isRaised(int c) {
    return c == RAISED_MINUS || RAISED.indexOf(c) >= 0;
  }

  private static boolean isLowered(int c) {
    return c >= LOWERED_ZERO && c <= LOWERED_NINE;
  }

  private static boolean isNameStart(int c) {
    return c == '_' || (Character.isLetter(c) && c != RAISED_T);
  }

  private static boolean isNamePart(int c) {
    boolean accent = Character.getType(c) == Character.NON_SPACING_MARK;
    return isNameStart(c) || isDigit(c) || isLowered(c) || accent;
  }
}
