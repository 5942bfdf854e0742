package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.python.PythonExpr.Argument;
import org.tapedeck.engine.lang.python.PythonExpr.Clause;
import org.tapedeck.engine.lang.python.PythonExpr.Link;
import org.tapedeck.engine.lang.python.PythonExpr.Parameter;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// Reads expressions as Python ranks its operators: `**` binds tightest and to the right, then
/// signs, products, sums, comparisons, `not`, `and`, `or`, `if … else`, `lambda`.
final class PythonExpressionParser {
  /// The operators from left to right, those that bind least first.
  private static final List<Set<String>> RANKS =
      List.of(
          Set.of("|"),
          Set.of("^"),
          Set.of("&"),
          Set.of("<<", ">>"),
          Set.of("+", "-"),
          Set.of("*", "/", "//", "%", "@"));

  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

  private final PythonTokens tokens;
  private int depth;

  PythonExpressionParser(PythonTokens tokens) {
    this.tokens = tokens;
  }

  /// An expression, or several with commas between them, which are a tuple.
  PythonExpr tuple() throws Mistake {
    PythonExpr first = starred();
    if (!tokens.atOperator(",")) {
      return first;
    }
    List<PythonExpr> elements = new ArrayList<>(List.of(first));
    while (tokens.takeOperator(",") && startsExpression()) {
      elements.add(starred());
    }
    return new PythonExpr.Display(true, elements, tokens.since(first.span()));
  }

  /// What stands before `in` of a loop: names and elements, with commas between them.
  PythonExpr target() throws Mistake {
    PythonExpr first = rank(0);
    if (!tokens.atOperator(",")) {
      return first;
    }
    List<PythonExpr> elements = new ArrayList<>(List.of(first));
    while (tokens.takeOperator(",") && startsExpression()) {
      elements.add(rank(0));
    }
    return new PythonExpr.Display(true, elements, tokens.since(first.span()));
  }

  /// Whether an expression can begin with what comes next.
  boolean startsExpression() {
    PythonToken next = tokens.peek();
    return switch (next.kind()) {
      case NAME, NUMBER, STRING, UNKNOWN -> true;
      case KEYWORD ->
          Set.of("not", "lambda", "True", "False", "None", "await").contains(next.text());
      case OPERATOR -> Set.of("(", "[", "{", "-", "+", "~", "*", "...").contains(next.text());
      case COMMENT, NEWLINE, INDENT, DEDENT, END -> false;
    };
  }

  private PythonExpr starred() throws Mistake {
    Span start = tokens.peek().span();
    if (tokens.takeOperator("*")) {
      return new PythonExpr.Starred(rank(0), tokens.since(start));
    }
    return expression();
  }

  /// One expression.
  PythonExpr expression() throws Mistake {
    enter();
    Span start = tokens.peek().span();
    PythonExpr value;
    if (tokens.takeKeyword("lambda")) {
      List<Parameter> parameters = parameters(":");
      tokens.expectOperator(":");
      value = new PythonExpr.Lambda(parameters, expression(), tokens.since(start));
    } else {
      value = logic(false);
      if (tokens.takeKeyword("if")) {
        PythonExpr condition = logic(false);
        tokens.expectKeyword("else");
        value = new PythonExpr.Conditional(value, condition, expression(), tokens.since(start));
      } else if (tokens.takeOperator(":=")) {
        expression();
        value = new PythonExpr.Outside(":=", tokens.since(start));
      }
    }
    depth--;
    return value;
  }

  /// The parameters up to `end`, which is not taken.
  List<Parameter> parameters(String end) throws Mistake {
    List<Parameter> parameters = new ArrayList<>();
    while (!tokens.atOperator(end)) {
      Span start = tokens.peek().span();
      int stars = tokens.takeOperator("**") ? 2 : tokens.takeOperator("*") ? 1 : 0;
      boolean separator = stars == 1 && tokens.atOperator(",");
      if (!separator && !tokens.takeOperator("/")) {
        String name = tokens.expectName().text();
        if (!end.equals(":") && tokens.takeOperator(":")) {
          expression();
        }
        Optional<PythonExpr> standard =
            tokens.takeOperator("=") ? Optional.of(expression()) : Optional.empty();
        parameters.add(new Parameter(name, stars, standard, tokens.since(start)));
      }
      if (!tokens.takeOperator(",")) {
        break;
      }
    }
    return parameters;
  }

  private PythonExpr logic(boolean all) throws Mistake {
    PythonExpr first = all ? negation() : logic(true);
    String word = all ? "and" : "or";
    if (!tokens.atKeyword(word)) {
      return first;
    }
    List<PythonExpr> operands = new ArrayList<>(List.of(first));
    while (tokens.takeKeyword(word)) {
      operands.add(all ? negation() : logic(true));
    }
    return new PythonExpr.Logic(all, operands, tokens.since(first.span()));
  }

  private PythonExpr negation() throws Mistake {
    Span start = tokens.peek().span();
    if (!tokens.takeKeyword("not")) {
      return comparison();
    }
    enter();
    PythonExpr negated = negation();
    depth--;
    return new PythonExpr.Unary("not", negated, tokens.since(start));
  }

  private PythonExpr comparison() throws Mistake {
    PythonExpr first = rank(0);
    List<Link> links = new ArrayList<>();
    for (String operator = comparator(); !operator.isEmpty(); operator = comparator()) {
      links.add(new Link(operator, rank(0)));
    }
    return links.isEmpty()
        ? first
        : new PythonExpr.Comparison(first, links, tokens.since(first.span()));
  }

