package org.tapedeck.app.deck;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What work on a question goes out from.
///
/// @param last the run on the screen, whose drawing is continued
/// @param outdated whether nobody waits for the answer any more: the work then ends soon with a
///   [java.util.concurrent.CancellationException]
record Basis(Optional<Run> last, BooleanSupplier outdated) {}
