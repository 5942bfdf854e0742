package org.tapedeck.engine.lang;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an expression is read with: the names set before, the functions defined before, the name of
/// the function that is being defined, if any, what is known of names beforehand, and which names
/// the whole text has.
record Scope(
    Set<String> names,
    Map<String, Function> functions,
    Optional<String> defining,
    KnownConstants knowledge,
    Written written) {

  /// Whether `name` is known to be a value here: it is set before, or one of the constants.
  boolean isValue(String name) {
    return names.contains(name) || name.equals("pi") || name.equals("e");
  }

  /// The same inside the body of a function.
  Scope inside(String function, List<String> parameters) {
    Set<String> more = new HashSet<>(names);
    more.addAll(parameters);
    return new Scope(more, functions, Optional.of(function), knowledge.inside(parameters), written);
  }
}
