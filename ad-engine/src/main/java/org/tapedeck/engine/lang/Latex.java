package org.tapedeck.engine.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Reads formulas as LaTeX has them: its commands and groups become the tokens that a program would
/// have in their place, `\frac{x}{2}` those of `((x)/(2))`. Each keeps a place in the text.
final class Latex {
  private static final Set<String> DROPPED =
      Set.of(
          "\\left",
          "\\right",
          "\\,",
          "\\;",
          "\\:",
          "\\!",
          "\\ ",
          "\\quad",
          "\\qquad",
          "\\displaystyle",
          "\\[",
          "\\]",
          "\\(",
          "\\)");
  private static final Set<String> FRACTIONS = Set.of("\\frac", "\\dfrac", "\\tfrac", "\\cfrac");
  private static final Map<String, String> ROOTS = Map.of("2", "√", "3", "∛", "4", "∜");

  /// Commands that stand for one sign.
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("\\cdot", "·"),
          Map.entry("\\times", "*"),
          Map.entry("\\ast", "*"),
          Map.entry("\\div", "/"),
          Map.entry("\\le", "<="),
          Map.entry("\\leq", "<="),
          Map.entry("\\ge", ">="),
          Map.entry("\\geq", ">="),
          Map.entry("\\ne", "!="),
          Map.entry("\\neq", "!="),
          Map.entry("\\lt", "<"),
          Map.entry("\\gt", ">"),
          Map.entry("\\vert", "|"),
          Map.entry("\\lvert", "|"),
          Map.entry("\\rvert", "|"),
          Map.entry("\\|", "‖"),
          Map.entry("\\Vert", "‖"),
          Map.entry("\\lVert", "‖"),
          Map.entry("\\rVert", "‖"),
          Map.entry("\\land", "and"),
          Map.entry("\\lor", "or"),
          Map.entry("\\lnot", "not"));

  private final List<Token> tokens;
  private final List<Token> plain = new ArrayList<>();

  /// Per token, the place of the brace that closes it; -1 where there is none on its line.
  private final int[] closing;

  private int next;

  /// How many groups are open.
  private int depth;

  /// Whether the line that is read began with a `$`.
  private boolean opened;

  private Latex(List<Token> tokens) {
    this.tokens = tokens;
    closing = closing(tokens);
  }

  private static int[] closing(List<Token> tokens) {
    int[] closing = new int[tokens.size()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closing.length; i++) {
      switch (tokens.get(i).kind()) {
        case LEFT_BRACE -> open.push(i);
        case RIGHT_BRACE -> {
          if (!open.isEmpty()) {
            closing[open.pop()] = i;
          }
        }
        case SEPARATOR -> open.clear();
        default -> {}
      }
    }
    return closing;
  }

  /// `tokens` without LaTeX. What is not known of it stays as it is.
  static List<Token> plain(List<Token> tokens) {
    Latex latex = new Latex(tokens);
    latex.read(tokens.size());
    return latex.plain;
  }

  private void read(int end) {
    while (next < end) {
      Token token = tokens.get(next);
      next++;
      opened &= token.kind() != TokenKind.SEPARATOR;
      if (token.kind() == TokenKind.UNKNOWN) {
        command(token);
      } else if (token.kind() == TokenKind.NAME && token.text().endsWith("_") && at("{")) {
        index(token);
      } else if (token.isOperator("^") && at("{")) {
        plain.add(token);
        group();
      } else {
        plain.add(token);
      }
    }
  }

  private boolean at(String text) {
    return next < tokens.size() && tokens.get(next).text().equals(text);
  }

  private void command(Token token) {
    String text = token.text();
    if (DROPPED.contains(text) || (text.equals("$") && isAtEdge())) {
      boolean calls = text.equals("\\left") && at("(") && !plain.isEmpty();
      if (calls && plain.getLast().kind() == TokenKind.NAME) {
        Token name = plain.removeLast();
        plain.add(new Token(TokenKind.FUNCTION, name.span(), name.text()));
      }
    } else if (FRACTIONS.contains(text) && at("{") && isGroup(closing[next] + 1)) {
      add(TokenKind.LEFT_PARENTHESIS, token, "(");
      group();
      add(TokenKind.OPERATOR, tokens.get(next), "/");
      group();
      add(TokenKind.RIGHT_PARENTHESIS, tokens.get(next - 1), ")");
    } else if (text.equals("\\sqrt")) {
      root(token);
    } else if (SIGNS.containsKey(text)) {
      Token sign = Lexer.tokens(SIGNS.get(text)).getFirst();
      add(sign.kind(), token, sign.text());
    } else {
      word(token);
    }
  }

  /// Whether the token taken last is the first or the last of its line, apart from such as itself.
  private boolean isAtEdge() {
    boolean first = plain.isEmpty() || plain.getLast().kind() == TokenKind.SEPARATOR;
    int i = next;
    while (i < tokens.size() && tokens.get(i).text().equals("$")) {
      i++;
    }
    boolean last =
        i == tokens.size()
            || tokens.get(i).kind() == TokenKind.SEPARATOR
            || tokens.get(i).kind() == TokenKind.COMMENT;
    opened |= first;
    return first || (last && opened);
  }

  private void root(Token token) {
    String degree = "2";
    if (at("[") && next + 2 < tokens.size() && tokens.get(next + 2).text().equals("]")) {
      degree = tokens.get(next + 1).text();
      next += ROOTS.containsKey(degree) ? 3 : 0;
    }
    if (ROOTS.containsKey(degree) && at("{")) {
      add(TokenKind.OPERATOR, token, ROOTS.get(degree));
      group();
    } else {
      plain.add(token);
    }
  }

  /// A Greek letter or a function, with the index behind it.
  private void word(Token token) {
    String name = token.text().substring(1);
    if (!token.text().startsWith("\\") || !(SameName.isGreek(name) || BuiltIn.isFunction(name))) {
      plain.add(token);
      return;
    }
    Token word = named(token, name);
    boolean indexed = next < tokens.size() && tokens.get(next).text().startsWith("_");
    if (indexed && token.touches(tokens.get(next))) {
      word = named(token, name + tokens.get(next).text()).until(tokens.get(next));
      next++;
    }
    if (word.text().endsWith("_") && at("{")) {
      index(word);
    } else {
      plain.add(word);
    }
  }

  private Token named(Token token, String name) {
    return new Token(at("(") ? TokenKind.FUNCTION : TokenKind.NAME, token.span(), name);
  }

  /// `x_{12}`, where the name that ends with `_` was taken: one name.
  private void index(Token name) {
    int end = closing[next];
    List<Token> inside = tokens.subList(next + 1, Math.max(next + 1, end));
    Predicate<Token> isWord =
        token -> token.kind() == TokenKind.NAME || token.kind() == TokenKind.NUMBER;
    if (end < 0 || inside.isEmpty() || !inside.stream().allMatch(isWord)) {
      plain.add(name);
      return;
    }
    StringBuilder whole = new StringBuilder(name.text());
    inside.forEach(token -> whole.append(token.text()));
    Token last = tokens.get(end);
    next = end + 1;
    plain.add(
        new Token(
            at("(") ? TokenKind.FUNCTION : TokenKind.NAME,
            name.span().to(last.span()),
            whole.toString()));
  }

  /// What stands in the braces here, in parentheses if it is more than one word. Deeper than the
  /// parser goes nothing is read: it has told so before it gets there.
  private void group() {
    int end = closing[next];
    if (end < 0) {
      return;
    }
    boolean single =
        depth < Parser.MAX_NESTING
            && end == next + 2
            && tokens.get(next + 1).kind() != TokenKind.UNKNOWN;
    Token open = tokens.get(next);
    next++;
    if (!single) {
      add(TokenKind.LEFT_PARENTHESIS, open, "(");
    }
    depth++;
    if (depth <= Parser.MAX_NESTING) {
      read(end);
    }
    depth--;
    next = end + 1;
    if (single) {
      Token only = plain.removeLast();
      plain.add(new Token(only.kind(), open.span().to(tokens.get(end).span()), only.text()));
    } else {
      add(TokenKind.RIGHT_PARENTHESIS, tokens.get(end), ")");
    }
  }

  private boolean isGroup(int at) {
    return at > 0
        && at < tokens.size()
        && tokens.get(at).kind() == TokenKind.LEFT_BRACE
        && closing[at] > 0;
  }

  private void add(TokenKind kind, Token place, String text) {
    plain.add(new Token(kind, place.span(), text));
  }
}
