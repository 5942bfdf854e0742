package org.tapedeck.app.ui.present;

import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.tapedeck.app.ui.control.StepKeys;
import org.tapedeck.app.ui.control.UndoKeys;

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
            Map.entry("0", () -> shown.tool().set(Tool.HAND)),
            Map.entry("1", () -> shown.tool().set(Tool.PEN_1)),
            Map.entry("2", () -> shown.tool().set(Tool.PEN_2)),
            Map.entry("3", () -> shown.tool().set(Tool.PEN_3)),
            Map.entry("4", () -> shown.tool().set(Tool.PEN_4)),
            Map.entry("e", () -> shown.take(Tool.ERASER)),
            Map.entry("l", () -> shown.take(Tool.LASER)),
            Map.entry("s", () -> shown.take(Tool.SPOTLIGHT)),
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
    if (!shown.active().get()) {
      return;
    }
    KeyCode key = press.getCode();
    if (shown.curtain().get() != Curtain.OPEN && opensCurtain(key)) {
      shown.curtain().set(Curtain.OPEN);
      press.consume();
    } else if (key == KeyCode.ESCAPE && !StepKeys.writes(press.getTarget())) {
      escape(press);
    } else if (shown.tool().get().isInk()) {
      UndoKeys.act(press, shown.sketches()::undo, shown.sketches()::redo);
    }
    if (StepKeys.KEYS.contains(key)) {
      shown.helped().set(false);
    }
  }

  /// A step that nobody sees would be lost: the key only gives the screen back.
  private static boolean opensCurtain(KeyCode key) {
    return key == KeyCode.ESCAPE || StepKeys.KEYS.contains(key);
  }

  private void escape(KeyEvent press) {
    if (closesOther.getAsBoolean()) {
      return;
    }
    if (shown.tool().get() != Tool.HAND) {
      shown.tool().set(Tool.HAND);
      press.consume();
    } else if (shown.presenting().get()) {
      shown.presenting().set(false);
      press.consume();
    }
  }

  private void typed(KeyEvent type) {
    boolean chord = type.isControlDown() || type.isAltDown() || type.isMetaDown();
    if (!shown.active().get() || chord || StepKeys.writes(type.getTarget())) {
      return;
    }
    Runnable action = signs.get(type.getCharacter().toLowerCase(Locale.ROOT));
    if (action != null) {
      action.run();
      type.consume();
    }
  }
}
