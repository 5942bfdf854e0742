/// The picture as plain records: what is drawn where, and what its colours mean. Start with
/// [Drawing][org.tapedeck.app.drawing.Drawing], which consists of
/// [Mark][org.tapedeck.app.drawing.Mark]s; a [Palette][org.tapedeck.app.drawing.Palette] gives
/// their roles colours. Hides nothing and knows no toolkit.
package org.tapedeck.app.drawing;
