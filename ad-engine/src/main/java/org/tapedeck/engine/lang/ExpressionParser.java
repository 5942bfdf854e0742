package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;

/// Parses one expression by recursive descent; each method is one rule of the grammar:
///
///     sum      = product { ("+" | "-") product }
///     product  = unary { ("*" | "/" | "@" | "·") unary | power }   power: see `multipliesNext`
///     unary    = ("-" | "+") unary | power
///     power    = postfix [ "^" unary ]
///     postfix  = indexed { SUPERSCRIPT }                       see `OperandParser`
///     value    = sum [ "if" condition "else" value ]         see `ConditionParser`
///
/// A mistake in the syntax ends the statement by a `SyntaxError`; mistakes in the meaning, like an
/// unknown function, are collected and parsing goes on.
final class ExpressionParser {
  private final TokenStream tokens;
  private final List<Diagnostic> diagnostics;
  private final OperandParser operands;
  private final Scope scope;
  private int nesting;

  /// What opened the innermost part that is being read: a bracket, a sign or a root.
  private Optional<Token> opening = Optional.empty();

  /// How deep the operand that is being read is by now: the nesting of its innermost part, and the
  /// indices and exponents behind that.
  private int depth;

  ExpressionParser(TokenStream tokens, Scope scope, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.scope = scope;
    operands = new OperandParser(this, tokens, scope, diagnostics);
  }

  /// The expression that fills the rest of the tokens.
  Expr whole() throws SyntaxError {
    Expr value = value();
    if (tokens.peek().kind() != TokenKind.END) {
      throw SyntaxMessages.unexpectedAfterOperand(tokens);
    }
    return value;
  }

  /// The condition that fills the rest of the tokens.
  Condition wholeCondition() throws SyntaxError {
    Condition condition = condition();
    if (tokens.peek().kind() != TokenKind.END) {
      throw SyntaxMessages.unexpectedAfterOperand(tokens);
    }
    return condition;
  }

  /// Two sums with `..` between them, which fill the rest of the tokens.
  List<Expr> wholeRange() throws SyntaxError {
    Expr from = sum();
    if (tokens.peek().kind() != TokenKind.RANGE) {
      throw new SyntaxError(
          from.span(), Message.of("range.end.missing"), Message.of("example.for"));
    }
    tokens.take();
    return List.of(from, whole());
  }

  /// A condition; what follows it is left.
  Condition condition() throws SyntaxError {
    return new ConditionParser(this, tokens).condition();
  }

  /// The subscripts behind `open`, which was taken.
  List<Expr.Subscript> subscripts(Token open) throws SyntaxError {
    return operands.subscripts(open);
  }

  /// A sum, or `a if condition else b`; what follows it is left.
  Expr value() throws SyntaxError {
    Expr then = sum();
    Token keyword = tokens.peek();
    if (!keyword.is(TokenKind.KEYWORD, "if") || !tokens.hasAhead(TokenKind.KEYWORD, "else")) {
      return then;
    }
    tokens.take();
    Condition condition = nested(keyword, this::condition);
    if (!tokens.peek().is(TokenKind.KEYWORD, "else")) {
      throw SyntaxMessages.unexpectedAfterOperand(tokens);
    }
    tokens.take();
    Expr otherwise = nested(keyword, this::value);
    return new Expr.If(condition, then, otherwise, then.span().to(otherwise.span()));
  }

  /// An expression; what follows it is left.
  Expr sum() throws SyntaxError {
    Expr first = product();
    List<Expr.Link> links = new ArrayList<>();
    while (tokens.peek().isOperator("+") || tokens.peek().isOperator("-")) {
      boolean plus = tokens.take().text().equals("+");
      links.add(
          new Expr.Link.Elementary(
              plus ? ElementaryFunction.ADD : ElementaryFunction.SUBTRACT, product()));
    }
    return chain(first, links);
  }

  private Expr product() throws SyntaxError {
    Factors factors = new Factors(tokens, diagnostics, unary());
    while (true) {
      if (tokens.peek().isOperator("*")) {
        tokens.take();
        factors.add(new Expr.Link.Elementary(ElementaryFunction.MULTIPLY, unary()));
      } else if (tokens.peek().isOperator("/")) {
        factors.beforeDivision();
        tokens.take();
        factors.add(new Expr.Link.Elementary(ElementaryFunction.DIVIDE, unary()));
      } else if (tokens.peek().isOperator("@")) {
        tokens.take();
        factors.add(new Expr.Link.MatrixProduct(unary()));
      } else if (tokens.peek().isOperator("·")) {
        tokens.take();
        factors.add(new Expr.Link.Dot(unary()));
      } else if (factors.endTransposed() && operands.startsFactor(tokens.peek())) {
        factors.add(new Expr.Link.Dot(power()));
      } else if (multipliesNext()) {
        factors.beforeNeighbour();
        factors.addNeighbour(power());
      } else {
        return factors.product();
      }
    }
  }

