/// The look of a computational graph, of a formula and of a sentence at each cursor of a trace.
/// Start with [GraphPicture][org.tapedeck.app.picture.GraphPicture]. Hides which marks a step
/// changes and keeps those it does not.
package org.tapedeck.app.picture;
