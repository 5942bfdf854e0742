package org.tapedeck.app.layout;

/// Where a vertex is in a layered drawing: the number of its layer, from 0 at the operands' end,
/// and the middle of its box across the layers, in px at 100 % zoom.
public record Place(int layer, double across) {}
