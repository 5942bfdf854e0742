package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tapedeck.engine.lang.Program;

/// What the vertices of a program are called on the screen.
final class Labels {
  private static final String PRIME = "′";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> timesUsed = new HashMap<>();
  private int number;

  Labels(Program program) {
    program.inputs().forEach(input -> taken.add(input.name()));
    program.statements().forEach(statement -> taken.add(statement.name()));
  }

  /// `x` the first time, then `x′`, `x′′`, …
  String named(String name) {
    int times = timesUsed.merge(name, 1, Integer::sum);
    return name + PRIME.repeat(times - 1);
  }

  /// The next of `v1`, `v2`, … that the program does not use as a name.
  String next() {
    do {
      number++;
    } while (taken.contains("v" + number));
    return "v" + number;
  }
}
