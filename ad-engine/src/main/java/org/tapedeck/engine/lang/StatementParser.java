package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;

/// Parses the statements that stand on a line, and the lines before blocks.
final class StatementParser {
  /// What other languages write before a name that is set.
  private static final Set<String> DECLARING =
      Set.of(
          "let",
          "Let",
          "input",
          "var",
          "val",
          "set",
          "def",
          "int",
          "float",
          "double",
          "real",
          "auto",
          "local",
          "function",
          "func",
          "fun",
          "fn");

  private final Scope scope;
  private final List<Diagnostic> diagnostics;
  private final Source source;
  private final String resultName;

  /// Adds to `scope` what the statements set and define. `resultName` is what a bare expression's
  /// value is called.
  StatementParser(Scope scope, List<Diagnostic> diagnostics, Source source, String resultName) {
    this.scope = scope;
    this.diagnostics = diagnostics;
    this.source = source;
    this.resultName = resultName;
  }

  /// The line before a loop's block.
  @FunctionalInterface
  interface Loop {
    Statement around(List<Statement> body, Span span);
  }

  /// The statement on `line`, which is not empty; `last` if no other follows it.
  Statement statement(List<Token> line, int depth, boolean last) throws SyntaxError {
    TokenStream tokens = new TokenStream(source, line);
    Span span = line.getFirst().span().to(line.getLast().span());
    checkNoKeyword(tokens);
    checkNoDeclaration(line);
    checkNoColon(line);
    checkNoArrow(line);
    TokenKind first = line.getFirst().kind();
    if (first == TokenKind.FUNCTION
        && sets(line, TokenKind.LEFT_PARENTHESIS, TokenKind.RIGHT_PARENTHESIS)) {
      return definition(tokens, span, depth);
    }
    if (first == TokenKind.NAME && sets(line, TokenKind.LEFT_BRACKET, TokenKind.RIGHT_BRACKET)) {
      return elementSetting(tokens, span);
    }
    Statement.Setting setting =
        isSetting(tokens) ? setting(tokens, span, depth) : bare(tokens, span, last);
    scope.names().add(setting.name());
    if (depth == 0) {
      scope.knowledge().learn(setting);
    }
    return setting;
  }

  /// Whether the second token of `line` opens a bracket, and an `=` stands directly after the one
  /// that closes it.
  private static boolean sets(List<Token> line, TokenKind open, TokenKind close) {
    int depth = 0;
    for (int i = 1; i + 1 < line.size(); i++) {
      depth += line.get(i).kind() == open ? 1 : 0;
      depth -= line.get(i).kind() == close ? 1 : 0;
      if (depth == 0) {
        return i > 1 && line.get(i + 1).kind() == TokenKind.EQUALS;
      }
    }
    return false;
  }

  /// Stands in for a wrong statement that sets `name`.
  Statement assumed(Token name) {
    scope.names().add(name.text());
    return new Statement.Setting(
        Statement.Kind.CONSTANT,
        name.text(),
        name.span(),
        new Expr.Num(Double.NaN, "", name.span()),
        name.span());
  }

  /// `let x = 2`, `function f(x) = x^2` and the like.
  private static void checkNoDeclaration(List<Token> line) throws SyntaxError {
    Token word = line.getFirst();
    if (line.size() < 3 || !DECLARING.contains(word.text())) {
      return;
    }
    boolean value = line.get(1).kind() == TokenKind.NAME && line.get(2).kind() == TokenKind.EQUALS;
    boolean function = line.get(1).kind() == TokenKind.FUNCTION;
    if (value || function) {
      String written = line.get(1).text() + (function ? "(…)" : "");
      throw new SyntaxError(
          word.span(),
          value
              ? Message.of("declaration", word.text())
              : Message.of("declaration.function", word.text()),
          Message.of("declaration.hint", written));
    }
  }

  /// `x := 2`
  private static void checkNoColon(List<Token> line) throws SyntaxError {
    for (int i = 1; i + 1 < line.size(); i++) {
      Token sign = line.get(i + 1);
      if (line.get(i).text().equals(":")
          && sign.kind() == TokenKind.EQUALS
          && line.get(i).touches(sign)) {
        throw new SyntaxError(line.get(i).span().to(sign.span()), Message.of("colon.equals"));
      }
    }
  }

  /// `x <- 2`
  private static void checkNoArrow(List<Token> line) throws SyntaxError {
    boolean arrow =
        line.size() > 3
            && line.get(1).text().equals("<")
            && line.get(2).isOperator("-")
            && line.get(1).touches(line.get(2));
    if (arrow) {
      throw new SyntaxError(line.get(1).span().to(line.get(2).span()), Message.of("arrow.equals"));
    }
  }

  private static void checkNoKeyword(TokenStream tokens) throws SyntaxError {
    Token first = tokens.peek();
    if (first.kind() == TokenKind.KEYWORD
        && !first.text().equals("const")
        && tokens.peek(1).kind() == TokenKind.EQUALS) {
      throw new SyntaxError(
          first.span(), Message.of("name.keyword", first.text()), Message.of("name.other.hint"));
    }
  }

  private static boolean isSetting(TokenStream tokens) {
    return tokens.peek().is(TokenKind.KEYWORD, "const")
        || (tokens.peek().kind() == TokenKind.NAME && setsNext(tokens.peek(1)));
  }

  private static boolean setsNext(Token token) {
    return token.kind() == TokenKind.EQUALS || token.is(TokenKind.COMPARISON, "==");
  }

