/// The first phase: which layer each vertex stands in, and which far uses start at a copy. Start
/// with [Layering][org.tapedeck.app.layout.layered.layering.Layering]; its result is a
/// [LayeredGraph][org.tapedeck.app.layout.layered.layering.LayeredGraph].
package org.tapedeck.app.layout.layered.layering;
