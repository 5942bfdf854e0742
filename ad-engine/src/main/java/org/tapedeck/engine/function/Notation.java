package org.tapedeck.engine.function;

/// How an elementary function is written in a program.
public enum Notation {
  /// Between its operands: `a + b`.
  INFIX,
  /// Before its operand: `-a`.
  PREFIX,
  /// By its name with the operands in parentheses: `sin(a)`.
  CALL
}
