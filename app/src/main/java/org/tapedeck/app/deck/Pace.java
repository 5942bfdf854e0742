package org.tapedeck.app.deck;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// How a run is stepped and played.
///
/// @param stepSize how far one press goes
/// @param speed steps a second while playing
/// @param breakpoints the vertices at which playing stops, when their value is complete and when
///   their derivative is
public record Pace(StepSize stepSize, double speed, Set<Integer> breakpoints) {
  public Pace {
    Objects.requireNonNull(stepSize, "stepSize");
    breakpoints = Set.copyOf(breakpoints);
  }

  /// Term by term, one a second, without a stop.
  static Pace standard() {
    return new Pace(StepSize.TERM, 1, Set.of());
  }

  Pace with(StepSize other) {
    return new Pace(other, speed, breakpoints);
  }

  Pace withSpeed(double other) {
    return new Pace(stepSize, other, breakpoints);
  }

  Pace withBreakpoints(Set<Integer> others) {
    return new Pace(stepSize, speed, others);
  }

  /// The same with a breakpoint at `vertex`, or without the one there.
  Pace toggling(int vertex) {
    Set<Integer> other = new HashSet<>(breakpoints);
    if (!other.remove(vertex)) {
      other.add(vertex);
    }
    return withBreakpoints(other);
  }
}
