package org.tapedeck.engine.trace;

/// The direction in which derivatives travel along the tape.
public enum Mode {
  /// Tangents, from one input seed to every node, together with the values.
  FORWARD,
  /// Adjoints, from one seeded output back to every node, after the values.
  REVERSE;

  /// The end of an edge or link that derivatives come from.
  int source(int from, int to) {
    return this == REVERSE ? to : from;
  }

  /// The other end, to whose sum they are added.
  int receiver(int from, int to) {
    return this == REVERSE ? from : to;
  }
}
