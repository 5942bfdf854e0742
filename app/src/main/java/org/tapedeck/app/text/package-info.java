/// What is said of a trace: numbers, names, formulas, sentences, and finding a vertex by words.
/// Start with [TraceNotation][org.tapedeck.app.text.TraceNotation]. Hides how mathematics is
/// written, in LaTeX or in plain text; knows no layout.
package org.tapedeck.app.text;
