package org.tapedeck.engine.lang;

import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;

/// The wording of what can be wrong in an expression.
final class Mistakes {
  private Mistakes() {}

  /// An operand should stand where `tokens` is.
  static SyntaxError operandMissing(TokenStream tokens) {
    Token found = tokens.peek();
    if (found.kind() == TokenKind.UNKNOWN) {
      return unknownCharacter(found);
    }
    if (found.kind() == TokenKind.RIGHT_PARENTHESIS && tokens.isAtStart()) {
      return new SyntaxError(found.span(), "this `)` has no `(` before it", "");
    }
    if (found.kind() == TokenKind.KEYWORD) {
      return new SyntaxError(found.span(), "`const` can only stand before a name", "const c = 3");
    }
    if (found.kind() == TokenKind.SUPERSCRIPT) {
      return new SyntaxError(found.span(), "nothing stands before this exponent", "");
    }
    if (found.kind() == TokenKind.END) {
      Span last = tokens.previous().span();
      return new SyntaxError(last, "a value is missing after " + quoted(tokens.previous()), "");
    }
    String where =
        tokens.isAtStart() ? "before " : "between " + quoted(tokens.previous()) + " and ";
    return new SyntaxError(found.span(), "a value is missing " + where + quoted(found), "");
  }

  /// An operator or the end should stand where `tokens` is, behind an operand.
  static SyntaxError unexpectedAfterOperand(TokenStream tokens) {
    Token found = tokens.peek();
    Token last = tokens.previous();
    return switch (found.kind()) {
      case UNKNOWN -> unknownCharacter(found);
      case RIGHT_PARENTHESIS ->
          new SyntaxError(found.span(), "this `)` has no `(` before it", "remove it");
      case COMMA ->
          new SyntaxError(
              found.span(),
              "a comma can only stand between the arguments of a function",
              "a decimal number is written with a point: 2.5");
      case EQUALS ->
          new SyntaxError(
              found.span(),
              "only a single name can stand on the left of `=`",
              "write one statement `name = value` per line");
      case KEYWORD ->
          new SyntaxError(found.span(), "`const` can only stand before a name", "const c = 3");
      case NUMBER,
          NAME,
          FUNCTION,
          LEFT_PARENTHESIS,
          OPERATOR,
          SUPERSCRIPT,
          SEPARATOR,
          COMMENT,
          END ->
          new SyntaxError(
              last.span().to(found.span()),
              "an operator is missing between " + quoted(last) + " and " + quoted(found),
              isPlainOperand(last) && isPlainOperand(found)
                  ? "to multiply, write " + plain(last) + " * " + plain(found)
                  : "to multiply, put `*` between them");
    };
  }

  /// A function's name stands without its argument.
  static SyntaxError functionWithoutParentheses(Token name, TokenStream tokens) {
    Token next = tokens.peek();
    boolean hasArgument = next.kind() == TokenKind.NAME || next.kind() == TokenKind.NUMBER;
    String argument = hasArgument ? next.text() : "x";
    int arity = ElementaryFunction.named(name.text()).orElseThrow().arity();
    return new SyntaxError(
        name.span(),
        "`" + name.text() + "` is a function: its argument goes in parentheses",
        "write " + name.text() + "(" + argument + (arity == 2 ? ", y)" : ")"));
  }

  static Diagnostic unknownFunction(Token name, Set<String> namesSet) {
    if (namesSet.contains(name.text())) {
      return Diagnostic.error(
          name.span(),
          "`" + name.text() + "` is a value, not a function",
          "to multiply, write " + name.text() + " * (…)");
    }
    String hint =
        Suggestions.function(name.text())
            .map(known -> "did you mean `" + known + "`?")
            .orElse("to multiply, write " + name.text() + " * (…)");
    return Diagnostic.error(name.span(), "`" + name.text() + "` is not known", hint);
  }

  static Diagnostic wrongArgumentCount(
      ElementaryFunction function, Token name, int given, Span span) {
    String takes = function.arity() == 1 ? "1 argument" : function.arity() + " arguments";
    String gets = given == 0 ? "none" : String.valueOf(given);
    String example = name.text() + (function.arity() == 1 ? "(x)" : "(x, y)");
    return Diagnostic.error(
        span, "`" + name.text() + "` takes " + takes + ", but gets " + gets, "write " + example);
  }

  private static SyntaxError unknownCharacter(Token token) {
    return new SyntaxError(
        token.span(), "the character `" + token.text() + "` has no meaning here", "");
  }

  private static boolean isPlainOperand(Token token) {
    return token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.NAME;
  }

  private static String quoted(Token token) {
    return "`" + plain(token) + "`";
  }

  private static String plain(Token token) {
    return token.kind() == TokenKind.SUPERSCRIPT ? "^" + token.text() : token.text();
  }
}
