/// Points, boxes and curves in px, and what is reckoned with them alone: a view of a drawing, an
/// index of boxes. Knows nothing of graphs or pictures. Start with [org.tapedeck.app.geometry.Box].
package org.tapedeck.app.geometry;
