package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a program. A mistake ends its statement only, so that all are reported at once:
///
///     program    = block
///     block      = [ statement ] { SEPARATOR [ statement ] }
///     statement  = setting | element | definition | loop | choice | sum
///     setting    = [ "const" ] NAME "=" sum
///     element    = NAME "[" sum [ "," sum ] "]" "=" sum
///     definition = FUNCTION "(" NAME { "," NAME } ")" "=" sum
///     choice     = "if" condition "{" block "}" [ "else" ( choice | "{" block "}" ) ]
///     loop       = ( "for" NAME "=" sum ".." sum | "while" condition ) "{" block "}"
///
/// A bare `sum` may only be the last statement, and a definition stands in no loop. See `Lines` for
/// where a statement goes on on the next line.
public final class Parser {
  /// How deep an expression may be: parentheses, calls, signs, exponents and indices inside or
  /// behind each other; and how deep blocks may be nested.
  public static final int MAX_NESTING = 200;

  /// What a bare expression's value is called: the first of these that the program does not use.
  private static final List<String> RESULT_NAMES = List.of("y", "z", "w", "f", "g", "h");

  private final Source source;
  private final List<Token> tokens;
  private final Lines lines;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, Function> functions = new HashMap<>();
  private final Scope scope;
  private final StatementParser statementParser;
  private int next;
  private boolean gaveUp;

  private Parser(Source source) {
    this.source = source;
    Map<Boolean, List<Token>> all =
        SameName.unified(Latex.plain(Lexer.tokens(source.text()))).stream()
            .collect(Collectors.partitioningBy(token -> token.kind() == TokenKind.COMMENT));
    all.get(true).forEach(comment -> comment(comment).ifPresent(diagnostics::add));
    tokens = all.get(false);
    lines = new Lines(source, tokens);
    scope =
        new Scope(
            new HashSet<>(),
            functions,
            Optional.empty(),
            KnownConstants.of(tokens),
            Written.of(tokens));
    statementParser = new StatementParser(scope, diagnostics, source, resultName());
  }

  /// The program that `source` holds, or all that is wrong with it. Costs O(length).
  public static ParseResult parse(Source source) {
    Parser parser = new Parser(source);
    List<Statement> statements = parser.block(0);
    return NameResolution.resolve(source, statements, parser.scope, parser.diagnostics);
  }

  /// The expression that `source` holds, or what is wrong with it: no statement, and on one line.
  public static ExpressionResult expression(Source source) {
    Parser parser = new Parser(source);
    List<Token> line = parser.line();
    if (line.isEmpty() || parser.next < parser.tokens.size()) {
      Span place = line.isEmpty() ? new Span(0, 0) : parser.tokens.get(parser.next).span();
      parser.report(place, Message.of("expression.missing"));
    } else {
      try {
        Expr whole =
            new ExpressionParser(new TokenStream(source, line), parser.scope, parser.diagnostics)
                .whole();
        if (parser.diagnostics.stream().noneMatch(Diagnostic::isError)) {
          return new ExpressionResult.Read(whole);
        }
      } catch (SyntaxError error) {
        parser.diagnostics.add(error.diagnostic());
      }
    }
    return new ExpressionResult.Rejected(parser.diagnostics);
  }

