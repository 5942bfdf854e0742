/// The second phase: the order within each layer, with few crossings. Start with
/// [CrossingMinimization][org.tapedeck.app.layout.layered.ordering.CrossingMinimization]; its
/// result is a [LayerOrder][org.tapedeck.app.layout.layered.ordering.LayerOrder].
package org.tapedeck.app.layout.layered.ordering;
