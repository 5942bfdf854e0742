/// What all phases of a layered drawing (Sugiyama, Tagawa, Toda 1981) work on: an acyclic graph in
/// flat arrays, its clusters, its sizes in the frame of the flow. Nobody outside the layout uses
/// it. Start with [Dag][org.tapedeck.app.layout.layered.Dag]; the phases are `layering`, `ordering`
/// and `placement`, in this order.
package org.tapedeck.app.layout.layered;
