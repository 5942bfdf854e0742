package org.tapedeck.engine.lang.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// What a text differentiates by. One that makes inputs itself, as `Value(2.0)`, has these. In
/// another, a number that is set once at the top is an input; where there is none, numbers handed
/// to functions are, and then numbers of names that are set again. Where nothing else comes of a
/// text, what it prints does.
///
/// @param bare whether the text makes no inputs itself
/// @param constants names that count something, which has to be known
/// @param setAgain names that the text sets more than once
/// @param stage how many of these ways are taken
record Reading(boolean bare, Set<String> constants, Set<String> setAgain, int stage) {
  private static final int LAST = 2;

  private static final Set<String> MAKING =
      Set.of("Value", "Parameter", "Variable", "requires_grad", "requires_grad_");

  Reading {
    constants = Set.copyOf(constants);
    setAgain = Set.copyOf(setAgain);
  }

  static Reading of(String text, List<PythonStatement> statements) {
    boolean bare =
        !makesInputs(PythonLexer.tokens(text)) && statements.stream().noneMatch(Reading::makesOwn);
    Set<String> once = new HashSet<>();
    Set<String> again = new HashSet<>();
    names(statements).forEach(name -> (once.add(name) ? once : again).add(name));
    return new Reading(bare, Set.of(), again, 0);
  }

  /// `requires_grad=False` makes none.
  private static boolean makesInputs(List<PythonToken> tokens) {
    return IntStream.range(0, tokens.size())
        .anyMatch(
            i ->
                tokens.get(i).kind() == Kind.NAME
                    && MAKING.contains(tokens.get(i).text())
                    && !tokens.get(Math.min(i + 2, tokens.size() - 1)).text().equals("False"));
  }

  private static boolean makesOwn(PythonStatement statement) {
    return statement instanceof PythonStatement.ClassDef definition
        && PythonFunctions.isOwnValue(definition);
  }

  /// The names that statements set, each as often as it is written; in loops and functions twice.
  private static Stream<String> names(List<PythonStatement> statements) {
    return statements.stream().flatMap(Reading::names);
  }

  private static Stream<String> names(PythonStatement statement) {
    return switch (statement) {
      case PythonStatement.Assignment assignment ->
          assignment.targets().stream().flatMap(Reading::targets);
      case PythonStatement.Augmented augmented -> twice(targets(augmented.target()));
      case PythonStatement.If choice ->
          Stream.concat(
              choice.branches().stream().flatMap(branch -> names(branch.body())),
              names(choice.otherwise()));
      case PythonStatement.While loop -> twice(names(loop.body()));
      case PythonStatement.For loop ->
          twice(Stream.concat(targets(loop.target()), names(loop.body())));
      case PythonStatement.With with -> names(with.body());
      case PythonStatement.Def def ->
          def.body().stream()
              .filter(PythonStatement.Scope.class::isInstance)
              .flatMap(scope -> twice(((PythonStatement.Scope) scope).names().stream()));
      default -> Stream.of();
    };
  }

  private static Stream<String> twice(Stream<String> names) {
    return names.flatMap(name -> Stream.of(name, name));
  }

  private static Stream<String> targets(PythonExpr target) {
    return switch (target) {
      case PythonExpr.Name name -> Stream.of(name.name());
      case PythonExpr.Subscript subscript -> twice(targets(subscript.object()));
      case PythonExpr.Display display -> display.elements().stream().flatMap(Reading::targets);
      case PythonExpr.Parentheses parentheses -> targets(parentheses.inner());
      default -> Stream.of();
    };
  }

  /// Whether a number that `name` is set to at the top is an input.
  boolean isBareInput(String name) {
    return bare
        && !name.isEmpty()
        && !constants.contains(name)
        && (stage == LAST || !setAgain.contains(name));
  }

  /// Whether a number that is handed to a function at the top is an input.
  boolean argumentsAreInputs() {
    return bare && stage > 0;
  }

  /// Whether what is printed is computed for its own sake: nothing else is.
  boolean printsAreOutputs() {
    return stage > 0;
  }

  boolean isLast() {
    return stage == LAST;
  }

  /// The same with one more way.
  Reading next() {
    return new Reading(bare, constants, setAgain, stage + 1);
  }

  /// The same where `name` is a constant.
  Reading with(String name) {
    Set<String> more = new HashSet<>(constants);
    more.add(name);
    return new Reading(bare, more, setAgain, stage);
  }
}
