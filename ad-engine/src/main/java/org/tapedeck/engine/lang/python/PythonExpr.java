package org.tapedeck.engine.lang.python;

import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.Span;

/// An expression of Python. What the language has and Tapedeck does not read is `Outside`.
sealed interface PythonExpr {
  Span span();

  /// A number; `whole` if it is written without point and exponent.
  record Num(double value, boolean whole, String text, Span span) implements PythonExpr {}

  /// A string; what stands in it does not matter.
  record Text(String text, Span span) implements PythonExpr {}

  /// A name, or one of `True`, `False`, `None`.
  record Name(String name, Span span) implements PythonExpr {}

  /// `(inner)`
  record Parentheses(PythonExpr inner, Span span) implements PythonExpr {}

  /// `-a`, `+a`, `not a`, `~a`
  record Unary(String operator, PythonExpr operand, Span span) implements PythonExpr {}

  /// `first` followed by operators of one rank, from left to right.
  record Chain(PythonExpr first, List<Link> links, Span span) implements PythonExpr {
    public Chain {
      links = List.copyOf(links);
    }
  }

  /// `base ** exponent`
  record Power(PythonExpr base, PythonExpr exponent, Span span) implements PythonExpr {}

  /// `a < b <= c`
  record Comparison(PythonExpr first, List<Link> links, Span span) implements PythonExpr {
    public Comparison {
      links = List.copyOf(links);
    }
  }

  /// `a and b and c`, or with `or`.
  record Logic(boolean all, List<PythonExpr> operands, Span span) implements PythonExpr {
    public Logic {
      operands = List.copyOf(operands);
    }
  }

  /// `then if condition else otherwise`
  record Conditional(PythonExpr then, PythonExpr condition, PythonExpr otherwise, Span span)
      implements PythonExpr {}

  record Lambda(List<Parameter> parameters, PythonExpr body, Span span) implements PythonExpr {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  record Call(PythonExpr function, List<Argument> arguments, Span span) implements PythonExpr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// `object.name`
  record Attribute(PythonExpr object, String name, Span nameSpan, Span span)
      implements PythonExpr {}

  /// `object[indices]`
  record Subscript(PythonExpr object, List<PythonExpr> indices, Span span) implements PythonExpr {
    public Subscript {
      indices = List.copyOf(indices);
    }
  }

  /// `lower:upper:step` between brackets.
  record Slice(
      Optional<PythonExpr> lower, Optional<PythonExpr> upper, Optional<PythonExpr> step, Span span)
      implements PythonExpr {}

  /// `[a, b]`, `(a, b)` or `a, b`.
  record Display(boolean isTuple, List<PythonExpr> elements, Span span) implements PythonExpr {
    public Display {
      elements = List.copyOf(elements);
    }
  }

  /// `[element for target in iterable if condition]`; a generator is one, too.
  record Comprehension(PythonExpr element, List<Clause> clauses, Span span) implements PythonExpr {
    public Comprehension {
      clauses = List.copyOf(clauses);
    }
  }

  /// `*value`
  record Starred(PythonExpr value, Span span) implements PythonExpr {}

  /// What Tapedeck does not read, by the words for it.
  record Outside(String what, Span span) implements PythonExpr {}

  /// An operator and the operand on its right.
  record Link(String operator, PythonExpr operand) {}

  /// `for target in iterable`, and the conditions behind it.
  record Clause(PythonExpr target, PythonExpr iterable, List<PythonExpr> conditions) {
    public Clause {
      conditions = List.copyOf(conditions);
    }
  }

  /// A value in a call; `keyword` is empty where it has its meaning by its place.
  record Argument(String keyword, PythonExpr value, Span span) {}

  /// A parameter and the value it has where a call gives none. `stars` of `*args` is 1, of
  /// `**kwargs` 2.
  record Parameter(String name, int stars, Optional<PythonExpr> standard, Span span) {}
}
