package org.tapedeck.engine.graph;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// A group taken as one function: of all values in it those of `results`, in ascending order, alone
/// count outside.
public record FoldedGroup(Group group, List<Integer> results) {
  public FoldedGroup {
    Objects.requireNonNull(group, "group");
    results = List.copyOf(results);
    if (results.isEmpty()
        || results.getFirst() < group.first()
        || results.getLast() >= group.end()) {
      throw new IllegalArgumentException("results " + results + " of " + group);
    }
  }

  /// Whether a vertex is in the group.
  public boolean holds(int vertex) {
    return group.holds(vertex);
  }

  /// Whether a vertex is in the group and its value counts inside alone.
  public boolean hides(int vertex) {
    return holds(vertex) && Collections.binarySearch(results, vertex) < 0;
  }

  /// The result that a vertex of the group is computed for: itself, or the next one, or else the
  /// last.
  public int resultFor(int vertex) {
    int found = Collections.binarySearch(results, vertex);
    return results.get(Math.min(found >= 0 ? found : -found - 1, results.size() - 1));
  }
}
