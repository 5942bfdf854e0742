package org.tapedeck.app.ui.control;

import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Keys belong to an open menu or list of choices: what it does not need is lost, and does nothing
/// to what is beneath, but for the shortcuts of the window. One that was opened by the mouse passes
/// keys on that a menu opened by keys takes.
public final class MenuKeys {
  private MenuKeys() {}

  public static void install(Window window) {
    window.addEventFilter(
        KeyEvent.ANY,
        key -> {
          if (!key.isShortcutDown() && isOpenOver(window)) {
            key.consume();
          }
        });
  }

  private static boolean isOpenOver(Window window) {
    return Window.getWindows().stream()
        .anyMatch(
            each ->
                each instanceof PopupWindow popup
                    && !(popup instanceof Tooltip)
                    && window.equals(popup.getOwnerWindow()));
  }
}
