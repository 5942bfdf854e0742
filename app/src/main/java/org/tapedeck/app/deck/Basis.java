package org.tapedeck.app.deck;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// What work on a question goes out from.
///
/// @param last the run on the screen, whose drawing is continued
/// @param outdated whether nobody waits for the answer any more: the work then ends soon with a
///   [CancellationException]
record Basis(Optional<Run> last, BooleanSupplier outdated) {
  /// Goes on with what was worked out so far, if anybody still waits for it.
  ///
  /// @throws CancellationException if not
  <T> T whileWanted(T result) {
    if (outdated.getAsBoolean()) {
      throw new CancellationException("there is a newer question");
    }
    return result;
  }
}
