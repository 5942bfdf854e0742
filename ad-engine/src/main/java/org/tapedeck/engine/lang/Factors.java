package org.tapedeck.engine.lang;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tapedeck.engine.function.ElementaryFunction;

/// The factors of a product, collected from left to right, and how a reader is told of those that
/// stand side by side without an operator between them.
final class Factors {
  /// The longest text of a program that a hint quotes.
  private static final int LONGEST = 60;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private final TokenStream tokens;
  private final List<Diagnostic> diagnostics;
  private final Expr first;
  private final List<Expr.Link> links = new ArrayList<>();

  /// Where the factors stand that are side by side up to here; empty behind an operator.
  private final List<Span> run = new ArrayList<>();

  /// Whether the run is told of: only numbers multiply what touches them in silence.
  private boolean doubtful;

  /// Whether the run has been told of otherwise.
  private boolean warned;

  /// What the hint on the run adds.
  private Optional<Message> advice = Optional.empty();

  Factors(TokenStream tokens, List<Diagnostic> diagnostics, Expr first) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.first = first;
  }

  private Expr last() {
    return links.isEmpty() ? first : links.getLast().operand();
  }

  /// A factor without the signs before it.
  private static Expr unsigned(Expr factor) {
    Expr rest = factor;
    while (rest instanceof Expr.Apply(ElementaryFunction function, List<Expr> of, Span _)
        && function == ElementaryFunction.NEGATE) {
      rest = of.getFirst();
    }
    return rest;
  }

  /// Whether the last factor ends in the sign of transposition: what stands behind it is
  /// multiplied.
  boolean endTransposed() {
    return tokens.previous().kind() != TokenKind.RIGHT_PARENTHESIS
        && last() instanceof Expr.OfArrays call
        && call.function() == ArrayFunction.TRANSPOSE;
  }

  /// Adds a factor or divisor that stands behind an operator.
  void add(Expr.Link link) {
    endRun();
    links.add(link);
  }

  /// To be called before a factor is read that stands side by side with the last.
  void beforeNeighbour() {
    Token last = tokens.previous();
    Token next = tokens.peek();
    boolean plain =
        last.kind() == TokenKind.NUMBER
            && unsigned(last()) instanceof Expr.Num
            && last.touches(next);
    if (run.isEmpty()) {
      run.add(last().span());
      warned = warnOfDivision(next);
    }
    warned |= warnOfPower(last, next);
    doubtful |= !plain && !warned;
    if (last.kind() == TokenKind.FUNCTION) {
      advice = Optional.of(Message.of("factor.value.hint", last.text()));
    }
  }

  /// Adds the factor that stands side by side with the last.
  void addNeighbour(Expr factor) {
    run.add(factor.span());
    links.add(new Expr.Link.Elementary(ElementaryFunction.MULTIPLY, factor));
  }

  /// All factors as one expression.
  Expr product() {
    endRun();
    return links.isEmpty()
        ? first
        : new Expr.Chain(first, links, first.span().to(links.getLast().operand().span()));
  }

  private void endRun() {
    if (doubtful) {
      Span span = run.getFirst().to(run.getLast());
      String read = run.stream().map(this::excerpt).collect(Collectors.joining("*"));
      diagnostics.add(
          new Diagnostic(
              Severity.HINT,
              span,
              span.length() <= LONGEST && read.length() <= LONGEST
                  ? Message.of("factors.read", excerpt(span), read)
                  : Message.of("factors.long"),
              advice));
    }
    doubtful = false;
    advice = Optional.empty();
    run.clear();
  }

  /// `1/2x` is (1/2)·x as written, and half of the people who write it mean 1/(2x).
  private boolean warnOfDivision(Token next) {
    boolean divides =
        !links.isEmpty()
            && links.getLast() instanceof Expr.Link.Elementary(ElementaryFunction function, Expr _)
            && function == ElementaryFunction.DIVIDE;
    if (divides) {
      String divisor = excerpt(last().span());
      hint(
          last().span().to(next.span()),
          Message.of("division.then.product", divisor, shown(next)),
          Message.of("division.then.product.hint"));
    }
    return divides;
  }

  /// `e^2x` is (e^2)·x as written, and may be meant as e^(2x).
  private boolean warnOfPower(Token last, Token next) {
    boolean touches = isBare(last) && last.touches(next);
    if (touches
        && unsigned(last())
            instanceof Expr.Apply(ElementaryFunction function, List<Expr> ab, Span _)
        && function == ElementaryFunction.POWER) {
      Span exponent = ab.getLast().span();
      String raised = excerpt(exponent);
      hint(
          exponent.to(next.span()),
          Message.of("power.then.product", raised, shown(next)),
          Message.of("power.then.product.hint"));
      return true;
    }
    return false;
  }

  private static boolean isBare(Token token) {
    return token.kind() == TokenKind.NUMBER
        || token.kind() == TokenKind.NAME
        || token.kind() == TokenKind.FUNCTION;
  }

  /// `x^1/2` is (x^1)/2 as written, and may be meant as x^(1/2). To be called at a `/`. An exponent
  /// and a divisor that are no fraction in lowest terms, as in `x^2/2`, are not meant so.
  void beforeDivision() {
    Token last = tokens.previous();
    Token divisor = tokens.peek(1);
    boolean tight = last.touches(tokens.peek()) && tokens.peek().touches(divisor);
    if (tight
        && divisor.kind() == TokenKind.NUMBER
        && last.kind() == TokenKind.NUMBER
        && !divisor.text().equals("1")
        && isInLowestTerms(last.text(), divisor.text())
        && unsigned(last())
            instanceof Expr.Apply(ElementaryFunction function, List<Expr> ab, Span _)
        && function == ElementaryFunction.POWER) {
      String raised = excerpt(ab.getLast().span());
      hint(
          ab.getLast().span().to(divisor.span()),
          Message.of("power.then.division", raised, divisor.text()),
          Message.of("power.then.division.hint"));
    }
  }

  private static boolean isInLowestTerms(String numerator, String denominator) {
    return WHOLE.matcher(numerator).matches()
        && WHOLE.matcher(denominator).matches()
        && new BigInteger(numerator).gcd(new BigInteger(denominator)).equals(BigInteger.ONE);
  }

  private void hint(Span span, Message message, Message hint) {
    diagnostics.add(Diagnostic.hint(span, message, hint));
  }

  private String shown(Token next) {
    return next.kind() == TokenKind.LEFT_PARENTHESIS
        ? "(…)"
        : excerpt(next.span()) + (next.kind() == TokenKind.FUNCTION ? "(…)" : "");
  }

  /// The text at `span` on one line.
  private String excerpt(Span span) {
    return tokens.excerpt(span).replaceAll("\\s+", " ");
  }
}
