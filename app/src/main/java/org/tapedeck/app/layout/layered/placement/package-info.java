/// The third phase: places across the layers, frames of the clusters, routes. Start with
/// [CoordinateAssignment][org.tapedeck.app.layout.layered.placement.CoordinateAssignment]; its
/// result are [Coordinates][org.tapedeck.app.layout.layered.placement.Coordinates].
package org.tapedeck.app.layout.layered.placement;
