package org.tapedeck.engine.trace;

/// How far a number of a trace is known.
public sealed interface Progress {
  /// How far a number is known that one step computes whole, as a value.
  sealed interface AtOnce extends Progress {}

  /// Not computed yet, which is not 0.
  record Pending() implements AtOnce {}

  /// The sum of the first `done` of `count` terms.
  record Partial(double sum, int done, int count) implements Progress {}

  /// All there is to compute.
  record Done(double value) implements AtOnce {}
}
