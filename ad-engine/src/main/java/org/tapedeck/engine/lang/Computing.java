package org.tapedeck.engine.lang;

import java.util.List;

/// Which statements compute something, and do not only set numbers or define functions.
final class Computing {
  private Computing() {}

  /// The same statements; if they would compute nothing, then those that could be inputs are
  /// results: `y = 2*3` alone is an output.
  static List<Statement> withResult(List<Statement> statements) {
    return statements.stream().anyMatch(Computing::computes)
        ? statements
        : statements.stream().map(Computing::asResult).toList();
  }

  private static Statement asResult(Statement statement) {
    return statement instanceof Statement.Setting setting
            && setting.kind() == Statement.Kind.INPUT
            && computes(setting.value())
        ? new Statement.Setting(
            Statement.Kind.ASSIGNMENT,
            setting.name(),
            setting.nameSpan(),
            setting.value(),
            setting.span())
        : statement;
  }

  static boolean computes(Statement statement) {
    return switch (statement) {
      case Statement.Setting setting ->
          setting.kind() == Statement.Kind.ASSIGNMENT && computes(setting.value());
      case Statement.ElementSetting setting -> computes(setting.value());
      case Statement.Definition _ -> false;
      case Statement.For loop -> loop.body().stream().anyMatch(Computing::computes);
      case Statement.While loop -> loop.body().stream().anyMatch(Computing::computes);
      case Statement.If choice -> choice.blocks().anyMatch(Computing::computes);
      case Statement.Binding binding -> computes(binding.value());
      case Statement.Section section -> section.body().stream().anyMatch(Computing::computes);
    };
  }

  private static boolean computes(Expr value) {
    return switch (value) {
      case Expr.Num _, Expr.Constant _ -> false;
      case Expr.Vector vector -> vector.elements().stream().anyMatch(Computing::computes);
      case Expr.Variable _,
          Expr.Index _,
          Expr.Apply _,
          Expr.Chain _,
          Expr.Call _,
          Expr.If _,
          Expr.OfArrays _,
          Expr.Series _ ->
          true;
    };
  }
}
