package org.tapedeck.engine.record;

/// What is recorded of an expression that is made of constants alone, as `1/2` or `2*pi`.
public enum Constants {
  /// One constant: no input reaches it, so the reverse pass has nothing to do there.
  FOLDED,
  /// Each number and each operation, as they are written.
  IN_FULL
}
