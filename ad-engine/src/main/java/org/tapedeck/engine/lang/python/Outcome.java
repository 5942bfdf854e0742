package org.tapedeck.engine.lang.python;

import org.tapedeck.engine.lang.Span;

/// How statements end.
sealed interface Outcome {
  /// At their end, or at `continue`.
  record Going() implements Outcome {}

  /// At `return`.
  record Returned(Item item) implements Outcome {}

  /// At `break`.
  record Broken(Span place, String word) implements Outcome {}
}
