package org.tapedeck.engine.trace;

/// The direction in which derivatives travel along the tape.
public enum Mode {
  /// Tangents, from one input seed to every node, together with the values.
  FORWARD,
  /// Adjoints, from one seeded output back to every node, after the values.
  REVERSE
}
