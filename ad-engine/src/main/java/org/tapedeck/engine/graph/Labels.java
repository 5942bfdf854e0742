package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the vertices of a graph are called on the screen.
final class Labels {
  private static final String PRIME = "′";
  private static final int MOST_PRIMES = 3;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> timesUsed = new HashMap<>();
  private int number;

  /// `names` are those that no unnamed intermediate may be called; names given later are added.
  Labels(Set<String> names) {
    taken.addAll(names);
  }

  /// `x` the first time, then `x′`, `x′′`, `x′′′`, and from there on `x′4`, `x′5`, …: a label has
  /// to stay short when a loop sets its name thousands of times.
  String named(String name) {
    taken.add(name);
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

  /// Numbers from 1 again.
  void restart() {
    number = 0;
  }
}
