package org.tapedeck.app.ui;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Grain;

/// The keys that step, wherever the focus is, except in a text being written.
///
/// A filter, as an accelerator on a plain arrow key does not fire while a button has the focus.
final class StepKeys {
  private final Deck deck;
  private final Node home;

  private StepKeys(Deck deck, Node home) {
    this.deck = deck;
    this.home = home;
  }

  /// Listens on a scene; Escape in a text and a click on a control give the focus to `home`.
  static void install(Scene scene, Deck deck, Node home) {
    StepKeys keys = new StepKeys(deck, home);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> keys.release(scene.getFocusOwner()));
  }

  private void release(Node owner) {
    if (owner instanceof ButtonBase || owner instanceof Slider) {
      home.requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    if (writes(event.getTarget())) {
      leaveText(event);
    } else if (!steers(event.getTarget(), event.getCode())) {
      act(event);
    }
  }

  private static boolean writes(EventTarget target) {
    return target instanceof TextInputControl || target instanceof GenericStyledArea<?, ?, ?>;
  }

  /// Keys that a control reached by Tab needs for itself.
  private static boolean steers(EventTarget target, KeyCode key) {
    return (target instanceof Slider && key.isArrowKey())
        || (target instanceof ButtonBase && key == KeyCode.SPACE);
  }

  private void leaveText(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      home.requestFocus();
      event.consume();
    }
  }

  private void act(KeyEvent event) {
    Grain grain = event.isShiftDown() ? Grain.NODE : deck.grain().get();
    switch (event.getCode()) {
      case RIGHT -> deck.step(grain, true);
      case LEFT -> deck.step(grain, false);
      case PAGE_DOWN -> deck.forward();
      case PAGE_UP -> deck.back();
      case HOME -> deck.first();
      case END -> deck.last();
      case SPACE -> deck.togglePlaying();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
