package org.tapedeck.app.drawing;

import java.util.Locale;

/// The themes there are: one style sheet each in `styles/`.
public enum Theme {
  /// Dark text on white panels.
  LIGHT,
  /// Light text on dark panels.
  DARK,
  /// Black on white, for weak projectors and bright rooms.
  PROJECTOR,
  /// Shades of grey, for paper.
  PRINT,
  /// Colours that every eye tells apart.
  COLOUR_BLIND;

  /// Where the style sheet lies on the class path, such as `/styles/light.css`.
  public String resource() {
    return "/styles/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".css";
  }
}
