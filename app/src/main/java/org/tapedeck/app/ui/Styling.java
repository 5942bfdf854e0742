package org.tapedeck.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.tapedeck.app.drawing.Theme;

/// Fonts and style sheets of the window. The role colours come from the same files that the
/// exported pictures are coloured from.
final class Styling {
  private static final List<String> FONTS =
      List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "JetBrainsMono-Regular.ttf");

  private Styling() {}

  /// Loads the bundled fonts, so that every machine shows the same letters.
  static void loadFonts() {
    for (String font : FONTS) {
      String url = resource("/fonts/" + font);
      if (Font.loadFont(url, 12) == null) {
        throw new IllegalStateException("bundled font " + font + " cannot be read");
      }
    }
  }

  static void put(Scene scene, Theme theme) {
    Application.setUserAgentStylesheet(
        switch (theme) {
          case LIGHT, PROJECTOR, PRINT, COLOUR_BLIND -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
    scene.getStylesheets().setAll(resource(theme.resource()), resource("/styles/controls.css"));
  }

  private static String resource(String path) {
    return Objects.requireNonNull(Styling.class.getResource(path), path).toExternalForm();
  }
}
