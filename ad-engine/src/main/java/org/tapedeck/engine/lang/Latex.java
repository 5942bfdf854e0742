package org.tapedeck.engine.lang;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/// Reads formulas as LaTeX has them: its commands and groups become the tokens that a program would
/// have in their place, `\frac{x}{2}` those of `((x)/(2))`. Each keeps a place in the text.
final class Latex {
  private final List<Token> tokens;
  private final List<Token> plain = new ArrayList<>();

  /// Per token, the place of the brace that closes it; -1 where there is none on its line.
  private final int[] closing;

  private final LatexOperands operands;

  private int next;

  /// How many groups are open.
  private int depth;

  /// What the sums that are read run over.
  private final Deque<String> running = new ArrayDeque<>();

  /// Whether the lines that are read are those of an environment.
  private boolean lines;

  /// Whether the line that is read began with a `$`.
  private boolean opened;

  private Latex(List<Token> tokens) {
    this.tokens = tokens;
    closing = closing(tokens);
    operands = new LatexOperands(tokens, closing);
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
      } else if (token.kind() == TokenKind.NAME) {
        indexed(token);
      } else if (token.isOperator("^") && transposes()) {
        add(TokenKind.SUPERSCRIPT, token, Lexer.TRANSPOSED);
      } else if (token.isOperator("^") && operands.isInverse(next) && isAfterFunction()) {
        next = closing[next] + 1;
        add(TokenKind.SUPERSCRIPT, token, "-1");
      } else if (token.isOperator("^") && operands.isInParentheses(next)) {
        unread(token, LatexWords.INDEX, closing[next]);
      } else if (token.isOperator("^") && at("{")) {
        plain.add(token);
        group();
      } else {
        plain.add(token);
      }
    }
  }

  private boolean isAfterFunction() {
    return !plain.isEmpty()
        && plain.getLast().kind() == TokenKind.NAME
        && BuiltIn.isFunction(plain.getLast().text());
  }

  /// What is told of as `text`, from `first` to the token number `last`.
  private void unread(Token first, String text, int last) {
    Span span = first.span().to(tokens.get(last).span());
    plain.add(new Token(TokenKind.UNKNOWN, span, text));
    next = last + 1;
  }

  /// Takes `\top` or `{\top}`, if that stands here.
  private boolean transposes() {
    int sign = at("{") ? next + 1 : next;
    boolean found =
        sign < tokens.size()
            && LatexWords.TRANSPOSED.contains(tokens.get(sign).text())
            && (sign == next || closing[next] == sign + 1);
    if (found) {
      next = sign == next ? next + 1 : sign + 2;
    }
    return found;
  }

  /// A name with the index in braces behind it; an element where a sum runs over the index.
  private void indexed(Token name) {
    int mark = name.text().lastIndexOf('_');
    String index = mark < 0 ? "" : name.text().substring(mark + 1);
    String sign = mark < 0 ? "" : name.text().substring(0, mark);
    if (index.isEmpty() && LatexWords.SERIES.containsKey(sign) && isRange(next)) {
      series(name, LatexWords.SERIES.get(sign));
    } else if (mark > 0 && index.isEmpty() && at("{")) {
      index(name);
    } else if (mark > 0 && isRunning(index)) {
      element(name, name.text().substring(0, mark), () -> runningNames(name, index));
    } else {
      plain.add(name);
    }
  }

  /// Whether `index` is made of what sums run over, as `ij`.
  private boolean isRunning(String index) {
    return !index.isEmpty()
        && (running.contains(index)
            || index.chars().allMatch(c -> running.contains(Character.toString(c))));
  }

  private void runningNames(Token place, String index) {
    if (running.contains(index)) {
      add(TokenKind.NAME, place, index);
      return;
    }
    for (int i = 0; i < index.length(); i++) {
      if (i > 0) {
        add(TokenKind.COMMA, place, ",");
      }
      add(TokenKind.NAME, place, index.substring(i, i + 1));
    }
  }

  private void element(Token place, String name, Runnable index) {
    int start = place.span().start();
    boolean spelled = place.text().length() == place.span().length();
    Span span = spelled ? new Span(start, start + name.length()) : place.span();
    plain.add(new Token(TokenKind.NAME, span, name));
    add(TokenKind.LEFT_BRACKET, place, "[");
    index.run();
    add(TokenKind.RIGHT_BRACKET, tokens.get(next - 1), "]");
  }

  private boolean at(String text) {
    return next < tokens.size() && tokens.get(next).text().equals(text);
  }

  private void command(Token token) {
    String text = token.text();
    if (LatexWords.isDropped(text) || (text.equals("$") && isAtEdge())) {
      boolean calls = text.equals("\\left") && at("(") && !plain.isEmpty();
      if (calls && plain.getLast().kind() == TokenKind.NAME) {
        Token name = plain.removeLast();
        plain.add(new Token(TokenKind.FUNCTION, name.span(), name.text()));
      }
    } else if (LatexWords.FRACTIONS.contains(text) && operands.isDerivative(next)) {
      unread(token, LatexWords.DERIVATIVE, closing[closing[next] + 1]);
    } else if (LatexWords.FRACTIONS.contains(text) && operands.one(operands.one(next)) > 0) {
      add(TokenKind.LEFT_PARENTHESIS, token, "(");
      operand();
      add(TokenKind.OPERATOR, tokens.get(next), "/");
      operand();
      add(TokenKind.RIGHT_PARENTHESIS, tokens.get(next - 1), ")");
    } else if (text.equals("\\sqrt")) {
      root(token);
    } else if (LatexWords.FRACTIONS.contains(text) && isTwoDigits()) {
      Token digits = tokens.get(next);
      next++;
      add(TokenKind.LEFT_PARENTHESIS, token, "(");
      add(TokenKind.NUMBER, digits, digits.text().substring(0, 1));
      add(TokenKind.OPERATOR, digits, "/");
      add(TokenKind.NUMBER, digits, digits.text().substring(1));
      add(TokenKind.RIGHT_PARENTHESIS, digits, ")");
    } else if (LatexWords.FONTS.contains(text) && at("{") && operands.isGroup(next)) {
      font(token);
    } else if (LatexWords.ACCENTS.containsKey(text) && isNameInBraces()) {
      Token letter = tokens.get(next + 1);
      next += 3;
      named(token, letter.text() + LatexWords.ACCENTS.get(text), true);
    } else if (LatexWords.SERIES.containsKey(text) && at("_") && isRange(next + 1)) {
      next++;
      series(token, LatexWords.SERIES.get(text));
    } else if (LatexWords.SERIES.containsKey(text) && !at("(")) {
      plain.add(token);
    } else if ((text.equals("\\begin") || text.equals("\\end")) && isLines()) {
      next = closing[next] + 1;
      lines = text.equals("\\begin");
    } else if (text.equals("\\begin") && operands.isGroup(next)) {
      environment(token);
    } else if (lines && text.equals("\\\\")) {
      add(TokenKind.SEPARATOR, token, ";");
    } else if (text.equals("&") && (lines || at("="))) {
      // A mark to align lines at.
      return;
    } else if (text.equals("\\tag") && operands.isGroup(next)) {
      next = closing[next] + 1;
    } else if (LatexWords.SIGNS.containsKey(text)) {
      Token sign = Lexer.tokens(LatexWords.SIGNS.get(text)).getFirst();
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
      next += LatexWords.ROOTS.containsKey(degree) ? 3 : 0;
    }
    if (LatexWords.ROOTS.containsKey(degree) && operands.one(next) > 0) {
      add(TokenKind.OPERATOR, token, LatexWords.ROOTS.get(degree));
      operand();
    } else {
      plain.add(token);
    }
  }

  /// What a command takes: the group here, or a digit or letter alone.
  private void operand() {
    if (at("{")) {
      group();
    } else {
      read(operands.one(next));
    }
  }

  private boolean isTwoDigits() {
    return next < tokens.size() && tokens.get(next).text().matches("[0-9]{2}");
  }

  private boolean isNameInBraces() {
    return operands.isGroup(next)
        && closing[next] == next + 2
        && tokens.get(next + 1).kind() == TokenKind.NAME;
  }

  /// Whether the name of an environment of lines stands in braces here, perhaps with a star.
  private boolean isLines() {
    return operands.isGroup(next)
        && closing[next] <= next + 3
        && LatexWords.LINES.contains(tokens.get(next + 1).text());
  }

  /// One that is not read, with all of its lines: there is one thing to say of it.
  private void environment(Token begin) {
    int close = closing[next];
    String name = braced(next);
    add(TokenKind.UNKNOWN, begin, begin.text() + name);
    int end = close + 1;
    while (end < tokens.size()
        && !(tokens.get(end).text().equals("\\end")
            && operands.isGroup(end + 1)
            && braced(end + 1).equals(name))) {
      end++;
    }
    next = end < tokens.size() ? closing[end + 1] + 1 : close + 1;
  }

  private String braced(int at) {
    StringBuilder text = new StringBuilder();
    tokens.subList(at, closing[at] + 1).forEach(token -> text.append(token.text()));
    return text.toString();
  }

  /// `\mathbf{x}`: one name, or what else is in the braces.
  private void font(Token token) {
    if (isNameInBraces()) {
      Token name = tokens.get(next + 1);
      next += 3;
      named(token, name.text(), false);
    } else {
      group();
    }
  }

  /// A name that a command makes, with the index behind it.
  private void named(Token command, String text, boolean accented) {
    String name = accented ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    withIndex(named(command, name).until(tokens.get(next - 1)), name);
  }

  /// Whether `{i=1}^{n}` stands at `group`, and may be read.
  private boolean isRange(int group) {
    return depth < Parser.MAX_NESTING
        && operands.isGroup(group)
        && closing[group] > group + 3
        && tokens.get(group + 1).kind() == TokenKind.NAME
        && tokens.get(group + 2).kind() == TokenKind.EQUALS
        && closing[group] + 2 < tokens.size()
        && tokens.get(closing[group] + 1).isOperator("^");
  }

  /// `\sum_{i=1}^{n} …` from its group on, up to the end of the product behind it.
  private void series(Token sign, String function) {
    String variable = tokens.get(next + 1).text();
    int end = closing[next];
    add(TokenKind.FUNCTION, sign, function);
    add(TokenKind.LEFT_PARENTHESIS, tokens.get(next), "(");
    next++;
    read(end);
    add(TokenKind.RANGE, tokens.get(end), "..");
    next = end + 2;
    if (operands.isGroup(next)) {
      group();
    } else {
      next++;
      plain.add(tokens.get(next - 1));
    }
    add(TokenKind.COMMA, tokens.get(next - 1), ",");
    running.push(variable);
    int from = next;
    inside(endOfProduct());
    running.pop();
    add(TokenKind.RIGHT_PARENTHESIS, tokens.get(Math.max(from, next) - 1), ")");
  }

  /// Where the product ends that begins here.
  private int endOfProduct() {
    int open = 0;
    int i = next;
    for (; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE -> open++;
        case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE -> open--;
        default -> {}
      }
      boolean sign = i > next && (token.isOperator("+") || token.isOperator("-"));
      boolean operand = i > 0 && tokens.get(i - 1).kind() != TokenKind.OPERATOR;
      if (open < 0 || (open == 0 && (endsTerm(token) || (sign && operand)))) {
        break;
      }
    }
    return i > next && tokens.get(i - 1).text().equals("\\right") ? i - 1 : i;
  }

  private static boolean endsTerm(Token token) {
    return switch (token.kind()) {
      case SEPARATOR, COMMA, EQUALS, COMPARISON, COMMENT, KEYWORD -> true;
      default ->
          token.text().equals("\\\\")
              || token.text().equals("$")
              || token.text().equals("\\]")
              || token.text().equals("\\)")
              || token.text().equals("\\end")
              || token.text().equals("\\tag");
    };
  }

  /// A Greek letter or a function, with the index behind it.
  private void word(Token token) {
    if (!LatexWords.isWord(token.text())) {
      plain.add(token);
      return;
    }
    String name = LatexWords.name(token.text());
    boolean function = BuiltIn.isFunction(name) && !SameName.isGreek(name);
    if (function && operands.isGroup(next)) {
      add(TokenKind.FUNCTION, token, name);
      parenthesized();
    } else {
      withIndex(named(token, name), name);
      if (function) {
        bareArgument();
      }
    }
  }

  /// `x` of `\sin x` and of `\sin^2 x`, in parentheses, as far as it plainly goes.
  private void bareArgument() {
    int from = operands.script(next);
    int end = from < 0 ? from : operands.argument(from);
    if (end < 0) {
      return;
    }
    if (from == next) {
      Token name = plain.removeLast();
      plain.add(new Token(TokenKind.FUNCTION, name.span(), name.text()));
    }
    read(from);
    int start = tokens.get(from).span().start();
    plain.add(new Token(TokenKind.LEFT_PARENTHESIS, new Span(start, start), "("));
    inside(end);
    next = end;
    int close = tokens.get(end - 1).span().end();
    plain.add(new Token(TokenKind.RIGHT_PARENTHESIS, new Span(close, close), ")"));
  }

  /// The argument in braces here, in parentheses.
  private void parenthesized() {
    int end = closing[next];
    add(TokenKind.LEFT_PARENTHESIS, tokens.get(next), "(");
    next++;
    inside(end);
    next = end + 1;
    add(TokenKind.RIGHT_PARENTHESIS, tokens.get(end), ")");
  }

  /// Reads one level deeper.
  private void inside(int end) {
    depth++;
    if (depth <= Parser.MAX_NESTING) {
      read(end);
    }
    depth--;
  }

  /// The name `word`, with the index that touches it.
  private void withIndex(Token word, String name) {
    Token whole = word;
    boolean index = next < tokens.size() && tokens.get(next).text().startsWith("_");
    if (index && tokens.get(next - 1).touches(tokens.get(next))) {
      whole = named(word, name + tokens.get(next).text()).until(tokens.get(next));
      next++;
      whole = new Token(at("(") ? TokenKind.FUNCTION : TokenKind.NAME, whole.span(), whole.text());
    }
    if (whole.kind() == TokenKind.NAME) {
      indexed(whole);
    } else {
      plain.add(whole);
    }
  }

  private Token named(Token token, String name) {
    return new Token(at("(") ? TokenKind.FUNCTION : TokenKind.NAME, token.span(), name);
  }

  /// `x_{12}`, where the name that ends with `_` was taken: one name, or an element where the index
  /// is computed, as in `x_{i+1}`, or a sum runs over a name of it.
  private void index(Token name) {
    int end = closing[next];
    List<Token> all = tokens.subList(next + 1, Math.max(next + 1, end));
    if (end > 0 && all.stream().anyMatch(token -> isRunning(token.text()) || computes(token))) {
      element(name, name.text().substring(0, name.text().length() - 1), () -> subscripts(end));
      return;
    }
    List<Token> inside = all.stream().filter(token -> !isDress(token)).toList();
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

  private static boolean computes(Token token) {
    return token.kind() == TokenKind.OPERATOR || token.kind() == TokenKind.COMMA;
  }

  /// Whether `token` says only how letters look.
  private static boolean isDress(Token token) {
    return LatexWords.FONTS.contains(token.text())
        || token.kind() == TokenKind.LEFT_BRACE
        || token.kind() == TokenKind.RIGHT_BRACE;
  }

  /// What stands in the braces that open here and close at `end`, as indices.
  private void subscripts(int end) {
    next++;
    while (next < end) {
      Token token = tokens.get(next);
      if (token.kind() == TokenKind.NAME && isRunning(token.text())) {
        next++;
        runningNames(token, token.text());
      } else {
        read(next + 1);
      }
    }
    next = end + 1;
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
    inside(end);
    next = end + 1;
    if (single) {
      Token only = plain.removeLast();
      plain.add(new Token(only.kind(), open.span().to(tokens.get(end).span()), only.text()));
    } else {
      add(TokenKind.RIGHT_PARENTHESIS, tokens.get(end), ")");
    }
  }

  private void add(TokenKind kind, Token place, String text) {
    plain.add(new Token(kind, place.span(), text));
  }
}
