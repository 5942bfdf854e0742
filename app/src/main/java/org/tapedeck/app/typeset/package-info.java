/// Mathematics and text become outlines, from fonts that come with the program, so that a picture
/// looks the same on every machine. Hides JLaTeXMath and the fonts of AWT; start with
/// [org.tapedeck.app.typeset.Typesetter].
package org.tapedeck.app.typeset;
