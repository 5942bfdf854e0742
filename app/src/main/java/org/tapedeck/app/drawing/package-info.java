/// The picture as plain records: what is drawn where, and what its colours mean.
///
/// Hides typesetting (mathematics and text become outlines, so a picture looks the same on every
/// machine) and the look of the graph. Depends on the engine and on the layout; knows no toolkit.
/// Start with [org.tapedeck.app.drawing.GraphPicture], whose
/// [Drawing][org.tapedeck.app.drawing.Drawing]s consist of [Mark][org.tapedeck.app.drawing.Mark]s;
/// a [Palette][org.tapedeck.app.drawing.Palette] gives their roles colours.
package org.tapedeck.app.drawing;
