/// The command line: opens the window, prints runs (`trace`) and checks of them (`check`), writes
/// pictures (`export`). Start reading at `Main`.
///
/// Hides how arguments become a program at a point, and the text formats of a run. May depend on
/// everything; only `Main` knows the window. `trace` loads neither JavaFX nor AWT nor the layout.
package org.tapedeck.app.cli;
