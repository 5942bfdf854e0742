package org.tapedeck.engine.lang;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an expression is read with: the names set before, the functions defined before, the name of
/// the function that is being defined, if any, and what is known of names beforehand.
record Scope(
    Set<String> names,
    Map<String, Function> functions,
    Optional<String> defining,
    KnownConstants knowledge) {

  /// The same inside the body of a function.
  Scope inside(String function, List<String> parameters) {
    Set<String> more = new HashSet<>(names);
    more.addAll(parameters);
    return new Scope(more, functions, Optional.of(function), knowledge.inside(parameters));
  }
}
