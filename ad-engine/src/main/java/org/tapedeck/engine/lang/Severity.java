package org.tapedeck.engine.lang;

/// How much a diagnostic weighs.
public enum Severity {
  /// The program cannot run.
  ERROR,
  /// The run gives a value that is no finite number.
  WARNING,
  /// The program runs; here is something its author may want to know.
  HINT
}
