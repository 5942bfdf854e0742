/// Controls that know no other part of the window: buttons, switches, menu items, labels. Used by
/// all of it.
package org.tapedeck.app.ui.control;
