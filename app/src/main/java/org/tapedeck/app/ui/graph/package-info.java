/// The graph on the screen: marks as nodes of a scene, the camera, gestures, the minimap, search.
/// Start with [GraphView][org.tapedeck.app.ui.graph.GraphView].
package org.tapedeck.app.ui.graph;
