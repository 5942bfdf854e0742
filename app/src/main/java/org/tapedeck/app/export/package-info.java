/// Pictures as files: a [GraphPicture][org.tapedeck.app.picture.GraphPicture] at a step and a
/// [Palette][org.tapedeck.app.drawing.Palette] in, the bytes of a file out.
///
/// Hides the file formats and Java2D. Depends on picture, drawing and layout. Start with
/// [Exporter][org.tapedeck.app.export.Exporter]; [WholeFile][org.tapedeck.app.export.WholeFile]
/// writes the bytes so that no half file is ever left behind.
package org.tapedeck.app.export;
