/// What all of the window uses and knows no part of it: buttons, switches, menu items, labels, step
/// keys and folding.
package org.tapedeck.app.ui.control;