  /// What is to be told of a comment: a character that no text should have.
  private static Optional<Diagnostic> comment(Token comment) {
    String text = comment.text();
    return IntStream.range(0, text.length())
        .filter(i -> i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
        .filter(i -> Invisible.isMisplaced(text.codePointAt(i)))
        .mapToObj(
            i -> SyntaxMessages.misplacedInComment(text.codePointAt(i), comment.span().start() + i))
        .findFirst();
  }

  private List<Statement> block(int depth) {
    List<Statement> statements = new ArrayList<>();
    skipSeparators();
    while (next < tokens.size() && (depth == 0 || !at(TokenKind.RIGHT_BRACE))) {
      Token first = tokens.get(next);
      if (first.kind() == TokenKind.RIGHT_BRACE) {
        report(first.span(), Message.of("bracket.unopened", "{", "}"), Message.of("remove.hint"));
        next++;
      } else if (startsLoop(first)) {
        loop(depth).ifPresent(statements::add);
      } else if (startsChoice()) {
        choice(depth).ifPresent(statements::add);
      } else {
        simple(depth, statements);
      }
      skipSeparators();
    }
    return statements;
  }

  /// Whether `first`, which stands here, is `for` or `while` and not used as a name.
  private boolean startsLoop(Token first) {
    boolean named = next + 1 < tokens.size() && tokens.get(next + 1).kind() == TokenKind.EQUALS;
    return !named && (first.is(TokenKind.KEYWORD, "for") || first.is(TokenKind.KEYWORD, "while"));
  }

  /// Whether an `if` with a block stands here.
  private boolean startsChoice() {
    if (!tokens.get(next).is(TokenKind.KEYWORD, "if")) {
      return false;
    }
    int end = next + lines.from(next).count();
    while (end < tokens.size() && tokens.get(end).kind() == TokenKind.SEPARATOR) {
      end++;
    }
    return end < tokens.size() && tokens.get(end).kind() == TokenKind.LEFT_BRACE;
  }

  private Optional<Statement> choice(int depth) {
    List<Token> header = line();
    skipSeparators();
    Optional<Condition> condition = Optional.empty();
    try {
      condition = Optional.of(statementParser.condition(header));
    } catch (SyntaxError error) {
      diagnostics.add(error.diagnostic());
    }
    List<Statement> then = braces(depth);
    List<Statement> otherwise = otherwise(depth);
    Span span = header.getFirst().span().to(tokens.get(next - 1).span());
    return condition.map(holds -> new Statement.If(holds, then, otherwise, span));
  }

  /// The block behind `else`, if one stands here, or the `if` there.
  private List<Statement> otherwise(int depth) {
    int end = next;
    skipSeparators();
    if (next == tokens.size() || !tokens.get(next).is(TokenKind.KEYWORD, "else")) {
      next = end;
      return List.of();
    }
    Token keyword = tokens.get(next);
    next++;
    skipSeparators();
    if (at(TokenKind.LEFT_BRACE)) {
      return braces(depth);
    }
    if (next < tokens.size() && startsChoice()) {
      if (depth + 1 < MAX_NESTING) {
        return choice(depth + 1).stream().toList();
      }
      giveUp(keyword.span(), Message.of("choices.many", MAX_NESTING));
      return List.of();
    }
    report(keyword.span(), Message.of("brace.missing", "else"), Message.of("example.else"));
    line();
    return List.of();
  }

  private void simple(int depth, List<Statement> statements) {
    int begin = next;
    List<Token> line = line();
    int end = next;
    skipSeparators();
    boolean last = depth == 0 && next == tokens.size();
    next = end;
    try {
      if (tokens.get(begin).is(TokenKind.KEYWORD, "else")) {
        throw SyntaxMessages.misplacedKeyword(tokens.get(begin));
      }
      if (isGroupOfValues(line)) {
        throw new SyntaxError(
            tokens.get(next).span(),
            Message.of("brace.misplaced"),
            Message.of("brace.misplaced.hint"));
      }
      if (at(TokenKind.LEFT_BRACE) && !hasLatex(line)) {
        throw new SyntaxError(tokens.get(next).span(), Message.of("brace.misplaced"));
      }
      checkOperator(begin, statements, last);
      statements.add(statementParser.statement(line, depth, last));
    } catch (SyntaxError error) {
      diagnostics.add(error.diagnostic());
      assumedNames(line).map(statementParser::assumed).forEach(statements::add);
    }
    if (hasLatex(line) || isGroupOfValues(line)) {
      skipLine();
    } else if (at(TokenKind.LEFT_BRACE)) {
      braces(depth);
    }
  }

  /// Tells of a line that begins with an operator, at token number `begin`, as if it went on with
  /// the last of the `statements` before it.
  private void checkOperator(int begin, List<Statement> before, boolean last) throws SyntaxError {
    Token first = tokens.get(begin);
    if (!Lines.isJoining(first) || before.isEmpty()) {
      return;
    }
    boolean minus = first.isOperator("-");
    if (!minus || !last) {
      throw new SyntaxError(
          first.span(),
          Message.of("line.not.joined", first.text()),
          Message.of("line.not.joined.hint"));
    }
    boolean apart = begin + 1 < tokens.size() && !first.touches(tokens.get(begin + 1));
    if (apart
        || (before.getLast() instanceof Statement.Setting(Statement.Kind kind, _, _, _, _)
            && kind == Statement.Kind.ASSIGNMENT)) {
      diagnostics.add(
          Diagnostic.hint(first.span(), Message.of("line.minus"), Message.of("line.minus.hint")));
    }
  }

  /// The names that a wrong line would have set. They count as set all the same: one mistake should
  /// not be reported again at each use.
  private static Stream<Token> assumedNames(List<Token> line) {
    List<Token> beforeSign =
        IntStream.range(1, line.size())
            .filter(i -> line.get(i).kind() == TokenKind.EQUALS)
            .mapToObj(i -> line.get(i - 1))
            .filter(token -> token.kind() == TokenKind.NAME)
            .toList();
    boolean sets = line.stream().anyMatch(token -> token.kind() == TokenKind.EQUALS);
    return beforeSign.isEmpty()
        ? line.stream().filter(token -> sets && token.kind() == TokenKind.NAME).limit(1)
        : beforeSign.stream();
  }

  /// Takes the tokens up to the end of the statement or to a brace.
  private List<Token> line() {
    Lines.Line line = lines.from(next);
    next += line.count();
    return line.tokens();
  }

  private Optional<Statement> loop(int depth) {
    List<Token> header = line();
    Span span = header.getFirst().span().to(header.getLast().span());
    skipSeparators();
    if (!at(TokenKind.LEFT_BRACE)) {
      String keyword = header.getFirst().text();
      report(span, Message.of("brace.missing", keyword), Message.of("brace.missing.hint"));
      return Optional.empty();
    }
    try {
      StatementParser.Loop loop = statementParser.loop(header);
      List<Statement> body = braces(depth);
      return Optional.of(loop.around(body, span.to(tokens.get(next - 1).span())));
    } catch (SyntaxError error) {
      diagnostics.add(error.diagnostic());
      braces(depth);
      return Optional.empty();
    }
  }

  /// The block between `{`, which stands here, and its `}`.
  private List<Statement> braces(int depth) {
    Token open = tokens.get(next);
    next++;
    if (depth == MAX_NESTING) {
      giveUp(open.span(), Message.of("blocks.deep", MAX_NESTING));
      return List.of();
    }
    List<Statement> body = block(depth + 1);
    if (at(TokenKind.RIGHT_BRACE)) {
      next++;
    } else if (!gaveUp) {
      String place = source.position(open.span().start()).toString();
      report(open.span(), Message.of("bracket.unclosed", "}", "{", place));
    }
    return body;
  }

  /// Reads no further: whatever follows is inside or behind what is too much.
  private void giveUp(Span place, Message message) {
    report(place, message);
    gaveUp = true;
    next = tokens.size();
  }

  /// Whether a brace stands behind `line` where a value should, as in `x = {1, 2}`.
  private boolean isGroupOfValues(List<Token> line) {
    if (!at(TokenKind.LEFT_BRACE) || line.isEmpty()) {
      return false;
    }
    return switch (line.getLast().kind()) {
      case EQUALS, OPERATOR, COMMA, LEFT_PARENTHESIS, LEFT_BRACKET -> true;
      default -> false;
    };
  }

  /// Whether a command of LaTeX stands on `line` that could not be read.
  private static boolean hasLatex(List<Token> line) {
    return line.stream().anyMatch(token -> token.text().startsWith("\\"));
  }

  /// Skips what is left of a line whose braces are those of LaTeX.
  private void skipLine() {
    while (next < tokens.size() && !at(TokenKind.SEPARATOR)) {
      next++;
    }
  }

  private void skipSeparators() {
    while (at(TokenKind.SEPARATOR)) {
      next++;
    }
  }

  private boolean at(TokenKind kind) {
    return next < tokens.size() && tokens.get(next).kind() == kind;
  }

  private void report(Span span, Message message) {
    diagnostics.add(Diagnostic.error(span, message));
  }

  private void report(Span span, Message message, Message hint) {
    diagnostics.add(Diagnostic.error(span, message, hint));
  }

  private String resultName() {
    Set<String> seen = tokens.stream().map(Token::text).collect(Collectors.toSet());
    Stream<String> numbered = Stream.iterate(1, i -> i + 1).map(i -> "y" + i);
    return Stream.concat(RESULT_NAMES.stream(), numbered)
        .filter(name -> !seen.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
