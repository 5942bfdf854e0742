package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out what each name stands for: an input, or a value set before.
final class Names {
  private final Source source;
  private final List<Statement> statements;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Statement> firstSetting = new HashMap<>();
  private final Set<String> set = new HashSet<>();
  private final Set<String> constant = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final Map<String, Program.Input> inputs = new LinkedHashMap<>();

  private Names(Source source, List<Statement> statements, List<Diagnostic> diagnostics) {
    this.source = source;
    this.statements = statements;
    this.diagnostics = diagnostics;
  }

  /// The program made of `statements`, unless they or the `diagnostics` so far have an error.
  static ParseResult resolve(
      Source source, List<Statement> statements, List<Diagnostic> diagnostics) {
    return new Names(source, statements, new ArrayList<>(diagnostics)).resolve();
  }

  private ParseResult resolve() {
    for (Statement statement : statements) {
      firstSetting.putIfAbsent(statement.name(), statement);
    }
    for (Statement statement : statements) {
      statement(statement);
    }
    if (diagnostics.stream().noneMatch(Diagnostic::isError) && !computesSomething()) {
      diagnostics.add(nothingToCompute());
    }
    diagnostics.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new ParseResult.Rejected(diagnostics);
    }
    Program program = new Program(source, statements, List.copyOf(inputs.values()));
    return new ParseResult.Parsed(program, diagnostics);
  }

  private void statement(Statement statement) {
    switch (statement.kind()) {
      case INPUT -> input(statement);
      case CONSTANT -> {
        uses(statement.value(), this::constantUse);
        constant.add(statement.name());
      }
      case ASSIGNMENT -> {
        uses(statement.value(), this::use);
        constant.remove(statement.name());
        if (statement.value() instanceof Expr.Num) {
          warnOfNumberSetAgain(statement);
        }
      }
    }
    set.add(statement.name());
  }

  private void input(Statement statement) {
    double start = ((Expr.Num) statement.value()).value();
    inputs.putIfAbsent(
        statement.name(), new Program.Input(statement.name(), start, statement.nameSpan()));
  }

  private void use(Expr.Variable variable) {
    String name = variable.name();
    if (set.contains(name) || inputs.containsKey(name)) {
      return;
    }
    Statement setting = firstSetting.get(name);
    if (setting == null) {
      inputs.put(name, new Program.Input(name, 1, variable.span()));
      diagnostics.add(
          Diagnostic.hint(
              variable.span(),
              "`" + name + "` is not set, so it is an input that starts at 1",
              neverSetHint(name)));
    } else if (setting.kind() == Statement.Kind.INPUT) {
      input(setting);
    } else {
      reportUsedBeforeSet(variable, setting);
    }
  }

  private String neverSetHint(String name) {
    return Suggestions.name(name, firstSetting.keySet())
        .filter(known -> name.length() > 2)
        .map(known -> "did you mean `" + known + "`?")
        .orElse("to start elsewhere, write " + name + " = 2");
  }

  private void reportUsedBeforeSet(Expr.Variable variable, Statement setting) {
    if (reported.add(variable.name())) {
      int line = source.position(setting.span().start()).line();
      diagnostics.add(
          Diagnostic.error(
              variable.span(),
              "`" + variable.name() + "` is used before line " + line + " sets it",
              "move that line up, or give `" + variable.name() + "` a number first"));
    }
  }

  private void constantUse(Expr.Variable variable) {
    if (!constant.contains(variable.name())) {
      diagnostics.add(
          Diagnostic.error(
              variable.span(),
              "`" + variable.name() + "` is not a constant",
              "a constant is made of numbers and constants set before"));
    }
  }

  private void warnOfNumberSetAgain(Statement statement) {
    diagnostics.add(
        Diagnostic.hint(
            statement.span(),
            "`" + statement.name() + "` is set again: from here on it is a constant",
            "an input has one start value"));
  }

  private boolean computesSomething() {
    return statements.stream()
        .filter(statement -> statement.kind() == Statement.Kind.ASSIGNMENT)
        .anyMatch(s -> s.value() instanceof Expr.Apply || s.value() instanceof Expr.Chain);
  }

  private Diagnostic nothingToCompute() {
    Span span = statements.isEmpty() ? new Span(0, 0) : statements.getLast().span();
    return Diagnostic.error(
        span, "nothing is computed yet", "write a formula, for example y = x1 * sin(x2)");
  }

  /// What is done with each use of a name.
  private interface Use {
    void of(Expr.Variable variable);
  }

  private static void uses(Expr expr, Use use) {
    switch (expr) {
      case Expr.Num _, Expr.Constant _ -> {}
      case Expr.Variable variable -> use.of(variable);
      case Expr.Apply apply -> apply.operands().forEach(operand -> uses(operand, use));
      case Expr.Chain chain -> {
        uses(chain.first(), use);
        chain.links().forEach(link -> uses(link.operand(), use));
      }
    }
  }
}
