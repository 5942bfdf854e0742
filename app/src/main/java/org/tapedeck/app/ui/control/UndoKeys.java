package org.tapedeck.app.ui.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.tapedeck.app.deck.Deck;

/// The keys that take changes back and do them again, wherever the focus is; what is being typed
/// into a field comes before what the deck remembers. Tells the deck too where one gesture ends and
/// the next begins: with a press of a button, and with one of a key outside the program's text, a
/// held one being one.
///
/// A filter, as texts keep these keys from the accelerators of menus.
public final class UndoKeys {
  public static final String UNDO = "Shortcut+Z";
  public static final String REDO = "Shortcut+Shift+Z";

  private static final KeyCombination BACK = KeyCombination.valueOf(UNDO);
  private static final List<KeyCombination> AHEAD =
      List.of(KeyCombination.valueOf(REDO), KeyCombination.valueOf("Shortcut+Y"));

  private final Deck deck;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

  private UndoKeys(Deck deck) {
    this.deck = deck;
  }

  /// Listens on a scene.
  public static void install(Scene scene, Deck deck) {
    UndoKeys keys = new UndoKeys(deck);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> deck.beginGesture());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, release -> keys.held.remove(release.getCode()));
  }

  /// Has a field leave the keys to the deck while nothing in it is still being typed.
  public static void share(TextInputControl field, Deck deck, BooleanSupplier done) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (done.getAsBoolean()) {
            act(press, deck);
          }
        });
  }

  private void pressed(KeyEvent press) {
    if (!StepKeys.writes(press.getTarget()) && held.add(press.getCode())) {
      deck.beginGesture();
    }
    if (!press.isConsumed() && !(press.getTarget() instanceof TextInputControl)) {
      act(press, deck);
    }
  }

  private static void act(KeyEvent press, Deck deck) {
    act(press, deck::undo, deck::redo);
  }

  /// Takes back or does again, where `press` says so.
  public static void act(KeyEvent press, Runnable back, Runnable again) {
    if (BACK.match(press)) {
      back.run();
      press.consume();
    } else if (AHEAD.stream().anyMatch(keys -> keys.match(press))) {
      again.run();
      press.consume();
    }
  }
}
