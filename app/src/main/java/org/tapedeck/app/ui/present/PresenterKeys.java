package org.tapedeck.app.ui.present;

import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.tapedeck.app.ui.control.StepKeys;

/// The keys of a lecturer, beside those that step. Signs are taken as they are typed, wherever they
/// are on a keyboard, unless a text is being written.
public final class PresenterKeys {
  private final Presentation shown;
  private final BooleanSupplier closesOther;
  private final Map<String, Runnable> signs;

  private PresenterKeys(Presentation shown, BooleanSupplier closesOther) {
    this.shown = shown;
    this.closesOther = closesOther;
    signs =
        Map.ofEntries(
            Map.entry("b", () -> shown.draw(Curtain.BLACK)),
            Map.entry(".", () -> shown.draw(Curtain.BLACK)),
            Map.entry("w", () -> shown.draw(Curtain.WHITE)),
            Map.entry("+", shown::enlargeText),
            Map.entry("=", shown::enlargeText),
            Map.entry("-", shown::reduceText),
            Map.entry("\u2212", shown::reduceText),
            Map.entry("?", () -> shown.helped().set(!shown.helped().get())));
  }

  /// Listens on a scene, before all others that do.
  ///
  /// @param closesOther whether Escape has something else to close, which it then does
  public static void install(Scene scene, Presentation shown, BooleanSupplier closesOther) {
    PresenterKeys keys = new PresenterKeys(shown, closesOther);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  private void pressed(KeyEvent press) {
    if (!shown.presenting().get()) {
      return;
    }
    KeyCode key = press.getCode();
    if (shown.curtain().get() != Curtain.OPEN && opensCurtain(key)) {
      shown.curtain().set(Curtain.OPEN);
      press.consume();
    } else if (key == KeyCode.ESCAPE && !StepKeys.writes(press.getTarget())) {
      escape(press);
    }
    if (!key.isModifierKey() && StepKeys.KEYS.contains(key)) {
      shown.helped().set(false);
    }
  }

  /// A step that nobody sees would be lost: the key only gives the screen back.
  private static boolean opensCurtain(KeyCode key) {
    return key == KeyCode.ESCAPE || StepKeys.KEYS.contains(key);
  }

  private void escape(KeyEvent press) {
    if (!closesOther.getAsBoolean()) {
      shown.presenting().set(false);
      press.consume();
    }
  }

  private void typed(KeyEvent type) {
    boolean chord = type.isControlDown() || type.isAltDown() || type.isMetaDown();
    if (!shown.presenting().get() || chord || StepKeys.writes(type.getTarget())) {
      return;
    }
    Runnable action = signs.get(type.getCharacter().toLowerCase(java.util.Locale.ROOT));
    if (action != null) {
      action.run();
      type.consume();
    }
  }
}
