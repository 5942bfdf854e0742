package org.tapedeck.app.ui.present;

/// What hides the whole screen from a class.
public enum Curtain {
  /// Nothing: the screen is seen.
  OPEN,
  BLACK,
  WHITE
}
