/// One way from a text to what is shown of it, for window and command line. Start reading at
/// [RunPipeline][org.tapedeck.app.run.RunPipeline].
///
/// Hides how a request's names become points, outputs and directions of a graph. Needs no JavaFX.
package org.tapedeck.app.run;
