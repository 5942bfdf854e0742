package org.tapedeck.app.ui.control;

import javafx.event.EventHandler;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Whether the mouse's primary button is meant: the others only ask for menus.
public final class PrimaryButton {
  private PrimaryButton() {}

  /// Hands on only what the primary button does.
  public static EventHandler<MouseEvent> only(EventHandler<MouseEvent> action) {
    return event -> {
      if (did(event)) {
        action.handle(event);
      }
    };
  }

  /// Whether a press, drag, release or click is the primary button's. Not every platform says which
  /// button drags, but each says which others are down.
  public static boolean did(MouseEvent event) {
    return event.getEventType() == MouseEvent.MOUSE_DRAGGED
        ? !event.isSecondaryButtonDown() && !event.isMiddleButtonDown()
        : event.getButton() == MouseButton.PRIMARY;
  }
}
