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
  private final Map<String, Function> functions;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Statement.Setting> firstSetting = new HashMap<>();
  private final Set<String> set = new HashSet<>();
  private final Set<String> constant = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final Map<String, Program.Input> inputs = new LinkedHashMap<>();

  private int depth;

  private Names(Source source, Map<String, Function> functions, List<Diagnostic> diagnostics) {
    this.source = source;
    this.functions = functions;
    this.diagnostics = diagnostics;
  }

  /// The program made of `statements`, unless they or the `diagnostics` so far have an error.
  static ParseResult resolve(
      Source source,
      List<Statement> statements,
      Map<String, Function> functions,
      List<Diagnostic> diagnostics) {
    return new Names(source, functions, new ArrayList<>(diagnostics)).resolve(statements);
  }

  private ParseResult resolve(List<Statement> statements) {
    List<Statement.Setting> settings = statements.stream().flatMap(Statement::settings).toList();
    settings.forEach(setting -> firstSetting.putIfAbsent(setting.name(), setting));
    statements.forEach(this::statement);
    boolean wrong = diagnostics.stream().anyMatch(Diagnostic::isError);
    if (!wrong && settings.stream().noneMatch(Names::computes)) {
      diagnostics.add(nothingToCompute(statements));
      wrong = true;
    }
    diagnostics.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    if (wrong) {
      return new ParseResult.Rejected(diagnostics);
    }
    List<Program.Input> all = List.copyOf(inputs.values());
    return new ParseResult.Parsed(new Program(source, statements, all, functions), diagnostics);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Setting setting -> setting(setting);
      case Statement.Definition definition -> definition.function().forEachFreeVariable(this::use);
      case Statement.For loop -> {
        loop.from().forEachVariable(this::use);
        loop.to().forEachVariable(this::use);
        repeat(loop);
      }
      case Statement.While loop -> {
        loop.condition().forEachVariable(this::use);
        block(loop.body());
      }
    }
  }

  /// The body, in which the loop's variable is a constant.
  private void repeat(Statement.For loop) {
    boolean wasSet = !set.add(loop.variable());
    boolean wasConstant = !constant.add(loop.variable());
    block(loop.body());
    if (!wasSet) {
      set.remove(loop.variable());
    }
    if (!wasConstant) {
      constant.remove(loop.variable());
    }
  }

  private void block(List<Statement> body) {
    depth++;
    body.forEach(this::statement);
    depth--;
  }

  private void setting(Statement.Setting setting) {
    switch (setting.kind()) {
      case INPUT -> input(setting);
      case CONSTANT -> {
        setting.value().forEach(this::constantPart);
        constant.add(setting.name());
      }
      case ASSIGNMENT -> {
        setting.value().forEachVariable(this::use);
        constant.remove(setting.name());
        if (setting.value() instanceof Expr.Num && depth == 0) {
          warnOfNumberSetAgain(setting);
        }
      }
    }
    set.add(setting.name());
  }

  private void input(Statement.Setting statement) {
    double start = ((Expr.Num) statement.value()).value();
    inputs.putIfAbsent(
        statement.name(), new Program.Input(statement.name(), start, statement.nameSpan()));
  }

  private void use(Expr.Variable variable) {
    String name = variable.name();
    if (set.contains(name) || inputs.containsKey(name)) {
      return;
    }
    Statement.Setting setting = firstSetting.get(name);
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

  private void reportUsedBeforeSet(Expr.Variable variable, Statement.Setting setting) {
    if (reported.add(variable.name())) {
      int line = source.position(setting.span().start()).line();
      diagnostics.add(
          Diagnostic.error(
              variable.span(),
              "`" + variable.name() + "` is used before line " + line + " sets it",
              "move that line up, or give `" + variable.name() + "` a number first"));
    }
  }

  private void constantPart(Expr part) {
    switch (part) {
      case Expr.Variable variable when !constant.contains(variable.name()) ->
          reportNoConstant(variable.name(), variable.span());
      case Expr.Call call -> reportNoConstant(call.function() + "(…)", call.span());
      case Expr.Variable _, Expr.Num _, Expr.Constant _, Expr.Apply _, Expr.Chain _, Expr.If _ -> {}
    }
  }

  private void reportNoConstant(String what, Span span) {
    diagnostics.add(
        Diagnostic.error(
            span,
            "`" + what + "` is not a constant",
            "a constant is made of numbers and constants set before"));
  }

  private void warnOfNumberSetAgain(Statement.Setting statement) {
    diagnostics.add(
        Diagnostic.hint(
            statement.span(),
            "`" + statement.name() + "` is set again: from here on it is a constant",
            "an input has one start value"));
  }

  private static boolean computes(Statement.Setting setting) {
    boolean formula =
        switch (setting.value()) {
          case Expr.Num _, Expr.Constant _, Expr.Variable _ -> false;
          case Expr.Apply _, Expr.Chain _, Expr.Call _, Expr.If _ -> true;
        };
    return formula && setting.kind() == Statement.Kind.ASSIGNMENT;
  }

  private static Diagnostic nothingToCompute(List<Statement> statements) {
    Span span = statements.isEmpty() ? new Span(0, 0) : statements.getLast().span();
    return Diagnostic.error(
        span, "nothing is computed yet", "write a formula, for example y = x1 * sin(x2)");
  }
}
