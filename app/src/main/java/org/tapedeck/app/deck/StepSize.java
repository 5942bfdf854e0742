package org.tapedeck.app.deck;

/// How far one press of forward or back goes along the trace.
public enum StepSize {
  /// One term of an adjoint sum at a time.
  TERM,
  /// All terms of a node at once.
  NODE
}
