package org.tapedeck.engine.trace;

/// How the vertices of a trace are called. Constants keep their own names and numbers in all of
/// them, and no name is given that the program uses for something else.
public enum Numbering {
  /// Inputs and named values by their names; unnamed values v1, v2, … in the order of the tape.
  WENGERT,
  /// As Griewank and Walther number: the n inputs v₁₋ₙ to v₀, all other values v₁, v₂, ….
  GRIEWANK_WALTHER,
  /// As Nocedal and Wright number: the n inputs x₁ to xₙ, all other values from xₙ₊₁ on.
  NOCEDAL_WRIGHT,
  /// Inputs and named values by their names; unnamed ones after the named value that they are
  /// computed for: the parts of y are y_a, y_b, ….
  NAMES
}