  /// The comparison that comes next, which is taken; empty if there is none.
  private String comparator() {
    PythonToken next = tokens.peek();
    if (next.kind() == Kind.OPERATOR && COMPARISONS.contains(next.text())) {
      return tokens.take().text();
    }
    if (tokens.takeKeyword("in")) {
      return "in";
    }
    if (tokens.takeKeyword("is")) {
      return tokens.takeKeyword("not") ? "isnot" : "is";
    }
    if (next.isKeyword("not") && tokens.peekSecond().isKeyword("in")) {
      tokens.take();
      tokens.take();
      return "notin";
    }
    return "";
  }

  private PythonExpr rank(int rank) throws Mistake {
    if (rank == RANKS.size()) {
      return unary();
    }
    PythonExpr first = rank(rank + 1);
    List<Link> links = new ArrayList<>();
    while (tokens.at(Kind.OPERATOR) && RANKS.get(rank).contains(tokens.peek().text())) {
      String operator = tokens.take().text();
      links.add(new Link(operator, rank(rank + 1)));
    }
    return links.isEmpty() ? first : new PythonExpr.Chain(first, links, tokens.since(first.span()));
  }

  private PythonExpr unary() throws Mistake {
    PythonToken sign = tokens.peek();
    if (sign.isOperator("-") || sign.isOperator("+") || sign.isOperator("~")) {
      tokens.take();
      enter();
      PythonExpr operand = unary();
      depth--;
      return new PythonExpr.Unary(sign.text(), operand, tokens.since(sign.span()));
    }
    return power();
  }

  private PythonExpr power() throws Mistake {
    PythonExpr base = postfix();
    if (!tokens.takeOperator("**")) {
      return base;
    }
    enter();
    PythonExpr exponent = unary();
    depth--;
    return new PythonExpr.Power(base, exponent, tokens.since(base.span()));
  }

  private PythonExpr postfix() throws Mistake {
    int before = depth;
    PythonExpr value = new PythonAtomParser(tokens, this).atom();
    while (true) {
      if (tokens.takeOperator("(")) {
        List<Argument> arguments = arguments();
        value = new PythonExpr.Call(value, arguments, tokens.since(value.span()));
      } else if (tokens.takeOperator("[")) {
        List<PythonExpr> indices = indices();
        value = new PythonExpr.Subscript(value, indices, tokens.since(value.span()));
      } else if (tokens.takeOperator(".")) {
        PythonToken name = tokens.expectName();
        value =
            new PythonExpr.Attribute(value, name.text(), name.span(), tokens.since(value.span()));
      } else {
        depth = before;
        return value;
      }
      enter();
    }
  }

  private List<Argument> arguments() throws Mistake {
    List<Argument> arguments = new ArrayList<>();
    while (!tokens.takeOperator(")")) {
      arguments.add(argument());
      if (!tokens.takeOperator(",")) {
        tokens.expectOperator(")");
        break;
      }
    }
    return arguments;
  }

  private Argument argument() throws Mistake {
    Span start = tokens.peek().span();
    if (tokens.takeOperator("**")) {
      expression();
      return new Argument(
          "", new PythonExpr.Outside("**", tokens.since(start)), tokens.since(start));
    }
    if (tokens.at(Kind.NAME) && tokens.peekSecond().isOperator("=")) {
      String keyword = tokens.take().text();
      tokens.take();
      return new Argument(keyword, expression(), tokens.since(start));
    }
    PythonExpr value = starred();
    if (atClause()) {
      value = new PythonExpr.Comprehension(value, clauses(), tokens.since(start));
    }
    return new Argument("", value, tokens.since(start));
  }

  boolean atClause() {
    return tokens.atKeyword("for") || tokens.atKeyword("async");
  }

  /// The clauses of a comprehension, of which the first stands here.
  List<Clause> clauses() throws Mistake {
    List<Clause> clauses = new ArrayList<>();
    while (tokens.takeKeyword("for")) {
      PythonExpr target = target();
      tokens.expectKeyword("in");
      PythonExpr iterable = logic(false);
      List<PythonExpr> conditions = new ArrayList<>();
      while (tokens.takeKeyword("if")) {
        conditions.add(logic(false));
      }
      clauses.add(new Clause(target, iterable, conditions));
    }
    return clauses;
  }

  private List<PythonExpr> indices() throws Mistake {
    List<PythonExpr> indices = new ArrayList<>();
    while (!tokens.takeOperator("]")) {
      indices.add(index());
      if (!tokens.takeOperator(",")) {
        tokens.expectOperator("]");
        break;
      }
    }
    if (indices.isEmpty()) {
      throw PythonMessages.unexpected(tokens.last());
    }
    return indices;
  }

  private PythonExpr index() throws Mistake {
    Span start = tokens.peek().span();
    Optional<PythonExpr> lower = bound();
    if (!tokens.takeOperator(":")) {
      return lower.orElseThrow(() -> PythonMessages.unexpected(tokens.peek()));
    }
    Optional<PythonExpr> upper = bound();
    Optional<PythonExpr> step = tokens.takeOperator(":") ? bound() : Optional.empty();
    return new PythonExpr.Slice(lower, upper, step, tokens.since(start));
  }

  private Optional<PythonExpr> bound() throws Mistake {
    return startsExpression() ? Optional.of(expression()) : Optional.empty();
  }

  /// Goes one level deeper; whoever does goes back by lowering `depth`.
  void enter() throws Mistake {
    depth++;
    if (depth > Parser.MAX_NESTING) {
      throw PythonMessages.tooDeep(tokens.peek().span());
    }
  }

  void leave() {
    depth--;
  }
}
