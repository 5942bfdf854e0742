package org.tapedeck.app.ui.graph;

import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.tapedeck.app.geometry.Viewport;

/// The way of the view from one place to another, as it is seen.
final class Glide extends Transition {
  private static final Duration TIME = Duration.millis(200);

  private final Viewport from;
  private final Viewport to;
  private final Consumer<Viewport> show;
  private Viewport here;

  Glide(Viewport from, Viewport to, Consumer<Viewport> show) {
    this.from = from;
    this.to = to;
    this.show = show;
    here = from;
    setCycleDuration(TIME);
    setInterpolator(Interpolator.EASE_OUT);
  }

  /// Is at once where it goes.
  void arrive() {
    end(to);
  }

  /// Stays where it is.
  void cancel() {
    end(here);
  }

  private void end(Viewport at) {
    if (getStatus() != Status.STOPPED) {
      stop();
      show.accept(at);
    }
  }

  /// Goes on if it was paused.
  void resume() {
    if (getStatus() == Status.PAUSED) {
      play();
    }
  }

  @Override
  protected void interpolate(double share) {
    here = from.towards(to, share);
    show.accept(here);
  }
}
