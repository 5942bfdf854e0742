package org.tapedeck.engine.function;

/// Elementary functions applied one after the other to `Operands` in the slots of one array: the
/// inner loops of the fast tape. Nothing here allocates or recurses.
///
/// The five functions of arithmetic are written out, as calls by way of the table would take longer
/// than they do; all others are computed by the table.
public sealed interface Instructions permits SingleInstructions, InstructionRuns {
  /// Computes all values from the slots before them. Costs O(operations).
  void values(double[] slots);

  /// Passes the adjoints of the values on to the slots before them, and leaves 0 in their place.
  /// `slots` are as `values` left them. Costs O(operations).
  void adjoints(double[] slots, double[] adjoints);

  /// The bytes that the arrays take.
  long bytes();
}
