package org.tapedeck.engine.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.lang.Program;

/// What each name stands for at one moment of a run, and which results have not been used.
final class Environment {
  private final Map<String, Quantity> globals = new HashMap<>();
  private Map<String, Quantity> parameters = Map.of();

  /// The names whose latest value has not been used, in the order of their settings.
  private final Set<String> unused = new LinkedHashSet<>();

  void set(String name, Quantity value) {
    globals.put(name, value);
  }

  /// Sets a name that is an output unless it is used later. Set again, it takes its place anew.
  void setResult(String name, Quantity value) {
    globals.put(name, value);
    unused.remove(name);
    unused.add(name);
  }

  /// Takes a name away, as a loop does with its variable.
  Optional<Quantity> remove(String name) {
    return Optional.ofNullable(globals.remove(name));
  }

  /// Gives a name back what `remove` took.
  void restore(String name, Optional<Quantity> value) {
    globals.remove(name);
    value.ifPresent(old -> globals.put(name, old));
  }

  /// The value of a name; empty where the run has not set it.
  Optional<Quantity> value(String name) {
    Quantity argument = parameters.get(name);
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
  Map<String, Quantity> enter(Map<String, Quantity> arguments) {
    Map<String, Quantity> outer = parameters;
    parameters = arguments;
    return outer;
  }

  /// Gives a name a value of its own until `leave` gets what is returned here.
  Map<String, Quantity> bind(String name, Quantity value) {
    Map<String, Quantity> outer = parameters;
    parameters = new HashMap<>(outer);
    parameters.put(name, value);
    return outer;
  }

  void leave(Map<String, Quantity> outer) {
    parameters = outer;
  }

  /// The values never used, by their names; those of a vector or matrix element by element.
  Map<String, Value> results(Program program) {
    Map<String, Value> results = new LinkedHashMap<>();
    for (String name : unused) {
      switch (globals.get(name)) {
        case Value value -> results.put(name, value);
        case Array array -> {
          for (int i = 0; i < array.shape().size(); i++) {
            results.put(program.element(array.shape(), name, i), array.elements().get(i));
          }
        }
      }
    }
    return results;
  }
}
