package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;

/// The wording of what can be wrong in an expression.
final class SyntaxMessages {
  private static final Set<String> PRIMES = Set.of("'", "′", "’", "″", "‴");

  private SyntaxMessages() {}

  /// An operand should stand where `tokens` is.
  static SyntaxError operandMissing(TokenStream tokens) {
    Token found = tokens.peek();
    if (found.kind() == TokenKind.UNKNOWN) {
      return unknownCharacter(found);
    }
    if (found.kind() == TokenKind.RIGHT_PARENTHESIS && tokens.isAtStart()) {
      return new SyntaxError(found.span(), "this `)` has no `(` before it", "");
    }
    if (found.kind() == TokenKind.RIGHT_BRACKET && tokens.isAtStart()) {
      return new SyntaxError(found.span(), "this `]` has no `[` before it", "");
    }
    if (found.kind() == TokenKind.KEYWORD) {
      return misplacedKeyword(found);
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
    return new SyntaxError(
        found.span(), "a value is missing " + where + quoted(found), otherLanguage(tokens));
  }

  /// What is meant by two operators that are one in other languages.
  private static String otherLanguage(TokenStream tokens) {
    Token last = tokens.isAtStart() ? tokens.peek() : tokens.previous();
    boolean together = last.touches(tokens.peek());
    if (together && last.isOperator("/") && tokens.peek().isOperator("*")) {
      return "a comment begins with `#` and ends with its line";
    }
    return together && tokens.peek().kind() == TokenKind.EQUALS
        ? "write the name again: x = x " + last.text() + " …"
        : "";
  }

  /// An operator or the end should stand where `tokens` is, behind an operand.
  static SyntaxError unexpectedAfterOperand(TokenStream tokens) {
    Token found = tokens.peek();
    Token last = tokens.previous();
    return switch (found.kind()) {
      case UNKNOWN -> isDerivative(tokens) ? derivative(last, found) : unknownCharacter(found);
      case RIGHT_PARENTHESIS ->
          new SyntaxError(found.span(), "this `)` has no `(` before it", "remove it");
      case RIGHT_BRACKET ->
          new SyntaxError(found.span(), "this `]` has no `[` before it", "remove it");
      case LEFT_BRACKET ->
          new SyntaxError(
              last.span().to(found.span()),
              last.kind() == TokenKind.NUMBER
                  ? "only a vector or matrix has elements, and " + quoted(last) + " is none"
                  : "an operator is missing between " + quoted(last) + " and `[`",
              "to multiply, put `*` between them");
      case COMMA -> misplacedComma(tokens);
      case SEPARATOR ->
          new SyntaxError(
              found.span(),
              "a `;` ends a statement, and here a bracket is still open",
              "values are separated by commas: max(a, b), if(x > 0, x, -x)");
      case EQUALS ->
          new SyntaxError(
              found.span(),
              "only a single name can stand on the left of `=`",
              "write one statement `name = value` per line");
      case KEYWORD -> misplacedKeyword(found);
      case COMPARISON ->
          new SyntaxError(
              found.span(), "a comparison can only stand in a condition", "y = if(x > 0, x, -x)");
      case RANGE ->
          new SyntaxError(
              found.span(),
              "`..` can only stand between the ends of a range",
              "for k = 1..5 { … }, or sum(i = 1..3, i^2)");
      case NUMBER,
          NAME,
          FUNCTION,
          LEFT_PARENTHESIS,
          OPERATOR,
          SUPERSCRIPT,
          BAR,
          LEFT_BRACE,
          RIGHT_BRACE,
          COMMENT,
          END ->
          new SyntaxError(
              last.span().to(found.span()),
              "an operator is missing between " + quoted(last) + " and " + quoted(found),
              isPlainOperand(last) && isPlainOperand(found) && !found.text().startsWith(".")
                  ? "to multiply, write " + plain(last) + " * " + plain(found)
                  : "to multiply, put `*` between them");
    };
  }

  private static SyntaxError misplacedComma(TokenStream tokens) {
    Token comma = tokens.peek();
    Token last = tokens.previous();
    Token next = tokens.peek(1);
    boolean tight = last.touches(comma) && comma.touches(next);
    if (tokens.hasAhead(TokenKind.EQUALS, "=")) {
      return new SyntaxError(
          comma.span(), "a comma does not separate statements", "`;` or a new line does");
    }
    if (tight && isPlainOperand(last) && next.text().matches("[0-9]{3}")) {
      return new SyntaxError(
          comma.span(),
          "a number is written without commas",
          "write "
              + last.text()
              + next.text()
              + "; a decimal number has a point: "
              + last.text()
              + "."
              + next.text());
    }
    return new SyntaxError(
        comma.span(),
        "a comma can only stand between the arguments of a function",
        "a decimal number is written with a point: 2.5");
  }

  /// Whether an apostrophe between a name and a parenthesis stands here: `f'(x)`.
  static boolean isDerivative(TokenStream tokens) {
    return PRIMES.contains(tokens.peek().text())
        && tokens.peek(1).kind() == TokenKind.LEFT_PARENTHESIS;
  }

  static SyntaxError derivative(Token function, Token prime) {
    return new SyntaxError(
        function.span().to(prime.span()),
        "derivatives are what is computed, and are not written",
        "write y = " + function.text() + "(x); its derivative by x is among the results");
  }

  /// `1,000` between brackets: two numbers, of which nobody writes the second so.
  static Diagnostic commaInNumber(Token first, Token second) {
    return Diagnostic.hint(
        first.span().to(second.span()),
        "`" + first.text() + "," + second.text() + "` is read as two numbers",
        "one number is written without commas");
  }

  /// A function's name stands without its argument.
  static SyntaxError functionWithoutParentheses(Token name, TokenStream tokens) {
    Token next = tokens.peek();
    boolean hasArgument = next.kind() == TokenKind.NAME || next.kind() == TokenKind.NUMBER;
    String argument = hasArgument ? next.text() : "x";
    int arity = BuiltIn.elementary(name.text()).orElseThrow().arity();
    return new SyntaxError(
        name.span(),
        "`" + name.text() + "` is a function: its argument goes in parentheses",
        "write " + name.text() + "(" + argument + (arity == 2 ? ", y)" : ")"));
  }

  static SyntaxError ownFunctionWithoutParentheses(Token name) {
    return new SyntaxError(
        name.span(),
        "`" + name.text() + "` is a function: its argument goes in parentheses",
        "write " + name.text() + "(x)");
  }

  /// A call of a function whose name a value has, too.
  static Diagnostic functionRatherThanValue(Token name) {
    return Diagnostic.hint(
        name.span(),
        "this calls the function `" + name.text() + "`, and `" + name.text() + "` is a value, too",
        "to multiply by the value, write " + name.text() + "*(…)");
  }

  /// `1_000`
  static SyntaxError groupedDigits(Token number, Token rest) {
    return new SyntaxError(
        number.span().to(rest.span()),
        "the digits of a number stand together, without `_`",
        "write " + number.text() + rest.text().replace("_", ""));
  }

  /// `log^-1(x)`, of which nobody knows whether it is the inverse function or a quotient.
  static SyntaxError noInverse(Token name, Span span) {
    return new SyntaxError(
        span,
        "`" + name.text() + "` with a raised -1 is not known",
        "for 1 divided by it, write 1/" + name.text() + "(x)");
  }

  /// `sin⁻¹(x)`
  static Diagnostic inverse(Token name, ElementaryFunction inverse, Span span) {
    return Diagnostic.hint(
        span,
        "`" + name.text() + "` with a raised -1 is read as " + inverse.symbol(),
        "for 1 divided by it, write 1/" + name.text() + "(x)");
  }

  static SyntaxError barMissing(Token open) {
    return new SyntaxError(
        open.span(),
        "a second `" + open.text() + "` is missing for this one",
        "an absolute value is written |x| or abs(x), a norm ‖x‖ or norm(x)");
  }

  static SyntaxError choiceForm(Token keyword) {
    return new SyntaxError(
        keyword.span(), "`if` takes a condition and two values", "y = if(x > 0, x, -x)");
  }

  static SyntaxError mixedComparisons(Token sign) {
    return new SyntaxError(
        sign.span(),
        "comparisons in a row go one way, as in 0 < x < 1",
        "join others by `and`: a < b and c > b");
  }

  static SyntaxError comparisonMissing(Expr left, Token found) {
    if (found.kind() == TokenKind.EQUALS) {
      return new SyntaxError(found.span(), "two values are compared with `==`", "");
    }
    return new SyntaxError(left.span(), "a condition compares two values", "for example x > 0");
  }

  /// `suggest` says whether to look for what was meant.
  static Diagnostic unknownFunction(Token name, Scope scope, boolean suggest) {
    String quoted = "`" + name.text() + "`";
    if (scope.defining().filter(name.text()::equals).isPresent()) {
      return Diagnostic.error(
          name.span(),
          quoted + " calls itself, which would never end",
          "a loop can repeat something: for k = 1..5 { … }");
    }
    if (scope.names().contains(name.text())) {
      return Diagnostic.error(
          name.span(),
          quoted + " is a value, not a function",
          "to multiply, write " + name.text() + " * (…)");
    }
    String hint =
        Optional.of(name.text())
            .filter(_ -> suggest)
            .flatMap(word -> Suggestions.function(word, scope.functions().keySet()))
            .map(known -> meant(name.text(), known))
            .orElse("to define it, write " + name.text() + "(a) = … on a line before");
    return Diagnostic.error(name.span(), quoted + " is not known", hint);
  }

  private static String meant(String word, String known) {
    return Suggestions.resemble(word.toLowerCase(Locale.ROOT), known)
        ? "did you mean `" + known + "`?"
        : "it is called `" + known + "` here";
  }

  /// What the operands of an elementary function are called in an example.
  static List<String> parameters(ElementaryFunction function) {
    return function.arity() == 1 ? List.of("x") : List.of("x", "y");
  }

  static Diagnostic wrongArgumentCount(Token name, List<String> parameters, int given, Span span) {
    String takes = parameters.size() == 1 ? "1 argument" : parameters.size() + " arguments";
    String gets = given == 0 ? "none" : String.valueOf(given);
    return Diagnostic.error(
        span,
        "`" + name.text() + "` takes " + takes + ", but gets " + gets,
        "write " + name.text() + "(" + String.join(", ", parameters) + ")");
  }

  static Diagnostic tooManyArguments(Token name, Span span) {
    return Diagnostic.error(
        span,
        "`" + name.text() + "` compares 50 values at most",
        "put them in a vector: " + name.text() + "([a, b, c])");
  }

  static SyntaxError misplacedKeyword(Token found) {
    return switch (found.text()) {
      case "const" ->
          new SyntaxError(found.span(), "`const` can only stand before a name", "const c = 3");
      case "if" -> choiceForm(found);
      case "and", "or", "not" ->
          new SyntaxError(
              found.span(),
              "`" + found.text() + "` can only stand in a condition",
              "y = if(x > 0 and x < 1, x, 0)");
      case "else" ->
          new SyntaxError(
              found.span(),
              "this `else` has no `if` before it",
              "if x > 0 { … } else { … }, or y = x if x > 0 else -x");
      default ->
          new SyntaxError(
              found.span(),
              "`" + found.text() + "` can only stand at the start of a line",
              found.text().equals("for") ? "for k = 1..5 { … }" : "while x > 1 { … }");
    };
  }

  private static SyntaxError unknownCharacter(Token token) {
    if (token.text().equals(Lexer.SLASHES)) {
      return new SyntaxError(
          new Span(token.span().start(), token.span().start() + 2),
          "`//` has no meaning here",
          "a comment begins with `#`; the whole part of a quotient is floor(a/b)");
    }
    if (token.text().matches("\\\\[a-zA-Z]+")) {
      return new SyntaxError(
          token.span(),
          "the LaTeX command `" + token.text() + "` cannot be read here",
          "\\frac{a}{b}, \\sqrt{x}, \\cdot, \\left( \\right), Greek letters and functions are");
    }
    String hint =
        switch (token.text()) {
          case "%" -> "a comment begins with `#`, and 5 % is 5/100";
          case "'" -> "to swap rows and columns, write transpose(W)";
          default ->
              token.text().codePoints().anyMatch(Invisible::isSpelledOut)
                  ? "it cannot be seen: delete what stands here, and type it anew"
                  : "";
        };
    return new SyntaxError(
        token.span(), "the character `" + token.text() + "` has no meaning here", hint);
  }

  /// A character that leaves no mark stands at `start` in a comment.
  static Diagnostic misplacedInComment(int character, int start) {
    return Diagnostic.hint(
        new Span(start, start + Character.charCount(character)),
        "this comment holds a character that cannot be seen, " + Invisible.name(character),
        "delete what stands here, and type it anew");
  }

  private static boolean isPlainOperand(Token token) {
    return token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.NAME;
  }

  static String quoted(Token token) {
    return "`" + plain(token) + "`";
  }

  private static String plain(Token token) {
    if (token.kind() != TokenKind.SUPERSCRIPT) {
      return token.text();
    }
    return token.text().equals(Lexer.TRANSPOSED) ? "ᵀ" : "^" + token.text();
  }
}
