/// Layered drawings of computational graphs: boxes, edge routes and label places.
///
/// The package hides how a drawing is found; start at [org.tapedeck.app.layout.GraphLayout] for a
/// computational graph, at [org.tapedeck.app.layout.LayeredLayout2D] for any JGraphT graph. All of
/// it is free of state and clocks; a drawing depends on its input only. A thread is used just to
/// leave work that `Cancellation` cannot stop. The phases are in the packages below, which nobody
/// else uses.
///
/// Depends on JGraphT, and on the engine's graph in `GraphLayout` and `CardMoves` only.
package org.tapedeck.app.layout;
