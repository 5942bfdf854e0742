/// The computational graph of a program: one vertex per value, one edge per operand. Start reading
/// at `ComputationalGraph`.
///
/// Hides how expressions become vertices and how vertices and edges are stored. May depend on
/// `lang` and `function`.
package org.tapedeck.engine.graph;
