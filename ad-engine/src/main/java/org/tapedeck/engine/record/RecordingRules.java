package org.tapedeck.engine.record;

import java.util.Objects;
import org.tapedeck.engine.graph.Sharing;

/// How the run of a program is recorded.
///
/// @param sharing whether what is computed twice is recorded twice
/// @param constants what is recorded of expressions of constants alone
/// @param mostVertices where a run with loops, calls, vectors or matrices is stopped; at least 1
public record RecordingRules(Sharing sharing, Constants constants, int mostVertices) {
  /// The usual bound.
  static final int MOST_VERTICES = 100_000;

  /// Checks the number.
  public RecordingRules {
    Objects.requireNonNull(sharing);
    Objects.requireNonNull(constants);
    if (mostVertices < 1) {
      throw new IllegalArgumentException("mostVertices " + mostVertices);
    }
  }

  /// As written, constants folded, at most 100,000 vertices.
  public static RecordingRules standard() {
    return new RecordingRules(Sharing.AS_WRITTEN, Constants.FOLDED, MOST_VERTICES);
  }

  /// The same with another sharing.
  public RecordingRules with(Sharing other) {
    return new RecordingRules(other, constants, mostVertices);
  }

  /// The same with constants recorded otherwise.
  public RecordingRules with(Constants other) {
    return new RecordingRules(sharing, other, mostVertices);
  }

  /// The same with another bound.
  public RecordingRules withMost(int vertices) {
    return new RecordingRules(sharing, constants, vertices);
  }
}
