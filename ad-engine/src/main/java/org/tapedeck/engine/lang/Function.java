package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// A function that the program defines. Its body may use the parameters, functions defined before,
/// and names set before; these have the value that they have at the call.
public record Function(String name, List<String> parameters, Expr body, Span nameSpan) {
  public Function {
    Objects.requireNonNull(name, "name");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(nameSpan, "nameSpan");
  }

  /// Hands every use of a name that is no parameter to `use`.
  public void forEachFreeVariable(Consumer<Expr.Variable> use) {
    Set<String> own = Set.copyOf(parameters);
    body.forEachVariable(
        variable -> {
          if (!own.contains(variable.name())) {
            use.accept(variable);
          }
        });
  }
}
