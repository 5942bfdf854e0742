package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;

/// What can be wrong in an expression.
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
      return new SyntaxError(found.span(), Message.of("bracket.unopened", "(", ")"));
    }
    if (found.kind() == TokenKind.RIGHT_BRACKET && tokens.isAtStart()) {
      return new SyntaxError(found.span(), Message.of("bracket.unopened", "[", "]"));
    }
    if (found.kind() == TokenKind.KEYWORD) {
      return misplacedKeyword(found);
    }
    if (found.kind() == TokenKind.SUPERSCRIPT) {
      return new SyntaxError(found.span(), Message.of("exponent.bare"));
    }
    if (found.kind() == TokenKind.END) {
      Span last = tokens.previous().span();
      return new SyntaxError(last, Message.of("value.missing.after", plain(tokens.previous())));
    }
    Message missing =
        tokens.isAtStart()
            ? Message.of("value.missing.before", plain(found))
            : Message.of("value.missing.between", plain(tokens.previous()), plain(found));
    return new SyntaxError(found.span(), missing, otherLanguage(tokens));
  }

  /// What is meant by two operators that are one in other languages.
  private static Optional<Message> otherLanguage(TokenStream tokens) {
    Token last = tokens.isAtStart() ? tokens.peek() : tokens.previous();
    boolean together = last.touches(tokens.peek());
    if (together && last.isOperator("/") && tokens.peek().isOperator("*")) {
      return Optional.of(Message.of("comment.hint"));
    }
    return together && tokens.peek().kind() == TokenKind.EQUALS
        ? Optional.of(Message.of("set.by.operator.hint", last.text()))
        : Optional.empty();
  }

  /// An operator or the end should stand where `tokens` is, behind an operand.
  static SyntaxError unexpectedAfterOperand(TokenStream tokens) {
    Token found = tokens.peek();
    Token last = tokens.previous();
    return switch (found.kind()) {
      case UNKNOWN -> isDerivative(tokens) ? derivative(last, found) : unknownCharacter(found);
      case RIGHT_PARENTHESIS ->
          new SyntaxError(
              found.span(), Message.of("bracket.unopened", "(", ")"), Message.of("remove.hint"));
      case RIGHT_BRACKET ->
          new SyntaxError(
              found.span(), Message.of("bracket.unopened", "[", "]"), Message.of("remove.hint"));
      case LEFT_BRACKET ->
          new SyntaxError(
              last.span().to(found.span()),
              last.kind() == TokenKind.NUMBER
                  ? Message.of("elements.of.number", plain(last))
                  : Message.of("operator.missing", plain(last), "["),
              Message.of("operator.missing.hint"));
      case COMMA -> misplacedComma(tokens);
      case SEPARATOR ->
          new SyntaxError(
              found.span(),
              Message.of("separator.misplaced"),
              Message.of("separator.misplaced.hint"));
      case EQUALS ->
          new SyntaxError(
              found.span(), Message.of("equals.misplaced"), Message.of("equals.misplaced.hint"));
      case KEYWORD -> misplacedKeyword(found);
      case COMPARISON ->
          new SyntaxError(
              found.span(), Message.of("comparison.misplaced"), Message.of("example.choice"));
      case RANGE ->
          new SyntaxError(
              found.span(), Message.of("range.misplaced"), Message.of("range.misplaced.hint"));
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
              Message.of("operator.missing", plain(last), plain(found)),
              isPlainOperand(last) && isPlainOperand(found) && !found.text().startsWith(".")
                  ? product(last, found)
                  : Message.of("operator.missing.hint"));
    };
  }

  private static Message product(Token left, Token right) {
    boolean names = left.kind() == TokenKind.NAME && right.kind() == TokenKind.NAME;
    return Message.of(names ? "multiply.names.hint" : "multiply.hint", plain(left), plain(right));
  }

  private static SyntaxError misplacedComma(TokenStream tokens) {
    Token comma = tokens.peek();
    Token last = tokens.previous();
    Token next = tokens.peek(1);
    boolean tight = last.touches(comma) && comma.touches(next);
    if (tokens.hasAhead(TokenKind.EQUALS, "=")) {
      return new SyntaxError(
          comma.span(),
          Message.of("comma.between.statements"),
          Message.of("comma.between.statements.hint"));
    }
    if (tight && isPlainOperand(last) && next.text().matches("[0-9]{3}")) {
      return new SyntaxError(
          comma.span(),
          Message.of("comma.in.number"),
          Message.of("comma.in.number.hint", last.text(), next.text()));
    }
    return new SyntaxError(
        comma.span(), Message.of("comma.misplaced"), Message.of("comma.misplaced.hint"));
  }

  /// Whether an apostrophe between a name and a parenthesis stands here: `f'(x)`.
  static boolean isDerivative(TokenStream tokens) {
    return PRIMES.contains(tokens.peek().text())
        && tokens.peek(1).kind() == TokenKind.LEFT_PARENTHESIS;
  }

  static SyntaxError derivative(Token function, Token prime) {
    return new SyntaxError(
        function.span().to(prime.span()),
        Message.of("derivative.written"),
        Message.of("derivative.written.hint", function.text()));
  }

  /// `1,000` between brackets: two numbers, of which nobody writes the second so.
  static Diagnostic commaInNumber(Token first, Token second) {
    return Diagnostic.hint(
        first.span().to(second.span()),
        Message.of("comma.makes.two", first.text(), second.text()),
        Message.of("comma.makes.two.hint"));
  }

  /// A function's name stands without its argument.
  static SyntaxError functionWithoutParentheses(Token name, TokenStream tokens) {
    Token next = tokens.peek();
    boolean hasArgument = next.kind() == TokenKind.NAME || next.kind() == TokenKind.NUMBER;
    String argument = hasArgument ? next.text() : "x";
    int arity = BuiltIn.elementary(name.text()).orElseThrow().arity();
    return new SyntaxError(
        name.span(),
        Message.of("function.bare", name.text()),
        Message.of("write.hint", name.text() + "(" + argument + (arity == 2 ? ", y)" : ")")));
  }

  static SyntaxError ownFunctionWithoutParentheses(Token name) {
    return new SyntaxError(
        name.span(),
        Message.of("function.bare", name.text()),
        Message.of("write.hint", name.text() + "(x)"));
  }

  /// A call of a function whose name a value has, too.
  static Diagnostic functionRatherThanValue(Token name) {
    return Diagnostic.hint(
        name.span(),
        Message.of("function.and.value", name.text()),
        Message.of("function.and.value.hint", name.text()));
  }

  /// `1_000`
  static SyntaxError groupedDigits(Token number, Token rest) {
    return new SyntaxError(
        number.span().to(rest.span()),
        Message.of("digits.grouped"),
        Message.of("write.hint", number.text() + rest.text().replace("_", "")));
  }

  /// `0x10`
  static SyntaxError otherRadix(Token zero, Token rest) {
    return new SyntaxError(
        zero.span().to(rest.span()),
        Message.of("digits.radix", zero.text() + rest.text()),
        Message.of("digits.radix.hint"));
  }

  /// `log^-1(x)`, of which nobody knows whether it is the inverse function or a quotient.
  static SyntaxError noInverse(Token name, Span span) {
    return new SyntaxError(
        span, Message.of("inverse.unknown", name.text()), Message.of("inverse.hint", name.text()));
  }

  /// `sin⁻¹(x)`
  static Diagnostic inverse(Token name, ElementaryFunction inverse, Span span) {
    return Diagnostic.hint(
        span,
        Message.of("inverse.read", name.text(), inverse.symbol()),
        Message.of("inverse.hint", name.text()));
  }

  static SyntaxError barMissing(Token open) {
    return new SyntaxError(
        open.span(), Message.of("bar.unclosed", open.text()), Message.of("bar.unclosed.hint"));
  }

  static SyntaxError choiceForm(Token keyword) {
    return new SyntaxError(keyword.span(), Message.of("choice.form"), Message.of("example.choice"));
  }

  static SyntaxError mixedComparisons(Token sign) {
    return new SyntaxError(
        sign.span(), Message.of("comparisons.mixed"), Message.of("comparisons.mixed.hint"));
  }

  static SyntaxError comparisonMissing(Expr left, Token found) {
    if (found.kind() == TokenKind.EQUALS) {
      return new SyntaxError(found.span(), Message.of("comparison.by.equals"));
    }
    return new SyntaxError(
        left.span(), Message.of("comparison.missing"), Message.of("comparison.missing.hint"));
  }

  /// `suggest` says whether to look for what was meant.
  static Diagnostic unknownFunction(Token name, Scope scope, boolean suggest) {
    if (scope.defining().filter(name.text()::equals).isPresent()) {
      return Diagnostic.error(
          name.span(),
          Message.of("function.recursive", name.text()),
          Message.of("function.recursive.hint"));
    }
    if (scope.names().contains(name.text())) {
      return Diagnostic.error(
          name.span(),
          Message.of("function.value", name.text()),
          Message.of("multiply.hint", name.text(), "(…)"));
    }
    Message hint =
        Optional.of(name.text())
            .filter(_ -> suggest)
            .flatMap(word -> Suggestions.function(word, scope.functions().keySet()))
            .map(known -> meant(name.text(), known))
            .orElse(Message.of("function.unknown.hint", name.text()));
    return Diagnostic.error(name.span(), Message.of("function.unknown", name.text()), hint);
  }

  private static Message meant(String word, String known) {
    return Suggestions.resemble(word.toLowerCase(Locale.ROOT), known)
        ? Message.of("meant.hint", known)
        : Message.of("called.hint", known);
  }

  /// What the operands of an elementary function are called in an example.
  static List<String> parameters(ElementaryFunction function) {
    return function.arity() == 1 ? List.of("x") : List.of("x", "y");
  }

  static Diagnostic wrongArgumentCount(Token name, List<String> parameters, int given, Span span) {
    return Diagnostic.error(
        span,
        Message.of("arguments.count", name.text(), parameters.size(), given),
        Message.of("write.hint", name.text() + "(" + String.join(", ", parameters) + ")"));
  }

  static Diagnostic tooManyArguments(Token name, Span span) {
    return Diagnostic.error(
        span,
        Message.of("arguments.many", name.text(), CallResolver.MOST_ARGUMENTS),
        Message.of("arguments.many.hint", name.text()));
  }

  static SyntaxError misplacedKeyword(Token found) {
    return switch (found.text()) {
      case "const" ->
          new SyntaxError(found.span(), Message.of("const.misplaced"), Message.of("example.const"));
      case "if" -> choiceForm(found);
      case "and", "or", "not" ->
          new SyntaxError(
              found.span(),
              Message.of("joint.misplaced", found.text()),
              Message.of("joint.misplaced.hint"));
      case "else" ->
          new SyntaxError(
              found.span(), Message.of("else.misplaced"), Message.of("else.misplaced.hint"));
      default ->
          new SyntaxError(
              found.span(),
              Message.of("loop.misplaced", found.text()),
              found.text().equals("for") ? Message.of("example.for") : Message.of("example.while"));
    };
  }

  private static SyntaxError unknownCharacter(Token token) {
    if (token.text().equals(Lexer.SLASHES)) {
      return new SyntaxError(
          new Span(token.span().start(), token.span().start() + 2),
          Message.of("slashes.unknown"),
          Message.of("slashes.unknown.hint"));
    }
    if (LatexWords.SERIES.containsKey(token.text())) {
      return new SyntaxError(
          token.span(),
          Message.of("latex.series", token.text()),
          Message.of("latex.series.hint", token.text()));
    }
    if (token.text().equals(LatexWords.DERIVATIVE)) {
      return new SyntaxError(
          token.span(),
          Message.of("derivative.written"),
          Message.of("derivative.written.hint", "f"));
    }
    if (token.text().equals(LatexWords.INDEX)) {
      return new SyntaxError(
          token.span(), Message.of("latex.index"), Message.of("latex.index.hint"));
    }
    if (token.text().startsWith("\\begin{")) {
      String name = token.text().substring("\\begin{".length(), token.text().length() - 1);
      return new SyntaxError(
          token.span(), Message.of("latex.environment", name), environmentHint(name));
    }
    if (token.text().matches("\\\\[a-zA-Z]+")) {
      return new SyntaxError(
          token.span(),
          Message.of("latex.unknown", token.text()),
          Message.of("latex.unknown.hint"));
    }
    Optional<Message> hint =
        switch (token.text()) {
          case "%" -> Optional.of(Message.of("percent.hint"));
          case "'" -> Optional.of(Message.of("apostrophe.hint"));
          case "°" -> Optional.of(Message.of("degree.hint"));
          case "." -> Optional.of(Message.of("point.hint"));
          case ":" -> Optional.of(Message.of("colon.hint"));
          default ->
              token.text().codePoints().anyMatch(Invisible::isSpelledOut)
                  ? Optional.of(Message.of("character.invisible.hint"))
                  : Optional.empty();
        };
    return new SyntaxError(token.span(), Message.of("character.unknown", token.text()), hint);
  }

  /// A character that leaves no mark stands at `start` in a comment.
  static Diagnostic misplacedInComment(int character, int start) {
    return Diagnostic.hint(
        new Span(start, start + Character.charCount(character)),
        Message.of("comment.invisible", Invisible.name(character)),
        Message.of("comment.invisible.hint"));
  }

  private static boolean isPlainOperand(Token token) {
    return token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.NAME;
  }

  /// `token` as it is quoted.
  static String plain(Token token) {
    if (token.kind() != TokenKind.SUPERSCRIPT) {
      return token.text();
    }
    return token.text().equals(Lexer.TRANSPOSED) ? "ᵀ" : "^" + token.text();
  }

  /// What to write instead of an environment of LaTeX.
  private static Message environmentHint(String name) {
    if (name.endsWith("matrix") || name.equals("array")) {
      return Message.of("latex.matrix.hint");
    }
    return name.contains("cases")
        ? Message.of("latex.cases.hint")
        : Message.of("latex.unknown.hint");
  }
}
