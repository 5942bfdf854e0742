package org.tapedeck.app.layout.option;

/// Where a vertex is in a layered drawing: the number of its layer, from 0 at the operands' end,
/// and the middle of its box across the layers, in px at 100 % zoom.
public record LayerPosition(int layer, double across) {}
