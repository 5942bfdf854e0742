package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;

/// Parses what stands between operators; each method is one rule of the grammar:
///
///     indexed  = primary { "[" subscript [ "," subscript ] "]" }
///     subscript = sum [ ".." sum ]
///     primary  = NUMBER | NAME | "√" indexed | "(" sum ")" | FUNCTION "(" sum { "," sum } ")"
///              | "[" sum { "," sum } "]"
///              | ( "sum" | "prod" ) "(" NAME "=" sum ".." sum "," sum ")"
///              | "if" "(" condition "," sum "," sum ")"
final class OperandParser {
  private final ExpressionParser expressions;
  private final TokenStream tokens;
  private final Scope scope;
  private final List<Diagnostic> diagnostics;
  private final Splitting splitting;
  private boolean endsIndexed;

  OperandParser(
      ExpressionParser expressions, TokenStream tokens, Scope scope, List<Diagnostic> diagnostics) {
    this.expressions = expressions;
    this.tokens = tokens;
    this.scope = scope;
    this.diagnostics = diagnostics;
    splitting = new Splitting(scope, tokens.source());
  }

  /// Whether `next` can be a factor without an operator before it.
  boolean startsFactor(Token next) {
    return (startsOperand(next) && next.kind() != TokenKind.NUMBER)
        || next.kind() == TokenKind.LEFT_PARENTHESIS
        || isRoot(next)
        || (next.kind() == TokenKind.BAR && !next.text().equals("||") && !expressions.isInBars());
  }

  /// Whether the operand read last is an element of something, and no vector in brackets.
  boolean endsIndexed() {
    return endsIndexed;
  }

  /// An operand with the indices behind it.
  Expr indexed() throws SyntaxError {
    Expr base = primary();
    boolean bare = tokens.previous().kind() == TokenKind.NUMBER || base instanceof Expr.Vector;
    return bare ? base : indexed(base);
  }

  /// `operand` with the indices behind it.
  Expr indexed(Expr operand) throws SyntaxError {
    Expr base = operand;
    while (tokens.peek().kind() == TokenKind.LEFT_BRACKET) {
      Token open = tokens.take();
      List<Expr.Subscript> subscripts = subscripts(open);
      expressions.deepen(open);
      base = new Expr.Index(base, subscripts, base.span().to(tokens.close(open).span()));
    }
    endsIndexed = base instanceof Expr.Index;
    return base;
  }

