package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tapedeck.engine.function.ElementaryFunction;

/// Reads a program. A mistake ends its statement only, so that all are reported at once:
///
///     program   = [ statement ] { SEPARATOR [ statement ] }
///     statement = [ "const" ] NAME "=" sum | sum
///
/// A bare `sum` may only be the last statement.
public final class Parser {
  /// How deep parentheses, calls, signs and exponents may be nested.
  public static final int MAX_NESTING = 200;

  /// What a bare expression's value is called: the first of these that the program does not use.
  private static final List<String> RESULT_NAMES = List.of("y", "z", "w", "f", "g", "h");

  private final Source source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> namesSet = new HashSet<>();
  private final Set<String> namesSeen = new HashSet<>();

  private Parser(Source source) {
    this.source = source;
  }

  /// The program that `source` holds, or all that is wrong with it. Costs O(length).
  public static ParseResult parse(Source source) {
    return new Parser(source).parse();
  }

  private ParseResult parse() {
    List<List<Token>> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      statement(lines.get(i), i == lines.size() - 1);
    }
    return Names.resolve(source, statements, diagnostics);
  }

  /// The tokens of each statement, without comments.
  private List<List<Token>> lines() {
    List<List<Token>> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    for (Token token : Lexer.tokens(source.text())) {
      if (token.kind() == TokenKind.NAME) {
        namesSeen.add(token.text());
      }
      if (token.kind() != TokenKind.SEPARATOR && token.kind() != TokenKind.COMMENT) {
        line.add(token);
      } else if (token.kind() == TokenKind.SEPARATOR && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private void statement(List<Token> line, boolean last) {
    try {
      TokenStream tokens = new TokenStream(source, line);
      Span span = line.getFirst().span().to(line.getLast().span());
      statements.add(isSetting(tokens) ? setting(tokens, span) : bare(tokens, span, last));
      namesSet.add(statements.getLast().name());
    } catch (SyntaxError error) {
      diagnostics.add(error.diagnostic());
      // The name is set all the same: one mistake should not be reported again at each use.
      line.stream().filter(t -> t.kind() == TokenKind.NAME).findFirst().ifPresent(this::assumeSet);
    }
  }

  private void assumeSet(Token name) {
    namesSet.add(name.text());
    statements.add(
        new Statement(
            Statement.Kind.CONSTANT,
            name.text(),
            name.span(),
            new Expr.Num(Double.NaN, "", name.span()),
            name.span()));
  }

  private static boolean isSetting(TokenStream tokens) {
    return tokens.peek().kind() == TokenKind.KEYWORD
        || (tokens.peek().kind() == TokenKind.NAME && tokens.peek(1).kind() == TokenKind.EQUALS);
  }

  private Statement setting(TokenStream tokens, Span span) throws SyntaxError {
    boolean constant = tokens.peek().kind() == TokenKind.KEYWORD;
    if (constant) {
      tokens.take();
    }
    Token name = settableName(tokens);
    tokens.take();
    if (tokens.peek().kind() == TokenKind.EQUALS) {
      throw new SyntaxError(
          tokens.previous().span().to(tokens.peek().span()),
          "`==` does not set a value",
          "a single `=` does");
    }
    Expr value = new ExpressionParser(tokens, namesSet, diagnostics).whole();
    Statement.Kind kind =
        constant
            ? Statement.Kind.CONSTANT
            : isFirstNumber(name, value) ? Statement.Kind.INPUT : Statement.Kind.ASSIGNMENT;
    return new Statement(kind, name.text(), name.span(), value, span);
  }

  private static Token settableName(TokenStream tokens) throws SyntaxError {
    Token name = tokens.take();
    if (name.kind() != TokenKind.NAME || tokens.peek().kind() != TokenKind.EQUALS) {
      throw new SyntaxError(name.span(), "`const` needs a name, `=` and a number", "const c = 3");
    }
    if (ElementaryFunction.named(name.text()).isPresent()) {
      throw new SyntaxError(
          name.span(), "`" + name.text() + "` is a function", "choose another name");
    }
    return name;
  }

  private boolean isFirstNumber(Token name, Expr value) {
    return value instanceof Expr.Num && !namesSet.contains(name.text());
  }

  private Statement bare(TokenStream tokens, Span span, boolean last) throws SyntaxError {
    Expr value = new ExpressionParser(tokens, namesSet, diagnostics).whole();
    if (!last) {
      throw new SyntaxError(span, "the value of this line is not used", "give it a name: name = …");
    }
    Span nowhere = new Span(span.start(), span.start());
    return new Statement(Statement.Kind.ASSIGNMENT, resultName(), nowhere, value, span);
  }

  private String resultName() {
    Stream<String> numbered = Stream.iterate(1, i -> i + 1).map(i -> "y" + i);
    Optional<String> free =
        Stream.concat(RESULT_NAMES.stream(), numbered)
            .filter(name -> !namesSeen.contains(name))
            .findFirst();
    return free.orElseThrow();
  }
}
