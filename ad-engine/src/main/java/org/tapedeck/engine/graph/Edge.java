package org.tapedeck.engine.graph;

/// The use of vertex `from` as the operand number `operand` (from 0) of vertex `to`. Edges are
/// numbered by ascending `(to, operand)`; `x * x` has two.
public record Edge(int index, int from, int to, int operand) {}
