package org.tapedeck.engine.graph;

/// Whether a value that is computed twice is recorded twice.
public enum Sharing {
  /// Every operation is a vertex of its own: the tape as it is written.
  AS_WRITTEN,

  /// An operation on the same operands as one before, by the same function, is that one's vertex;
  /// so are constants of the same value and spelling. The vertex stays where it was recorded first,
  /// in the group of that time, and keeps the first name that it is given.
  ///
  /// `a*b` and `b*a` stay two: an operand's position is part of what was written, and every picture
  /// and every table shows it.
  SHARED
}
