package org.tapedeck.app.ui.control;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Has a view follow what may change many times between two frames, as the cursor does while a key
/// is held: once a frame it shows how things stand then. Showing each change would take longer than
/// keys repeat, and none would be painted before the key is let go.
public final class EachFrame {
  private final Runnable show;
  private final Runnable frame = this::catchUp;
  private boolean due;

  private EachFrame(Runnable show) {
    this.show = show;
  }

  /// Calls `show` before the layout of the next frame after a change; at once where there are no
  /// frames, as in a scene that is not shown; and for a view that is in no scene when it comes into
  /// one.
  public static void follow(Node view, ObservableValue<?> what, Runnable show) {
    EachFrame each = new EachFrame(show);
    what.addListener((_, _, _) -> each.changed(view.getScene()));
    view.sceneProperty().subscribe((before, now) -> each.move(before, now));
  }

  private void changed(Scene scene) {
    due = true;
    if (scene != null && !isShown(scene)) {
      catchUp();
    } else if (scene != null) {
      Platform.requestNextPulse();
    }
  }

  private static boolean isShown(Scene scene) {
    return scene.getWindow() != null && scene.getWindow().isShowing();
  }

  private void move(Scene before, Scene now) {
    if (before != null) {
      before.removePreLayoutPulseListener(frame);
    }
    if (now != null) {
      now.addPreLayoutPulseListener(frame);
      if (due) {
        changed(now);
      }
    }
  }

  private void catchUp() {
    if (due) {
      due = false;
      show.run();
    }
  }
}
