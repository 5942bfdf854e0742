package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a program means that defines functions and has nothing to differentiate by: `f(x) = x^2`
/// alone is evaluated at its parameters, and in `f(2, 3)` the numbers are inputs that are named
/// after the parameters.
final class FunctionsAlone {
  private final Source source;
  private final List<Statement> statements;
  private final KnownConstants knowledge;
  private final List<Diagnostic> hints = new ArrayList<>();

  /// The parameters that stand for inputs: nothing is said of each.
  private final Set<String> parameters = new HashSet<>();

  private FunctionsAlone(Source source, List<Statement> statements, KnownConstants knowledge) {
    this.source = source;
    this.statements = statements;
    this.knowledge = knowledge;
  }

  /// The program as it is meant, what is said of that, and the names that its functions make
  /// inputs.
  record Meant(List<Statement> statements, List<Diagnostic> hints, Set<String> parameters) {
    Meant {
      statements = List.copyOf(statements);
      hints = List.copyOf(hints);
      parameters = Set.copyOf(parameters);
    }
  }

  /// `statements` with the functions evaluated that nothing calls, as nothing else is computed.
  static Meant evaluated(Source source, List<Statement> statements, KnownConstants knowledge) {
    FunctionsAlone alone = new FunctionsAlone(source, statements, knowledge);
    List<Statement> all = new ArrayList<>(statements);
    alone.uncalled().map(alone::atParameters).forEach(all::add);
    boolean mixed = alone.names().anyMatch(alone.parameters::contains);
    return mixed ? new Meant(statements, List.of(), Set.of()) : alone.meant(all);
  }

  /// `statements` with inputs for the numbers that the only call hands to a function; the same if
  /// there are several calls.
  static Meant called(Source source, List<Statement> statements, KnownConstants knowledge) {
    FunctionsAlone alone = new FunctionsAlone(source, statements, knowledge);
    List<Statement.Setting> calls = statements.stream().flatMap(alone::callOfNumbers).toList();
    if (calls.size() != 1 || alone.isTaken(calls.getFirst())) {
      return alone.meant(statements);
    }
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.equals(calls.getFirst())) {
        alone.addWithInputs(calls.getFirst(), all);
      } else {
        all.add(statement);
      }
    }
    return alone.meant(all);
  }

  private static Expr.Call call(Statement.Setting setting) {
    return (Expr.Call) setting.value();
  }

  private Meant meant(List<Statement> meant) {
    return new Meant(meant, hints, parameters);
  }

  private Stream<Statement.Definition> definitions() {
    return statements.stream()
        .filter(Statement.Definition.class::isInstance)
        .map(Statement.Definition.class::cast);
  }

  private Stream<String> names() {
    return definitions().map(definition -> definition.function().name());
  }

  private Stream<Statement.Definition> uncalled() {
    Set<String> called = new HashSet<>();
    definitions()
        .forEach(
            definition ->
                definition
                    .function()
                    .body()
                    .forEach(
                        part -> {
                          if (part instanceof Expr.Call call) {
                            called.add(call.function().name());
                          }
                        }));
    return definitions().filter(definition -> !called.contains(definition.function().name()));
  }

  /// `f = f(x, y)`
  private Statement atParameters(Statement.Definition definition) {
    Function function = definition.function();
    List<Token> words =
        Lexer.tokens(source.text()).stream()
            .filter(token -> token.span().start() >= function.nameSpan().end())
            .filter(token -> token.kind() == TokenKind.NAME)
            .limit(function.parameters().size())
            .toList();
    List<Expr> arguments = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      arguments.add(new Expr.Variable(function.parameters().get(k), words.get(k).span()));
    }
    parameters.addAll(function.parameters());
    hints.add(
        Diagnostic.hint(
            function.nameSpan().to(words.getLast().span()),
            Message.of("function.evaluated", function.name()),
            Message.of("function.evaluated.hint", function.parameters().getFirst())));
    Span nowhere = new Span(definition.span().start(), definition.span().start());
    return new Statement.Setting(
        Statement.Kind.ASSIGNMENT,
        function.name(),
        nowhere,
        new Expr.Call(function, arguments, function.nameSpan()),
        definition.span());
  }

  /// `statement`, if all that it sets is what a function makes of numbers.
  private Stream<Statement.Setting> callOfNumbers(Statement statement) {
    return statement instanceof Statement.Setting setting
            && setting.kind() == Statement.Kind.ASSIGNMENT
            && setting.value() instanceof Expr.Call call
            && call.arguments().stream().allMatch(each -> knowledge.literal(each).isPresent())
        ? Stream.of(setting)
        : Stream.empty();
  }

  /// Whether something else has the name of a parameter.
  private boolean isTaken(Statement.Setting setting) {
    List<String> names = call(setting).function().parameters();
    return statements.stream()
        .flatMap(Statement::settings)
        .anyMatch(each -> names.contains(each.name()));
  }

  private void addWithInputs(Statement.Setting setting, List<Statement> all) {
    Expr.Call call = call(setting);
    all.addAll(inputs(call));
    all.add(withInputs(setting, call));
    parameters.addAll(call.function().parameters());
    hints.add(hint(call));
  }

  private static List<Statement> inputs(Expr.Call call) {
    List<Statement> inputs = new ArrayList<>();
    for (int k = 0; k < call.arguments().size(); k++) {
      Expr value = call.arguments().get(k);
      String name = call.function().parameters().get(k);
      inputs.add(
          new Statement.Setting(Statement.Kind.INPUT, name, value.span(), value, value.span()));
    }
    return inputs;
  }

  private static Statement withInputs(Statement.Setting setting, Expr.Call call) {
    List<Expr> variables = new ArrayList<>();
    for (int k = 0; k < call.arguments().size(); k++) {
      Span place = call.arguments().get(k).span();
      variables.add(new Expr.Variable(call.function().parameters().get(k), place));
    }
    return new Statement.Setting(
        setting.kind(),
        setting.name(),
        setting.nameSpan(),
        new Expr.Call(call.function(), variables, call.span()),
        setting.span());
  }

  private static Diagnostic hint(Expr.Call call) {
    List<String> names = call.function().parameters();
    return new Diagnostic(
        Severity.HINT,
        call.span(),
        Message.of(
            "arguments.inputs", names.size(), String.join(", ", names), call.function().name()),
        Optional.empty());
  }
}
