package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.engine.function.ElementaryFunction;

/// Parses what stands between operators; each method is one rule of the grammar:
///
///     indexed  = primary { "[" sum [ "," sum ] "]" }
///     primary  = NUMBER | NAME | "√" indexed | "(" sum ")" | FUNCTION "(" sum { "," sum } ")"
///              | "[" sum { "," sum } "]"
///              | ( "sum" | "prod" ) "(" NAME "=" sum ".." sum "," sum ")"
///              | "if" "(" condition "," sum "," sum ")"
final class OperandParser {
  private final ExpressionParser expressions;
  private final TokenStream tokens;
  private final Scope scope;
  private final List<Diagnostic> diagnostics;

  OperandParser(
      ExpressionParser expressions, TokenStream tokens, Scope scope, List<Diagnostic> diagnostics) {
    this.expressions = expressions;
    this.tokens = tokens;
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /// An operand with the indices behind it.
  Expr indexed() throws SyntaxError {
    Expr base = primary();
    boolean bare = tokens.previous().kind() == TokenKind.NUMBER || base instanceof Expr.Vector;
    while (tokens.peek().kind() == TokenKind.LEFT_BRACKET && !bare) {
      Token open = tokens.take();
      List<Expr> indices = indices(open);
      expressions.deepen(open);
      base = new Expr.Index(base, indices, base.span().to(tokens.close(open).span()));
    }
    return base;
  }

  /// The one or two indices behind `open`.
  List<Expr> indices(Token open) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_BRACKET) {
      throw new SyntaxError(
          open.span().to(tokens.peek().span()), "an index is missing here", "x[2], or W[1, 2]");
    }
    List<Expr> indices = list(open);
    if (indices.size() > 2) {
      throw new SyntaxError(
          indices.getLast().span(), "an element has one or two indices", "x[2], or W[1, 2]");
    }
    return indices;
  }

  private Expr primary() throws SyntaxError {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number(tokens.take());
      case NAME -> name(tokens.take());
      case FUNCTION -> call(tokens.take());
      case LEFT_PARENTHESIS -> parenthesized(tokens.take());
      case LEFT_BRACKET -> vector(tokens.take());
      default -> {
        if (token.isOperator("√")) {
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
          token.span(), "this number is too large", "the largest is about 1.8e308");
    }
    return new Expr.Num(value, token.text(), token.span());
  }

  private Expr name(Token token) throws SyntaxError {
    boolean known = scope.names().contains(token.text());
    if (!known && token.text().equals("pi")) {
      return new Expr.Constant(Expr.Constant.Name.PI, token.span());
    }
    if (!known && token.text().equals("e")) {
      return new Expr.Constant(Expr.Constant.Name.E, token.span());
    }
    if (ElementaryFunction.named(token.text()).isPresent()) {
      throw SyntaxMessages.functionWithoutParentheses(token, tokens);
    }
    if (!known && scope.functions().containsKey(token.text())) {
      throw SyntaxMessages.ownFunctionWithoutParentheses(token);
    }
    if (!known && ArrayFunction.named(token.text()).isPresent() && startsOperand(tokens.peek())) {
      throw VectorMistakes.functionWithoutParentheses(
          token, ArrayFunction.named(token.text()).orElseThrow());
    }
    return new Expr.Variable(token.text(), token.span());
  }

  private static boolean startsOperand(Token token) {
    return token.kind() == TokenKind.NAME
        || token.kind() == TokenKind.NUMBER
        || token.kind() == TokenKind.FUNCTION;
  }

  private Expr root(Token sign) throws SyntaxError {
    Expr operand = expressions.nested(sign, this::indexed);
    return new Expr.Apply(
        ElementaryFunction.SQRT, List.of(operand), sign.span().to(operand.span()));
  }

  private Expr parenthesized(Token open) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_PARENTHESIS) {
      throw new SyntaxError(
          open.span().to(tokens.peek().span()), "there is nothing between `(` and `)`", "");
    }
    Expr inner = expressions.nested(open, expressions::sum);
    return inner.at(open.span().to(tokens.close(open).span()));
  }

  private Expr vector(Token open) throws SyntaxError {
    if (tokens.peek().kind() == TokenKind.RIGHT_BRACKET) {
      throw VectorMistakes.emptyVector(open.span().to(tokens.peek().span()));
    }
    List<Expr> elements = list(open);
    if (tokens.peek().kind() != TokenKind.RIGHT_BRACKET && tokens.peek().kind() != TokenKind.END) {
      throw VectorMistakes.afterElement(tokens);
    }
    Expr.Vector vector = new Expr.Vector(elements, open.span().to(tokens.close(open).span()));
    VectorMistakes.unevenRows(vector).ifPresent(diagnostics::add);
    return vector;
  }

  /// Expressions with commas between them, at least one.
  private List<Expr> list(Token open) throws SyntaxError {
    List<Expr> elements = new ArrayList<>();
    elements.add(expressions.nested(open, expressions::sum));
    while (tokens.peek().kind() == TokenKind.COMMA) {
      tokens.take();
      elements.add(expressions.nested(open, expressions::sum));
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
    Expr then = expressions.nested(open, expressions::sum);
    comma(SyntaxMessages.choiceForm(keyword));
    Expr otherwise = expressions.nested(open, expressions::sum);
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
    if (range && !own && ArrayFunction.named(name.text()).isPresent()) {
      return series(name, open);
    }
    List<Expr> arguments =
        tokens.peek().kind() == TokenKind.RIGHT_PARENTHESIS ? List.of() : list(open);
    Span span = name.span().to(tokens.close(open).span());
    return new CallResolver(scope, diagnostics).call(name, arguments, span);
  }

  private Expr series(Token name, Token open) throws SyntaxError {
    ArrayFunction function = ArrayFunction.named(name.text()).orElseThrow();
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
    Expr term = expressions.nested(open, expressions::sum);
    if (!known) {
      scope.names().remove(variable);
    }
    Span span = name.span().to(tokens.close(open).span());
    boolean sum = function == ArrayFunction.SUM;
    return new Expr.Series(
        sum ? ElementaryFunction.ADD : ElementaryFunction.MULTIPLY, variable, from, to, term, span);
  }
}
