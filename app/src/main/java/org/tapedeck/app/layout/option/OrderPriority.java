package org.tapedeck.app.layout.option;

/// What the order within a layer is to show.
public enum OrderPriority {
  /// As few crossings as can be found, whatever moves for it.
  FEWEST_CROSSINGS,
  /// The order in which the program computes things; it is left only where that saves a crossing.
  SOURCE_ORDER
}
