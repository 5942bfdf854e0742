/// The left panel: the text of the program, its inputs, its results. Start with
/// [EditorPane][org.tapedeck.app.ui.program.EditorPane].
package org.tapedeck.app.ui.program;
