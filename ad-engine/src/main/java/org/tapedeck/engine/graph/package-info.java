/// The computational graph: one vertex per value, one edge per operand. Start reading at
/// `ComputationalGraph`; `GraphBuilder` makes one.
///
/// Hides how vertices and edges are stored, and what they are called. Knows no program, only where
/// in a source each vertex comes from. May depend on `lang` and `function`.
package org.tapedeck.engine.graph;
