package org.tapedeck.app.ui.control;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.StepSize;

/// The keys that step, wherever the focus is, except in a text being written; those that remote
/// controls send step even there. A control keeps the keys that it needs only when it was reached
/// by Tab: one that was clicked has had its turn.
///
/// A filter, as an accelerator on a plain arrow key does not fire while a button has the focus.
public final class StepKeys {
  /// The keys that step.
  public static final Set<KeyCode> KEYS =
      Collections.unmodifiableSet(
          EnumSet.of(
              KeyCode.RIGHT,
              KeyCode.LEFT,
              KeyCode.PAGE_DOWN,
              KeyCode.PAGE_UP,
              KeyCode.HOME,
              KeyCode.END,
              KeyCode.SPACE));

  /// What a remote control sends.
  private static final Set<KeyCode> REMOTE = EnumSet.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  private final Deck deck;
  private final Node home;
  private final Map<KeyCode, Runnable> actions = new EnumMap<>(KeyCode.class);
  private final Set<KeyCode> taken = EnumSet.noneOf(KeyCode.class);
  private boolean tabbed;
  private boolean byNode;

  private StepKeys(Deck deck, Node home) {
    this.deck = deck;
    this.home = home;
    actions.put(KeyCode.RIGHT, () -> deck.step(stepSize(), true));
    actions.put(KeyCode.LEFT, () -> deck.step(stepSize(), false));
    actions.put(KeyCode.PAGE_DOWN, deck::forward);
    actions.put(KeyCode.PAGE_UP, deck::back);
    actions.put(KeyCode.HOME, deck::first);
    actions.put(KeyCode.END, deck::last);
    actions.put(KeyCode.SPACE, deck::togglePlaying);
  }

  /// Listens on a scene; Escape in a text, a press beside it and a click on a control give the
  /// focus to `home`.
  public static StepKeys install(Scene scene, Deck deck, Node home) {
    StepKeys keys = new StepKeys(deck, home);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, keys::pointed);
    scene.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> keys.leave(scene.getFocusOwner()));
    return keys;
  }

  /// A press beside the text that is being written ends the writing; what takes the focus itself
  /// does so afterwards.
  private void pointed(MouseEvent press) {
    tabbed = false;
    Node owner = home.getScene().getFocusOwner();
    if (owner == null || !isIn(press.getTarget(), frame(owner))) {
      home.requestFocus();
    }
  }

  /// A text and the bars that scroll it.
  private static Node frame(Node owner) {
    return owner instanceof GenericStyledArea<?, ?, ?> ? owner.getParent() : owner;
  }

  private static boolean isIn(EventTarget target, Node whole) {
    return target instanceof Node node
        && Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(whole::equals);
  }

  private void leave(Node owner) {
    if (owner instanceof ButtonBase || owner instanceof Slider) {
      home.requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    KeyCode key = event.getCode();
    tabbed |= key == KeyCode.TAB;
    if (event.isConsumed() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean writing = writes(event.getTarget());
    if (writing && key == KeyCode.ESCAPE) {
      home.requestFocus();
      event.consume();
    } else if (writing ? REMOTE.contains(key) : !steers(event.getTarget(), key)) {
      act(event);
    }
  }

  /// Whether keys write a text there.
  public static boolean writes(EventTarget target) {
    return target instanceof TextInputControl || target instanceof GenericStyledArea<?, ?, ?>;
  }

  /// Keys that a control reached by Tab needs for itself.
  private boolean steers(EventTarget target, KeyCode key) {
    boolean opens = target instanceof ButtonBase || target instanceof ComboBoxBase;
    boolean slides = target instanceof Slider;
    return tabbed && ((slides && key.isArrowKey()) || (opens && key == KeyCode.SPACE));
  }

  private StepSize stepSize() {
    return byNode ? StepSize.NODE : deck.stepSize().get();
  }

  private void act(KeyEvent event) {
    Runnable action = actions.get(event.getCode());
    if (action != null) {
      byNode = event.isShiftDown();
      action.run();
      taken.add(event.getCode());
      event.consume();
    }
  }

  /// A key that was taken is taken as a whole: sliders move when Home and End are released.
  private void released(KeyEvent event) {
    if (taken.remove(event.getCode())) {
      event.consume();
    }
  }
}
