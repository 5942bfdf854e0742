package org.tapedeck.engine.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.SameName;

/// What the vertices of a graph are called on the screen.
final class VertexLabels {
  private static final String PRIME = "′";
  private static final int MOST_PRIMES = 3;
  private static final String UNNAMED = "v";
  private static final Pattern NUMBERED = Pattern.compile(UNNAMED + "[1-9][0-9]{0,8}");

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Integer> timesUsed = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> spellings = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();

  /// `names` are those that no unnamed intermediate may be called; names given later are added.
  VertexLabels(Set<String> names) {
    names.forEach(this::take);
  }

  private void take(String name) {
    if (name.startsWith(UNNAMED) && NUMBERED.matcher(name).matches()) {
      taken.add(Integer.valueOf(name.substring(UNNAMED.length())));
    }
  }

  /// `x` the first time, then `x′`, `x′′`, `x′′′`, and from there on `x′4`, `x′5`, …: a label has
  /// to stay short when a loop sets its name thousands of times. No label is given twice, nor two
  /// that are typeset alike: `x_1` behind `x1` is `x_1′`.
  String named(String name) {
    take(name);
    String key = key(name);
    String mark;
    do {
      int primes = timesUsed.merge(key, 1, Integer::sum) - 1;
      mark = primes <= MOST_PRIMES ? PRIME.repeat(primes) : PRIME + primes;
    } while (!given.add(key + mark));
    return name + mark;
  }

  private String key(String name) {
    return keys.computeIfAbsent(name, SameName::keyOfLabel);
  }

  /// Keeps `spelling` for a constant, as `e` where the program has not set it: a value of that name
  /// is called otherwise from here on. False if one is called so already.
  boolean spells(String spelling) {
    String key = key(spelling);
    if (timesUsed.containsKey(key)) {
      return spellings.contains(spelling);
    }
    spellings.add(spelling);
    timesUsed.put(key, 1);
    return given.add(key);
  }

  /// The numbers that no unnamed intermediate may have.
  Set<Integer> taken() {
    return Set.copyOf(taken);
  }

  /// `v1` for the number 1.
  static String numbered(int number) {
    return UNNAMED + number;
  }
}
