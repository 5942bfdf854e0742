/// The Wengert list on the screen. Start with [TapeTable][org.tapedeck.app.ui.tape.TapeTable].
package org.tapedeck.app.ui.tape;
