package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Statement;

/// What the vertices of a program are called on the screen.
final class Labels {
  private static final String PRIME = "′";
  private static final int MOST_PRIMES = 3;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> timesUsed = new HashMap<>();
  private int number;

  Labels(Program program) {
    program.inputs().forEach(input -> taken.add(input.name()));
    program.statements().stream()
        .flatMap(Statement::settings)
        .forEach(setting -> taken.add(setting.name()));
  }

  /// `x` the first time, then `x′`, `x′′`, `x′′′`, and from there on `x′4`, `x′5`, …: a label has
  /// to stay short when a loop sets its name thousands of times.
  String named(String name) {
    int times = timesUsed.merge(name, 1, Integer::sum);
    int primes = times - 1;
    return name + (primes <= MOST_PRIMES ? PRIME.repeat(primes) : PRIME + primes);
  }

  /// The next of `v1`, `v2`, … that the program does not use as a name.
  String next() {
    do {
      number++;
    } while (taken.contains("v" + number));
    return "v" + number;
  }
}