  /// The one or two subscripts behind `open`.
  List<Expr.Subscript> subscripts(Token open) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_BRACKET) {
      throw new SyntaxError(
          open.span().to(tokens.peek().span()),
          Message.of("index.missing"),
          Message.of("example.index"));
    }
    List<Expr.Subscript> subscripts = new ArrayList<>();
    subscripts.add(subscript(open));
    while (tokens.peek().kind() == TokenKind.COMMA) {
      tokens.take();
      subscripts.add(subscript(open));
    }
    if (subscripts.size() > 2) {
      throw new SyntaxError(
          subscripts.getLast().span(), Message.of("indices.many"), Message.of("example.index"));
    }
    return subscripts;
  }

  private Expr.Subscript subscript(Token open) throws SyntaxError {
    Expr first = expressions.nested(open, expressions::sum);
    if (tokens.peek().kind() != TokenKind.RANGE) {
      return new Expr.Subscript(first, Optional.empty());
    }
    tokens.take();
    return new Expr.Subscript(first, Optional.of(expressions.nested(open, expressions::sum)));
  }

  /// Whether `token`, which stands behind `^`, says that the operand before is transposed: a `T`
  /// that is no name of the program.
  boolean isTransposition(Token token) {
    return token.kind() == TokenKind.NAME
        && token.text().equals(Lexer.TRANSPOSED)
        && !scope.names().contains(token.text());
  }

  private Expr primary() throws SyntaxError {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number(tokens.take());
      case NAME -> isRaisedFunction() ? raised(tokens.take()) : name(whole(tokens.take()));
      case BAR -> bars(tokens.take());
      case FUNCTION -> called(whole(tokens.take()));
      case LEFT_PARENTHESIS -> parenthesized(tokens.take());
      case LEFT_BRACKET -> vector(tokens.take());
      default -> {
        if (isRoot(token)) {
          yield root(tokens.take());
        }
        if (token.is(TokenKind.KEYWORD, "if")) {
          yield choice(tokens.take());
        }
        throw SyntaxMessages.operandMissing(tokens);
      }
    };
  }

  static Expr.Num number(Token token) throws SyntaxError {
    double value = Double.parseDouble(token.text());
    if (Double.isInfinite(value)) {
      throw new SyntaxError(
          token.span(), Message.of("number.large"), Message.of("number.large.hint"));
    }
    return new Expr.Num(value, token.text(), token.span());
  }

  /// `word`, which was taken, or the first part of the product of names that it is.
  private Token whole(Token word) {
    splitting.parts(word).ifPresent(tokens::split);
    return tokens.previous();
  }

  /// What stands before a parenthesis: a call, or a value that multiplies what is in there.
  private Expr called(Token word) throws SyntaxError {
    if (word.kind() == TokenKind.NAME || isFactor(word)) {
      return name(word);
    }
    return call(word);
  }

  /// Whether `word`, which stands before a parenthesis, is a value and no function. Where it could
  /// be both, it is said.
  private boolean isFactor(Token word) {
    boolean value = scope.names().contains(word.text());
    boolean function =
        scope.functions().containsKey(word.text())
            || scope.defining().filter(word.text()::equals).isPresent()
            || BuiltIn.isFunction(word.text());
    if (function && value) {
      diagnostics.add(SyntaxMessages.functionRatherThanValue(word));
    }
    boolean used = scope.isValue(word.text()) || scope.written().used().contains(word.text());
    return !function && used && holdsOneValue();
  }

  /// Whether something without a comma stands in the parenthesis that opens here.
  private boolean holdsOneValue() {
    int open = 1;
    int i = 1;
    for (; open > 0 && tokens.peek(i).kind() != TokenKind.END; i++) {
      open +=
          switch (tokens.peek(i).kind()) {
            case LEFT_PARENTHESIS, LEFT_BRACKET -> 1;
            case RIGHT_PARENTHESIS, RIGHT_BRACKET -> -1;
            default -> 0;
          };
      if (open == 1 && tokens.peek(i).kind() == TokenKind.COMMA) {
        return false;
      }
    }
    return i > 2;
  }

  private void warnOfComma(Token last, Token comma) {
    Token next = tokens.peek();
    if (last.touches(comma)
        && comma.touches(next)
        && last.kind() == TokenKind.NUMBER
        && next.text().matches("0[0-9]{2}")) {
      diagnostics.add(SyntaxMessages.commaInNumber(last, next));
    }
  }

  private Expr name(Token token) throws SyntaxError {
    if (SyntaxMessages.isDerivative(tokens)) {
      throw SyntaxMessages.derivative(token, tokens.peek());
    }
    boolean known = scope.names().contains(token.text());
    if (!known && token.text().equals("pi")) {
      return new Expr.Constant(Expr.Constant.Name.PI, token.span());
    }
    if (!known && token.text().equals("e")) {
      return new Expr.Constant(Expr.Constant.Name.E, token.span());
    }
    if (!known && BuiltIn.elementary(token.text()).isPresent()) {
      throw SyntaxMessages.functionWithoutParentheses(token, tokens);
    }
    if (!known && scope.functions().containsKey(token.text())) {
      throw SyntaxMessages.ownFunctionWithoutParentheses(token);
    }
    if (!known && BuiltIn.ofArrays(token.text()).isPresent() && startsOperand(tokens.peek())) {
      throw VectorMistakes.functionWithoutParentheses(
          token, BuiltIn.ofArrays(token.text()).orElseThrow());
    }
    return new Expr.Variable(token.text(), token.span());
  }

  private static boolean startsOperand(Token token) {
    return token.kind() == TokenKind.NAME
        || token.kind() == TokenKind.NUMBER
        || token.kind() == TokenKind.FUNCTION;
  }

  private static boolean isRoot(Token token) {
    return token.isOperator("√") || token.isOperator("∛") || token.isOperator("∜");
  }

  private Expr root(Token sign) throws SyntaxError {
    Expr operand = expressions.nested(sign, this::indexed);
    Span span = sign.span().to(operand.span());
    return switch (sign.text()) {
      case "√" -> new Expr.Apply(ElementaryFunction.SQRT, List.of(operand), span);
      case "∛" -> new Expr.Apply(ElementaryFunction.CBRT, List.of(operand), span);
      default ->
          new Expr.Apply(
              ElementaryFunction.POWER,
              List.of(operand, new Expr.Num(0.25, "0.25", sign.span())),
              span);
    };
  }

  /// `|x|` or `‖x‖`.
  private Expr bars(Token first) throws SyntaxError {
    boolean closes = tokens.hasAhead(TokenKind.BAR, first.text());
    Token open = first.text().equals("||") && !closes ? tokens.halve() : first;
    Expr inner = expressions.nested(open, expressions::sum);
    if (open.text().equals("|") && tokens.peek().is(TokenKind.BAR, "||")) {
      tokens.take();
      tokens.halve();
      tokens.putBack();
    }
    if (!tokens.peek().is(TokenKind.BAR, open.text())) {
      throw tokens.peek().kind() == TokenKind.END
          ? SyntaxMessages.barMissing(open)
          : SyntaxMessages.unexpectedAfterOperand(tokens);
    }
    Span span = open.span().to(tokens.take().span());
    return open.text().equals("|")
        ? new Expr.Apply(ElementaryFunction.ABS, List.of(inner), span)
        : new Expr.OfArrays(ArrayFunction.NORM, List.of(inner), span);
  }

  /// Whether a function stands here with an exponent before its parenthesis: `sin²(x)`.
  private boolean isRaisedFunction() {
    if (!BuiltIn.isFunction(tokens.peek().text())) {
      return false;
    }
    if (tokens.peek(1).kind() == TokenKind.SUPERSCRIPT) {
      return tokens.peek(2).kind() == TokenKind.LEFT_PARENTHESIS;
    }
    int number = tokens.peek(2).isOperator("-") ? 3 : 2;
    return tokens.peek(1).isOperator("^")
        && tokens.peek(number).kind() == TokenKind.NUMBER
        && tokens.peek(number + 1).kind() == TokenKind.LEFT_PARENTHESIS;
  }

  /// `sin²(x)` is (sin(x))², but `sin⁻¹(x)` the inverse function.
  private Expr raised(Token name) throws SyntaxError {
    boolean negative = tokens.peek(1).isOperator("-");
    Token exponent = tokens.take();
    if (exponent.kind() == TokenKind.OPERATOR) {
      if (negative) {
        tokens.take();
      }
      Token digits = tokens.take();
      Span span = exponent.span().to(digits.span());
      exponent = new Token(TokenKind.SUPERSCRIPT, span, (negative ? "-" : "") + digits.text());
    }
    if (exponent.text().equals("-1")) {
      return inverse(name, name.span().to(exponent.span()));
    }
    Expr.Num power = expressions.exponent(exponent);
    Expr base = call(name);
    return new Expr.Apply(ElementaryFunction.POWER, List.of(base, power), base.span());
  }

  private Expr inverse(Token name, Span span) throws SyntaxError {
    ElementaryFunction inverse =
        BuiltIn.inverse(name.text()).orElseThrow(() -> SyntaxMessages.noInverse(name, span));
    diagnostics.add(SyntaxMessages.inverse(name, inverse, span));
    return call(new Token(TokenKind.FUNCTION, name.span(), inverse.symbol()));
  }

  private Expr parenthesized(Token open) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_PARENTHESIS) {
      throw new SyntaxError(open.span().to(tokens.peek().span()), Message.of("parentheses.empty"));
    }
    Expr inner = expressions.nested(open, expressions::value);
    return inner.at(open.span().to(tokens.close(open).span()));
  }

  private Expr vector(Token open) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_BRACKET) {
      throw VectorMistakes.emptyVector(open.span().to(tokens.peek().span()));
    }
    Optional<Diagnostic> doubt = SpacedVector.doubtfulSign(tokens);
    Optional<String> withCommas = SpacedVector.withCommas(tokens);
    List<Expr> elements = list(open);
    if (tokens.peek().kind() != TokenKind.RIGHT_BRACKET && tokens.peek().kind() != TokenKind.END) {
      throw VectorMistakes.afterElement(tokens, withCommas);
    }
    Expr.Vector vector = new Expr.Vector(elements, open.span().to(tokens.close(open).span()));
    doubt.ifPresent(diagnostics::add);
    VectorMistakes.unevenRows(vector).ifPresent(diagnostics::add);
    return vector;
  }

  /// Expressions with commas between them, at least one.
  private List<Expr> list(Token open) throws SyntaxError {
    List<Expr> elements = new ArrayList<>();
    elements.add(expressions.nested(open, expressions::value));
    while (tokens.peek().kind() == TokenKind.COMMA) {
      warnOfComma(tokens.previous(), tokens.take());
      elements.add(expressions.nested(open, expressions::value));
    }
    return elements;
  }

  private Expr choice(Token keyword) throws SyntaxError {
    Token open = tokens.peek();
    if (open.kind() != TokenKind.LEFT_PARENTHESIS) {
      throw SyntaxMessages.choiceForm(keyword);
    }
    tokens.take();
    Condition condition = expressions.nested(open, expressions::condition);
    comma(SyntaxMessages.choiceForm(keyword));
    Expr then = expressions.nested(open, expressions::value);
    comma(SyntaxMessages.choiceForm(keyword));
    Expr otherwise = expressions.nested(open, expressions::value);
    Span span = keyword.span().to(tokens.close(open).span());
    return new Expr.If(condition, then, otherwise, span);
  }

  /// Takes a comma; where the parenthesis closes instead, `tooFew` says what is missing.
  private void comma(SyntaxError tooFew) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_PARENTHESIS) {
      throw tooFew;
    }
    if (tokens.peek().kind() != TokenKind.COMMA) {
      throw SyntaxMessages.unexpectedAfterOperand(tokens);
    }
    tokens.take();
  }

  private Expr call(Token name) throws SyntaxError {
    Token open = tokens.take();
    boolean own = scope.functions().containsKey(name.text());
    boolean range =
        tokens.peek().kind() == TokenKind.NAME && tokens.peek(1).kind() == TokenKind.EQUALS;
    if (range && !own && BuiltIn.ofArrays(name.text()).isPresent()) {
      return series(name, open);
    }
    List<Expr> arguments =
        tokens.peek().kind() == TokenKind.RIGHT_PARENTHESIS ? List.of() : list(open);
    Span span = name.span().to(tokens.close(open).span());
    return new CallResolver(scope, tokens.source(), diagnostics).call(name, arguments, span);
  }

  private Expr series(Token name, Token open) throws SyntaxError {
    ArrayFunction function = BuiltIn.ofArrays(name.text()).orElseThrow();
    if (!function.isSeries()) {
      throw VectorMistakes.noSeries(name);
    }
    String variable = tokens.take().text();
    tokens.take();
    Expr from = expressions.nested(open, expressions::sum);
    if (tokens.peek().kind() != TokenKind.RANGE) {
      throw VectorMistakes.seriesForm(name);
    }
    tokens.take();
    Expr to = expressions.nested(open, expressions::sum);
    comma(VectorMistakes.seriesForm(name));
    boolean known = !scope.names().add(variable);
    Expr term = expressions.nested(open, expressions::value);
    if (!known) {
      scope.names().remove(variable);
    }
    Span span = name.span().to(tokens.close(open).span());
    boolean sum = function == ArrayFunction.SUM;
    return new Expr.Series(
        sum ? ElementaryFunction.ADD : ElementaryFunction.MULTIPLY, variable, from, to, term, span);
  }
}
