package org.tapedeck.engine.lang.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// Reads what an expression is made of in the end: names, numbers, strings, brackets.
record PythonAtomParser(PythonTokens tokens, PythonExpressionParser expressions) {
  private static final int HEXADECIMAL = 16;
  private static final int OCTAL = 8;
  private static final int TRIPLE = 3;

  /// How a string begins that values are filled into: what it says is not known.
  private static final Pattern FILLED = Pattern.compile("[rR]?[fF]");

  private static final Pattern RADIX = Pattern.compile("0[xXoObB][0-9a-fA-F]");

  PythonExpr atom() throws Mistake {
    PythonToken token = tokens.peek();
    Span span = token.span();
    return switch (token.kind()) {
      case NAME -> {
        tokens.take();
        yield new PythonExpr.Name(token.text(), span);
      }
      case NUMBER -> {
        tokens.take();
        PythonToken next = tokens.peek();
        if (next.kind() == Kind.NAME && next.span().start() == span.end()) {
          throw PythonMessages.noProduct(token, next);
        }
        yield number(token);
      }
      case STRING -> {
        while (tokens.at(Kind.STRING)) {
          tokens.take();
        }
        boolean filled = FILLED.matcher(token.text()).lookingAt();
        yield new PythonExpr.Text(filled ? "" : unquoted(token.text()), tokens.since(span));
      }
      case KEYWORD -> keyword(token);
      case OPERATOR -> bracket(token);
      case UNKNOWN, COMMENT, NEWLINE, INDENT, DEDENT, END -> throw PythonMessages.unexpected(token);
    };
  }

  private PythonExpr keyword(PythonToken token) throws Mistake {
    return switch (token.text()) {
      case "True", "False", "None" -> {
        tokens.take();
        yield new PythonExpr.Name(token.text(), token.span());
      }
      case "yield", "await" -> {
        tokens.take();
        tokens.takeKeyword("from");
        if (expressions.startsExpression()) {
          expressions.tuple();
        }
        yield new PythonExpr.Outside(token.text(), token.span());
      }
      default -> throw PythonMessages.unexpected(token);
    };
  }

  /// What stands between the quotes of a string.
  private static String unquoted(String text) {
    int quote = 0;
    while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
      quote++;
    }
    String mark = text.substring(quote, quote + 1);
    int width = text.startsWith(mark.repeat(TRIPLE), quote) ? TRIPLE : 1;
    return text.substring(quote + width, Math.max(quote + width, text.length() - width));
  }

  private static PythonExpr number(PythonToken token) throws Mistake {
    String digits = token.text().replace("_", "");
    if (RADIX.matcher(digits).lookingAt()) {
      int radix =
          switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> HEXADECIMAL;
            case 'o' -> OCTAL;
            default -> 2;
          };
      double value = new BigInteger(digits.substring(2), radix).doubleValue();
      return new PythonExpr.Num(value, true, Expr.Num.spelling(value), token.span());
    }
    try {
      double value = Double.parseDouble(digits);
      boolean whole = digits.chars().allMatch(Character::isDigit);
      return new PythonExpr.Num(value, whole, digits, token.span());
    } catch (NumberFormatException _) {
      throw PythonMessages.noNumber(token);
    }
  }

  private PythonExpr bracket(PythonToken token) throws Mistake {
    return switch (token.text()) {
      case "(" -> {
        tokens.take();
        yield display(token, ")");
      }
      case "[" -> {
        tokens.take();
        yield display(token, "]");
      }
      case "{" -> {
        tokens.take();
        yield braces(token);
      }
      case "..." -> {
        tokens.take();
        yield new PythonExpr.Outside("...", token.span());
      }
      default -> throw PythonMessages.unexpected(token);
    };
  }

  private PythonExpr display(PythonToken open, String close) throws Mistake {
    expressions.enter();
    boolean isTuple = close.equals(")");
    boolean comma = false;
    List<PythonExpr> elements = new ArrayList<>();
    while (!tokens.atOperator(close)) {
      PythonExpr element = element();
      if (elements.isEmpty() && expressions.atClause()) {
        List<PythonExpr.Clause> clauses = expressions.clauses();
        close(open, close);
        return new PythonExpr.Comprehension(element, clauses, tokens.since(open.span()));
      }
      elements.add(element);
      if (!tokens.takeOperator(",")) {
        break;
      }
      comma = true;
    }
    close(open, close);
    Span span = tokens.since(open.span());
    return isTuple && elements.size() == 1 && !comma
        ? new PythonExpr.Parentheses(elements.getFirst(), span)
        : new PythonExpr.Display(isTuple, elements, span);
  }

  private PythonExpr element() throws Mistake {
    Span start = tokens.peek().span();
    return tokens.takeOperator("*")
        ? new PythonExpr.Starred(expressions.expression(), tokens.since(start))
        : expressions.expression();
  }

  private void close(PythonToken open, String close) throws Mistake {
    expressions.leave();
    if (!tokens.takeOperator(close)) {
      throw tokens.at(Kind.END) || tokens.at(Kind.NEWLINE)
          ? PythonMessages.unclosed(open)
          : PythonMessages.missing(close, tokens.peek());
    }
  }

  /// A set or a dictionary, whose parts are read over.
  private PythonExpr braces(PythonToken open) throws Mistake {
    expressions.enter();
    boolean pairs = tokens.atOperator("}");
    while (!tokens.atOperator("}")) {
      if (!tokens.takeOperator("**")) {
        element();
      } else {
        expressions.expression();
      }
      if (tokens.takeOperator(":")) {
        pairs = true;
        expressions.expression();
      }
      if (expressions.atClause()) {
        expressions.clauses();
      }
      if (!tokens.takeOperator(",")) {
        break;
      }
    }
    close(open, "}");
    return new PythonExpr.Outside(pairs ? "dict" : "set", tokens.since(open.span()));
  }
}
