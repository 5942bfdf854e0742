package org.tapedeck.app.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/// A hand at mouse and keyboard, as quick as the window can follow: each movement is an event of
/// the toolkit of its own, and afterwards the hand waits until the next frame has been laid out.
/// What takes longer is awaited.
final class Hand {
  /// Longer than anything may take on a busy machine, in seconds.
  private static final int PATIENCE = 20;

  /// Farther than two clicks may be apart to be one double click.
  private static final double ASIDE = 40;

  private final Robot robot = onScreen(Robot::new);

  /// What `action` gives, worked out on the thread of the window.
  static <T> T onScreen(Supplier<T> action) {
    if (Platform.isFxApplicationThread()) {
      return action.get();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.get());
          } catch (RuntimeException | AssertionError e) {
            result.completeExceptionally(e);
          }
        });
    return join(result);
  }

  private static void act(Runnable action) {
    onScreen(
        () -> {
          action.run();
          return true;
        });
  }

  private static <T> T join(CompletableFuture<T> result) {
    try {
      return result.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the window does not answer within " + PATIENCE + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Waits until a whole frame has gone by.
  Hand settle() {
    await("a frame", () -> true);
    return this;
  }

  /// Waits until `met` holds at a frame, the one now begun not counted; fails after a long time.
  static void await(String what, BooleanSupplier met) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Watch watch = new Watch(met, done);
    Platform.runLater(watch::start);
    try {
      if (!done.get(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError("not within " + PATIENCE + " s: " + what);
      }
    } catch (ExecutionException e) {
      throw new AssertionError(what, e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the window does not answer: " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Watch extends AnimationTimer {
    private final BooleanSupplier met;
    private final CompletableFuture<Boolean> done;
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE - 1);
    private int frames;

    Watch(BooleanSupplier met, CompletableFuture<Boolean> done) {
      this.met = met;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      frames++;
      boolean late = System.nanoTime() > end;
      if (frames < 2 && !late) {
        return;
      }
      try {
        boolean holds = met.getAsBoolean();
        if (holds || late) {
          stop();
          done.complete(holds);
        }
      } catch (RuntimeException | AssertionError e) {
        stop();
        done.completeExceptionally(e);
      }
    }
  }

  Hand move(Point2D to) {
    act(() -> robot.mouseMove(to));
    return this;
  }

  Hand move(Node to) {
    return move(middle(to));
  }

  /// The middle of a node, on the screen.
  static Point2D middle(Node node) {
    Bounds box = onScreen(() -> node.localToScreen(node.getBoundsInLocal()));
    return new Point2D(box.getCenterX(), box.getCenterY());
  }

  /// Comes from aside, so that it is no second click of the one before.
  Hand click(Point2D at, MouseButton button) {
    return move(at.add(ASIDE, ASIDE)).move(at).tap(button).settle();
  }

  /// Clicks an item of a menu, straight from where the hand is: beside the menu is perhaps the one
  /// it belongs to, over which it would close.
  Hand choose(Node item) {
    return move(item).tap(MouseButton.PRIMARY).settle();
  }

  Hand doubleClick(Point2D at) {
    return move(at.add(ASIDE, ASIDE))
        .move(at)
        .tap(MouseButton.PRIMARY)
        .tap(MouseButton.PRIMARY)
        .settle();
  }

  private Hand tap(MouseButton button) {
    act(() -> robot.mousePress(button));
    act(() -> robot.mouseRelease(button));
    return this;
  }

  Hand press(Point2D at) {
    move(at.add(ASIDE, ASIDE)).move(at);
    act(() -> robot.mousePress(MouseButton.PRIMARY));
    return settle();
  }

  Hand release() {
    act(() -> robot.mouseRelease(MouseButton.PRIMARY));
    return settle();
  }

  /// Drags in some steps, as a mouse does.
  Hand drag(Point2D from, Point2D to) {
    press(from);
    for (int i = 1; i <= 4; i++) {
      move(from.interpolate(to, i / 4.0));
    }
    return release();
  }

  /// Turns the wheel over a point: towards oneself where positive.
  Hand scroll(Point2D at, int notches) {
    move(at);
    act(() -> robot.mouseWheel(notches));
    return settle();
  }

  /// Two fingers on the middle of a node, which end so many times as far apart as they began.
  Hand pinch(Node node, double factor) {
    act(
        () -> {
          Bounds box = node.localToScene(node.getBoundsInLocal());
          double x = box.getCenterX();
          double y = box.getCenterY();
          Event.fireEvent(
              node,
              new ZoomEvent(
                  ZoomEvent.ZOOM,
                  x,
                  y,
                  x,
                  y,
                  false,
                  false,
                  false,
                  false,
                  true,
                  false,
                  factor,
                  factor,
                  null));
        });
    return settle();
  }

  /// Presses keys one after the other and releases them in turn: the last one while the others are
  /// held.
  Hand type(KeyCode... keys) {
    for (KeyCode key : keys) {
      act(() -> robot.keyPress(key));
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      KeyCode key = keys[i];
      act(() -> robot.keyRelease(key));
    }
    return this;
  }

  /// Writes a text where the focus is, character by character.
  Hand write(String text) {
    text.codePoints().mapToObj(Character::toString).forEach(Hand::character);
    return settle();
  }

  private static void character(String character) {
    KeyCode key = character.equals("\n") ? KeyCode.ENTER : KeyCode.UNDEFINED;
    String typed = character.equals("\n") ? "\r" : character;
    act(() -> fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    act(
        () ->
            fire(
                new KeyEvent(
                    KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false)));
    act(() -> fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false)));
  }

  private static void fire(Event event) {
    Scene scene = focused().getScene();
    Event.fireEvent(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(), event);
  }

  private static Window focused() {
    return Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no window has the focus"));
  }
}
