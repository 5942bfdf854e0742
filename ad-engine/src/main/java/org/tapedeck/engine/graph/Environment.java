package org.tapedeck.engine.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each name stands for at one moment of a run, and which results have not been used.
final class Environment {
  private final Map<String, Value> globals = new HashMap<>();
  private Map<String, Value> parameters = Map.of();

  /// The names whose latest value has not been used, in the order of their settings.
  private final Set<String> unused = new LinkedHashSet<>();

  void set(String name, Value value) {
    globals.put(name, value);
  }

  /// Sets a name that is an output unless it is used later. Set again, it takes its place anew.
  void setResult(String name, Value value) {
    globals.put(name, value);
    unused.remove(name);
    unused.add(name);
  }

  /// Takes a name away, as a loop does with its variable.
  Optional<Value> remove(String name) {
    return Optional.ofNullable(globals.remove(name));
  }

  /// Gives a name back what `remove` took.
  void restore(String name, Optional<Value> value) {
    globals.remove(name);
    value.ifPresent(old -> globals.put(name, old));
  }

  /// The value of a name; empty where the run has not set it.
  Optional<Value> value(String name) {
    Value argument = parameters.get(name);
    return Optional.ofNullable(argument == null ? globals.get(name) : argument);
  }

  /// Counts a name as used.
  void use(String name) {
    if (!parameters.containsKey(name)) {
      unused.remove(name);
    }
  }

  /// Counts names as used.
  void use(Collection<String> names) {
    names.forEach(this::use);
  }

  /// Enters the body of a function; returns the parameters to give back to `leave`.
  Map<String, Value> enter(Map<String, Value> arguments) {
    Map<String, Value> outer = parameters;
    parameters = arguments;
    return outer;
  }

  void leave(Map<String, Value> outer) {
    parameters = outer;
  }

  /// The values never used, by their names.
  Map<String, Value> results() {
    Map<String, Value> results = new LinkedHashMap<>();
    unused.forEach(name -> results.put(name, globals.get(name)));
    return results;
  }
}
