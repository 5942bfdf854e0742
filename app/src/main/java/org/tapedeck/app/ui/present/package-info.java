/// What a lecturer does before a class: the graph alone on the screen, blank screens, pens. It
/// knows no part of the window.
package org.tapedeck.app.ui.present;
