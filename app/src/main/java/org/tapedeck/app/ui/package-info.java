/// The window: its panels, menus, keys and files. Start with
/// [TapedeckApp][org.tapedeck.app.ui.TapedeckApp] and `Window`. Views show what the deck and the
/// pictures say and compute nothing.
package org.tapedeck.app.ui;