  /// Whether what stands here is a factor side by side with the operand before it.
  private boolean multipliesNext() throws SyntaxError {
    Token last = tokens.previous();
    Token next = tokens.peek();
    boolean touches = last.touches(next);
    if (!touches && opening.filter(open -> open.kind() == TokenKind.LEFT_BRACKET).isPresent()) {
      return false;
    }
    if (last.kind() == TokenKind.NUMBER && touches && next.text().matches("_[0-9_]+")) {
      throw SyntaxMessages.groupedDigits(last, next);
    }
    if (last.text().equals("0") && touches && next.text().matches("[xX][0-9][0-9a-fA-F]*")) {
      throw SyntaxMessages.otherRadix(last, next);
    }
    if (last.kind() == TokenKind.BAR && touches && next.text().startsWith("_")) {
      throw new SyntaxError(last.span().to(next.span()), Message.of("norm.index"));
    }
    return switch (last.kind()) {
      case NUMBER -> operands.startsFactor(next) || (touches && next.is(TokenKind.KEYWORD, "if"));
      case RIGHT_PARENTHESIS, SUPERSCRIPT, BAR -> operands.startsFactor(next);
      case RIGHT_BRACKET -> operands.endsIndexed() && operands.startsFactor(next);
      case NAME ->
          operands.startsFactor(next)
              && scope.isValue(last.text())
              && (next.kind() != TokenKind.NAME || scope.isValue(next.text()));
      case FUNCTION -> next.kind() == TokenKind.LEFT_PARENTHESIS;
      default -> false;
    };
  }

  private static Expr chain(Expr first, List<Expr.Link> links) {
    if (links.isEmpty()) {
      return first;
    }
    return new Expr.Chain(first, links, first.span().to(links.getLast().operand().span()));
  }

  private Expr unary() throws SyntaxError {
    Token sign = tokens.peek();
    if (!sign.isOperator("-") && !sign.isOperator("+")) {
      return power();
    }
    tokens.take();
    Expr operand = nested(sign, this::unary);
    Span span = sign.span().to(operand.span());
    if (sign.text().equals("+")) {
      return operand.at(span);
    }
    if (operand instanceof Expr.Num number && isUnsignedLiteral(number)) {
      return new Expr.Num(-number.value(), "-" + number.text(), span, number.bound());
    }
    return new Expr.Apply(ElementaryFunction.NEGATE, List.of(operand), span);
  }

  /// Whether the number stands there bare: no sign, no parentheses.
  private boolean isUnsignedLiteral(Expr.Num number) {
    return tokens.previous().span().equals(number.span());
  }

  private Expr power() throws SyntaxError {
    Expr base = postfix();
    Token operator = tokens.peek();
    if (!operator.isOperator("^")) {
      return base;
    }
    tokens.take();
    if (operands.isTransposition(tokens.peek())) {
      return transposed(base, tokens.take());
    }
    Expr exponent = nested(operator, this::unary);
    return raise(base, exponent);
  }

  private static Expr transposed(Expr base, Token sign) {
    return new Expr.OfArrays(ArrayFunction.TRANSPOSE, List.of(base), base.span().to(sign.span()));
  }

  private Expr postfix() throws SyntaxError {
    int before = depth;
    depth = nesting;
    Expr base = operands.indexed();
    while (tokens.peek().kind() == TokenKind.SUPERSCRIPT) {
      Token raised = tokens.take();
      deepen(raised);
      if (raised.text().equals(Lexer.TRANSPOSED)) {
        base = operands.indexed(transposed(base, raised));
        continue;
      }
      base = raise(base, exponent(raised));
    }
    depth = Math.max(depth, before);
    return base;
  }

  /// The number that stands as an exponent in `raised`.
  Expr.Num exponent(Token raised) throws SyntaxError {
    if (!raised.text().matches("-?[0-9.]+([eE].*)?")) {
      throw new SyntaxError(raised.span(), Message.of("exponent.no.number"));
    }
    return OperandParser.number(raised);
  }

  /// Whether the innermost bracket that is open is a bar.
  boolean isInBars() {
    return opening.filter(open -> open.kind() == TokenKind.BAR).isPresent();
  }

  private static Expr raise(Expr base, Expr exponent) {
    return new Expr.Apply(
        ElementaryFunction.POWER, List.of(base, exponent), base.span().to(exponent.span()));
  }

  /// A rule of the grammar, to be called one level deeper.
  @FunctionalInterface
  interface Rule<T> {
    T parse() throws SyntaxError;
  }

  /// What `rule` reads behind `open`, one level deeper.
  <T> T nested(Token open, Rule<T> rule) throws SyntaxError {
    checkDepth(nesting, open);
    Optional<Token> outer = opening;
    opening = Optional.of(open);
    nesting++;
    depth = Math.max(depth, nesting);
    T value = rule.parse();
    nesting--;
    opening = outer;
    return value;
  }

  /// Makes the operand that is being read deeper by `postfix`, which stands behind it.
  void deepen(Token postfix) throws SyntaxError {
    checkDepth(depth, postfix);
    depth++;
  }

  private static void checkDepth(int depth, Token next) throws SyntaxError {
    if (depth >= Parser.MAX_NESTING) {
      throw new SyntaxError(
          next.span(),
          Message.of("expression.deep", Parser.MAX_NESTING),
          Message.of("expression.deep.hint"));
    }
  }
}