  private Statement.Setting setting(TokenStream tokens, Span span, int depth) throws SyntaxError {
    boolean constant = tokens.peek().kind() == TokenKind.KEYWORD;
    if (constant) {
      tokens.take();
    }
    Token name = settableName(tokens);
    tokens.take();
    Expr value = new ExpressionParser(tokens, scope, diagnostics).whole();
    boolean first = depth == 0 && !scope.names().contains(name.text());
    Statement.Kind kind =
        constant
            ? Statement.Kind.CONSTANT
            : first && scope.knowledge().literal(value).isPresent()
                ? Statement.Kind.INPUT
                : Statement.Kind.ASSIGNMENT;
    return new Statement.Setting(kind, name.text(), name.span(), value, span);
  }

  private Statement elementSetting(TokenStream tokens, Span span) throws SyntaxError {
    Token name = tokens.take();
    checkNotBuiltIn(name);
    Token open = tokens.take();
    List<Expr.Subscript> subscripts =
        new ExpressionParser(tokens, scope, diagnostics).subscripts(open);
    tokens.close(open);
    tokens.take();
    Expr value = new ExpressionParser(tokens, scope, diagnostics).whole();
    scope.names().add(name.text());
    return new Statement.ElementSetting(name.text(), name.span(), subscripts, value, span);
  }

  private static Token settableName(TokenStream tokens) throws SyntaxError {
    Token name = tokens.take();
    if (name.kind() == TokenKind.NAME && tokens.peek().is(TokenKind.COMPARISON, "==")) {
      throw new SyntaxError(
          tokens.peek().span(), Message.of("equals.double"), Message.of("equals.double.hint"));
    }
    if (name.kind() != TokenKind.NAME || tokens.peek().kind() != TokenKind.EQUALS) {
      throw new SyntaxError(name.span(), Message.of("const.form"), Message.of("example.const"));
    }
    checkNotBuiltIn(name);
    return name;
  }

  private static void checkNotBuiltIn(Token name) throws SyntaxError {
    if (ElementaryFunction.named(name.text()).isPresent()) {
      throw new SyntaxError(
          name.span(), Message.of("name.function", name.text()), Message.of("name.other.hint"));
    }
  }

  private Statement.Setting bare(TokenStream tokens, Span span, boolean last) throws SyntaxError {
    Expr value = new ExpressionParser(tokens, scope, diagnostics).whole();
    if (!last) {
      throw new SyntaxError(span, Message.of("value.unused"), Message.of("value.unused.hint"));
    }
    Span nowhere = new Span(span.start(), span.start());
    return new Statement.Setting(Statement.Kind.ASSIGNMENT, resultName, nowhere, value, span);
  }

  private Statement definition(TokenStream tokens, Span span, int depth) throws SyntaxError {
    Token name = tokens.take();
    checkNotBuiltIn(name);
    if (depth > 0) {
      throw new SyntaxError(
          span, Message.of("function.in.loop"), Message.of("function.in.loop.hint"));
    }
    if (scope.functions().containsKey(name.text())) {
      Span before = scope.functions().get(name.text()).nameSpan();
      throw new SyntaxError(
          name.span(),
          Message.of("function.again", name.text(), source.position(before.start()).line()),
          Message.of("name.other.hint"));
    }
    List<String> parameters = parameters(tokens);
    Scope inside = scope.inside(name.text(), parameters);
    Expr body = new ExpressionParser(tokens, inside, diagnostics).whole();
    Function function = new Function(name.text(), parameters, body, name.span());
    scope.functions().put(name.text(), function);
    return new Statement.Definition(function, span);
  }

  /// The names between the parentheses; takes the `=` after them, too.
  private static List<String> parameters(TokenStream tokens) throws SyntaxError {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (tokens.take().kind() != TokenKind.RIGHT_PARENTHESIS) {
      Token name = tokens.take();
      boolean ends =
          tokens.peek().kind() == TokenKind.COMMA
              || tokens.peek().kind() == TokenKind.RIGHT_PARENTHESIS;
      if (name.kind() != TokenKind.NAME || !ends) {
        throw new SyntaxError(
            name.span(), Message.of("parameters.form"), Message.of("example.definition"));
      }
      if (!seen.add(name.text())) {
        throw new SyntaxError(
            name.span(),
            Message.of("parameters.twice", name.text()),
            Message.of("parameters.twice.hint"));
      }
      names.add(name.text());
    }
    tokens.take();
    return names;
  }

  /// The condition on the line `if x > 1`, before its block is parsed.
  Condition condition(List<Token> header) throws SyntaxError {
    TokenStream tokens = new TokenStream(source, header);
    tokens.take();
    return new ExpressionParser(tokens, scope, diagnostics).wholeCondition();
  }

  /// The line `for k = 1..5` or `while x > 1`, before its block is parsed.
  Loop loop(List<Token> header) throws SyntaxError {
    TokenStream tokens = new TokenStream(source, header);
    if (tokens.take().text().equals("while")) {
      Condition condition = new ExpressionParser(tokens, scope, diagnostics).wholeCondition();
      return (body, span) -> new Statement.While(condition, body, span);
    }
    Token name = tokens.take();
    if (name.kind() != TokenKind.NAME || tokens.peek().kind() != TokenKind.EQUALS) {
      throw new SyntaxError(name.span(), Message.of("for.form"), Message.of("example.for"));
    }
    tokens.take();
    List<Expr> range = new ExpressionParser(tokens, scope, diagnostics).wholeRange();
    boolean known = !scope.names().add(name.text());
    return (body, span) -> {
      if (!known) {
        scope.names().remove(name.text());
      }
      return new Statement.For(
          name.text(), name.span(), range.getFirst(), range.getLast(), body, span);
    };
  }
}
