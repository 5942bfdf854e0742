package org.tapedeck.engine.trace;

import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.tape.FoldedPartial;

/// What one term of a sum travels along.
sealed interface Arc {
  /// An edge of the graph.
  record OfEdge(int edge) implements Arc {}

  /// All ways through a folded group from one value to one result.
  record OfLink(FoldedGroup through, FoldedPartial link) implements Arc {}

  /// All ways through a folded group at once, where there are too many to tell one by one.
  record OfBundle(FoldedGroup through) implements Arc {}
}
