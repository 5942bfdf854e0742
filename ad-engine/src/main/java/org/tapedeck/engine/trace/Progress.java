package org.tapedeck.engine.trace;

/// How far the adjoint or tangent of a vertex is known.
public sealed interface Progress {
  /// Not computed yet, which is not 0.
  record Pending() implements Progress {}

  /// The sum of the first `done` of `count` terms.
  record Partial(double sum, int done, int count) implements Progress {}

  /// The complete adjoint or tangent.
  record Done(double value) implements Progress {}
}
